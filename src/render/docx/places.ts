import type {Clause, List} from '../../document/nodes.js'
import type {Context, Item} from './context.js'
import {asText, type Numbered, numbered} from './counting.js'
import type {Level} from './lists.js'
import {twips} from './units.js'

const schemes: Readonly<
  Record<List['scheme'], {readonly list: Item['list']; readonly levels: readonly [number, number]}>
> = {
  clause: {list: 'legal', levels: [2, 3]},
  schedule: {list: 'schedule', levels: [1, 2]},
  plain: {list: 'plain', levels: [0, 1]},
  bullet: {list: 'bullet', levels: [0, 1]},
}

/** Where the items of a list stand. */
export const itemOf = ({scheme, depth}: List, {inNotice, sheet}: Context): Item => {
  const place = schemes[scheme]
  const list = !inNotice ? place.list : scheme === 'bullet' ? 'noticeBullet' : 'noticePlain'
  const level = inNotice ? 0 : depth === 0 ? place.levels[0] : place.levels[1]
  const style = sheet.counts.lists[list][level]?.style ?? 'BodyText'
  return {list, level, style, opens: false, continued: inNotice ? 'Notice' : `${style}Continued`}
}

/** Where the heading of a clause stands. */
export interface HeadingPlace extends Pick<Item, 'list' | 'level' | 'opens'> {
  readonly style: string
}

const headings: Readonly<Record<Clause['kind'], HeadingPlace>> = {
  section: {style: 'Heading1', list: 'legal', level: 0, opens: false},
  clause: {style: 'Heading2', list: 'legal', level: 1, opens: false},
  schedule: {style: 'ScheduleHeading', list: 'schedule', level: 0, opens: false},
}

/** Style of a clause's heading, and the list and level that count it. */
export const placeOf = ({kind}: Clause): HeadingPlace => headings[kind]

/** A number that is a text stands where the list would have it. */
const hangingAt = ({left = 0, hanging = 0}: Partial<Level>): string =>
  `<w:ind w:left="${twips(left)}" w:hanging="${twips(hanging)}"/>`

/** The number of a paragraph. On paper no program counts past what was taken out, so its number is a text like the rest of it. */
export const numberAt = (
  {list, level, opens}: Pick<Item, 'list' | 'level' | 'opens'>,
  printed: string | undefined,
  {change, sheet}: Context,
): Numbered => {
  const {counts, onPaper} = sheet
  if (!onPaper || change?.kind !== 'deleted' || printed === undefined)
    return numbered(counts, list, level, printed, {kind: change?.kind, opens})
  const text = asText(printed)
  return {...text, properties: text.properties + hangingAt(counts.lists[list][level] ?? {})}
}
