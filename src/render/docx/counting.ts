import {freeListId, type ListName, type Lists, restartedList} from './lists.js'
import {countsIn, printedAt} from './ordinals.js'

/** What Word will have counted in each list so far, and the lists that this document adds. */
export interface Counts {
  readonly lists: Lists
  readonly reached: Readonly<Record<ListName, Reached>>
  readonly added: string[]
}

interface Reached {
  /** Count of each level. */
  readonly at: number[]
  /** List that each level is in, where it is not the look's own. */
  readonly in: (number | undefined)[]
}

export const countsOf = (lists: Lists): Counts => {
  const none = (): Reached => ({at: [], in: []})
  const reached = {
    legal: none(),
    schedule: none(),
    plain: none(),
    bullet: none(),
    noticePlain: none(),
    noticeBullet: none(),
  }
  return {lists, reached, added: []}
}

const withoutDot = (printed: string): string => (printed.endsWith('.') ? printed.slice(0, -1) : printed)

/** What a paragraph needs beside its style. `printed` is text to print where no list can say the number. */
export interface Numbered {
  readonly properties: string
  readonly printed: string
}

const bySelf: Numbered = {properties: '', printed: ''}

const uncounted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'

/**
 * Counts a paragraph of a list and sees to it that Word counts to the number that the tree says: by the style alone
 * where that is so, by a list that starts elsewhere, or else by printing the number as text.
 */
export const numbered = (counts: Counts, name: ListName, index: number, printed: string | undefined): Numbered => {
  const levels = counts.lists[name]
  const level = levels[index]
  if (!level) return bySelf
  const {at, in: lists} = counts.reached[name]
  const before = [...at]
  while (at.length <= index) at.push(0)
  at.length = index + 1
  at[index] = (at[index] ?? 0) + 1
  if (printed !== undefined && printedAt(levels, level, at) !== withoutDot(printed)) {
    const wanted = countsIn(levels, level, withoutDot(printed))
    if (wanted === undefined) {
      at.splice(0, at.length, ...before)
      return {properties: uncounted, printed: `${printed}\t`}
    }
    lists[index] = freeListId + counts.added.length
    counts.added.push(restartedList(lists[index], name, wanted))
    for (const [one, count] of wanted) at[one] = count
  }
  const list = lists[index]
  for (let below = index + 1; below < levels.length; below++) lists[below] = list
  return list === undefined
    ? bySelf
    : {properties: `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`, printed: ''}
}

/** Whether a list of the look can print this number, so that a cross-reference can follow it. */
export const countable = (lists: Lists, name: ListName, index: number, printed: string | undefined): boolean => {
  const level = lists[name][index]
  return level !== undefined && printed !== undefined && countsIn(lists[name], level, withoutDot(printed)) !== undefined
}
