import {matchesOf} from '../../../base/matches.js'
import type {Span} from '../../../text/template.js'
import {type Band, bandIn, type Edge} from '../../facts/bands.js'
import {columnsOf} from '../../facts/columns.js'
import {listsOf} from '../../facts/lists.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const bandEdge: TextRule = {
  of: 'text',
  id: 'band-edge',
  severity: 'error',
  demands: 'Bands in one table, list or text meet: each number between them lies in one, and in no second.',
  *check({texts}) {
    for (const text of texts) {
      yield* unevenIn(text)
      yield* skippedIn(text)
    }
  },
}

/** Of neighbors in a column or a list. */
function* unevenIn(text: Text): Generator<Finding> {
  const said = new Set<number>()
  for (const {words} of text.readings) {
    const columns = columnsOf(words)
    const lists = listsOf(words).map(({items}) => items.map(({span}) => span))
    for (const row of [...columns, ...lists]) {
      const bands = row.map((cell) => ({cell, band: bandIn(words.slice(cell.from, cell.to), text.language)}))
      for (const [index, {cell, band}] of bands.entries()) {
        const before = bands[index - 1]
        if (!band || !before?.band || !areAlike(band, before.band) || said.has(cell.from)) continue
        const fault = faultBetween(
          located(before.band, before.cell, text),
          located(band, cell, text),
          columns.includes(row),
        )
        if (fault === undefined) continue
        said.add(cell.from)
        yield {
          place: text.at({from: cell.from + band.span.from, to: cell.from + band.span.to}),
          message: `${fault}; let each begin where the one before it ends, as in “10 or fewer” and “more than 10”`,
        }
      }
    }
  }
}

const areAlike = (one: Band, other: Band): boolean => one.unit === other.unit || one.unit === '' || other.unit === ''

interface End {
  /** A number, or the name of what a call prints. */
  readonly at: number | string
  readonly within: boolean
}
interface Located {
  readonly low: End | undefined
  readonly high: End | undefined
}

const located = ({low, high}: Band, cell: Span, {passage}: Text): Located => {
  const end = (edge: Edge | undefined): End | undefined => {
    if (!edge) return undefined
    const {at, within} = edge
    if (typeof at === 'number') return {at, within}
    const call = passage.template.calls.find(({span}) => span.from === cell.from + at.call)
    return call && {at: call.argument, within}
  }
  return {low: end(low), high: end(high)}
}

/**
 * What is wrong where two bands meet, whichever of them is the higher.
 *
 * @param isWhole a table holds every band; a list may name only some
 */
const faultBetween = (one: Located, other: Located, isWhole: boolean): string | undefined => {
  const [below, above] = isBelow(one, other) ? [one, other] : [other, one]
  const {high} = below
  const {low} = above
  if (!high || !low) return undefined
  if (high.at === low.at) {
    if (high.within !== low.within) return undefined
    const shown = typeof low.at === 'string' ? `{{${low.at}}}` : `${low.at}`
    return high.within ? `${shown} lies in two bands` : `${shown} lies in neither of two bands`
  }
  if (typeof high.at === 'string' || typeof low.at === 'string') return undefined
  if (low.at < high.at) return `What lies between ${low.at} and ${high.at} is in two bands`
  const whole = isWhole && Number.isInteger(low.at) && Number.isInteger(high.at)
  const first = high.within ? high.at + 1 : high.at
  const last = low.within ? low.at - 1 : low.at
  return whole && first <= last
    ? `${first === last ? `${first} lies` : `What lies from ${first} to ${last} is`} in neither of two bands`
    : undefined
}

const isBelow = (one: Located, other: Located): boolean => {
  if (one.low === undefined || other.high === undefined) return true
  if (other.low === undefined || one.high === undefined) return false
  return typeof one.low.at === 'number' && typeof other.low.at === 'number' ? one.low.at <= other.low.at : true
}

const number = '(\\d+)(?![\\d.,]*\\d)(?:\\s+(\\p{L}+))?'
const side = (words: string): RegExp => new RegExp(`(?<![\\p{L}])${words}`, 'giu')
const sides = {
  en: {
    below: side(`(?:under|below|(?:younger|less|fewer)\\s+than)\\s+(?:the\\s+age\\s+of\\s+)?${number}`),
    above: side(`(?:over|above|(?:older|more)\\s+than)\\s+(?:the\\s+age\\s+of\\s+)?${number}`),
  },
  es: {
    below: side(`(?:menos|menor(?:es)?)\\s+de\\s+${number}`),
    above: side(`(?:más|mayor(?:es)?)\\s+de\\s+${number}`),
  },
} as const

/** A text that speaks of “under 18” and “over 18”, and nowhere of 18 otherwise. */
function* skippedIn({words, language, at}: Text): Generator<Finding> {
  const said = (side: RegExp) =>
    matchesOf(words, side).map(({0: found, 1: limit = '', 2: unit = '', index}) => ({
      limit,
      unit: limits.has(unit.toLowerCase()) ? unit.toLowerCase() : '',
      span: {from: index, to: index + found.indexOf(limit) + limit.length},
    }))
  const below = said(sides[language].below)
  if (below.length === 0) return
  const above = said(sides[language].above)
  for (const {limit, unit, span} of above) {
    const isSame = (one: (typeof above)[number]): boolean => one.limit === limit
    const mentions = [...words.matchAll(new RegExp(`(?<![\\d.,])${limit}(?![\\d,.]*\\d)`, 'gu'))].length
    const isSkipped = mentions === [...below, ...above].filter(isSame).length
    if (isSkipped && below.some((one) => isSame(one) && one.unit === unit))
      yield {
        place: at(span),
        message: `This text says what holds under ${limit} and over ${limit}, and nothing of ${limit} itself; write “${limit} or …” on one side`,
      }
  }
}

/** What can be counted on both sides; the years of an age are mostly left out. */
const limits: ReadonlySet<string> = new Set(
  'days months hours weeks minutes pages titles copies persons people performers días meses horas semanas personas'.split(
    ' ',
  ),
)
