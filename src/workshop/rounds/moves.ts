import type {Document} from '../../document/document.js'
import type {Block, Clause} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import type {Library} from '../../library/library.js'
import {onTable} from '../../negotiate/ledger/on-table.js'
import {namedIn, otherSide, type Round, type Said} from '../../negotiate/ledger/rounds.js'
import type {Ledger} from '../../negotiate/ledger.js'
import type {Standing} from '../../negotiate/preflight/sending.js'
import {nameOf, openIn, stepsOf} from '../../negotiate/preflight/steps.js'
import type {Moved} from '../../negotiate/sending/decision-note.js'
import type {Before} from './before.js'

/** What a round says of the clauses that are passed in it. What is agreed is not put again, and definitions come with what uses them. */
export const movesIn = (ledger: Ledger, standing: readonly Standing[]): Round['clauses'] =>
  Object.fromEntries(
    standing.flatMap(({id, rung, reads, byUse}): readonly (readonly [string, Said])[] => {
      const {settled, positions} = onTable(ledger, id)
      if (settled || byUse) return []
      const [ours, theirs] = [positions[ledger.file.side]?.move, positions[otherSide(ledger.file.side)]]
      const isUnchanged = ours?.rung !== undefined && reads[ours.rung] === reads[rung]
      return [[id, {state: isUnchanged || theirs === undefined ? 'proposed' : 'countered', rung}]]
    }),
  )

/** What a document moves against what your side put last. Internal: it names rungs. */
export const ourMoves = (
  ledger: Ledger,
  standing: readonly Standing[],
  document: Document,
  last: Before | undefined,
): readonly Moved[] => {
  const steps = stepsOf(openIn(ledger, standing))
  const stepped = new Map(steps.map(({clause, from, to, round}) => [clause.id, {from, to, round}]))
  const [now, then] = [clausesOf(document), last ? clausesOf(last.record.document) : undefined]
  return standing
    .flatMap((clause): readonly Moved[] => {
      const step = stepped.get(clause.id)
      if (step) return [{name: nameOf(clause), says: `from ${step.from} (round ${step.round.number}) to ${step.to}`}]
      if (clause.byUse || then === undefined) return []
      const [before, after] = [then.get(clause.id), now.get(clause.id)]
      if (before === undefined) return [{name: nameOf(clause), says: 'new in this document'}]
      return before === after ? [] : [{name: nameOf(clause), says: 'other words or figures at the same rung'}]
    })
    .concat(
      [...(then?.keys() ?? [])]
        .filter((id) => !now.has(id) && last?.record.clauses.some((one) => one.id === id))
        .map((id) => ({name: id, says: 'stood in our last round, and is not passed again'})),
    )
}

/** What the other side put since your last round, in the words of the ledger. */
export const theirMoves = ({file}: Ledger, titleOf: (clause: string) => string): readonly Moved[] => {
  const last = file.rounds.findLast(({by}) => by === file.side)?.number ?? 0
  return file.rounds
    .filter(({by, number}) => by !== file.side && number > last)
    .flatMap((round) => [
      ...Object.keys(round.clauses).map((id): Moved => {
        const said = namedIn(round, id)
        const words = said?.summary ?? said?.text
        return {
          name: titleOf(id),
          says: `${said?.state}${words === undefined ? '' : `: ${cropped(words)}`} (round ${round.number})`,
        }
      }),
      ...(round.packages ?? []).map(
        ({name, state}): Moved => ({name: `Package “${name}”`, says: `${state} (round ${round.number})`}),
      ),
    ])
}

/** Asks of the letter that a step down meets less than before, and those that are met by nothing since their clause is not passed again. */
export const weakenedIn = (
  {clause, letter}: Library,
  ledger: Ledger,
  standing: readonly Standing[],
  last: Before | undefined,
): readonly string[] => {
  const asksOf = (id: string): readonly string[] => clause.get(id)?.file.asks ?? []
  const said = (ask: string): string => `${ask} (${(letter.value.asks[ask]?.says ?? '').replace(/\.$/, '')})`
  const here = new Set(standing.map(({id}) => id))
  const met = new Set(standing.flatMap(({id}) => asksOf(id)))
  const gone = (last?.record.clauses ?? []).filter(({id}) => !here.has(id) && !onTable(ledger, id).settled)
  return [
    ...stepsOf(openIn(ledger, standing))
      .filter(({is}) => is === 'down')
      .flatMap(({clause: {id}, from, to}) => asksOf(id).map((ask) => `${said(ask)}: ${id} goes from ${from} to ${to}`)),
    ...gone.flatMap(({id}) =>
      asksOf(id)
        .filter((ask) => !met.has(ask))
        .map((ask) => `${said(ask)}: ${id} is not passed again, and nothing else answers it`),
    ),
  ]
}

const most = 160
const cropped = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`
}

/** What the clauses of a document say, by id. */
const clausesOf = ({children}: Document): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const walk = (block: Block | Clause): void => {
    if (block.type !== 'clause') return
    if (block.kind === 'clause') found.set(block.id, block.children.map(plain).join('\n'))
    for (const child of block.children) walk(child)
  }
  for (const block of children) walk(block)
  return found
}
