import type {Diagnostic} from '../../base/diagnostic.js'
import type {Clause} from '../../library/clause.js'
import type {Passage} from '../../library/passage.js'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** What somebody may answer otherwise in the next deal: amounts, shares, days, dates. */
const answers: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['money', /(?:USD|US\\?\$|\\?\$|€|£)\s?\d[\d,]*(?:\.\d+)?|\b\d[\d,]*(?:\.\d+)?\s?(?:USD|EUR|dollars|euros)\b/g],
  ['percent', /\b\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|per cent\b)/g],
  [
    'date',
    new RegExp(
      `\\b(?:${months}) \\d{1,2}, \\d{4}\\b|\\b\\d{1,2} (?:${months}) \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b`,
      'g',
    ),
  ],
  [
    'integer',
    /\b(?:\d[\d,]*|(?:one|two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|twenty|thirty|forty-five|sixty|ninety)(?: \(\d+\))?)\s(?:(?:calendar|business|working|consecutive)\s)?(?:hour|day|week|month|year)s?\b/gi,
  ],
]

/** “**Term**”, **“Term”**, and “Term” with the verb of a definition behind it. */
const terms =
  /(?:“\*\*([^“”*]{2,60})\*\*”|\*\*[“"]([^“”"*]{2,60})[”"]\*\*|"\*\*([^"*]{2,60})\*\*"|[“"]([^“”"*]{2,60})[”"](?=\s+(?:means|shall mean|has the meaning|refers to|includes)\b))/g

/** What in a clause that was taken over could become a field or a defined term. Nothing of it is changed. */
export const candidates = (clause: Clause): readonly Diagnostic[] =>
  clause.passages.flatMap((passage) => [...fieldsIn(passage), ...termsIn(passage)].sort(byLine))

const byLine = ({place: a}: Diagnostic, {place: b}: Diagnostic): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

const fieldsIn = (passage: Passage): readonly Diagnostic[] =>
  answers.flatMap(([kind, pattern]) =>
    [...passage.text.matchAll(pattern)].map(
      ({0: found, index}): Diagnostic => ({
        rule: 'adopt-field',
        severity: 'info',
        message: `“${found.replaceAll('\\', '')}” may be answered otherwise in the next deal; a field of the type “${kind}” would ask for it`,
        place: passage.at({from: index, to: index + found.length}),
      }),
    ),
  )

const termsIn = (passage: Passage): readonly Diagnostic[] =>
  [...passage.text.matchAll(terms)].map((match): Diagnostic => {
    const name = match.slice(1).find((one) => one !== undefined) ?? ''
    const key = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
    return {
      rule: 'adopt-term',
      severity: 'info',
      message: `“${name}” looks like a term that is defined here; list its forms under “defines: {${key}: …}”, and write {{define "${key}"}} in its place`,
      place: passage.at({from: match.index, to: match.index + match[0].length}),
    }
  })
