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
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

/** After z comes aa, after that bb. */
const letters = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

const steps: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const roman = (number: number): string => {
  let left = number
  return steps
    .map(([value, sign]) => {
      const times = Math.floor(left / value)
      left -= times * value
      return sign.repeat(times)
    })
    .join('')
}
