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

/** In the text of some paragraphs: what stands from here to there gives way to some lines; all but the last end a paragraph. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly put: readonly Line[]
}
/** How changes read that are pending: as before all of them, or as after. */
export type View = 'before' | 'after'

/** What is to become of some paragraphs. */
export interface Wanted {
  readonly view: View
  /** How they read now, with an end after each whose end is there; absent where nothing in them changes. */
  readonly text?: string
  readonly changes: readonly TextChange[]
  /** Those, by their index among these, of which the end is put in: what follows is new, and has the old end. */
  readonly ended?: ReadonlySet<number>
  /** Ids of comments around them. */
  readonly commented?: ReadonlyMap<number, string>
}

/** Whoever writes changes into a file: each has a number of its own. */
export interface Pen {
  readonly author: string
  /** Attributes of one more change. */
  sign(): string
  /** An opening tag with a number of its own. */
  anew(open: string): string
}

/** Stands for the end of a paragraph in a text of several; no words of a Word file hold it. */
export const paragraphEnd = '\r'

/** A paragraph to be written. */
interface Grown {
  readonly head: string
  readonly pieces: readonly Piece[]
}
interface Item {
  readonly piece: Piece | undefined
  /** The paragraph, by its index among those that are rewritten. An item without a piece is its end. */
  readonly paragraph: number
  readonly visible: boolean
  readonly from: number
  readonly to: number
}

/**
 * The paragraphs with tracked changes in them, each as one text; nothing where they do not read as they should. What is kept
 * stays as it is; fields and content controls go as a whole or stay as a whole.
 */
export const rewritten = (
  xml: string,
  paragraphs: readonly Element[],
  {view, text, changes, ended, commented}: Wanted,
  pen: Pen,
): readonly string[] | undefined => {
  const items = itemsOf(xml, paragraphs, view)
  const read = items.map(({piece, visible}) => (visible ? (piece?.text ?? paragraphEnd) : '')).join('')
  if (text !== undefined && read !== text) return undefined
  const whole = changes.reduce<readonly TextChange[]>((all, change) => withWholeUnits(all, change, items, read), [])
  const cut = cutAt(items, new Set(whole.flatMap(({from, to}) => [from, to])))
  const grown: Grown[][] = paragraphs.map(() => [])
  const heads = paragraphs.map((paragraph, index) =>
    ended?.has(index) ? headWithEnd(xml, paragraph, 'ins', pen) : headOf(xml, paragraph),
  )
  let buffer: Piece[] = []
  const puts = new Map<number, {readonly change: TextChange; readonly look: string}[]>()
  for (const change of whole)
    if (change.put.some((line) => line.length > 0) || change.put.length > 1) {
      const place = placeOf(cut, change)
      puts.set(place, [...(puts.get(place) ?? []), {change, look: lookFor(cut, change, place)}])
    }
  const write = (index: number, paragraph: number): void => {
    for (const {change, look} of puts.get(index) ?? []) {
      for (const [number, line] of change.put.entries()) {
        if (number > 0) {
          grown[paragraph]?.push({head: headLike(xml, paragraphs[paragraph] as Element, pen), pieces: buffer})
          buffer = []
        }
        buffer.push(...newPieces(line, look, pen))
      }
    }
  }
  const strikes = new Map<TextChange, Wrap>()
  for (const [index, item] of cut.entries()) {
    write(index, item.paragraph)
    const gone = whole.find((change) => isWithin(item, change, cut))
    if (item.piece) {
      const strike = gone && (strikes.get(gone) ?? strikeOf(pen))
      if (gone && strike) strikes.set(gone, strike)
      const kept = strike ? struck(item.piece, strike, pen) : item.piece
      if (kept) buffer.push(kept)
    } else {
      const head = heads[item.paragraph] ?? ''
      const element = paragraphs[item.paragraph] as Element
      grown[item.paragraph]?.push({head: gone ? headWithEnd(xml, element, 'del', pen) : head, pieces: buffer})
      buffer = []
    }
  }
  return grown.map((all, paragraph) => {
    const id = commented?.get(paragraph)
    const [start, end] = id === undefined ? ['', ''] : aroundComment(id)
    const texts = all.map(({head, pieces}) => [head, printed(pieces, pen.anew)] as const)
    return texts
      .map(([head, inside], index) => {
        const [first, last] = [index === 0 ? start : '', index === texts.length - 1 ? end : '']
        return `${head}${first}${inside}${last}</w:p>`
      })
      .join('')
  })
}

const aroundComment = (id: string): readonly [string, string] => [
  `<w:commentRangeStart w:id="${id}"/>`,
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
]

const itemsOf = (xml: string, paragraphs: readonly Element[], view: View): readonly Item[] => {
  const absent = view === 'before' ? 'inserted' : 'deleted'
  const items: Item[] = []
  let at = 0
  const add = (piece: Piece | undefined, paragraph: number, visible: boolean): void => {
    const to = at + (visible ? (piece?.text ?? paragraphEnd).length : 0)
    items.push({piece, paragraph, visible, from: at, to})
    at = to
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const piece of piecesOf(xml, paragraph).pieces)
      add(piece, index, !piece.around.some(({kind}) => kind === absent))
    const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
    const names = view === 'before' ? ['w:ins', 'w:moveTo'] : ['w:del', 'w:moveFrom']
    add(undefined, index, !names.some((name) => childOf(mark, name)))
  }
  return items
}

/** A change that cuts into a field takes all of it; with it go other changes there. */
const withWholeUnits = (
  before: readonly TextChange[],
  change: TextChange,
  items: readonly Item[],
  text: string,
): readonly TextChange[] => {
  let {from, to} = change
  for (const [start, end] of unitsIn(items))
    if (start < change.to && change.from < end && end > start) {
      const inside = change.from <= start && end <= change.to
      if (!inside) [from, to] = [Math.min(from, start), Math.max(to, end)]
    }
  const met = before.filter((one) => one.to > from || (one.from === one.to && one.to > from))
  const all = [...met, change].toSorted((a, b) => a.from - b.from)
  const [first, last] = [Math.min(from, all[0]?.from ?? from), Math.max(to, all.at(-1)?.to ?? to)]
  let put: readonly Line[] = [[]]
  let at = first
  for (const one of all) {
    put = joined(joined(put, linesOf(text.slice(at, one.from))), one.put)
    at = one.to
  }
  put = joined(put, linesOf(text.slice(at, last)))
  return [...before.filter((one) => !met.includes(one)), {from: first, to: last, put}]
}

const unitsIn = (items: readonly Item[]): readonly (readonly [from: number, to: number])[] => {
  const units = new Map<object, [number, number]>()
  for (const {piece, from, to} of items) {
    if (!piece?.unit) continue
    const known = units.get(piece.unit)
    if (known) known[1] = to
    else units.set(piece.unit, [from, to])
  }
  return [...units.values()]
}

const linesOf = (text: string): readonly Line[] => text.split(paragraphEnd).map((line) => (line === '' ? [] : [line]))

const joined = (one: readonly Line[], other: readonly Line[]): readonly Line[] => {
  const [first = [], ...rest] = other
  const last = one.at(-1) ?? []
  const [end, start] = [last.at(-1), first[0]]
  const middle =
    typeof end === 'string' && typeof start === 'string'
      ? [...last.slice(0, -1), end + start, ...first.slice(1)]
      : [...last, ...first]
  return [...one.slice(0, -1), middle, ...rest]
}

const cutAt = (items: readonly Item[], places: ReadonlySet<number>): readonly Item[] =>
  items.flatMap((item): readonly Item[] => {
    const {piece, from, to, visible} = item
    if (!piece?.cuts || !visible) return [item]
    const inner = [...places].filter((place) => from < place && place < to).sort((a, b) => a - b)
    if (inner.length === 0) return [item]
    const ends = [from, ...inner, to]
    const tag = piece.xml.startsWith('<w:delText') ? 'w:delText' : 'w:t'
    return ends.slice(1).map((end, index) => {
      const start = ends[index] ?? from
      const text = piece.text.slice(start - from, end - from)
      const xml = `<${tag} xml:space="preserve">${escaped(text)}</${tag}>`
      return {...item, piece: {...piece, text, xml}, from: start, to: end}
    })
  })

/** Whether an item goes with a change. What shows nothing goes where it stands among what goes. */
const isWithin = (item: Item, {from, to}: TextChange, items: readonly Item[]): boolean => {
  if (from === to || !item.visible) return false
  if (item.from < item.to) return from <= item.from && item.to <= to
  if (!item.piece) return false
  const {unit} = item.piece
  if (unit === undefined) return from < item.from && item.from < to
  const all = items.filter((one) => one.piece?.unit === unit)
  const [start, end] = [all[0]?.from ?? 0, all.at(-1)?.to ?? 0]
  return start < end && from <= start && end <= to
}

/** Before which item something new stands. */
const placeOf = (items: readonly Item[], change: TextChange): number => {
  const {from, to} = change
  const isLast = (item: Item): boolean =>
    item.piece !== undefined &&
    item.visible &&
    item.to === to &&
    item.from < item.to &&
    item.from >= (from < to ? from : 0)
  let last = items.findLastIndex(isLast)
  if (last < 0 && from < to) {
    // Ends of paragraphs go, and what is new stands before the first of them, or behind the words before it.
    const end = items.findIndex((item) => !item.piece && item.visible && from <= item.from && item.to <= to)
    const wordsBefore = items.findLastIndex(
      (item, index) => index < end && item.visible && item.from >= from && item.to > item.from,
    )
    if (end >= 0) return wordsBefore >= 0 ? wordsBefore + 1 : end
  }
  if (last >= 0) {
    const unit = items[last]?.piece?.unit
    while (unit !== undefined && items[last + 1]?.piece?.unit === unit) last++
    return last + 1
  }
  const next = items.findIndex((item) => item.visible && item.from === from && item.to > item.from)
  if (next < 0) return items.length - 1
  if (items[next]?.piece) {
    const unit = items[next]?.piece?.unit
    let first = next
    while (unit !== undefined && items[first - 1]?.piece?.unit === unit) first--
    return first
  }
  const paragraph = items[next]?.paragraph
  const close = items.findIndex((item) => item.paragraph === paragraph && item.piece?.xml.startsWith('<w:bookmarkEnd'))
  return close >= 0 &&
    close < next &&
    items.slice(close, next).every(({visible, from: a, to: b}) => !visible || a === b)
    ? close
    : next
}

const lookFor = (items: readonly Item[], {from, to}: TextChange, place: number): string => {
  const paragraph = items[place]?.paragraph
  const isPlain = ({piece, visible}: Item): boolean =>
    visible &&
    piece?.cuts === true &&
    piece.unit === undefined &&
    piece.text !== '' &&
    !piece.around.some(({open}) => open.startsWith('<w:hyperlink'))
  const near = [
    items.find((item) => isPlain(item) && from <= item.from && item.to <= to),
    items.slice(0, place).findLast((item) => isPlain(item) && item.paragraph === paragraph),
    items.slice(place).find((item) => isPlain(item) && item.paragraph === paragraph),
  ].find((one) => one !== undefined)
  return near?.piece?.around.at(-1)?.look ?? ''
}

const strikeOf = (pen: Pen): Wrap => ({
  open: `<w:del ${pen.sign()}>`,
  close: '</w:del>',
  kind: 'deleted',
  author: pen.author,
})

/** A piece that is taken out under tracking: beside it, in somebody’s insertion, the insertion stays what it is. */
const struck = (piece: Piece, strike: Wrap, {author}: Pen): Piece | undefined => {
  const {around, xml} = piece
  const run = around.at(-1)
  if (run?.look === undefined || xml.startsWith('<w:commentReference')) return piece
  if (around.some(({kind}) => kind === 'deleted')) return piece
  if (around.some((wrap) => wrap.kind === 'inserted' && wrap.author === author)) return undefined
  return {...piece, xml: asDeleted(xml), around: [...around.slice(0, -1), strike, run]}
}

const asDeleted = (xml: string): string =>
  xml
    .replace(/^<w:(?:t|(instrText))(?=[\s/>])/, (_, field) => `<w:del${field ? 'InstrText' : 'Text'}`)
    .replace(/<\/w:(?:t|(instrText))\s*>$/, (_, field) => `</w:del${field ? 'InstrText' : 'Text'}>`)

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

const newPieces = (line: Line, look: string, pen: Pen): readonly Piece[] => {
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
    bookmark = '',
    uncounted = false,
  }: {readonly pen: Pen; readonly tracksEnd: boolean; readonly bookmark?: string; readonly uncounted?: boolean},
): string => {
  const head = like
    ? headLike(xml, like, tracksEnd ? pen : undefined, uncounted)
    : `<w:p>${tracksEnd ? `<w:pPr><w:rPr><w:ins ${pen.sign()}/></w:rPr></w:pPr>` : ''}`
  const look = like ? usualLook(xml, like) : ''
  const inside = printed(newPieces(line, look, pen), pen.anew)
  const id = bookmark === '' ? '' : (/w:id="\d+"/.exec(pen.sign())?.[0] ?? '')
  return bookmark === ''
    ? `${head}${inside}</w:p>`
    : `${head}<w:bookmarkStart ${id} w:name="${escaped(bookmark)}"/>${inside}<w:bookmarkEnd ${id}/></w:p>`
}

/** The look of most words in a paragraph. */
const usualLook = (xml: string, paragraph: Element): string => {
  const lengths = new Map<string, number>()
  for (const {text, around, cuts, unit} of piecesOf(xml, paragraph).pieces) {
    const look = around.at(-1)?.look
    if (cuts && unit === undefined && look !== undefined) lengths.set(look, (lengths.get(look) ?? 0) + text.length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

const headOf = (xml: string, paragraph: Element): string => {
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
const headLike = (xml: string, like: Element, pen?: Pen, uncounted = false): string => {
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
