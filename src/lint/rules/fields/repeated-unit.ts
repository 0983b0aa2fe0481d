import type {Language} from '../../../document/document.js'
import type {Question} from '../../../library/question.js'
import type {Span} from '../../../text/template.js'
import type {Text} from '../../facts/texts.js'
import {putting} from '../../fix.js'
import type {Finding, TextRule} from '../../rule.js'
import {currencies, dayKinds, percentWords, timeUnits} from '../../words/numbers.js'

export const repeatedUnit: TextRule = {
  of: 'text',
  id: 'repeated-unit',
  severity: 'error',
  demands: 'No text writes a unit, a percent sign or a currency beside a field that prints it.',
  *check({texts, askable}) {
    for (const text of texts)
      for (const {name, argument, span} of text.passage.template.calls) {
        const question = name === 'field' || name === 'words' ? askable.get(argument) : undefined
        const printed = question && printedBy(question)
        if (printed !== undefined) yield* repeated(text, `{{${argument}}}`, span, printed)
      }
  },
}

/** What a question prints with its number: a unit of time, or what kind of number it is. */
const printedBy = ({type, unit}: Question): string | undefined =>
  type === 'integer' ? unit : type === 'percent' || type === 'money' ? type : undefined

const reach = 40

function* repeated(text: Text, call: string, {from, to}: Span, printed: string): Generator<Finding> {
  const {words, language} = text
  const {behind, before} = beside[language][printed === 'percent' || printed === 'money' ? printed : 'time']
  const [after] = behind.exec(words.slice(to, to + reach)) ?? []
  const [ahead] = before?.exec(words.slice(Math.max(0, from - reach), from)) ?? []
  const spans = [
    ...(after === undefined ? [] : [{from: to, to: to + after.length}]),
    ...(ahead === undefined ? [] : [{from: from - ahead.length, to: from}]),
  ]
  for (const span of spans) {
    const written = words
      .slice(span.from, span.to)
      .replace(/[\s()-]+/g, ' ')
      .trim()
    const same = printed === 'percent' || printed === 'money' || written.toLowerCase() === unitIn(language, printed)
    yield {
      place: text.at(span),
      message: `${call} prints ${spoken(printed, language)} itself, so with “${written}” it would ${same ? 'stand there twice; take it out' : 'count two things at once; take it out, or declare another unit'}`,
      ...(same && !/[-()]/.test(words.slice(span.from, span.to)) ? {fix: putting(text, span, '')} : {}),
    }
  }
}

const spoken = (printed: string, language: Language): string =>
  printed === 'percent' ? 'its percent sign' : printed === 'money' ? 'its currency' : `“${unitIn(language, printed)}”`
const spanish: Readonly<Record<string, string>> = {days: 'días', months: 'meses', years: 'años', hours: 'horas'}
const unitIn = (language: Language, unit: string): string => (language === 'es' ? (spanish[unit] ?? unit) : unit)

const besideIn = (language: Language) => {
  const units = Object.values(timeUnits[language]).join('|')
  const [ahead, behind] = (['before', 'behind'] as const).map((side) =>
    Object.values(currencies)
      .map((one) => one[side])
      .join('|'),
  )
  return {
    time: {
      behind: new RegExp(`^(?:\\s+\\(?(?:${dayKinds[language]})\\)?)?[\\s-]+\\(?(?:${units})(?![\\p{L}])`, 'iu'),
      before: undefined,
    },
    percent: {behind: new RegExp(`^\\)?\\s*(?:${percentWords[language]})`, 'iu'), before: undefined},
    money: {
      behind: new RegExp(`^\\s*(?:${behind})(?![\\p{L}])`, 'iu'),
      before: new RegExp(`(?<![\\p{L}])(?:${ahead})\\s*$`, 'u'),
    },
  }
}
const beside = {en: besideIn('en'), es: besideIn('es')} as const satisfies Record<Language, unknown>
