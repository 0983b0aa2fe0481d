/** Numbers of ours that the other side quotes: “P-14”, “your section 3.1”, “Union Proposals 14 and 15”, “P-25 through P-28”. */

const nouns = '(?:sections?|items?|clauses?|paragraphs?|proposals?|articles?|nos?\\.|numbers?|§+)'
const whose = "(?:your|the\\s+union[’']s|union[’']s|the\\s+union|union|guild)"
const answers =
  '(?:counters?|counter-?\\s?proposals?|counter-?\\s?offers?|responses?|repl(?:y|ies)|answers?|objections?|comments?|revisions?|edits?|changes)'
const own = '(?:rider|proposals?|sideletter|draft|addendum)'
const one = '(?:P\\s?[-–‑]\\s?)?\\d{1,3}(?:\\.\\d{1,3})?'
const join = `(?:\\s*(?:,|;|&|/|\\band\\b|\\bor\\b|\\bthrough\\b|\\bthru\\b|\\bto\\b|[-–—])){1,3}\\s*(?:${whose}\\s+)?(?:${nouns}\\s*)?`
const list = `(${one}(?:${join}${one})*)(?![\\d%])(?!\\s*(?:%|percent|days?|months?|years?|hours?|weeks?|business)\\b)`

const ways: readonly RegExp[] = [
  new RegExp(`(?<![\\w-])(P\\s?[-–‑]\\s?\\d{1,3}(?:${join}${one})*)(?!\\d)`, 'g'),
  new RegExp(`\\b${whose}\\s+(?:proposed\\s+|draft\\s+)?${nouns}\\s*${list}`, 'gi'),
  new RegExp(`\\b${answers}\\s+(?:to|on)\\s+(?:the\\s+)?(?:${whose}\\s+)?(?:${nouns}\\s*)?${list}`, 'gi'),
  new RegExp(`\\b${nouns}\\s*${list}\\s+of\\s+(?:the|your)\\s+(?:draft\\s+|proposed\\s+|union\\s+)?${own}\\b`, 'gi'),
  new RegExp(`\\b${own}\\s+${nouns}\\s*${list}`, 'gi'),
  /\b([A-Z]{3}-\d{2})\b/g,
]

export interface NumberQuoted {
  /** One of our numbers, or an id. */
  readonly number: string
  /** Where the words stand that quote it. */
  readonly from: number
  readonly to: number
  /** Whether it is merely referred to (“subject to P-8”), and not answered. */
  readonly inPassing: boolean
}

const passing =
  /\b(?:subject to|under|pursuant to|defined in|(?:as )?provided (?:in|by)|in accordance with|except as|referred to in|described in|required by|set (?:forth|out) in|within the meaning of|consistent with|notwithstanding)\s+(?:the\s+)?$/i

/** @param known our numbers, in their order, so that a range is known */
export const numbersQuoted = (text: string, known: readonly string[]): readonly NumberQuoted[] => {
  const found: NumberQuoted[] = []
  if (!/\d/.test(text)) return found
  for (const way of ways)
    for (const match of text.matchAll(way)) {
      const [whole, numbers = ''] = match
      const inPassing = passing.test(text.slice(0, match.index))
      for (const number of listed(numbers, known))
        if (!found.some((one) => one.number === number))
          found.push({number, from: match.index, to: match.index + whole.length, inPassing})
    }
  return found
}

const listed = (text: string, known: readonly string[]): readonly string[] => {
  if (/^[A-Z]{3}-/.test(text)) return known.includes(text) ? [text] : []
  const found: string[] = []
  let before: {readonly at: number; readonly end: number} | undefined
  for (const match of text.matchAll(new RegExp(one, 'gi'))) {
    const number = ourNumber(match[0], known)
    const at = number === undefined ? -1 : known.indexOf(number)
    const between = before ? text.slice(before.end, match.index) : ''
    if (
      number !== undefined &&
      before &&
      before.at >= 0 &&
      at > before.at &&
      /through|thru|\bto\b|[-–—]/i.test(between)
    )
      found.push(...known.slice(before.at + 1, at).filter((one) => prefixOf(one) === prefixOf(number)))
    if (number !== undefined) found.push(number)
    before = {at, end: match.index + match[0].length}
  }
  return [...new Set(found)]
}

const prefixOf = (number: string): string => /^(?:P-|\d+\.)/.exec(number)?.[0] ?? ''

const ourNumber = (quoted: string, known: readonly string[]): string | undefined => {
  const bare = quoted.replace(/[\s]/g, '').replace(/^P[-–‑]/i, '')
  return known.find((one) => one === bare && !/^p/i.test(quoted)) ?? known.find((one) => one === `P-${bare}`)
}
