import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Language} from '../document/document.js'
import type {Path, Source} from '../source/source.js'
import {checkFile} from './check.js'
import type {QuizFile} from './files.js'
import {inSource, type Passage, readPassage} from './passage.js'
import type {InLanguages} from './question.js'

/** A quiz whose file is sound: what was written, and its texts understood. */
export interface QuizTopic {
  readonly id: string
  readonly file: QuizFile
  readonly source: Source
  readonly title: Told
  readonly questions: readonly QuizQuestion[]
  /** Every text of it. */
  readonly passages: readonly Passage[]
}
export interface QuizQuestion {
  readonly id: string
  /** Id of the clause from which it comes. */
  readonly clause: string
  readonly ask: Told
  readonly answers: readonly {readonly right: boolean; readonly say: Told}[]
  readonly why: Told
}
/** The same in each language in which it was written and read. */
export type Told = {readonly [L in Language]?: Passage}

/** Checks one quiz file: its form, its name, its texts. Its texts are handouts: plain words that call fields. */
export const checkQuiz = (source: Source): Outcome<QuizTopic> => {
  const {value: file, diagnostics} = checkFile<QuizFile>('quiz', source)
  if (!file) return {diagnostics}
  const found: Diagnostic[] = []
  if (!source.file.endsWith(`/${file.id}.yaml`))
    found.push({
      rule: 'file-name',
      severity: 'error',
      message: `The quiz ${file.id} belongs in a file ${file.id}.yaml; rename the file, or correct the id`,
      place: source.place(['id']),
    })
  const passages: Passage[] = []
  const told = (written: InLanguages, path: Path): Told =>
    Object.fromEntries(
      Object.entries(written).flatMap(([variant, text = '']) => {
        const about = {owner: `quiz ${file.id}`, register: 'handout' as const, variant, text}
        const read = readPassage({...about, ...inSource(source, [...path, variant])}, 'clause')
        found.push(...read.diagnostics)
        if (!read.passage) return []
        passages.push(read.passage)
        return [[variant, read.passage]]
      }),
    )
  const title = told(file.title, ['title'])
  const questions = file.questions.map(({id, clause, ask, answers, why}, index): QuizQuestion => {
    const at = ['questions', index]
    return {
      id,
      clause,
      ask: told(ask, [...at, 'ask']),
      answers: answers.map(({right = false, say}, number) => ({
        right,
        say: told(say, [...at, 'answers', number, 'say']),
      })),
      why: told(why, [...at, 'why']),
    }
  })
  return {value: {id: file.id, file, source, title, questions, passages}, diagnostics: found}
}
