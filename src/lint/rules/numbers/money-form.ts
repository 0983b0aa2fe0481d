import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const moneyForm: TextRule = {
  of: 'text',
  id: 'money-form',
  severity: 'warning',
  demands: 'Every amount of money is written as the fields print theirs, the code of its currency first: “USD 2,500”.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), claims),
}

const digits = '\\d+(?:,\\d+)*(?:\\.\\d+)?'
const codes = '(?:USD|EUR|GBP|MXN|CAD)'

const shortened: Claim = {
  find: new RegExp(`(?:${codes}\\s?|US\\$\\s?|[$€£]\\s?)${digits}\\s?(?:K|k|M|MM|m|mm|B|bn)(?![\\p{L}\\p{N}])`, 'gu'),
  says: (found) =>
    `“${found}” leaves open how many noughts there are, since M is a thousand to some and a million to others; write the number out`,
}

const signed: Claim = {
  find: new RegExp(
    `(?:(?:US\\s?|USD\\s?)?\\$|€|£)\\s?${digits}(?:\\s+dollars)?(?!\\s?(?:K|k|M|MM|m|mm|B|bn)(?![\\p{L}\\p{N}]))(?![\\d.,]*\\d)`,
    'gu',
  ),
  says: (found, {behind: after}) =>
    `“${found}” does not say of which country the money is, and fields print a code; write ${
      found.includes('$') && !/^\s+pesos/u.test(after)
        ? `“USD ${numberIn(found)}” where American dollars are meant`
        : 'the code of the currency, a blank and the number'
    }`,
  instead: (found) => (/^US/u.test(found) ? `USD ${numberIn(found)}` : undefined),
}

const behind: Claim = {
  find: new RegExp(
    `(?<![\\p{L}\\p{N}.,$€£]|${codes}\\s)${digits}\\s?(?:${codes}(?!\\s?\\d)|(?:U\\.?S\\.?\\s+)?dollars|d[oó]lares|euros)(?![\\p{L}])`,
    'gu',
  ),
  says: (found) =>
    `“${found}” has its currency behind, and fields print theirs before; write “${codeIn(found)} ${numberIn(found)}”`,
  instead: (found) => (new RegExp(`${codes}$`, 'u').test(found) ? `${codeIn(found)} ${numberIn(found)}` : undefined),
}

const glued: Claim = {
  find: new RegExp(`(?<![\\p{L}])${codes}(?=\\d)`, 'gu'),
  says: (found) => `Between “${found}” and the number a blank is missing; put one there`,
  instead: (found) => `${found} `,
}

const oneDecimal: Claim = {
  find: new RegExp(
    `(?<=(?:${codes}\\s?|[$€£]\\s?)(?:\\d[\\d,]*))\\.\\d(?!\\d)(?!\\s+(?:thousand|million|billion|mil|millones)(?![\\p{L}]))(?!\\s?[KkMmB])`,
    'gu',
  ),
  says: (found) => `Cents have two figures; write “${found}0”, or correct the amount`,
  instead: (found) => `${found}0`,
}

const claims: readonly Claim[] = [shortened, signed, behind, glued, oneDecimal]

const numberIn = (found: string): string => new RegExp(digits, 'u').exec(found)?.[0] ?? found
const codeIn = (found: string): string =>
  new RegExp(codes, 'u').exec(found)?.[0] ?? (/euro/u.test(found) ? 'EUR' : 'USD')
