import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {InsertedLine, Insertion, Revision} from '../../ooxml/revise.js'
import type {RevisedWord} from '../../ooxml/revised.js'
import type {Said} from '../../ooxml/rewrite.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import type {Sent} from '../review/sent.js'
import {type Block, blocksCalled, blocksIn} from './structure.js'

/** Where our clauses go: behind or before a section, by its words; behind everything where nothing is said. */
export interface Where {
  readonly after?: string
  readonly before?: string
}
/** A clause to be put in: its caption, then its text. */
export interface Inserted {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly LaidParagraph[]
}

/** How the other side sets and counts its text at a place. */
interface Manner {
  readonly caption: Block
  readonly text: Block
  readonly item: Block | undefined
  /** Numbers of captions that our clauses get, where they are typed or can be told. */
  readonly numbers: readonly (string | undefined)[]
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

/** Rank of a caption: a smaller one holds the greater ones. */
const rankOf = ({heading, list, typed}: Block): number =>
  heading ?? (list?.ordered ? list.level + 1 : typed ? {article: 1, section: 2, deeper: 3, letter: 4}[typed.kind] : 9)

/** The caption under which a paragraph stands; itself where it is one. */
const captionOver = (blocks: readonly Block[], block: Block): Block | undefined => {
  if (block.isCaption) return block
  const own = blocks.slice(0, blocks.indexOf(block)).filter(({isCaption}) => isCaption)
  return own.at(-1)
}

/**
 * Where something behind a section goes: before the next one, so that tables at its end stay with it. Behind a paragraph that is no
 * caption it follows at once.
 */
const spotBehind = (blocks: readonly Block[], block: Block, isLast: boolean): Pick<Insertion, 'at' | 'before'> => {
  if (isLast || !block.isCaption) return {at: block.place}
  const behind = blocks.slice(blocks.indexOf(block) + 1)
  const next = behind.find(
    (one) => one.sign === block.sign || (one.isCaption && rankOf(one) <= rankOf(block) && rankOf(one) < 9),
  )
  return next ? {at: next.place, before: true} : {at: behind.at(-1)?.place ?? block.place}
}

const mannerAt = (blocks: readonly Block[], place: Block, where: Where, count: number): Manner => {
  const over = captionOver(blocks, place) ?? usual(blocks.filter(({isCaption}) => isCaption)) ?? place
  // At the end of a document a clause is what its chapters are; elsewhere what stands beside it.
  const chief =
    where.after === undefined && where.before === undefined
      ? usual(blocks.filter((one) => one.isCaption && isCounted(one)))
      : undefined
  const caption = chief ?? over
  const alike = blocks.filter(({sign, isCaption}) => isCaption && sign === caption.sign)
  const inside = (from: Block): readonly Block[] => {
    const start = blocks.indexOf(from)
    const next = blocks.findIndex(
      (one, index) => index > start && (one.sign === caption.sign || (one.isCaption && rankOf(one) < rankOf(caption))),
    )
    return blocks.slice(start + 1, next < 0 ? blocks.length : next)
  }
  const isText = ({isCaption, typed, list, words}: Block): boolean =>
    !isCaption && typed?.kind !== 'letter' && words.length > 20 && (list === undefined || list.ordered)
  const near = [...alike].sort((a, b) => Math.abs(a.place - caption.place) - Math.abs(b.place - caption.place))
  const texts = near.flatMap((one) => {
    const own = inside(one)
    const deepest = Math.min(...own.filter(isText).map(levelOf))
    return own.filter((block) => isText(block) && levelOf(block) === deepest)
  })
  const text = usual(texts) ?? usual(blocks.filter(isText)) ?? place
  const item = usual(
    near
      .flatMap((one) => inside(one))
      .concat(blocks)
      .filter(
        (block) =>
          !block.isCaption &&
          block.sign !== text.sign &&
          (block.typed?.kind === 'letter' || (block.list?.ordered === true && levelOf(block) > levelOf(text))),
      ),
  )
  return {caption, text, item, numbers: numbersAt(blocks, alike, place, where, count)}
}

const levelOf = ({list, typed}: Block): number =>
  list?.ordered ? list.level : typed ? {article: 0, section: 1, deeper: 2, letter: 3}[typed.kind] : 0
const isCounted = ({list, typed}: Block): boolean => list?.ordered === true || typed !== undefined

/** Of blocks the first one of the sign that most of them have. */
const usual = (blocks: readonly Block[]): Block | undefined => {
  const counts = new Map<string, number>()
  for (const {sign} of blocks) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return blocks.find(({sign}) => counts.get(sign) === most)
}

/** Numbers of new captions: the next ones, or 12A, 12B between two that are typed. */
const numbersAt = (
  blocks: readonly Block[],
  alike: readonly Block[],
  place: Block,
  where: Where,
  count: number,
): readonly (string | undefined)[] => {
  const isBefore = ({place: own}: Block): boolean =>
    where.before === undefined ? own <= place.place : own < place.place
  const before = alike.filter(isBefore)
  const [last, next] = [before.at(-1), alike[before.length]]
  const counting = Array.from({length: count}, (_, index) => index)
  if (last?.typed ?? next?.typed) {
    const number = last?.typed?.number ?? '0'
    if (next) return counting.map((index) => number + String.fromCharCode(65 + (index % 26)))
    const [, roman] = /^([IVXLC]+)$/.exec(number) ?? []
    return counting.map((index) =>
      roman === undefined ? String(Number.parseInt(number, 10) + 1 + index) : toRoman(fromRoman(roman) + 1 + index),
    )
  }
  const list = (last ?? next)?.list
  if (!list?.ordered) return counting.map(() => undefined)
  const counted = blocks.filter(
    (one) => isBefore(one) && one.list?.ordered && one.list.id === list.id && one.list.level === list.level,
  )
  return counting.map((index) => (list.level === 0 ? String(counted.length + 1 + index) : ''))
}

const letters: readonly (readonly [sign: string, value: number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]
const toRoman = (value: number): string => {
  const [sign, worth] = letters.find(([, one]) => one <= value) ?? ['', value]
  return value <= 0 || sign === '' ? '' : sign + toRoman(value - worth)
}
const fromRoman = (roman: string): number => {
  const [sign, worth] = letters.find(([one]) => roman.startsWith(one)) ?? ['', 0]
  return sign === '' ? 0 : worth + fromRoman(roman.slice(sign.length))
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
