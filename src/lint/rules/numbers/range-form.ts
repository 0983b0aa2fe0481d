import type {Language} from '../../../document/document.js'
import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {dayKinds, timeUnits} from '../../words/numbers.js'

export const rangeForm: TextRule = {
  of: 'text',
  id: 'range-form',
  severity: 'warning',
  demands: 'Every range of numbers is said in words: “5 to 10 days”, “between 5 and 10 days”.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), claims),
}

const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?%?'
const counted: Readonly<Record<Language, string>> = {
  en: `(?:(?:${dayKinds.en})\\s+)?(?:${Object.values(timeUnits.en).join('|')}|weeks?|percent|performers?|people|persons?|copies|times|pages?|minutes?|seconds?|titles?|models?)`,
  es: `(?:(?:${dayKinds.es})\\s+)?(?:${Object.values(timeUnits.es).join('|')}|semanas?|por\\s+ciento|personas|copias|veces|minutos)`,
}
const joint: Readonly<Record<Language, string>> = {en: 'to', es: 'a'}
const between: Readonly<Record<Language, readonly [string, string]>> = {en: ['between', 'and'], es: ['entre', 'y']}

/** “5-10 days” may be a minus, or “day 5 to 10”; “between 5-10” lacks its “and”. */
const hyphened = (language: Language): Claim => {
  const [open, middle] = between[language]
  const word = (found: string): string => {
    const [first = '', second = ''] = found.replace(/^\D+/u, '').split(/\s?[-–—]\s?/u)
    const lead = /^\p{L}+/u.exec(found)?.[0]
    return lead === undefined
      ? `${first} ${joint[language]} ${second}`
      : `${lead} ${first} ${lead.toLowerCase() === open ? middle : joint[language]} ${second}`
  }
  return {
    language,
    find: new RegExp(
      `(?<![\\p{L}])(?:${open}|${language === 'en' ? 'from' : 'de'})\\s+${number}\\s?[-–—]\\s?${number}(?![\\d\\p{L}-])|(?<![\\p{L}\\p{N}.,§/-]|§ |[$€£])${number}\\s?[-–—]\\s?${number}(?=(?:\\s+|-)${counted[language]}(?![\\p{L}]))|(?<![\\p{L}\\p{N}.,/-])\\d[\\d.]*%?\\s?[-–—]\\s?\\d[\\d.]*%`,
      'giu',
    ),
    says: (found) =>
      `“${found}” says a range by a stroke, which is also a minus and is lost when it is read aloud; write “${word(found)}”`,
    instead: word,
  }
}

/** “between 5 to 10”, “from 5 and 10”. */
const crossed = (language: Language): Claim => {
  const [open, middle] = between[language]
  const counts = `(?:\\s+${counted[language]})?`
  return {
    language,
    find: new RegExp(
      `(?<![\\p{L}])${open}\\s+${number}${counts}\\s+${joint[language]}\\s+${number}(?![\\d\\p{L}])`,
      'giu',
    ),
    says: (found) =>
      `“${found}” begins one way and goes on another; write “${open} … ${middle} …”, or leave “${open}” out`,
    instead: (found) => found.replace(new RegExp(`\\s${joint[language]}\\s`, 'iu'), ` ${middle} `),
  }
}

const claims: readonly Claim[] = [hyphened('en'), hyphened('es'), crossed('en'), crossed('es')]
