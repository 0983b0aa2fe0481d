import {matchesOf} from '../../../base/matches.js'
import {putting} from '../../fix.js'
import type {TextRule} from '../../rule.js'

export const hiddenSign: TextRule = {
  of: 'text',
  id: 'hidden-sign',
  severity: 'error',
  demands: 'No text that leaves holds signs that nobody sees.',
  *check({prose}) {
    for (const one of prose) {
      if (!one.outgoing || !anyUnseen.test(one.words)) continue
      for (const {0: found, index} of matchesOf(one.words, unseen)) {
        const span = {from: index, to: index + found.length}
        yield {
          place: one.at(span),
          message: `Here stand${found.length === 1 ? 's' : ''} ${namesOf(found)}, which nobody sees: it can carry words to the other side, and keeps a search from finding the word around it; delete it`,
          fix: putting(one, span, ''),
        }
      }
    }
  },
}

/** Soft hyphens, joiners, spaces of no width, signs that turn the direction, letters of tags, variations of letters that have none. */
const signs =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\u{E0000}-\\u{E0FFF}'
const unseen = new RegExp(`[${signs}]+`, 'gu')
const anyUnseen = new RegExp(`[${signs}]`, 'u')

const namesOf = (found: string): string => {
  const codes = [
    ...new Set([...found].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)),
  ]
  return codes.length > 3 ? `${codes.slice(0, 3).join(', ')} and more` : codes.join(', ')
}
