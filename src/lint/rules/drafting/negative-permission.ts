import {written} from '../../facts/modals.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const negativePermission: TextRule = {
  of: 'text',
  id: 'negative-permission',
  severity: 'warning',
  demands: 'No rider forbids something by denying a permission.',
  *check({modals, texts}) {
    for (const {text, word, subject, subjectSpan, span} of modals)
      if (text.passage.register === 'rider' && word === 'may' && subject.none && subject.who === 'signer')
        yield {
          place: text.at({from: subjectSpan.from, to: span.to}),
          message: denied(written(text, {from: subjectSpan.from, to: span.to})),
        }
    yield* claimed(inRegister(texts, 'rider'), claims)
  },
}

const denied = (found: string): string =>
  `“${found}” only denies a permission, and leaves open whether the act is a breach; write “shall not” with the party that is forbidden`

const acts =
  'use|make|assign|transfer|sublicense|license|disclose|copy|deduct|withhold|set off|terminate|cancel|suspend|enter|sell|share|train|begin|change|reduce|delegate'
const denials = phrase(
  'may (?:never|neither|under no circumstances|in no (?:event|case|circumstances)|at no time|no longer)',
  '(?:under no circumstances|in no (?:event|case|circumstances)|at no time|never) may',
  '(?:is|are) not (?:permitted|allowed|authorized|free)(?:, [^,.;]{1,60},)? to',
  `(?:is|are) not entitled to (?:${acts})`,
  `(?:has|have) no (?:right|authority|permission) to (?:${acts})`,
)

const claims: readonly Claim[] = [{language: 'en', find: denials, says: denied}]
