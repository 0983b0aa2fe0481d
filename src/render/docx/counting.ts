import type {Revision} from '../../document/nodes.js'
import {freeListId, type ListName, type Lists, restartedList} from './lists.js'
import {countsIn, printedAt} from './ordinals.js'

/**
 * What Word will have counted in each list so far, and the lists that this document adds. Word counts a redline twice: as it
 * reads with all changes accepted, and as it reads with all of them rejected.
 */
export interface Counts {
  readonly lists: Lists
  readonly after: Side
  readonly before: Side
  /** In the order of their ids. */
  readonly added: Added[]
}

interface Side {
  readonly reached: Readonly<Record<ListName, Reached>>
  /** Added lists that have begun. */
  readonly begun: Set<number>
}

interface Reached {
  /** Count of each level. */
  readonly at: number[]
  /** List that each level is in, where it is not the look's own. */
  readonly in: (number | undefined)[]
}

interface Added {
  readonly name: ListName
  /** Where its levels begin. */
  readonly starts: ReadonlyMap<number, number>
}

/** @param redlined whether the text before differs from the text after */
export const countsOf = (lists: Lists, redlined: boolean): Counts => {
  const none = (): Reached => ({at: [], in: []})
  const side = (): Side => ({
    reached: {
      legal: none(),
      schedule: none(),
      plain: none(),
      bullet: none(),
      noticePlain: none(),
      noticeBullet: none(),
    },
    begun: new Set(),
  })
  const after = side()
  return {lists, after, before: redlined ? side() : after, added: []}
}

/** The lists that the document adds, as `word/numbering.xml` has them. */
export const addedLists = ({added}: Counts): readonly string[] =>
  added.map(({name, starts}, index) => restartedList(freeListId + index, name, starts))

const withoutDot = (printed: string): string => (printed.endsWith('.') ? printed.slice(0, -1) : printed)

/** What a paragraph needs beside its style. `printed` is text to print where no list can say the number. */
export interface Numbered {
  readonly properties: string
  readonly printed: string
}

const bySelf: Numbered = {properties: '', printed: ''}

const uncounted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'

/** Goes on by one at a level. */
const step = (at: number[], index: number): void => {
  while (at.length <= index) at.push(0)
  at.length = index + 1
  at[index] = (at[index] ?? 0) + 1
}

/** From here on a level and those below it are in one list. */
const enter = ({in: lists}: Reached, index: number, depth: number, list: number | undefined): void => {
  for (let below = index; below < depth; below++) lists[below] = list
}

const begin = (counts: Counts, side: Side, name: ListName, list: number): void => {
  side.begun.add(list)
  const {at} = side.reached[name]
  for (const [one, count] of counts.added[list - freeListId]?.starts ?? []) at[one] = count
}

/** The list in which the other text is, where it begins at these counts and this text has not begun it. */
const waitingFor = (
  {added}: Counts,
  here: Side,
  there: Side,
  name: ListName,
  index: number,
  starts: ReadonlyMap<number, number>,
): number | undefined => {
  const list = there.reached[name].in[index]
  const known = list === undefined ? undefined : added[list - freeListId]?.starts
  const fits = known?.size === starts.size && [...starts].every(([one, count]) => known.get(one) === count)
  return list !== undefined && fits && !here.begun.has(list) ? list : undefined
}

const listFrom = (counts: Counts, name: ListName, starts: ReadonlyMap<number, number>): number => {
  counts.added.push({name, starts})
  return freeListId + counts.added.length - 1
}

/** The same paragraph as it is counted once all is rejected: in the list that it is in, which may begin with it. */
const follow = (counts: Counts, name: ListName, index: number): void => {
  const list = counts.after.reached[name].in[index]
  const reached = counts.before.reached[name]
  step(reached.at, index)
  if (list !== undefined && !counts.before.begun.has(list)) begin(counts, counts.before, name, list)
  enter(reached, index, counts.lists[name].length, list)
}

/** Whether the next count at a level prints this number. */
const comesTo = (number: string, levels: Lists[ListName], index: number, {at}: Reached): boolean => {
  const level = levels[index]
  const next = [...at]
  step(next, index)
  return level !== undefined && printedAt(levels, level, next) === number
}

/** How a redline has a paragraph. */
export interface Fate {
  /** Whether it is put in, or taken out: then it counts only where all is rejected. */
  readonly kind?: Revision['kind'] | undefined
  /** Whether a list begins with it that counts afresh, in the text before as in the text after. */
  readonly opens?: boolean
}

/**
 * Counts a paragraph of a list and sees to it that Word counts to the number that the tree says: by the style alone
 * where that is so, by a list that starts elsewhere, or else by printing the number as text.
 */
export const numbered = (
  counts: Counts,
  name: ListName,
  index: number,
  printed: string | undefined,
  {kind, opens = false}: Fate = {},
): Numbered => {
  const levels = counts.lists[name]
  const level = levels[index]
  if (!level) return bySelf
  const side = kind === 'deleted' ? counts.before : counts.after
  const reached = side.reached[name]
  const number = printed === undefined ? undefined : withoutDot(printed)
  const other = kind === 'deleted' ? counts.after : counts.before
  const redlined = other !== side
  const goesOn =
    number === undefined ||
    (comesTo(number, levels, index, reached) &&
      (!opens || !redlined || comesTo(number, levels, index, other.reached[name])))
  const asked = number !== undefined && (!goesOn || (redlined && counts.added.length > 0))
  const starts = asked ? countsIn(levels, level, number) : undefined
  if (!goesOn && starts === undefined) return asText(printed ?? '')
  const waiting = starts && redlined && !opens ? waitingFor(counts, side, other, name, index, starts) : undefined
  step(reached.at, index)
  if (starts && (!goesOn || waiting !== undefined)) {
    const list = waiting ?? listFrom(counts, name, starts)
    reached.in[index] = list
    begin(counts, side, name, list)
  }
  const list = reached.in[index]
  enter(reached, index, levels.length, list)
  if (redlined && kind === undefined) follow(counts, name, index)
  return list === undefined
    ? bySelf
    : {properties: `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`, printed: ''}
}

/** A number that Word does not count. */
export const asText = (printed: string): Numbered => ({properties: uncounted, printed: `${printed}\t`})

/** Whether a list of the look can print this number, so that a cross-reference can follow it. */
export const countable = (lists: Lists, name: ListName, index: number, printed: string | undefined): boolean => {
  const level = lists[name][index]
  return level !== undefined && printed !== undefined && countsIn(lists[name], level, withoutDot(printed)) !== undefined
}
