import {childOf, type Element} from './parse.js'
import {type Piece, piecesOf, printed, type Wrap} from './pieces.js'
import {elementsIn, spliced, startTagEnd} from './splice.js'
import {escaped} from './xml.js'

/** Words, or a field that Word works out, with what it shows now. */
export type Said =
  | string
  /** `stale`: Word is to work it out when the file is opened, since nobody else can be sure. */
  | {readonly instruction: string; readonly shown: string; readonly stale?: boolean}
export type Line = readonly Said[]

/** Whoever writes changes into a file: each has a number of its own. */
export interface Pen {
  readonly author: string
  /** Attributes of one more change. */
  sign(): string
  /** An opening tag with a number of its own. */
  anew(open: string): string
}

const content = (text: string): string =>
  (text.match(/[\n\t]|[^\n\t]+/g) ?? [])
    .map((one) =>
      one === '\n' ? '<w:br/>' : one === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(one)}</w:t>`,
    )
    .join('')

/** Words as runs of one look. */
const runsOf = (line: Line, look: string): string => {
  const run = (inside: string): string => `<w:r>${look}${inside}</w:r>`
  const mark = (kind: string, more = ''): string => run(`<w:fldChar w:fldCharType="${kind}"${more}/>`)
  return line
    .map((said) =>
      typeof said === 'string'
        ? said === ''
          ? ''
          : run(content(said))
        : `${mark('begin', said.stale ? ' w:dirty="true"' : '')}${run(`<w:instrText xml:space="preserve"> ${escaped(said.instruction)} </w:instrText>`)}${mark('separate')}${run(content(said.shown))}${mark('end')}`,
    )
    .join('')
}

/** New words as tracked insertions of one look. */
export const newPieces = (line: Line, look: string, pen: Pen): readonly Piece[] => {
  const runs = runsOf(line, look)
  if (runs === '') return []
  const wrap: Wrap = {open: `<w:ins ${pen.sign()}>`, close: '</w:ins>', kind: 'inserted', author: pen.author}
  return [{xml: runs, text: '', around: [wrap], cuts: false}]
}

/** A new paragraph that looks like another one, without what only that one has; `runLook` is the look of its words. */
export const newParagraph = (
  xml: string,
  like: Element | undefined,
  line: Line,
  {
    pen,
    tracksEnd,
    look,
    bookmark = '',
    uncounted = false,
  }: {
    readonly pen: Pen
    readonly tracksEnd: boolean
    /** That of its words. */
    readonly look: string
    readonly bookmark?: string
    readonly uncounted?: boolean
  },
): string => {
  const head = like
    ? headLike(xml, like, tracksEnd ? pen : undefined, uncounted)
    : `<w:p>${tracksEnd ? `<w:pPr><w:rPr><w:ins ${pen.sign()}/></w:rPr></w:pPr>` : ''}`
  const inside = printed(newPieces(line, look, pen), pen.anew)
  const id = bookmark === '' ? '' : (/w:id="\d+"/.exec(pen.sign())?.[0] ?? '')
  return bookmark === ''
    ? `${head}${inside}</w:p>`
    : `${head}<w:bookmarkStart ${id} w:name="${escaped(bookmark)}"/>${inside}<w:bookmarkEnd ${id}/></w:p>`
}

/** The look of most words in a paragraph. */
export const usualLook = (xml: string, paragraph: Element): string => {
  const lengths = new Map<string, number>()
  for (const {text, around, cuts, unit} of piecesOf(xml, paragraph).pieces) {
    const look = around.at(-1)?.look
    if (cuts && unit === undefined && look !== undefined) lengths.set(look, (lengths.get(look) ?? 0) + text.length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** The start of a paragraph up to its words. */
export const headOf = (xml: string, paragraph: Element): string => {
  const own = childOf(paragraph, 'w:pPr')
  const to = own?.to ?? startTagEnd(xml, paragraph)
  return xml.slice(paragraph.from, to).replace(/\/>$/, (end) => (own ? end : '>'))
}

const tracked: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'])

/** What the schema wants before the list of a paragraph. */
const beforeList: ReadonlySet<string> = new Set(
  ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl'].map((one) => `w:${one}`),
)

/** Properties of a paragraph for another one: no break of a section, nothing tracked; its end put in by a pen, where there is one. */
export const headLike = (xml: string, like: Element, pen?: Pen, uncounted = false): string => {
  const slice = ({from, to}: Element): string => xml.slice(from, to)
  const own = childOf(like, 'w:pPr')
  const mark = elementsIn(childOf(own, 'w:rPr') ?? {children: []}).filter(({name}) => !tracked.has(name))
  const noList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
  const kept = elementsIn(own ?? {children: []}).filter(
    ({name}) => !tracked.has(name) && name !== 'w:rPr' && name !== 'w:sectPr' && !(uncounted && name === 'w:numPr'),
  )
  const before = kept.findLastIndex(({name}) => beforeList.has(name)) + 1
  const properties = kept.map((one) =>
    one.name === 'w:numPr'
      ? `<w:numPr>${elementsIn(one)
          .filter(({name}) => name === 'w:ilvl' || name === 'w:numId')
          .map(slice)
          .join('')}</w:numPr>`
      : slice(one),
  )
  const others = (uncounted ? properties.toSpliced(before, 0, noList) : properties).join('')
  const marks = `${pen ? `<w:ins ${pen.sign()}/>` : ''}${mark.map(slice).join('')}`
  const inside = `${others}${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}`
  return `<w:p>${inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`}`
}

/** The start of a paragraph with one more change of its end. */
export const headWithEnd = (xml: string, paragraph: Element, kind: 'ins' | 'del', pen: Pen): string => {
  const own = childOf(paragraph, 'w:pPr')
  const head = headOf(xml, paragraph)
  const change = `<w:${kind} ${pen.sign()}/>`
  if (!own) return `${head}<w:pPr><w:rPr>${change}</w:rPr></w:pPr>`
  const mark = childOf(own, 'w:rPr')
  const put = (place: number, text: string): string =>
    spliced(head, [{from: place - paragraph.from, to: place - paragraph.from, text}])
  if (mark && startTagEnd(xml, mark) < mark.to) {
    const first = elementsIn(mark).find(({name}) => name === 'w:ins')
    if (elementsIn(mark).some(({name}) => name === `w:${kind}`)) return head
    return put(first && kind === 'del' ? first.to : startTagEnd(xml, mark), change)
  }
  const whole = `<w:rPr>${change}</w:rPr>`
  if (mark) return spliced(head, [{from: mark.from - paragraph.from, to: mark.to - paragraph.from, text: whole}])
  const behind = elementsIn(own).find(({name}) => name === 'w:sectPr' || name === 'w:pPrChange')
  if (startTagEnd(xml, own) === own.to)
    return spliced(head, [
      {from: own.from - paragraph.from, to: own.to - paragraph.from, text: `<w:pPr>${whole}</w:pPr>`},
    ])
  return put(behind?.from ?? xml.lastIndexOf('<', own.to - 1), whole)
}
