import type {Typeset} from '../../facts/typeset.js'
import type {Finding, TextRule} from '../../rule.js'

export const missingOpeningMark: TextRule = {
  of: 'text',
  id: 'missing-opening-mark',
  severity: 'warning',
  demands: 'Every question and exclamation in Spanish begins with its own mark and ends with it.',
  *check({typeset}) {
    for (const one of typeset) if (one.prose.language === 'es' && /[?!¿¡]/u.test(one.words)) yield* unopenedIn(one)
  },
}

const openings: Readonly<Record<string, string>> = {'?': '¿', '!': '¡'}
const closings: Readonly<Record<string, string>> = {'¿': '?', '¡': '!'}

function* unopenedIn({prose, stretches}: Typeset): Generator<Finding> {
  for (const {words, span} of stretches) {
    const open: Readonly<Record<string, number[]>> = {'¿': [], '¡': []}
    const at = (index: number) => prose.at({from: span.from + index, to: span.from + index + 1})
    for (const {0: mark, index} of words.matchAll(/[?!¿¡]/gu)) {
      const opening = openings[mark]
      if (opening === undefined) open[mark]?.push(index)
      else if (open[opening]?.pop() === undefined && !/[?!]/u.test(words.charAt(index - 1))) {
        const what = mark === '?' ? 'question' : 'exclamation'
        yield {
          place: at(index),
          message: `In Spanish this ${what} begins with “${opening}”; put it where the ${what} begins`,
        }
      }
    }
    for (const [mark, places] of Object.entries(open))
      for (const index of places)
        yield {place: at(index), message: `What “${mark}” begins has no end; put “${closings[mark]}” there`}
  }
}
