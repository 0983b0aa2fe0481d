import {lettersOf, romanOf} from '../../document/ordinals.js'
import type {WordParagraph} from '../../ooxml/word.js'

type List = NonNullable<WordParagraph['list']>

/** Counts as Word does: a level goes on until a higher one counts, and prints the numbers of those above it where its form says so. */
export const counter = (): ((list: List | undefined) => string | undefined) => {
  const lists = new Map<string, ({readonly number: number; readonly format: string} | undefined)[]>()
  return (list) => {
    if (!list?.ordered) return undefined
    const {id, level, counts} = list
    const levels = lists.get(id) ?? []
    lists.set(id, levels)
    const number = (levels[level]?.number ?? counts.from - 1) + 1
    levels.length = level
    levels[level] = {number, format: counts.format}
    const printed = counts.prints.replace(/%([1-9])/g, (_, which: string) => {
      const one = levels[Number(which) - 1]
      return one ? spelled(one.number, one.format) : '1'
    })
    return printed.trim() === '' ? undefined : printed.trim()
  }
}

const spelled = (number: number, format: string): string => {
  if (number < 1 || number > 5_000) return String(number)
  switch (format) {
    case 'lowerLetter':
      return lettersOf(number)
    case 'upperLetter':
      return lettersOf(number).toUpperCase()
    case 'lowerRoman':
      return romanOf(number)
    case 'upperRoman':
      return romanOf(number).toUpperCase()
    default:
      return String(number)
  }
}
