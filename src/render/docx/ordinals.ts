import {lettersOf, romanOf} from '../../document/ordinals.js'
import type {Level} from './lists.js'

type Format = Level['format']

/** A count as Word prints it. */
const asCount = (format: Format, count: number): string =>
  format === 'decimal'
    ? `${count}`
    : format === 'lowerRoman'
      ? romanOf(count)
      : format === 'lowerLetter'
        ? lettersOf(count)
        : format === 'upperLetter'
          ? lettersOf(count).toUpperCase()
          : ''

const digits: Readonly<Record<Format, string>> = {
  decimal: '\\d{1,4}',
  lowerLetter: '[a-z]{1,4}',
  lowerRoman: '[ivxlc]{1,9}',
  upperLetter: '[A-Z]{1,4}',
  bullet: '',
}

/** The count that Word prints so, found by trying; nothing when it prints none so. */
const fromCount = (format: Format, printed: string): number | undefined => {
  if (format === 'decimal')
    return asCount(format, Number(printed)) === printed ? Number(printed) || undefined : undefined
  for (let count = 1; count <= 104; count++) if (asCount(format, count) === printed) return count
  return undefined
}

interface Pattern {
  readonly expression: RegExp
  /** Text before each count, and after the last. */
  readonly between: readonly string[]
  /** Level that each group of the expression counts. */
  readonly levels: readonly number[]
}

const patterns = new WeakMap<Level, Pattern>()

const patternOf = (all: readonly Level[], level: Level): Pattern => {
  const made = patterns.get(level)
  if (made) return made
  const text = level.text.replace(/\.$/, '')
  const between = text.split(/%\d/)
  const levels = [...text.matchAll(/%(\d)/g)].map(([, one]) => Number(one) - 1)
  const source = between.map((one, index) => {
    const counted = levels[index]
    const group = counted === undefined ? '' : `(${digits[all[counted]?.format ?? 'decimal']})`
    return one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + group
  })
  const pattern = {expression: new RegExp(`^${source.join('')}$`), between, levels}
  patterns.set(level, pattern)
  return pattern
}

/** The number that Word prints for a level at these counts. A dot at the end is no part of a number. */
export const printedAt = (all: readonly Level[], level: Level, at: readonly number[]): string => {
  const {between, levels} = patternOf(all, level)
  let printed = between[0] ?? ''
  for (let index = 0; index < levels.length; index++) {
    const counted = levels[index] ?? 0
    printed += asCount(all[counted]?.format ?? 'decimal', at[counted] ?? 0) + (between[index + 1] ?? '')
  }
  return printed
}

/** The counts by level that make a level print this number (without a dot at the end); nothing when none do. */
export const countsIn = (
  all: readonly Level[],
  level: Level,
  printed: string,
): ReadonlyMap<number, number> | undefined => {
  const {expression, levels} = patternOf(all, level)
  const found = expression.exec(printed)
  if (!found) return undefined
  const counts = new Map<number, number>()
  for (const [group, asked] of levels.entries()) {
    const count = fromCount(all[asked]?.format ?? 'decimal', found[group + 1] ?? '')
    if (count === undefined) return undefined
    counts.set(asked, count)
  }
  return counts
}
