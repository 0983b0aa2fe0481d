import type {Language} from '../../../document/document.js'
import {isReadByOthers} from '../../facts/prose.js'
import {spelledNumber, spelledSource} from '../../facts/spelled-numbers.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {dayKinds, timeUnits} from '../../words/numbers.js'

export const emptyRange: TextRule = {
  of: 'text',
  id: 'empty-range',
  severity: 'error',
  demands: 'Every range has its smaller end first, so that something lies within it.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), claims),
}

const words = {
  en: {
    least: '(?:at\\s+least|(?:not|no)\\s+(?:less|fewer)\\s+than|more\\s+than)',
    most: '(?:at\\s+most|(?:not|no|nor)\\s+more\\s+than|up\\s+to|(?:less|fewer)\\s+than|not\\s+exceeding)',
    joint: '(?:and|but)',
    between: ['between', 'and'],
    to: 'to',
    from: 'from',
  },
  es: {
    least: '(?:al\\s+menos|por\\s+lo\\s+menos|no\\s+menos\\s+de|más\\s+de)',
    most: '(?:como\\s+máximo|a\\s+lo\\s+más|no\\s+más\\s+de|hasta|menos\\s+de)',
    joint: '(?:y|pero)',
    between: ['entre', 'y'],
    to: 'a',
    from: 'de',
  },
} as const

/** Words behind a number that are no unit. */
const small =
  'and|but|not|nor|no|up|less|fewer|at|in|for|of|or|to|after|before|from|if|when|as|y|pero|hasta|como|o|de|en|si|a|que|[ap]m?'

const claimsIn = (language: Language): readonly Claim[] => {
  const {least, most, joint, between, to, from} = words[language]
  const [open, middle] = between
  const end = (name: 'low' | 'high'): string =>
    `(?:(?:USD|MXN|US\\$|[$€£])\\s?)?(?<${name}>\\d[\\d,]*(?:\\.\\d+)?|${spelledSource(language)})(?![\\d:])%?(?:\\s+(?:(?:${dayKinds[language]})\\s+)?(?!(?:${small})(?![\\p{L}]))(?<${name}Unit>\\p{L}+))?(?!\\s*[ap]\\.?\\s?m)`
  const time = `(?:${Object.values(timeUnits[language]).join('|')})`
  const claim = (source: string, isWrong: (low: number, high: number) => boolean): Claim => {
    const find = new RegExp(source, 'giu')
    const whole = new RegExp(`^${source}`, 'iu')
    return {
      language,
      find,
      spares({found}) {
        const {low = '', high = '', lowUnit, highUnit} = whole.exec(found)?.groups ?? {}
        return !(isWrong(numberOf(low, language), numberOf(high, language)) && areAlike(lowUnit, highUnit))
      },
      says: (found) =>
        `Nothing lies within “${found}”, since it begins above its end; put the smaller number first, or correct one of the two`,
    }
  }
  const falls = (low: number, high: number): boolean => low > high
  return [
    claim(`(?<![\\p{L}])${open}\\s+${end('low')}\\s+${middle}\\s+${end('high')}`, (low, high) => low >= high),
    claim(`(?<![\\p{L}])${least}\\s+${end('low')},?\\s+(?:${joint}\\s+)?${most}\\s+${end('high')}`, falls),
    claim(
      `(?<![\\p{L}\\p{N}.,$-]|${from}\\s+)(?<low>\\d+)\\s+${to}\\s+(?<high>\\d+)\\s+(?:(?:${dayKinds[language]})\\s+)?(?<highUnit>${time})(?![\\p{L}])`,
      falls,
    ),
  ]
}

const numberOf = (written: string, language: Language): number =>
  /^\d/u.test(written)
    ? Number(written.replaceAll(',', '').replace(/\.$/u, ''))
    : Number(spelledNumber(written, language) ?? Number.NaN)

/** Days and copies do not make a range; where one of the two is not said, it is the other. */
const areAlike = (low: string | undefined, high: string | undefined): boolean => {
  const [one, other] = [low, high].map((unit) => unit?.toLowerCase().replace(/(?<=\p{L}{2})s$/u, ''))
  return one === undefined || other === undefined || one === other
}

const claims: readonly Claim[] = [...claimsIn('en'), ...claimsIn('es')]
