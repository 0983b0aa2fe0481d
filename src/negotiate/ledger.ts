import {type Diagnostic, errorsIn, few, type Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {LedgerFile, TableSide} from '../library/files.js'
import type {Checked, Library} from '../library/library.js'
import type {Path} from '../source/source.js'
import {checkAgreements} from './ledger/agreements.js'
import {type Complain, dayAt} from './ledger/complaint.js'
import {checkMoves} from './ledger/moves.js'
import {checkPackages} from './ledger/packages.js'
import type {Round, Written} from './ledger/rounds.js'

/** One negotiation, its rounds in order. Private: nothing of it enters a document. `onTable` tells how a clause stands. */
export interface Ledger extends Written {
  /** Name of its folder. */
  readonly name: string
  /** The last round, where there was one; of one side where it is asked for. */
  last(side?: TableSide): Round | undefined
}

/** Checks what a ledger says of the library and of itself: its clauses, the order of its rounds, packages, what was agreed and when. */
export const readLedger = (library: Library, checked: Checked<LedgerFile>): Outcome<Ledger> => {
  const {value: file, source} = checked
  const {rounds} = file
  const diagnostics: Diagnostic[] = []
  const wrong: Complain = (message, path, {key, severity = 'error'} = {}) => {
    diagnostics.push({rule: 'ledger', severity, message, place: source.place(path, key)})
  }
  checkRules(library, file, wrong)
  for (const [index, round] of rounds.entries()) {
    const path: Path = ['rounds', index]
    checkOrder(round, rounds[index - 1], path, wrong)
    checkMoves(library, round, round.by === file.side, {path, wrong})
    checkNotes(library, round, path, wrong)
  }
  checkPackages(library, {file, source}, wrong)
  checkAgreements({file, source}, wrong)
  if (errorsIn(diagnostics).length > 0) return {diagnostics: few(diagnostics)}
  return {
    value: {
      name: source.file.split('/').at(-2) ?? source.file,
      file,
      source,
      last: (side) => rounds.findLast(({by}) => side === undefined || by === side),
    },
    diagnostics,
  }
}

/** Mandates and ground rules. */
const checkRules = (library: Library, file: LedgerFile, wrong: Complain): void => {
  const scopes = [...Object.keys(library.families.value), ...library.clause.keys()]
  for (const [index, {for: scope = {}, until}] of (file.authority ?? []).entries()) {
    dayAt(until, ['authority', index, 'until'], wrong)
    for (const id of Object.keys(scope))
      if (!scopes.includes(id))
        wrong(`There is no clause or family “${id}”${didYouMean(id, scopes)}`, ['authority', index, 'for', id], {
          key: 'key',
        })
  }
  dayAt(file.ground_rules?.new_items_until, ['ground_rules', 'new_items_until'], wrong)
}

/** Number and day of a round after the one before. */
const checkOrder = (round: Round, before: Round | undefined, path: Path, wrong: Complain): void => {
  dayAt(round.on, [...path, 'on'], wrong)
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
  else if (before?.at !== undefined && round.at !== undefined && round.on === before.on && round.at < before.at)
    wrong(
      `Round ${round.number} was passed at ${round.at}, before round ${before.number} of the same day (${before.at}); put them in their order, or correct the time`,
      [...path, 'at'],
    )
}

const checkNotes = (library: Library, {notes = []}: Round, path: Path, wrong: Complain): void => {
  for (const [index, {on, about = []}] of notes.entries()) {
    dayAt(on, [...path, 'notes', index, 'on'], wrong)
    for (const [at, id] of about.entries())
      if (!library.clause.has(id))
        wrong(`There is no clause “${id}”${didYouMean(id, library.clause.keys())}`, [
          ...path,
          'notes',
          index,
          'about',
          at,
        ])
  }
}
