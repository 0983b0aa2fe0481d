import {rungs} from '../../library/clause.js'
import type {Rung} from '../../library/passage.js'
import type {Mandate} from '../ledger/rounds.js'
import {agreeing, counted, type Item, type Light, listed, type Section, section, unasked} from './section.js'
import type {Sending, Standing} from './sending.js'

/** What must be known of what goes out. */
export type Authorizing = Pick<
  Sending,
  'isInstrument' | 'standing' | 'speaks' | 'plan' | 'ledger' | 'positions' | 'release' | 'today'
>

/** What is wrong with the rung of a clause, in words that are the same for all clauses of which it is true. */
interface Excess {
  readonly light: Light
  readonly says: string
  readonly cure: string
}

/** Whether whoever sends it may go so far down, and speak in that name. */
export const authority = (sending: Authorizing): Section => {
  const {isInstrument, standing, speaks, plan} = sending
  if (!isInstrument) return unasked('Authority', 'its clauses have no rungs')
  const found = standing.flatMap((clause) => {
    const one = excess(sending, clause)
    return one ? [{id: clause.id, ...one}] : []
  })
  const alike = new Map<string, typeof found>()
  for (const one of found) alike.set(one.says, [...(alike.get(one.says) ?? []), one])
  const items = [...alike.values()].flatMap((group): readonly Item[] => {
    const [first] = group
    if (!first) return []
    const ids = group.map(({id}) => id)
    const says = `${listed(ids)} ${agreeing(ids, 'is', 'are')} ${first.says}`
    return [{light: first.light, says, cure: first.cure, place: plan}]
  })
  const name: readonly Item[] =
    speaks && speaks.authorized === undefined
      ? [
          {
            light: 'amber',
            says: `It speaks for a ${speaks.for}, and says on every page that it is no official text of one`,
            cure: 'Name who authorized it as “authority” in the engagement, or send it as the draft that it says it is',
          },
        ]
      : []
  return section('Authority', [...items, ...name], (stops) =>
    stops > 0
      ? `${counted(found.filter(({light}) => light === 'red').length, 'clause')} that may not be sent so`
      : found.length > 0
        ? `${counted(found.length, 'clause')} that not everybody may send`
        : name.length > 0
          ? 'nobody is named who authorized it'
          : withinWords(sending),
  )
}

const withinWords = ({ledger, positions, standing, release}: Authorizing): string => {
  if (release && standing.some(({rung, reads}) => reads[rung] === 'floor'))
    return `released by ${release.by} on ${release.on}`
  if (ledger?.file.authority) return 'every clause is within what everybody of your side may send'
  return standing.some(({id}) => positions[id])
    ? 'no clause is weaker than positions.yaml has it on the table'
    : 'no clause is at the floor; nothing else is written of who may send what'
}

const excess = (sending: Authorizing, clause: Standing): Excess | undefined => {
  const {ledger, positions, today, release} = sending
  const asked = clause.reads[clause.rung]
  const mandates = ledger?.file.authority
  const position = Object.hasOwn(positions, clause.id) ? positions[clause.id] : undefined
  if (mandates) {
    const running = mandates.filter((one) => isRunning(one, today))
    const able = running.filter((one) => isWithin(asked, clause, mayOn(one, clause)))
    if (able.length === 0) return beyond(asked, mandates, clause, today)
    if (able.length < running.length)
      return {
        light: 'amber',
        says: `at ${asked}, where only ${listed(able.map(({who}) => who))} may go`,
        cure: 'Have that word before it is sent',
      }
  }
  if (asked === 'floor' && !release) return unreleased(position?.authority)
  if (position?.now !== undefined && !isWithin(asked, clause, position.now)) {
    const {by, on} = position.decided
    return {
      light: 'amber',
      says: `at ${asked}, while positions.yaml has ${position.now} on the table (${by}, ${on})`,
      cure: 'Set the rung back in the plan, or have the position decided anew',
    }
  }
  return undefined
}

/** A floor that nobody let go out: the document cannot be made. */
const unreleased = (who: string | undefined): Excess => ({
  light: 'red',
  says: `at floor, which needs a release${who === undefined ? '' : ` of ${who}`}`,
  cure: 'Have it released, and add to the entry of the plan: release: {by: <who>, on: <the day>}',
})

const beyond = (asked: Rung, mandates: readonly Mandate[], clause: Standing, today: string): Excess => {
  const ended = mandates.find((one) => !isRunning(one, today) && isWithin(asked, clause, mayOn(one, clause)))
  const running = mandates.filter((one) => isRunning(one, today)).map((one) => mayOn(one, clause))
  const lowest = rungs.findLast((rung) => running.includes(rung))
  const why = ended
    ? `the word of ${ended.who} ended on ${ended.until}`
    : lowest
      ? `nobody may go lower than ${lowest}`
      : 'nobody in the ledger may send anything today'
  return {
    light: 'red',
    says: `at ${asked}, and ${why}`,
    cure: 'Set the rung back in the plan, or have authority given and write it into the ledger',
  }
}

const isRunning = ({until}: Mandate, today: string): boolean => until === undefined || until >= today

/** What is said of the clause itself, else of its family, else of all. */
const mayOn = ({may, for: scope = {}}: Mandate, {id, family}: Standing): Rung => scope[id] ?? scope[family] ?? may

/** Whether one rung is no weaker than another, as far as the clause reads otherwise. */
const isWithin = (asked: Rung, {reads}: Standing, may: Rung): boolean =>
  rungs.indexOf(reads[asked]) <= rungs.indexOf(reads[may])
