import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

export const doubledMark: TextRule = {
  of: 'text',
  id: 'doubled-mark',
  severity: 'warning',
  demands: 'No comma, semicolon, colon or full stop stands twice, or beside another of them.',
  check: ({typeset}) => misset(typeset, faults),
}

const faults: readonly Fault[] = [
  {
    find: /(?<![.\-|:]|[.\-|:] )(?:([,;:]) ?\1|\.\.)(?![.\-|:])|[,;:] ?\.(?![.\d\p{L}])|[,;:][,;:]|\.[”’]\./gu,
    says: (found) =>
      found.at(0) === found.at(-1) && !/[”’]/u.test(found)
        ? `“${found}” is one mark too many, or words fell out between; write one, or put the words back`
        : `“${found}” is two marks where one belongs; keep the one that is meant`,
    instead: (found) => (/^([,;:.])\1$/u.test(found) ? found.charAt(0) : undefined),
  },
]
