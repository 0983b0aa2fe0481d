import {headLike, headOf, headWithEnd, type Line, newPieces, type Pen} from './new-paragraph.js'
import {childOf, type Element} from './parse.js'
import {type Piece, piecesOf, printed, type Wrap} from './pieces.js'
import {escaped} from './xml.js'

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
  const units = unitsIn(items)
  const whole = changes.reduce<readonly TextChange[]>((all, change) => withWholeUnits(all, change, units, read), [])
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
    const gone = whole.find((change) => isWithin(item, change, units))
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
  units: Units,
  text: string,
): readonly TextChange[] => {
  let {from, to} = change
  for (const [start, end] of units.values())
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

type Units = ReadonlyMap<object, readonly [from: number, to: number]>
const unitsIn = (items: readonly Item[]): Units => {
  const units = new Map<object, [number, number]>()
  for (const {piece, from, to} of items) {
    if (!piece?.unit) continue
    const known = units.get(piece.unit)
    if (known) known[1] = to
    else units.set(piece.unit, [from, to])
  }
  return units
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
const isWithin = (item: Item, {from, to}: TextChange, units: Units): boolean => {
  if (from === to || !item.visible) return false
  if (item.from < item.to) return from <= item.from && item.to <= to
  if (!item.piece) return false
  const {unit} = item.piece
  if (unit === undefined) return from < item.from && item.from < to
  const [start, end] = units.get(unit) ?? [0, 0]
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
