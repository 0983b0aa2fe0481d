import type {Engagement} from '../../assemble/engagement.js'
import type {Library} from '../../library/library.js'
import {printDate, printValue, type Question, type Value} from '../../library/question.js'
import {spaced} from '../../words/runs.js'

/** One form in which an answer that no document prints could be written. */
export interface Hidden {
  /** As `spaced` gives it. */
  readonly form: string
  /** As “the internal answer “performer.born””. */
  readonly what: string
}
/** The answers of a deal, told apart by who may read them. */
export interface AnswersApart {
  readonly hidden: readonly Hidden[]
  /** What the open answers say. */
  readonly open: string
}

/**
 * The internal answers of a deal that can be told when they are met: dates, amounts of a thousand and more, and words that are
 * two at least or one long one. Counts, percentages, choices and yes or no stand everywhere for other reasons. What an open
 * answer says too is no secret.
 */
export const answersApart = (
  library: Pick<Library, 'questions' | 'fields'>,
  {facts, answers, file, id}: Engagement,
): AnswersApart => {
  const all: readonly (readonly [string, Question | undefined, Value])[] = [
    ...[...facts].map(([name, value]) => [name, library.questions.get(name), value] as const),
    ...[...answers].map(([name, value]) => [name, library.fields.get(name), value] as const),
  ]
  const isInternal = (question: Question | undefined): boolean => question?.internal === true
  const open = [
    ...all.flatMap(([, question, value]) => (question && !isInternal(question) ? formsOf(question, value, true) : [])),
    ...[id, file.date, file.draft?.maker ?? '', file.authority ?? '', JSON.stringify(file.items ?? {})].map(spaced),
  ].join('')
  const hidden = all.flatMap(([name, question, value]): readonly Hidden[] =>
    question && isInternal(question)
      ? formsOf(question, value, false)
          .filter((form) => !open.includes(form))
          .map((form) => ({form, what: `the internal answer “${name}”`}))
      : [],
  )
  return {hidden, open}
}

/** How an answer can be written; of those that could stand for anything only where all are wanted. */
const formsOf = (question: Question, value: Value, all: boolean): readonly string[] => {
  if (Array.isArray(value)) {
    const one: Question = {...question, type: question.of ?? 'text'}
    return value.flatMap((each: Value) => formsOf(one, each, all))
  }
  const written = (['en', 'es'] as const).map((language) => printValue(question, value, language))
  const printed = written.map(spaced)
  if (question.type === 'date' && typeof value === 'string') return [...printed, ...datesOf(value)]
  if (question.type === 'money') return all || /\d,\d{3}|\d{4}/.test(written[0] ?? '') ? printed.flatMap(amountsOf) : []
  if (all) return printed
  const telling = question.type === 'text' && (/\S \S/.test(printed[0] ?? '') || /\S{6}/.test(printed[0] ?? ''))
  return telling ? printed : []
}

const datesOf = (iso: string): readonly string[] => {
  const [year = '', month = '', day = ''] = iso.split('-')
  const [, word = ''] = /^(\p{L}+)/u.exec(printDate(iso, 'en')) ?? []
  const short = (part: string): string => String(Number(part))
  return [
    iso,
    `${month} ${day} ${year}`,
    `${short(month)} ${short(day)} ${year}`,
    `${short(day)} ${short(month)} ${year}`,
    `${short(day)} ${word} ${year}`,
  ].map(spaced)
}

/** “USD 2,000,000” is also met as “$2,000,000” and as “2000000”. */
const amountsOf = (printed: string): readonly string[] => {
  const [, figures] = /^ [a-z]+ (\d[\d ]*) $/.exec(printed) ?? []
  return figures === undefined ? [printed] : [` ${figures} `, ` ${figures.replaceAll(' ', '')} `]
}
