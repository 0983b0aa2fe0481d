import {childOf, type Element, wordsIn} from './parse.js'
import {elementsIn, endTagStart, startTagEnd} from './splice.js'
import {added, removed, symbol} from './word-words.js'

/** An element around pieces, by its tags. A run is one, with its look as a part of its first tag. */
export interface Wrap {
  readonly open: string
  readonly close: string
  /** What was tracked of all that stands in it. */
  readonly kind?: 'inserted' | 'deleted'
  readonly author?: string
  /** Of a run: what new words beside it take over. */
  readonly look?: string
}
/** The least that a paragraph is made of: some words, a sign, a mark, as the file has it. */
export interface Piece {
  readonly xml: string
  /** What people read of it. */
  readonly text: string
  readonly around: readonly Wrap[]
  /** What is only kept or taken out as a whole: a field from its beginning to its end, a content control. */
  readonly unit?: object
  /** Words that may be cut: all others are one sign, or nothing. */
  readonly cuts: boolean
}
export interface Pieces {
  /** Start tag and properties. */
  readonly head: string
  readonly pieces: readonly Piece[]
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}
const wholes: ReadonlySet<string> = new Set(['w:fldSimple', 'w:sdt', 'w:smartTag', 'w:customXml'])
const openings: ReadonlySet<string> = new Set(['w:hyperlink', 'w:dir', 'w:bdo', ...wholes, ...added, ...removed])
const properties: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
])
const ofTheMark: ReadonlySet<string> = new Set(['w:rPrChange', ...added, ...removed])

/** A paragraph taken apart. Put together it is what it was, character by character. */
export const piecesOf = (xml: string, paragraph: Element): Pieces => {
  const pieces: Piece[] = []
  const fields: {readonly unit: object; shows: boolean}[] = []
  const slice = ({from, to}: Pick<Element, 'from' | 'to'>): string => xml.slice(from, to)
  const add = (text: string, raw: string, around: readonly Wrap[], unit: object | undefined, cuts = false): void => {
    if (raw === '') return
    const hidden = fields.some(({shows}) => !shows)
    const whole = unit ?? fields[0]?.unit
    pieces.push({xml: raw, text: hidden ? '' : text, around, cuts, ...(whole && {unit: whole})})
  }
  /** What stands between elements, such as line breaks of a program that indents. */
  const between = (from: number, to: number, around: readonly Wrap[], unit: object | undefined): void =>
    add('', xml.slice(from, to), around, unit)

  const walk = (element: Element, from: number, around: readonly Wrap[], unit: object | undefined): void => {
    let at = from
    for (const child of elementsIn(element)) {
      if (child.to <= from) continue
      between(at, child.from, around, unit)
      at = child.to
      if (child.name === 'w:r') run(child, around, unit)
      else if (openings.has(child.name) && elementsIn(child).some(({name}) => !properties.has(name)))
        opening(child, around, unit)
      else add('', slice(child), around, unit)
    }
    between(at, endTagStart(xml, element), around, unit)
  }

  const opening = (element: Element, around: readonly Wrap[], unit: object | undefined): void => {
    const inner = childOf(element, 'w:sdtContent') ?? element
    const front = elementsIn(inner)
      .filter(({name}) => properties.has(name))
      .at(-1)
    const from = front?.to ?? startTagEnd(xml, inner)
    const kind = added.has(element.name) ? 'inserted' : removed.has(element.name) ? 'deleted' : undefined
    const {'w:author': author} = element.attributes
    const wrap: Wrap = {
      open: xml.slice(element.from, from),
      close: xml.slice(endTagStart(xml, inner), element.to),
      ...(kind && {kind}),
      ...(author !== undefined && {author}),
    }
    walk(inner, from, [...around, wrap], unit ?? (wholes.has(element.name) ? element : undefined))
  }

  const run = (element: Element, outer: readonly Wrap[], unit: object | undefined): void => {
    const own = childOf(element, 'w:rPr')
    const from = own?.to ?? startTagEnd(xml, element)
    const items = elementsIn(element).filter((one) => one !== own)
    if (items.length === 0) {
      add('', slice(element), outer, unit)
      return
    }
    const look = elementsIn(own ?? {children: []})
      .filter(({name}) => !ofTheMark.has(name))
      .map(slice)
      .join('')
    const wrap: Wrap = {
      open: xml.slice(element.from, from),
      close: xml.slice(endTagStart(xml, element), element.to),
      look: look === '' ? '' : `<w:rPr>${look}</w:rPr>`,
    }
    const around = [...outer, wrap]
    let at = from
    for (const item of items) {
      between(at, item.from, around, unit)
      at = item.to
      const {name, attributes} = item
      const kind = name === 'w:fldChar' ? attributes['w:fldCharType'] : undefined
      if (kind === 'begin') fields.push({unit: fields[0]?.unit ?? item, shows: false})
      const last = fields.at(-1)
      if (kind === 'separate' && last) last.shows = true
      if (name === 'w:t' || name === 'w:delText')
        add(wordsIn(item).replace(/[\r\n]/g, ' '), slice(item), around, unit, true)
      else add(name === 'w:sym' ? symbol(item) : (signs[name] ?? ''), slice(item), around, unit)
      if (kind === 'end') fields.pop()
    }
    between(at, endTagStart(xml, element), around, unit)
  }

  const own = childOf(paragraph, 'w:pPr')
  const from = own?.to ?? startTagEnd(xml, paragraph)
  if (from < paragraph.to) walk(paragraph, from, [], undefined)
  return {head: xml.slice(paragraph.from, from), pieces}
}

/**
 * Pieces put together. Where one element has become several, since something new stands in the middle of it, each after the first
 * is given a number of its own.
 *
 * @param anew an opening tag with another `w:id`
 */
export const printed = (pieces: readonly Piece[], anew: (open: string) => string): string => {
  let made = ''
  let open: readonly Wrap[] = []
  const known = new Set<Wrap>()
  for (const {xml, around} of [...pieces, {xml: '', around: []}]) {
    let same = 0
    while (same < open.length && open[same] === around[same]) same++
    for (const wrap of open.slice(same).toReversed()) made += wrap.close
    for (const wrap of around.slice(same)) {
      made += known.has(wrap) && wrap.kind ? anew(wrap.open) : wrap.open
      known.add(wrap)
    }
    made += xml
    open = around
  }
  return made
}
