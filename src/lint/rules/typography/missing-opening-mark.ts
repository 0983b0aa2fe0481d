import type {Typeset} from '../../facts/typeset.js'
import type {Finding, Rule} from '../../rule.js'

export const missingOpeningMark: Rule = {
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
    const open: {readonly mark: string; readonly index: number}[] = []
    const at = (index: number) => prose.at({from: span.from + index, to: span.from + index + 1})
    for (const {0: mark, index} of words.matchAll(/[?!¿¡]/gu)) {
      const opening = openings[mark]
      if (opening === undefined) open.push({mark, index})
      else {
        const last = open.findLastIndex((one) => one.mark === opening)
        if (last >= 0) open.splice(last, 1)
        else if (!/[?!]$/u.test(words.slice(0, index)))
          yield {
            place: at(index),
            message: `In Spanish this ${mark === '?' ? 'question' : 'exclamation'} begins with “${opening}”; put it where the ${mark === '?' ? 'question' : 'exclamation'} begins`,
          }
      }
    }
    for (const {mark, index} of open)
      yield {place: at(index), message: `What “${mark}” begins has no end; put “${closings[mark]}” there`}
  }
}
