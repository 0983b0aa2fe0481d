import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Place} from '../base/place.js'
import type {LedgerFile, TableSide} from '../library/files.js'
import type {Checked, Library} from '../library/library.js'
import {readValue} from '../library/question.js'
import type {Path} from '../source/source.js'

export type Round = LedgerFile['rounds'][number]
export type Mandate = NonNullable<LedgerFile['authority']>[number]
/** What one round said of a clause. */
export type Move = Round['clauses'][string] & {readonly round: Round; readonly place: Place}

/** One negotiation, its rounds in order. Private: nothing of it enters a document. */
export interface Ledger {
  /** Name of its folder. */
  readonly name: string
  readonly file: LedgerFile
  /** Everything that was said of a clause, by whichever side, in order. */
  movesOf(clause: string): readonly Move[]
  /** The last round, where there was one; of one side where it is asked for. */
  last(side?: TableSide): Round | undefined
}

/** Checks what a ledger says of the library and of itself: its clauses, the order of its rounds, what was agreed and when. */
export const readLedger = (library: Library, {value: file, source}: Checked<LedgerFile>): Outcome<Ledger> => {
  const {rounds} = file
  const diagnostics: Diagnostic[] = []
  const wrong = (message: string, path: Path, key?: 'key'): void => {
    diagnostics.push({rule: 'ledger', severity: 'error', message, place: source.place(path, key)})
  }
  const day = (written: string | undefined, path: Path): void => {
    const {problem} = written === undefined ? {} : readValue({type: 'date', label: {}}, written)
    if (problem !== undefined) wrong(`The day ${problem}`, path)
  }
  const scopes = [...Object.keys(library.families.value), ...library.clause.keys()]

  for (const [index, {for: scope = {}, until}] of (file.authority ?? []).entries()) {
    day(until, ['authority', index, 'until'])
    for (const id of Object.keys(scope))
      if (!scopes.includes(id))
        wrong(`There is no clause or family “${id}”${didYouMean(id, scopes)}`, ['authority', index, 'for', id], 'key')
  }
  day(file.ground_rules?.new_items_until, ['ground_rules', 'new_items_until'])

  for (const [index, round] of rounds.entries()) {
    const path: Path = ['rounds', index]
    const before = rounds[index - 1]
    day(round.on, [...path, 'on'])
    if (round.number !== (before?.number ?? 0) + 1)
      wrong(
        before
          ? `Round ${round.number} stands after round ${before.number}; rounds are counted one by one, over both sides`
          : `The first round is number ${round.number}; rounds are counted from 1, over both sides`,
        [...path, 'number'],
      )
    if (before && round.on < before.on)
      wrong(
        `Round ${round.number} is dated ${round.on}, before round ${before.number} (${before.on}); put them in their order, or correct the day`,
        [...path, 'on'],
      )
    for (const [id, move] of Object.entries(round.clauses)) {
      const at: Path = [...path, 'clauses', id]
      if (!library.clause.has(id))
        wrong(`There is no clause “${id}”${didYouMean(id, library.clause.keys())}`, at, 'key')
      const settled = isSettled(move)
      if (settled && !move.agreed)
        wrong(`${id} is ${move.state}, but not since when; add “agreed: {on: ${round.on}}”`, [...at, 'state'])
      if (!settled && move.agreed)
        wrong(
          `${id} has the day of an agreement, but is ${move.state}; write “state: tentatively agreed”, or take “agreed” out`,
          [...at, 'agreed'],
          'key',
        )
      day(move.agreed?.on, [...at, 'agreed', 'on'])
      if (move.agreed && move.agreed.on < round.on)
        wrong(
          `${id} was agreed on ${move.agreed.on}, before round ${round.number} was passed (${round.on}); correct one of the days`,
          [...at, 'agreed', 'on'],
        )
      if (move.rung !== undefined && move.text !== undefined)
        wrong(`${id} has a rung and words of its own; keep the one that was put`, [...at, 'text'], 'key')
      const ours = round.by === file.side && (move.state === 'proposed' || move.state === 'countered')
      if (ours && move.rung === undefined && move.text === undefined)
        wrong(`It is not said how ${id} was put; add its “rung”, or its words as “text”`, at, 'key')
    }
  }
  if (diagnostics.length > 0) return {diagnostics}
  const name = source.file.split('/').at(-2) ?? source.file
  return {
    value: {
      name,
      file,
      movesOf(clause) {
        const moves: Move[] = []
        for (const [index, round] of rounds.entries()) {
          const named = Object.hasOwn(round.clauses, clause) ? round.clauses[clause] : undefined
          const before = moves.at(-1)
          const isOpen = !before || !(isSettled(before) || before.state === 'withdrawn')
          const move = named ?? (round.rung && round.by === file.side && isOpen ? put(round.rung) : undefined)
          if (!move) continue
          moves.push({
            ...move,
            round,
            get place() {
              return source.place(['rounds', index, 'clauses', clause], named && 'key')
            },
          })
        }
        return moves
      },
      last: (side) => rounds.findLast(({by}) => side === undefined || by === side),
    },
    diagnostics,
  }
}

const put = (rung: NonNullable<Round['rung']>): Round['clauses'][string] => ({state: 'proposed', rung})

/** Whether the words of a clause are fixed from then on. */
export const isSettled = ({state}: Pick<Move, 'state'>): boolean => state === 'tentatively agreed' || state === 'agreed'
