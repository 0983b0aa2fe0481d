/** An amount, a percentage or a time that a text names, in figures or in words. */
export interface Figure {
  /** A currency, `%`, or what is counted: days, months (years are twelve of them), hours. */
  readonly unit: string
  readonly value: number
  /** As it stands there. */
  readonly said: string
  readonly from: number
  readonly to: number
}

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const upTo99 = `(?:(?:${tens.join('|')})(?:[-\\s](?:${small.slice(0, 9).join('|')}))?|${small.join('|')})`
const inWords = `(?:(?:(?:${small.slice(0, 9).join('|')}|a) hundred(?:\\s(?:and\\s)?${upTo99})?)|${upTo99})`
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const currency = '(?:USD|EUR|GBP|CAD|US\\$|\\$|€|£)'
/** “ten (10)”: words, and the figures that repeat them. */
const count = `(?:(${inWords})(?:\\s*\\((?:${digits})\\s?%?\\))?|(${digits}))`

const looks: readonly RegExp[] = [
  new RegExp(`(${currency})\\s?(${digits})|(${digits})\\s?(USD|EUR|GBP|CAD|€|dollars)\\b`, 'gi'),
  new RegExp(
    `(?<![\\p{L}\\d.,])${count}\\s?(?:%|per\\s?cent(?:um)?\\b)(?:\\s*\\(\\s?(?:${digits})\\s?%\\s?\\))?`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,])${count}[\\s-]+(?:(?:business|calendar|consecutive|working|full)[\\s-]+)?(days?|weeks?|months?|years?|hours?)\\b`,
    'giu',
  ),
]

const currencies: Readonly<Record<string, string>> = {$: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', DOLLARS: 'USD'}
const times: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  day: ['days', 1],
  week: ['days', 7],
  month: ['months', 1],
  year: ['months', 12],
  hour: ['hours', 1],
}

/** Without one of these a text has no figure. */
const hint = /[%$€£]|\b(?:USD|EUR|GBP|CAD|dollars|per\s?cent(?:um)?|days?|weeks?|months?|years?|hours?)\b/i

/** All figures of a text in their order. */
export const figuresIn = (text: string): readonly Figure[] => {
  const found: Figure[] = []
  if (!hint.test(text)) return found
  const put = (match: RegExpMatchArray, unit: string, value: number): void => {
    const from = match.index ?? 0
    const to = from + match[0].length
    if (Number.isFinite(value) && !found.some((one) => one.from < to && from < one.to))
      found.push({unit, value, said: match[0], from, to})
  }
  for (const match of text.matchAll(looks[0] as RegExp)) {
    const sign = (match[1] ?? match[4] ?? '').toUpperCase()
    put(match, currencies[sign] ?? sign, numberOf(match[2] ?? match[3] ?? ''))
  }
  for (const match of text.matchAll(looks[1] as RegExp)) put(match, '%', numberOf(match[1] ?? match[2] ?? ''))
  for (const match of text.matchAll(looks[2] as RegExp)) {
    const [unit, of] = times[(match[3] ?? '').toLowerCase().replace(/s$/, '')] ?? ['', 1]
    put(match, unit, numberOf(match[1] ?? match[2] ?? '') * of)
  }
  return found.sort((a, b) => a.from - b.from)
}

const numberOf = (said: string): number => {
  if (/^\d/.test(said)) return Number(said.replaceAll(',', ''))
  let [sum, hundreds] = [0, 0]
  for (const word of said.toLowerCase().split(/[\s-]+/)) {
    if (word === 'hundred') [hundreds, sum] = [Math.max(1, sum) * 100, 0]
    else if (word === 'a') sum += 0
    else if (tens.includes(word)) sum += (tens.indexOf(word) + 2) * 10
    else if (small.includes(word)) sum += small.indexOf(word) + 1
  }
  return hundreds + sum
}
