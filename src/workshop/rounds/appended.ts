import {type Diagnostic, errorsIn, type Outcome} from '../../base/diagnostic.js'
import {checkFile} from '../../library/check.js'
import type {LedgerFile} from '../../library/files.js'
import type {Library} from '../../library/library.js'
import type {Round} from '../../negotiate/ledger/rounds.js'
import {type Ledger, readLedger} from '../../negotiate/ledger.js'
import {withEntry} from '../../source/entry.js'
import {readSource} from '../../source/source.js'
import type {Table} from '../ledgers.js'

/** A ledger with one more round: its text, what it adds, and what it then says. */
export interface Appended {
  readonly text: string
  readonly ledger: Ledger
  /** The lines that are new. */
  readonly lines: string
}

/** Writes a round behind the others, and reads the whole back: every earlier round must say what it said, and nothing may be wrong. */
export const withRound = (library: Library, {ledger, file}: Table, round: Round): Outcome<Appended> => {
  const before = ledger.source.text
  const text = withEntry(before, 'rounds', round)
  const refused = (message: string): Outcome<Appended> => ({
    diagnostics: [{rule: 'ledger', severity: 'error', message, place: ledger.source.place(['rounds'], 'key')}],
  })
  if (text === undefined)
    return refused(
      'No round can be added to “rounds”, since it is written between brackets; write each round on lines of its own, after “- ”',
    )
  const {value: source, diagnostics: unread} = readSource(file, text)
  if (!source) return {diagnostics: away(unread, file)}
  const {value, diagnostics: misshapen} = checkFile<LedgerFile>('ledger', source)
  if (!value) return {diagnostics: away(misshapen, file)}
  const {value: read, diagnostics: found} = readLedger(library, {value, source})
  if (!read) return {diagnostics: away(errorsIn(found), file)}
  const {rounds, ...rest} = value
  if (!isSame({...rest, rounds: rounds.slice(0, -1)}, ledger.file) || !isSame(rounds.at(-1), round))
    return refused(
      'The round cannot be added without changing what stands in the file; write the last round on lines of its own, and try again',
    )
  return {value: {text, ledger: read, lines: addedBetween(before, text)}, diagnostics: []}
}

const isSame = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other)
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** What is wrong with a file that was not written has no line to show. */
const away = (found: readonly Diagnostic[], file: string): readonly Diagnostic[] =>
  found.map(({rule, severity, message}) => ({
    rule,
    severity,
    message: `The round that would be added cannot be right: ${message}`,
    place: {file},
  }))

const addedBetween = (before: string, after: string): string => {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return after.slice(start, after.length - end).replace(/^\s*\n|\n\s*$/g, '')
}
