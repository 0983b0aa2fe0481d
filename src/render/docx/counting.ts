import {freeListId, type Level, type ListName, type Lists, restartedList} from './lists.js'

/** What Word will have counted in each list so far, and the lists that this document adds. */
export interface Counts {
  readonly lists: Lists
  readonly reached: Record<ListName, Reached>
  readonly added: string[]
}

interface Reached {
  /** Count of each level. */
  readonly at: readonly number[]
  /** List that each level is in, where it is not the look's own. */
  readonly in: readonly (number | undefined)[]
}

export const countsOf = (lists: Lists): Counts => {
  const none: Reached = {at: [], in: []}
  return {
    lists,
    reached: {legal: none, schedule: none, plain: none, bullet: none, noticePlain: none, noticeBullet: none},
    added: [],
  }
}

const roman: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100}

const fromRoman = (text: string): number =>
  [...text].reduce((sum, digit, index) => {
    const value = roman[digit] ?? Number.NaN
    return sum + (value < (roman[text[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

/** Word writes a…z, then aa…zz. */
const fromLetters = (text: string): number =>
  [...text].every((letter) => letter === text[0]) ? (text.length - 1) * 26 + text.charCodeAt(0) - 0x60 : Number.NaN

const count = (format: Level['format'], text: string): number =>
  format === 'decimal'
    ? Number(text)
    : format === 'lowerRoman'
      ? fromRoman(text)
      : fromLetters(format === 'upperLetter' ? text.toLowerCase() : text)

const digits: Readonly<Record<Level['format'], string>> = {
  decimal: '(\\d+)',
  lowerLetter: '([a-z]+)',
  lowerRoman: '([ivxlc]+)',
  upperLetter: '([A-Z]+)',
  bullet: '()',
}

const patterns = new WeakMap<Level, RegExp>()

const pattern = (levels: readonly Level[], level: Level): RegExp => {
  let made = patterns.get(level)
  if (made === undefined) {
    const text = level.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\.$/, '\\.?')
    made = new RegExp(`^${text.replace(/%(\d)/g, (_, one) => digits[levels[Number(one) - 1]?.format ?? 'decimal'])}$`)
    patterns.set(level, made)
  }
  return made
}

/** The counts that a printed number says, by level; nothing when no list of this look prints it so. */
export const readNumber = (
  lists: Lists,
  name: ListName,
  index: number,
  printed: string,
): ReadonlyMap<number, number> | undefined => {
  const levels = lists[name]
  const level = levels[index]
  const found = level && pattern(levels, level).exec(printed)
  if (!level || !found) return undefined
  const read = new Map<number, number>()
  ;[...level.text.matchAll(/%(\d)/g)].forEach(([, one], group) => {
    const at = Number(one) - 1
    read.set(at, count(levels[at]?.format ?? 'decimal', found[group + 1] ?? ''))
  })
  return [...read.values()].every((value) => value > 0) ? read : undefined
}

/** What a paragraph needs beside its style. `printed` is text to print where no list can say the number. */
export interface Numbered {
  readonly properties: string
  readonly printed: string
}

const bySelf: Numbered = {properties: '', printed: ''}

/**
 * Counts a paragraph of a list and sees to it that Word counts to the number that the tree says: by the style alone
 * where that is so, by a list that starts elsewhere, or else by printing the number as text.
 */
export const numbered = (counts: Counts, name: ListName, index: number, printed: string | undefined): Numbered => {
  const {at, in: lists} = counts.reached[name]
  const wanted = printed === undefined ? undefined : readNumber(counts.lists, name, index, printed)
  if (printed !== undefined && wanted === undefined)
    return {properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', printed: `${printed}\t`}
  const next = (at[index] ?? 0) + 1
  let list = lists[index]
  let above = at
  if (wanted && [...wanted].some(([level, value]) => value !== (level === index ? next : at[level]))) {
    list = freeListId + counts.added.length
    counts.added.push(restartedList(list, name, wanted))
    above = at.map((value, level) => wanted.get(level) ?? value)
  }
  const {length} = counts.lists[name]
  counts.reached[name] = {
    at: [
      ...Array.from({length: index}, (_, level) => wanted?.get(level) ?? above[level] ?? 0),
      wanted?.get(index) ?? next,
    ],
    in: Array.from({length}, (_, level) => (level < index ? lists[level] : list)),
  }
  return list === undefined
    ? bySelf
    : {properties: `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`, printed: ''}
}

/** Whether a list of the look can print this number, so that a cross-reference can follow it. */
export const countable = (lists: Lists, name: ListName, index: number, printed: string | undefined): boolean =>
  printed !== undefined && readNumber(lists, name, index, printed) !== undefined
