import type {Language} from '../../document/document.js'

/** Numbers that are written in words, and what is counted by them. */

/** Words of one number each; those of a language only. */
export const numberWords: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: {
    ...counted(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      1,
      1,
    ),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    hundred: 100,
    thousand: 1000,
  },
  es: {
    ...counted(
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      1,
      1,
    ),
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    cien: 100,
    ciento: 100,
    mil: 1000,
  },
}

/** What joins two number words: “twenty-one”, “treinta y uno”. */
export const numberJoints: Readonly<Record<Language, string>> = {en: '[-\\s]|\\s+and\\s+', es: '\\s+y\\s+|\\s'}

/** Units of time as they are written, by the unit of a field; weeks are none. */
export const timeUnits: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {days: 'days?', months: 'months?', years: 'years?', hours: 'hours?', weeks: 'weeks?'},
  es: {days: 'd[ií]as?', months: 'mes(?:es)?', years: 'años?', hours: 'horas?', weeks: 'semanas?'},
}

/** What can stand between a number and its unit of time. */
export const dayKinds: Readonly<Record<Language, string>> = {
  en: 'calendar|business|working|consecutive|full|whole|clear',
  es: 'naturales|hábiles',
}

export const percentWords: Readonly<Record<Language, string>> = {
  en: '%|percent(?![\\p{L}])|per\\s+cent(?![\\p{L}])',
  es: '%|por\\s+ciento(?![\\p{L}])',
}

/** Currencies by what stands before an amount, and behind it. */
export const currencies: Readonly<Record<string, {readonly before: string; readonly behind: string}>> = {
  USD: {before: 'USD|US\\$|\\$', behind: 'USD|(?:U\\.S\\.\\s+)?dollars?|d[oó]lar(?:es)?'},
  EUR: {before: 'EUR|€', behind: 'EUR|€|euros?'},
  GBP: {before: 'GBP|£', behind: 'GBP|pounds?\\s+sterling|libras?\\s+esterlinas?'},
  MXN: {before: 'MXN', behind: 'MXN|pesos?'},
}

function counted(words: string, first: number, step: number): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, first + index * step]))
}
