import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

export const missingBlank: TextRule = {
  of: 'text',
  id: 'missing-blank',
  severity: 'warning',
  demands: 'Behind every mark that parts words or sentences stands a blank.',
  check: ({typeset}) => misset(typeset, [behindMark, beforeOpening]),
}

const says = (found: string): string =>
  `A blank is missing at “${found}”, so that two words run together; put one there`

const behindMark: Fault = {
  find: /(?=[,;.?!:)”])(?:(?<=[\p{L}”’)])[,;](?=[\p{L}“])|(?<=\p{Ll}{2}|[”)])[.?!](?=\p{Lu}(?:\p{Ll}|\s))|(?<=\p{Ll}):(?=\p{L})|\)(?=\p{L}{2})(?<=\s[^()\s]{1,60}\))|”(?=\p{L}{2}))/gu,
  says,
  instead: (found) => `${found} `,
}

/** “performer(s)” is no parenthesis. */
const beforeOpening: Fault = {
  find: /(?<=\p{L}{2})(?:\((?=[^()\s]+ [^()]*\))|“(?=[^“”]+”))/gu,
  says,
  instead: (found) => ` ${found}`,
}
