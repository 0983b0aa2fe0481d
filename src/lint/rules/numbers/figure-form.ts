import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const figureForm: TextRule = {
  of: 'text',
  id: 'figure-form',
  severity: 'warning',
  demands: 'Every number has commas at its thousands, a point before its decimals, and a figure before the point.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), [ungrouped, misgrouped, pointed, headless]),
}

const sign = '(?:USD|EUR|GBP|MXN|US\\$|\\$|€|£)'
const unit = '(?:%|percent|por\\s+ciento|USD|dollars|d[oó]lares|pesos|euros)'

/** Numbers that only name something: a section, a case, a place in the mail. */
const naming =
  /(?:§+|#|(?<![\p{L}])(?:no|nos|nº|núm|number|section|sections|sec|art|article|title|case|docket|bill|box|form|code|zip|id|[A-Z]{2})\.?)\s*$/iu

const grouped = (digits: string): string => {
  const [whole = '', ...decimals] = digits.split('.')
  return [whole.replaceAll(',', '').replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.')
}

const ungrouped: Claim = {
  find: new RegExp(
    `(?=\\d)(?:(?<=${sign}\\s?)\\d{4,}(?:\\.\\d+)?(?!\\d|,\\d)|(?<![\\p{L}\\p{N}.,/#$€£_-])\\d{5,}(?:\\.\\d+)?(?![\\p{L}\\p{N}/_-]|,\\d)|(?<![\\p{L}\\p{N}.,/#-])\\d{4}(?=\\s+${unit}(?![\\p{L}])))`,
    'gu',
  ),
  spares: ({before}) => naming.test(before) && !new RegExp(`${sign}\\s?$`, 'u').test(before),
  says: (found) => `“${found}” is easily misread by a digit; write “${grouped(found)}”`,
  instead: grouped,
}

/** “1,00,000”, “10,00 %”: a comma that groups no thousands. */
const misgrouped: Claim = {
  find: new RegExp(
    `(?=\\d)(?:(?<=${sign}\\s?)\\d+(?:,\\d+)+(?:\\.\\d+)?|(?<![\\p{L}\\p{N}.,])\\d+(?:,\\d+)+(?:\\.\\d+)?(?=\\s?${unit})|(?<![\\p{L}\\p{N}.,])\\d{1,3},\\d{2},\\d{3}(?!\\d))`,
    'gu',
  ),
  spares: ({found}) => /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(found),
  says: (found) =>
    `In “${found}” a comma groups no thousands, so nobody knows whether it parts the decimals; write commas at the thousands and a point before the decimals`,
}

/** “1.000,50”, “USD 1.500”: points where commas belong. */
const pointed: Claim = {
  find: new RegExp(
    `(?=\\d)(?:(?<![\\p{L}\\p{N}.,])\\d{1,3}(?:\\.\\d{3})+,\\d+|(?<![\\p{L}\\p{N}.,])\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d.,])|(?<=${sign}\\s?)[1-9]\\d{0,2}\\.\\d{3}(?![\\d.,]*\\d)|(?<![\\p{L}\\p{N}.,$])[1-9]\\d{0,2}\\.\\d{3}(?=\\s+(?:USD|dollars|d[oó]lares|pesos|euros|personas|días|horas)(?![\\p{L}])))`,
    'gu',
  ),
  says: (found) =>
    `“${found}” has a point where a comma groups the thousands here, and may be read as a thousandth of what is meant; write commas at the thousands`,
}

const headless: Claim = {
  find: /(?=\.\d)(?<=(?:^|[\s(]|USD\s?|[$€£]))\.\d+(?!\d|\.\d)/gu,
  says: (found) => `The point of “${found}” is easily overlooked; write “0${found}”`,
  instead: (found) => `0${found}`,
}
