import {matchesOf} from '../../../base/matches.js'
import type {Span} from '../../../text/template.js'
import {citationsIn} from '../../facts/citations.js'
import {unquoted} from '../../facts/sentences.js'
import type {TextRule} from '../../rule.js'
import {calendar} from '../../words/names.js'

export const hardCodedDate: TextRule = {
  of: 'text',
  id: 'hard-coded-date',
  severity: 'warning',
  demands: 'No proposal or rider types a calendar date or a year: a field or a fact holds it.',
  *check({texts}) {
    for (const text of texts) {
      if (!text.instrument) continue
      for (const {0: found, index} of matchesOf(unquoted(text.words), date)) {
        const span = {from: index, to: index + found.length}
        if (isCited(text.words, span)) continue
        yield {
          place: text.at(span),
          message: `“${found.replace(/\s+/g, ' ')}” is typed, so it is wrong in the next deal and nobody is asked for it; declare a field of type date with this default, and print it, or say it by an event`,
        }
      }
    }
  },
}

const months = calendar.split('|').slice(0, 12).join('|')
const year = '(?:19|20)\\d{2}(?![\\p{L}\\p{N}/])'
/** A day of a year, a month of one, or a year behind a word of time; “March 31 of each year” comes again and is no date. */
const date = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(?:(?:${months})\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?${year}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months}),?\\s+${year}` +
    `|(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?!\\d)` +
    `|(?:Q[1-4]|(?:spring|summer|fall|autumn|winter|(?:calendar\\s+|fiscal\\s+)?year)(?:\\s+of)?)\\s+${year}|(?:19|20)\\d0s` +
    `|(?<=(?<![\\p{L}])(?:in|before|after|since|until|through|by|during|from)\\s+(?:the\\s+)?(?:year\\s+)?)${year})`,
  'gu',
)

const reach = 120
/** A date that is a part of a citation, as in “Labor Code § 927, as amended January 1, 2025”. */
const isCited = (words: string, {from, to}: Span): boolean => {
  const begin = Math.max(0, from - reach)
  return citationsIn(words.slice(begin, to + reach)).some(({span}) => {
    const [first, last] = [begin + span.from, begin + span.to]
    return last <= from ? ofIt.test(words.slice(last, from)) : /^[\s,)]*$/.test(words.slice(to, first))
  })
}
const ofIt = /^[\s,(]*(?:of|as\s+amended(?:\s+on|\s+in|\s+through)?|dated|enacted|effective|approved)?\s*$/u
