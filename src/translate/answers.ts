import type {Diagnostic} from '../base/diagnostic.js'
import {oddCharacter} from '../source/refusals.js'
import {printRuns, type Run, saysSame, wordsOf} from '../text/runs.js'
import type {ReturnedRow, ReturnedSheet} from './returned.js'
import {bare, isSent, quoted, type Row} from './rows.js'
import {listed, tokenFaults} from './tokens.js'

/** What became of one row. */
export interface Answer {
  readonly row: Row
  /** Absent where the translator left it as it was. */
  readonly spanish?: readonly Run[]
  readonly comments: readonly string[]
}
export interface Answers {
  readonly answers: readonly Answer[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Compares a sheet that came back with the rows that a library has today. Whatever cannot be put into the library as it is, is an
 * error at its row; what is only worth a look, a warning.
 */
export const answersIn = (sheet: ReturnedSheet, rows: readonly Row[], file: string): Answers => {
  const diagnostics: Diagnostic[] = []
  const tell = (severity: Diagnostic['severity'], rule: string, message: string): void => {
    diagnostics.push({rule, severity, message, place: {file}})
  }
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const seen = new Map<string, ReturnedRow>()
  const answers: Answer[] = []
  for (const words of sheet.strays)
    tell(
      'error',
      'sheet-row',
      `A row without an id says “${short(words)}”; nobody knows where it belongs. Write it into a row that has one, or delete it`,
    )
  for (const returned of sheet.rows) {
    const {key} = returned.id
    const twin = seen.get(key)
    if (twin) {
      if (!saysSame(twin.spanish, returned.spanish))
        tell('error', 'sheet-row', `${key} stands in two rows that differ; keep one of them`)
      continue
    }
    seen.set(key, returned)
    const row = byKey.get(key)
    if (!row) {
      if (!isSent(returned.spanish, returned.id.spanish))
        tell(
          'error',
          'sheet-row',
          `${key} is no passage of the library any more; make a new sheet, and copy what is still of use`,
        )
      continue
    }
    const {spanish, found} = answerTo(returned, row)
    for (const [severity, rule, message] of found) tell(severity, rule, message)
    answers.push({row, comments: returned.comments, ...(spanish && {spanish})})
  }
  for (const message of lost(sheet, rows, seen)) tell('warning', 'sheet-row', message)
  return {answers, diagnostics}
}

type Found = readonly [severity: Diagnostic['severity'], rule: string, message: string]

const answerTo = (
  {id, english, spanish: written, paragraphs, hidden}: ReturnedRow,
  row: Row,
): {readonly spanish?: readonly Run[]; readonly found: readonly Found[]} => {
  const found: Found[] = []
  const spanish = row.kind === 'words' ? bare(wordsOf(written)) : written
  const isLeft =
    saysSame(spanish, row.spanish ?? []) ||
    (id.spanish !== noSpanish && isSent(spanish, id.spanish)) ||
    (spanish.length === 0 && row.spanish === undefined)
  const error = (rule: string, message: string): void => void found.push(['error', rule, `${row.key}: ${message}`])
  const isNewer = !isSent(row.english, id.english)
  if (!isNewer && !saysSame(english, row.english))
    found.push([
      'warning',
      'sheet-english',
      `${row.key}: the English column says “${quoted(english)}”, and the library “${quoted(row.english)}”; it stays as it is. If the English is wrong, mend it in its file`,
    ])
  if (isLeft) return {found}
  if (isNewer)
    error(
      'sheet-english',
      `the English was changed after this sheet was made, and now says “${quoted(row.english)}”; make a new sheet for it`,
    )
  if (!isSent(row.spanish, id.spanish))
    error(
      'sheet-row',
      `the Spanish was changed here after this sheet was made, and now says “${quoted(row.spanish ?? [])}”; make a new sheet, or settle by hand which of the two is meant`,
    )
  if (spanish.length === 0) error('sheet-row', 'the Spanish is empty now; write it, or put back what stood there')
  if (paragraphs > 1) error('sheet-row', `the Spanish has ${paragraphs} paragraphs, and the English one; join them`)
  if (hidden) error('sheet-row', 'some of the Spanish is hidden text; show it or delete it')
  const odd = oddCharacter(wordsOf(spanish)) ?? unseen(wordsOf(spanish))
  if (odd) error('sheet-row', odd.message)
  for (const message of tokenFaults(row, spanish)) error('sheet-token', message)
  if (
    found.every(([severity]) => severity !== 'error') &&
    row.kind !== 'words' &&
    printRuns(spanish, row.tokens) === undefined
  )
    error(
      'sheet-row',
      `“${quoted(spanish)}” cannot be written in Markdown as it looks; let bold and italic begin and end at whole words`,
    )
  return {spanish, found}
}

/** What stands in an id where no Spanish went out. */
const noSpanish = 'aaaaaa'

const unseen = (words: string): {readonly message: string} | undefined => {
  const [character] = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.exec(words) ?? []
  if (character === undefined) return undefined
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {message: `the Spanish holds U+${code}, which is not seen and can change how a page reads; delete it`}
}

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words)

/** Rows that went out and are not there: those of a text of which others came back by name, the rest by their number. */
function* lost(sheet: ReturnedSheet, rows: readonly Row[], seen: ReadonlyMap<string, unknown>): Generator<string> {
  const pairs = new Set(rows.filter(({key}) => seen.has(key)).map(({pair}) => pair.id))
  const named = rows.filter(({key, pair}) => pairs.has(pair.id) && !seen.has(key)).map(({key}) => key)
  const missing = (sheet.count ?? seen.size) - seen.size
  if (named.length > 0)
    yield `${listed(named.slice(0, 8))}${named.length > 8 ? ` and ${named.length - 8} more` : ''} did not come back; what the library says there stays`
  if (missing > named.length)
    yield `${missing} of the ${sheet.count} rows of this sheet did not come back; what the library says there stays`
}
