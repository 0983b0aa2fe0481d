import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Said} from '../../ooxml/new-paragraph.js'
import type {InsertedLine, Revision} from '../../ooxml/revise.js'
import type {RevisedWord} from '../../ooxml/revised.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import type {Sent} from '../review/sent.js'
import {type Manner, mannerAt, spotBehind, type Where} from './manner.js'
import {blocksCalled, blocksIn} from './structure.js'

/** A clause to be put in: its caption, then its text. */
export interface Inserted {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly LaidParagraph[]
}

/**
 * Our clauses as tracked insertions in the long form of the other side, set and counted as it sets and counts its own. References
 * among them become fields, or typed numbers where theirs are typed; references to what is not put in become words.
 */
export const insertInto = (
  word: RevisedWord,
  clauses: readonly Inserted[],
  where: Where,
  parts: Sent['parts'],
  file: string,
): Outcome<Revision> => {
  const wrong = (message: string): Outcome<Revision> => ({
    diagnostics: [{rule: 'answer', severity: 'error', message, place: {file}}],
  })
  const there = new Set(word.paragraphs.flatMap(({bookmarks}) => bookmarks))
  const known = clauses.find(({paragraphs}) => paragraphs.some(({bookmark}) => there.has(bookmark)))
  if (known) return wrong(`${known.id} stands in “${file}” already; answer to it with proviso counter, without --into`)
  const blocks = blocksIn(word)
  if (blocks.length === 0) return wrong(`“${file}” has no text to put anything into`)
  const called = where.after ?? where.before
  const found = called === undefined ? blocks.slice(-1) : blocksCalled(blocks, called)
  const [place] = found
  if (!place)
    return wrong(`No paragraph in “${file}” reads “${called}”; write the words of a heading as they stand there`)
  if (found.length > 1)
    return wrong(
      `${found.length} paragraphs in “${file}” read “${called}”; write more of the one that you mean, with its number`,
    )

  const manner = mannerAt(blocks, place, where, clauses.length)
  const refer = referrer(clauses, manner)
  const diagnostics: Diagnostic[] = []
  const lines = clauses.flatMap(({id, paragraphs}, index) => {
    const outside = new Map<string, string>()
    const made = linesOf(paragraphs, manner, index, (clause, reference) => {
      const inside = refer(clause, reference)
      if (inside !== undefined) return inside
      const {title = reference, kind} = parts.get(clause) ?? {}
      outside.set(clause, title)
      return [`the ${kind === 'schedule' ? 'schedule' : 'section'} “${title}”`]
    })
    if (outside.size > 0)
      diagnostics.push({
        rule: 'answer',
        severity: 'warning',
        message: `${id} refers to what is not put in: ${[...outside].map(([clause, title]) => `${clause} (${title})`).join(', ')}; their titles stand there in place of numbers. Put these in too, or write where their draft has them`,
        place: {file},
      })
    const self = /\bthis (?:Rider|Proposal|Guideline)\b|\beste Anexo\b/.exec(
      paragraphs.map(({text}) => text).join('\n'),
    )
    if (self)
      diagnostics.push({
        rule: 'answer',
        severity: 'warning',
        message: `${id} speaks of “${self[0]}”, which their document is not; change it to what theirs is called`,
        place: {file},
      })
    if (paragraphs.some(({role}) => role === 'cell' || role === 'signature'))
      diagnostics.push({
        rule: 'answer',
        severity: 'warning',
        message: `${id} has a table, which is not put in; add it by hand`,
        place: {file},
      })
    return made
  })
  const spot =
    where.before === undefined
      ? spotBehind(blocks, place, where.after === undefined)
      : {at: place.place, before: true as const}
  const pushed = blocks.find((one) => one.sign === manner.caption.sign && one.place >= spot.at && spot.before)
  if (pushed?.list?.ordered)
    diagnostics.push({
      rule: 'answer',
      severity: 'warning',
      message: `Their sections from “${pushed.words}” on are counted anew, since ours stand before them; look at references that they typed by hand`,
      place: {file},
    })
  const revision: Revision = {
    settled: new Map(),
    rewritten: [],
    inserted: [{...spot, lines}],
    rows: [],
    struckRows: [],
    remarks: [],
  }
  return {value: revision, diagnostics}
}

/** What a reference reads: nothing where the clause is not put in. */
const referrer =
  (clauses: readonly Inserted[], {caption, numbers}: Manner) =>
  (clause: string, reference: string): readonly Said[] | undefined => {
    const index = clauses.findIndex(({id}) => id === clause)
    const target = clauses[index]
    if (!target) return undefined
    const number = numbers[index]
    const [, name = ''] = /(\s*\([^()]*\))$/.exec(reference) ?? []
    const bookmark = target.paragraphs.find(({role}) => role === 'caption')?.bookmark
    if (caption.typed && number !== undefined) return [`section ${number}${name}`]
    if (number === undefined || bookmark === undefined) return [`the section “${target.title}”`]
    return [
      'section ',
      {instruction: `REF ${bookmark} \\w \\h`, shown: number === '' ? '…' : number, stale: true},
      name,
    ]
  }

const linesOf = (
  paragraphs: readonly LaidParagraph[],
  {caption, text, item, numbers}: Manner,
  index: number,
  refer: (clause: string, reference: string) => readonly Said[],
): readonly InsertedLine[] => {
  let [texts, items] = [0, 0]
  const isInList = item?.list?.ordered === true && [text, caption].some(({list}) => list?.id === item.list?.id)
  return paragraphs.flatMap((paragraph): readonly InsertedLine[] => {
    const {role, bookmark} = paragraph
    if (role === 'cell' || role === 'signature') return []
    const said = saidIn(paragraph, refer)
    if (role === 'caption') {
      const number = numbers[index]
      const {typed} = caption
      const front = typed && number !== undefined ? `${typed.before}${number}${typed.after}` : ''
      return [{line: [front, ...said], like: caption.place, bookmark}]
    }
    if (role !== 'item') {
      texts += 1
      items = 0
      const {typed} = text
      const front = typed ? `${typed.before}${textNumber(typed.number, numbers[index], texts)}${typed.after}` : ''
      return [{line: [front, ...said], like: text.place, bookmark}]
    }
    items += 1
    if (item && isInList) return [{line: said, like: item.place, bookmark}]
    const letter =
      /\(([a-z]{1,4})\)$/.exec(paragraph.number ?? '')?.[1] ?? String.fromCharCode(96 + ((items - 1) % 26) + 1)
    const typed = item?.typed?.kind === 'letter' ? item.typed : {before: '(', after: ')\t'}
    return [
      {
        line: [`${typed.before}${letter}${typed.after}`, ...said],
        like: (item ?? text).place,
        bookmark,
        uncounted: true,
      },
    ]
  })
}

/** “12A.1” below “12A”; a number of one part stands alone. */
const textNumber = (like: string, caption: string | undefined, count: number): string =>
  like.includes('.') && caption !== undefined ? `${caption}.${count}` : String(count)

/** The words of a paragraph, its references as they read here. */
const saidIn = (
  {text, spans}: LaidParagraph,
  refer: (clause: string, reference: string) => readonly Said[],
): readonly Said[] => {
  const said: Said[] = []
  let at = 0
  for (const span of spans) {
    if (span.type !== 'number' || span.whole.from < at) continue
    const {from, to} = span.whole
    const [first = '', ...rest] = refer(span.clause, text.slice(from, to))
    const isFirst =
      /^\p{Lu}/u.test(text.slice(from, to)) && /(?:^|[.!?]\s+)$/.test(text.slice(0, from)) && typeof first === 'string'
    said.push(text.slice(at, from), isFirst ? `${first.slice(0, 1).toUpperCase()}${first.slice(1)}` : first, ...rest)
    at = to
  }
  return [...said, text.slice(at)].filter((one) => one !== '')
}
