import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const timeZone: TextRule = {
  of: 'text',
  id: 'time-zone',
  severity: 'warning',
  demands: 'Every time of day in a proposal or rider says where it is that time.',
  check: ({texts}) =>
    claimed(
      texts.filter(({instrument}) => instrument),
      claims,
    ),
}

/** Behind “p.m.” a capital letter may begin a sentence, so the words are looked at and not the sentence. */
const reach = 80
const zone =
  /^(?:\s*\([^)]*\))?[^.;\p{Lu}]{0,60}?(?<![\p{L}])(?:time|Pacific|Eastern|Central|Mountain|UTC|GMT|P[SD]?T|E[SD]?T|C[SD]T|M[SD]T|hora)(?![\p{L}])/u
const zoneBefore = /(?<![\p{L}])(?:Pacific|Eastern|Central|Mountain|local)\s+time,?(?:\s+\p{L}+){0,4}\s*$/u

const claims: readonly Claim[] = [
  {
    find: /(?<![\p{L}\d:])(?:\d{1,2}(?::\d{2})?\s*[ap]\.?\s?m(?:\.|(?![\p{L}]))|(?<=(?<![\p{L}])(?:at|by|until|before|after|from|to|between|and|than|is)\s+)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d|\s*[ap]\.?\s?m)|noon(?![\p{L}]))/giu,
    spares: ({prose, span, before}) =>
      zone.test(prose.words.slice(span.to, span.to + reach)) || zoneBefore.test(before),
    says: (found) =>
      `“${found}” is another moment in New York than in Los Angeles; say whose time it is, as in “${found} Pacific time”`,
  },
]
