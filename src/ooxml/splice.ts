import {BadXml, type Element} from './parse.js'

/** A stretch of a text that is to read otherwise. What lies outside all stretches stays as it is, character by character. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

const inOrder = (splices: readonly Splice[]): readonly Splice[] =>
  splices.toSorted((a, b) => a.from - b.from || a.to - b.to)

/** @throws BadXml where two stretches overlap, since elements stand within each other as no word processor puts them. */
export const spliced = (text: string, splices: readonly Splice[]): string => {
  let made = ''
  let at = 0
  for (const {from, to, text: other} of inOrder(splices)) {
    if (from < at || to < from)
      throw new BadXml(
        'is put together as no word processor does it; open it in Word, save it again, and take that one',
      )
    made += text.slice(at, from) + other
    at = to
  }
  return made + text.slice(at)
}

/** Where what began at a place begins now; nothing where it was taken out. */
export const placesAfter = (splices: readonly Splice[]): ((place: number) => number | undefined) => {
  const all = inOrder(splices)
  let sum = 0
  const shifts = all.map(({from, to, text}) => {
    sum += text.length - (to - from)
    return sum
  })
  return (place) => {
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((all[middle]?.from ?? 0) <= place) low = middle + 1
      else high = middle
    }
    const last = all[low - 1]
    if (!last) return place
    if (place >= last.to) return place + (shifts[low - 1] ?? 0)
    return last.from === place && last.text !== '' ? place + (shifts[low - 2] ?? 0) : undefined
  }
}

/** Behind the start tag of an element. Values of attributes may hold a `>`. */
export const startTagEnd = (xml: string, {from}: Pick<Element, 'from'>): number => {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return xml.length
}

/** Before the end tag of an element; behind it where it is one tag alone. */
export const endTagStart = (xml: string, element: Pick<Element, 'from' | 'to'>): number =>
  startTagEnd(xml, element) === element.to ? element.to : xml.lastIndexOf('<', element.to - 1)

export const elementsIn = ({children}: Pick<Element, 'children'>): readonly Element[] =>
  children.filter((one): one is Element => typeof one !== 'string')
