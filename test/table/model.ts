import type {LedgerFile, TableSide} from '../../src/library/files.js'
import type {Said} from '../../src/negotiate/ledger/rounds.js'

/**
 * How a clause stands, told in another way than the program tells it: first everything that counts is put into one row of plain
 * events, looking ahead for what became of packages; then each question is asked of the row from behind.
 */
export interface Model {
  readonly positions: Readonly<Partial<Record<TableSide, string>>>
  readonly settled: boolean
  readonly open: readonly string[]
  readonly supposals: number
}
interface Event {
  readonly by: TableSide
  readonly said: Said
  readonly round: number
  readonly taken: boolean
}

const isAgreed = ({state}: Said): boolean => state === 'tentatively agreed' || state === 'agreed'
const other = (side: TableSide): TableSide => (side === 'union' ? 'company' : 'union')

export const modelOf = ({rounds, side}: LedgerFile, clause: string): Model => {
  const events: Event[] = []
  let open: {name: string; by: TableSide; said: Said}[] = []
  let supposals = 0
  const isSettled = (): boolean => {
    const last = events.findLast(({said}) => isAgreed(said) || said.reopened)
    return last !== undefined && isAgreed(last.said)
  }
  for (const round of rounds) {
    for (const {name, state, clauses} of round.packages ?? []) {
      if (state === 'offered' && clauses?.includes(clause)) continue
      const offer = open.find((one) => one.name === name)
      if (offer && state === 'accepted' && !isSettled())
        events.push({by: offer.by, said: offer.said, round: round.number, taken: true})
      open = open.filter((one) => one.name !== name)
    }
    const gone = events.findLast(
      ({by, said}) =>
        isAgreed(said) || (by === round.by && ['proposed', 'countered', 'withdrawn'].includes(said.state)),
    )
    const put: Said | undefined =
      round.rung && round.by === side && !isSettled() && gone?.said.state !== 'withdrawn'
        ? {state: 'proposed', rung: round.rung}
        : undefined
    const said = round.clauses[clause] ?? put
    if (!said) continue
    const held = (round.packages ?? []).find(({state, clauses}) => state === 'offered' && clauses?.includes(clause))
    const last = events.findLast(({said}) => isAgreed(said))?.said.state
    const isFixed = isSettled() && !said.reopened && !(last === 'tentatively agreed' && said.state === 'agreed')
    if (said.supposal === 'yes') supposals += 1
    else if (isFixed) continue
    else if (held && said.reopened && isSettled()) {
      events.push({
        by: round.by,
        said: {state: 'discussed', reopened: said.reopened},
        round: round.number,
        taken: false,
      })
      open = [...open.filter(({name}) => name !== held.name), {name: held.name, by: round.by, said}]
    } else if (held) open = [...open.filter(({name}) => name !== held.name), {name: held.name, by: round.by, said}]
    else events.push({by: round.by, said, round: round.number, taken: false})
  }
  const positionOf = (of: TableSide): string | undefined => {
    let words: {readonly [side in TableSide]?: string | undefined} = {}
    for (const {by, said, taken} of events) {
      const how = said.rung ?? said.text
      if (said.state === 'withdrawn') words = {...words, [by]: undefined}
      else if (said.state === 'proposed' || said.state === 'countered')
        words = {...words, [by]: how, ...(taken && {[other(by)]: how})}
      else if (said.state === 'tentatively agreed' || said.state === 'agreed') {
        const agreed = words[other(by)] ?? words[by]
        words = {union: agreed, company: agreed}
      }
    }
    return words[of]
  }
  const [union, company] = [positionOf('union'), positionOf('company')]
  return {
    positions: {...(union !== undefined && {union}), ...(company !== undefined && {company})},
    settled: isSettled(),
    open: open.map(({name}) => name),
    supposals,
  }
}
