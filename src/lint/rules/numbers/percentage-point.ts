import type {Question} from '../../../library/question.js'
import {isReadByOthers, type Prose} from '../../facts/prose.js'
import type {Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const percentagePoint: TextRule = {
  of: 'text',
  id: 'percentage-point',
  severity: 'warning',
  demands: 'Where a percentage rises or falls by a percentage, it is said whether of itself or in points.',
  check: ({prose, askable}) =>
    claimed(
      prose.filter(isReadByOthers),
      claims.map((claim) => ({
        ...claim,
        spares: ({prose: one, found, span}) => !endsInPercent(one, found, span.to, askable),
      })),
    ),
}

const endsInPercent = (prose: Prose, found: string, end: number, askable: ReadonlyMap<string, Question>): boolean => {
  if (!found.endsWith('\uE001')) return true
  const call = 'passage' in prose ? (prose as Text).passage.template.calls.find(({span}) => span.to === end) : undefined
  return call?.name === 'field' && askable.get(call.argument)?.type === 'percent'
}

const percent =
  '(?:\\d+(?:\\.\\d+)?\\s?(?:%|percent(?!age)|por\\s+ciento)|\uE000[\uE002\\n]*\uE001(?!\\s*(?:percentage\\s+|de\\s+)?(?:points?|puntos?)))'
const few = '(?:\\s+[^\\s.;:]+){0,8}?'

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: new RegExp(
      `(?<![\\p{L}])(?:rate|percentage|share|royalty|interest|commission|margin)s?(?![\\p{L}])${few}\\s+(?:increas|ris|rose|go(?:es)?\\s+up|grow|reduc|decreas|fall|drop|lower|rais|step)\\p{L}*(?:\\s+(?:up|down))?(?:\\s+(?:each|every|per)\\s+\\p{L}+)?\\s+by\\s+${percent}`,
      'giu',
    ),
    says: (found) =>
      `“${shown(found)}” is of one percentage by another: 10% raised by 2% is 10.2% or 12%; write “percentage points”, or both percentages`,
  },
  {
    language: 'es',
    find: new RegExp(
      `(?<![\\p{L}])(?:tasa|porcentaje|parte|interés|comisión|regalía)s?(?![\\p{L}])${few}\\s+(?:aument|sub|crec|reduc|baj|disminuy)\\p{L}*\\s+(?:en\\s+)?(?:un\\s+|el\\s+)?${percent}`,
      'giu',
    ),
    says: (found) =>
      `“${shown(found)}” is of one percentage by another: 10% raised by 2% is 10.2% or 12%; write “puntos porcentuales”, or both percentages`,
  },
]

const shown = (found: string): string => found.replace(/\uE000[\uE002\s]*\uE001/gu, '…')
