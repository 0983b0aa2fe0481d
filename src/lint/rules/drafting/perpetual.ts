import {matchesOf, searched} from '../../../base/matches.js'
import {type Led, ledIn} from '../../facts/leads.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {isDenied} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const perpetual: TextRule = {
  of: 'text',
  id: 'perpetual',
  severity: 'error',
  demands: 'No proposal or rider grants something without end, beyond recall, or for everything yet to be invented.',
  *check({texts}) {
    for (const text of inRegister(texts, 'proposal', 'rider'))
      if (searched(text.words).has(endless))
        for (const sentence of text.readings.flatMap(ledIn))
          for (const {0: found, index} of matchesOf(sentence.words, endless)) {
            if (!isGrant(sentence, index, index + found.length)) continue
            const from = sentence.span.from + index
            yield {
              place: text.at({from, to: from + found.length}),
              message: `“${found.replace(/\s+/g, ' ')}” grants what can never be taken back, which is what this library is against; name the term, the places, the means and how the grant ends`,
            }
          }
  },
}

const endless = phrase(
  'in perpetuity',
  'perpetual(?:ly)?',
  'irrevocabl[ey]',
  '(?:through|through ?out|in) the (?:known )?universe',
  '(?:now (?:or hereafter )?|presently |currently )(?:known|existing|devised)(?:,? (?:or|and) (?:(?:here|there)?(?:after|later) )?(?:known|devised|developed|invented|discovered|created|existing))',
  '(?:now|heretofore) (?:known )?or (?:(?:here|there)after|later) (?:known|devised|developed|invented|discovered)',
  'for ?ever',
  'for (?:all time|the (?:full|entire|maximum) (?:term|period) of copyright|the life of (?:the )?copyright)',
  'for as long as (?:the )?copyright',
  'without (?:limit|limitation|restriction) (?:as to|in|of) time',
)

const grant =
  /\b(?:grant|licen[sc]e|assign|transfer|convey|consent|permi(?:t|ssion)|authori[sz]|allow|waive[sdr]?|release|right|rights|sell|give|own|exploit)(?:s|es|ed|ing|ers?)?\b|\bmay\b/iu

/** What is denied is no grant, and a list is denied by its lead. */
const isGrant = ({words, lead, kind}: Led, from: number, to: number): boolean => {
  const leading = lead?.words ?? ''
  return (
    kind !== 'heading' &&
    grant.test(`${leading} ${words}`) &&
    !isDenied(`${leading} ${words.slice(0, from)}`, 'en') &&
    !denies.test(words.slice(to))
  )
}
const denies = /\b(?:is|are|was|were|does|do|has|have|shall)\s+(?:not|no)\b|\bcannot\b/u
