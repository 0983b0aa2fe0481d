import type {Language} from '../../../document/document.js'
import {isReadByOthers} from '../../facts/prose.js'
import type {Rule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {dayKinds, timeUnits} from '../../words/numbers.js'

export const emptyRange: Rule = {
  id: 'empty-range',
  severity: 'error',
  demands: 'Every range has its smaller end first, so that something lies within it.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), [...claimsIn('en'), ...claimsIn('es')]),
}

const number = '(?:(?:USD|MXN|US\\$|[$€£])\\s?)?(\\d[\\d,]*(?:\\.\\d+)?)%?'

const claimsIn = (language: Language): readonly Claim[] => {
  const unit = `(?:\\s+(?:(?:${dayKinds[language]})\\s+)?(?:${Object.values(timeUnits[language]).join('|')}|percent|por\\s+ciento|[^\\s,.;:\\d]+))?`
  const [least, most] =
    language === 'en'
      ? [
          '(?:at\\s+least|not\\s+(?:less|fewer)\\s+than|no\\s+(?:less|fewer)\\s+than|more\\s+than)',
          '(?:at\\s+most|not\\s+more\\s+than|no\\s+more\\s+than|nor\\s+more\\s+than|up\\s+to|(?:less|fewer)\\s+than|not\\s+exceeding)',
        ]
      : [
          '(?:al\\s+menos|por\\s+lo\\s+menos|no\\s+menos\\s+de|más\\s+de)',
          '(?:como\\s+máximo|a\\s+lo\\s+más|no\\s+más\\s+de|hasta|menos\\s+de)',
        ]
  const [open, middle, to] = language === 'en' ? ['between', 'and', 'to'] : ['entre', 'y', 'a']
  return [
    `(?<![\\p{L}])${open}\\s+${number}${unit}\\s+${middle}\\s+${number}`,
    `(?<![\\p{L}])${least}\\s+${number}${unit},?\\s+(?:(?:and|but|or|y|pero|o)\\s+)?${most}\\s+${number}`,
    `(?<![\\p{L}\\p{N}.,$-]|(?:from|de)\\s+)${number}\\s+${to}\\s+${number}(?=\\s+(?:(?:${dayKinds[language]})\\s+)?(?:${Object.values(timeUnits[language]).join('|')})(?![\\p{L}]))`,
  ].map((source): Claim => {
    const find = new RegExp(`${source}(?![\\d:]|\\s*[ap]\\.?m)`, 'giu')
    return {
      language,
      find,
      spares: ({found}) => {
        const [first, second] = Array.from(found.matchAll(/\d[\d,]*(?:\.\d+)?/gu), ([one]) =>
          Number(one.replaceAll(',', '')),
        )
        return (
          first === undefined ||
          second === undefined ||
          first < second ||
          (first === second && !source.includes(`)${open}`))
        )
      },
      says: (found) =>
        `Nothing lies within “${found}”, since it begins above its end; put the smaller number first, or correct one of the two`,
    }
  })
}
