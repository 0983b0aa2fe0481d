import type {Language} from '../../document/document.js'
import type {Passage} from '../../library/passage.js'
import type {QuizTopic, Told} from '../../library/quiz.js'

/** A quiz in one language, its fields filled in: as plain words, or as whatever else a text is said as. */
export interface Quiz<Said = string> {
  readonly id: string
  readonly title: Said
  readonly language: Language
  readonly questions: readonly QuizQuestion<Said>[]
}
export interface QuizQuestion<Said = string> {
  readonly id: string
  /** Id of the clause from which it comes. */
  readonly clause: string
  readonly ask: Said
  readonly answers: readonly QuizAnswer<Said>[]
  readonly why: Said
}
export interface QuizAnswer<Said = string> {
  readonly right: boolean
  readonly say: Said
}

/**
 * A quiz as it is given in a language. What was not written in it is said in English.
 *
 * @param say fills the fields of a text: with an engagement’s answers, else with the defaults
 */
export const quizOf = <Said>(topic: QuizTopic, language: Language, say: (text: Passage) => Said): Quiz<Said> => {
  const told = (texts: Told): Said | undefined => {
    const text = texts[language] ?? texts.en
    return text && say(text)
  }
  const title = told(topic.title)
  if (title === undefined) throw new Error(`The title of ${topic.id} was not checked before it was asked for`)
  const questions = topic.questions.flatMap(({id, clause, ask, answers, why}): QuizQuestion<Said>[] => {
    const [asked, because] = [told(ask), told(why)]
    const said = answers.flatMap(({right, say: answer}): QuizAnswer<Said>[] => {
      const one = told(answer)
      return one === undefined ? [] : [{right, say: one}]
    })
    return asked === undefined || because === undefined ? [] : [{id, clause, ask: asked, answers: said, why: because}]
  })
  return {id: topic.id, title, language, questions}
}

/** “A”, “B”, “C”: by what an answer is called on paper. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)
