import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const ordinalForm: TextRule = {
  of: 'text',
  id: 'ordinal-form',
  severity: 'warning',
  demands: 'Every ordinal in figures has the ending of its last word.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), claims),
}

const right = (found: string): string => {
  const number = Number.parseInt(found, 10)
  const teen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`
}

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: /(?<![\p{L}\p{N}.,])\d+(?:st|nd|rd|th)(?![\p{L}\p{N}])/giu,
    spares: ({found}) => found.toLowerCase() === right(found),
    says: (found) => `“${found}” is spoken with another ending; write “${right(found)}”`,
    instead: right,
  },
]
