import type {List} from '../../document/nodes.js'

/** How an `ol` counts: the values of its `type` attribute. */
export type Count = '1' | 'a' | 'A' | 'i'

const romans: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000}

const roman = (digits: string): number =>
  [...digits].reduce((sum, digit, index) => {
    const value = romans[digit] ?? 0
    return (romans[digits[index + 1] ?? ''] ?? 0) > value ? sum - value : sum + value
  }, 0)

const letters = (digits: string): number => [...digits].reduce((sum, digit) => sum * 26 + digit.charCodeAt(0) - 96, 0)

/** Which number a printed label such as `(c)` or `4.` stands for, or nothing when it is none of the count's. */
const meant = (label: string, count: Count): number | undefined => {
  const digits = label.replace(/[().]/g, '')
  if (count === '1') return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
  if (count === 'i') return /^[ivxlcdm]+$/.test(digits) ? roman(digits) : undefined
  return /^[a-z]{1,6}$/i.test(digits) ? letters(digits.toLowerCase()) : undefined
}

/** Letters stand at one depth and small roman numbers below it; `(i)` alone does not say which of them it is. */
export const countOf = ({scheme, depth, children}: List): Count => {
  const label = children[0]?.label ?? '1'
  if (/\d/.test(label)) return '1'
  if (/[A-Z]/.test(label)) return 'A'
  return depth === (scheme === 'clause' ? 0 : 1) ? 'a' : 'i'
}

/** For each item its number where that is not one more than the number before. */
export const jumpsOf = (list: List): readonly (number | undefined)[] => {
  const count = countOf(list)
  let next = 1
  return list.children.map(({label}) => {
    const value = meant(label ?? '', count) ?? next
    const jump = value === next ? undefined : value
    next = value + 1
    return jump
  })
}
