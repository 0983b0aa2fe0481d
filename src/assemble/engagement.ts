import {type Diagnostic, few, type Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Place} from '../base/place.js'
import {checkFile} from '../library/check.js'
import type {CelFacts} from '../library/conditions.js'
import {deduce} from '../library/deductions.js'
import type {EngagementFile} from '../library/files.js'
import type {Library} from '../library/library.js'
import {type Question, readValue, type Value} from '../library/question.js'
import type {Source} from '../source/source.js'

/** One deal, or one edition of a document: its facts and answers, checked by type. */
export interface Engagement {
  readonly id: string
  readonly file: EngagementFile
  /** Answered, defaulted and derived facts, by dotted name. */
  readonly facts: ReadonlyMap<string, Value>
  readonly cel: CelFacts
  readonly answers: ReadonlyMap<string, Value>
  place(path: readonly (string | number)[], key?: 'key'): Place
  /** The file's text, from which the document's mark is made. */
  readonly written: string
}

/** Reads one engagement file against the facts and fields of a library. */
export const readEngagement = (library: Library, source: Source): Outcome<Engagement> => {
  const {value: file, diagnostics} = checkFile<EngagementFile>('engagement', source)
  if (!file) return {diagnostics}
  const found: Diagnostic[] = []
  const read = (
    question: Question,
    value: unknown,
    path: readonly (string | number)[],
    name: string,
  ): Value | undefined => {
    const {value: answer, problem} = readValue(
      question,
      value,
      typeof value === 'string' ? value : source.written(path),
    )
    if (problem === undefined) return answer
    found.push({rule: 'answer-type', severity: 'error', message: `“${name}” ${problem}`, place: source.place(path)})
    return undefined
  }
  const date = readValue({type: 'date', label: {}}, file.date)
  if (date.problem !== undefined)
    found.push({
      rule: 'answer-type',
      severity: 'error',
      message: `“date” ${date.problem}`,
      place: source.place(['date']),
    })
  const facts = new Map<string, Value>()
  for (const {path, value} of leaves(file.facts)) {
    const name = path.join('.')
    const question = library.questions.get(name)
    if (!question || question.from !== undefined) {
      found.push({
        rule: 'unknown-fact',
        severity: 'error',
        message: question
          ? `“${name}” follows from other facts; take it out`
          : `There is no fact “${name}”${didYouMean(name, library.questions.keys()) || '; facts are declared in facts.yaml'}`,
        place: source.place(['facts', ...path], 'key'),
      })
    } else if (value !== null) {
      const answer = read(question, value, ['facts', ...path], name)
      if (answer !== undefined) facts.set(name, answer)
    }
  }
  const answers = new Map<string, Value>()
  for (const [name, value] of Object.entries(file.answers ?? {})) {
    const field = library.fields.get(name)
    if (!field)
      found.push({
        rule: 'unknown-field',
        severity: 'error',
        message: `No clause has a field “${name}”${didYouMean(name, library.fields.keys())}`,
        place: source.place(['answers', name], 'key'),
      })
    else {
      const answer = read(field, value, ['answers', name], name)
      if (answer !== undefined) answers.set(name, answer)
    }
  }
  if (found.length > 0) return {diagnostics: few(found)}
  const place = source.place.bind(source)
  return {
    value: {id: file.id, file, facts, cel: deduce(library, facts), answers, place, written: source.text},
    diagnostics: [],
  }
}

/** Facts are nested two deep: group and name. What is nested wrongly is given as it stands, and then is not known. */
const leaves = (facts: Readonly<Record<string, unknown>>): readonly {path: readonly string[]; value: unknown}[] =>
  Object.entries(facts).flatMap(([group, values]) =>
    typeof values === 'object' && values !== null && !Array.isArray(values)
      ? Object.entries(values).map(([key, value]) => ({path: [group, key], value: value as unknown}))
      : [{path: [group], value: values}],
  )
