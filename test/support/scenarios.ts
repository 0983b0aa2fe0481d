import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import type {Office, OfficeEdit, OfficeJob} from './office.js'
import {type Sent, sent} from './sent.js'

/** One edit as `test/office/edits.yaml` has it, with what is to be reported of it. */
export interface ScriptedEdit extends OfficeEdit {
  readonly in?: string
  readonly words?: string
  readonly with?: string
  readonly text?: string
  readonly before?: string
  readonly after?: string
  readonly to?: string
  readonly row?: string
  /** How many rows below that of the words. */
  readonly down?: number
  readonly column?: number
  /** How many columns the table has. */
  readonly across?: number
  readonly cells?: readonly string[]
  readonly style?: string
  readonly clause?: string
  readonly kind?: Reported['kind']
  readonly removed?: string
  readonly added?: string
  readonly field?: Reported['field']
  readonly stands?: 'accepted' | 'rejected' | 'replaced'
  readonly shape?: Reported['shape']
}
interface ScriptedRound extends Pick<OfficeJob, 'tracked' | 'through'> {
  readonly by: string
  readonly on: string
  readonly edits: readonly ScriptedEdit[]
}
export interface Scenario {
  readonly scenario: string
  /** Name of an example document. */
  readonly of: string
  /** Whether LibreOffice works out numbers in references anew that no one edited. */
  readonly renumbers?: boolean
  readonly rounds: readonly ScriptedRound[]
}
/** What a reviewer has to say of an edit in the file of the last round. */
export interface Reported {
  readonly kind: 'edited' | 'deleted' | 'added' | 'moved' | 'formatting' | 'commented'
  /** None where the words stand outside every clause. */
  readonly clause?: string
  readonly removed: string
  readonly added: string
  readonly field?: {readonly name: string; readonly from: string; readonly to: string}
  readonly shape?: 'split' | 'merged'
  readonly tracked: boolean
  readonly author: string
  readonly date: string
}

/** Scenarios of a file beside the tests of LibreOffice. */
export const readScenarios = (file: string): readonly Scenario[] =>
  parse(readFileSync(join(import.meta.dirname, '../office', file), 'utf8')) as readonly Scenario[]

/** The edits, and the rounds of a whole negotiation. */
export const scenarios = [...readScenarios('edits.yaml'), ...readScenarios('negotiation/rounds.yaml')]

/** The file of each round, as those who edit it save it. */
export const play = async (office: Office, {rounds}: Scenario, from: Uint8Array): Promise<readonly Uint8Array[]> => {
  const files: Uint8Array[] = []
  for (const {by: author, ...round} of rounds)
    files.push(await office.edit({...round, from: files.at(-1) ?? from, author}))
  return files
}

/** A paragraph as the model of the edits has it. */
interface Line {
  readonly text: string
}

const placeOf = (lines: readonly Line[], words: string): number => {
  const found = lines.flatMap(({text}, index) => (text.includes(words) ? [index] : []))
  const [first, ...more] = found.length > 1 ? found.filter((index) => lines[index]?.text.trim() === words) : found
  if (first === undefined || more.length > 0) throw new Error(`“${words}” stands in ${found.length} paragraphs`)
  return first
}

/** The paragraphs from that of the words to that of `to`. */
const stretch = (lines: readonly Line[], {in: from = '', to = from}: ScriptedEdit): readonly [number, number] => [
  placeOf(lines, from),
  placeOf(lines, to) + 1,
]

const changed = (lines: readonly Line[], words: string, change: (text: string) => string): readonly Line[] => {
  const place = placeOf(lines, words)
  return lines.map((line, index) => (index === place ? {text: change(line.text)} : line))
}

const put = (lines: readonly Line[], place: number, texts: readonly string[]): readonly Line[] =>
  lines.toSpliced(place, 0, ...texts.map((text) => ({text})))

const same = (lines: readonly Line[]): readonly Line[] => lines

/** What each edit makes of the paragraphs, told apart from LibreOffice. */
const model: Readonly<Record<string, (lines: readonly Line[], edit: ScriptedEdit) => readonly Line[]>> = {
  replace: (lines, {in: place = '', words = '', with: other = ''}) =>
    changed(lines, place, (text) => text.replace(words, () => other)),
  delete: (lines, {in: place = '', words = ''}) => changed(lines, place, (text) => text.replace(words, '')),
  insert: (lines, {in: place = '', before, after, text: more = ''}) =>
    changed(lines, place, (text) => {
      const at =
        before !== undefined
          ? text.indexOf(before)
          : after !== undefined
            ? text.indexOf(after) + after.length
            : text.length
      return text.slice(0, at) + more + text.slice(at)
    }),
  rewrite: (lines, {in: place = '', with: other = ''}) => changed(lines, place, () => other),
  add: (lines, {before, after = '', text = ''}) =>
    put(lines, before === undefined ? placeOf(lines, after) + 1 : placeOf(lines, before), [text]),
  paste: (lines, {after = '', text = ''}) => put(lines, placeOf(lines, after) + 1, [text]),
  drop: (lines, edit) => {
    const [from, to] = stretch(lines, edit)
    return lines.toSpliced(from, to - from)
  },
  split: (lines, {in: words = '', before = ''}) => {
    const place = placeOf(lines, words)
    const text = lines[place]?.text ?? ''
    return lines.toSpliced(
      place,
      1,
      {text: text.slice(0, text.indexOf(before))},
      {text: text.slice(text.indexOf(before))},
    )
  },
  merge: (lines, {in: words = ''}) => {
    const place = placeOf(lines, words)
    return lines.toSpliced(place, 2, {text: `${lines[place]?.text} ${lines[place + 1]?.text}`})
  },
  move: (lines, edit) => {
    const [from, to] = stretch(lines, edit)
    const taken = lines.slice(from, to)
    const rest = lines.toSpliced(from, to - from)
    return rest.toSpliced(placeOf(rest, edit.before ?? ''), 0, ...taken)
  },
  fill: (lines, {row = '', across = 1, down = 0, column = 0, text = ''}) => {
    const place = placeOf(lines, row) + down * across + column
    return lines.map((line, index) => (index === place ? {text: line.text + text} : line))
  },
  'add row': (lines, {after = '', across = 1, cells = []}) => put(lines, placeOf(lines, after) + across, cells),
  'drop row': (lines, {row = '', across = 1}) => lines.toSpliced(placeOf(lines, row), across),
  quotes: (lines, {in: place = ''}) => changed(lines, place, (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'")),
  spaces: (lines, {in: place = ''}) => changed(lines, place, (text) => text.replaceAll('. ', '.  ')),
  format: same,
  comment: same,
  accept: same,
  reject: same,
}

/** Paragraphs in the end: with every change accepted, or every tracked one rejected. */
export const linesOf = (
  {rounds}: Scenario,
  {paragraphs}: Pick<Sent, 'paragraphs'>,
  side: 'accept' | 'reject',
): readonly string[] => {
  let lines: readonly Line[] = paragraphs
  for (const {tracked, edits} of rounds)
    for (const edit of edits) {
      const remains = side === 'accept' || !tracked || edit.stands === 'accepted'
      if (edit.stands !== 'rejected' && remains) lines = (model[edit.do] ?? same)(lines, edit)
    }
  return lines.map(({text}) => text)
}

const given = (text: string | undefined): string => (text ?? '').trim()

/** Words that an edit takes out and puts in, as it names them itself. */
const wordsOf = (edit: ScriptedEdit, {paragraphs}: Pick<Sent, 'paragraphs'>): readonly [string, string] => {
  const whole = (): string => {
    const [from, to] = stretch(paragraphs, edit)
    return paragraphs
      .slice(from, to)
      .map(({text}) => text)
      .join('\n')
  }
  if (edit.kind === 'formatting' || edit.kind === 'commented' || edit.shape !== undefined) return ['', '']
  if (edit.do === 'drop') return [whole(), '']
  if (edit.do === 'move') return [whole(), whole()]
  if (edit.do === 'rewrite') return [whole(), given(edit.with)]
  if (edit.do === 'replace') return [given(edit.words), given(edit.with)]
  if (edit.do === 'delete') return [given(edit.words), '']
  return ['', given(edit.text)]
}

/** What is to be reported of a scenario, in the order in which it was done. */
export const expected = ({rounds}: Scenario, from: Pick<Sent, 'paragraphs'>): readonly Reported[] =>
  rounds.flatMap(({by: author, on: date, tracked = false, edits}) =>
    edits.flatMap((edit) => {
      if (edit.kind === undefined || edit.stands === 'rejected' || edit.stands === 'replaced') return []
      const [taken, put] = wordsOf(edit, from)
      const {kind, clause, removed = taken, added = put, field, shape} = edit
      const about = {...(clause && {clause}), ...(field && {field}), ...(shape && {shape})}
      return [{kind, removed, added, tracked: tracked && edit.stands !== 'accepted', author, date, ...about}]
    }),
  )

/** A scenario with the document that was sent and the file of each round. */
export interface Played {
  readonly scenario: Scenario
  readonly sent: Sent
  readonly files: readonly Uint8Array[]
}

export const played = (office: Office, scenario: Scenario): Promise<Played> => {
  const kept = plays.get(scenario.scenario) ?? playedAnew(office, scenario)
  plays.set(scenario.scenario, kept)
  return kept
}
/** The same scenario gives the same bytes, and takes a second. */
const plays = new Map<string, Promise<Played>>()
export const playedAnew = async (office: Office, scenario: Scenario): Promise<Played> => {
  const from = await sent(scenario.of)
  return {scenario, sent: from, files: await play(office, scenario, from.bytes)}
}
