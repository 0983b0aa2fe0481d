import {answersFor} from '../../assemble/answers.js'
import type {Engagement} from '../../assemble/engagement.js'
import {sayingIn} from '../../assemble/say.js'
import type {Language} from '../../document/document.js'
import {plain} from '../../document/plain.js'
import {type Quiz, quizOf} from '../../education/quiz/quiz.js'
import type {Library} from '../../library/library.js'
import {blankFor, printValue} from '../../library/question.js'

/**
 * A quiz in plain words, for whatever shows it: each field is the engagement’s answer, else the default of the opening, else a
 * blank in brackets.
 *
 * @returns nothing where there is no quiz of that id
 */
export const quizIn = (
  library: Library,
  id: string,
  language: Language,
  engagement: Pick<Engagement, 'file' | 'facts' | 'answers'>,
): Quiz | undefined => {
  const topic = library.quizzes.find((one) => one.id === id)
  if (!topic) return undefined
  const answers = answersFor(library, {rung: 'opening', rungs: {}}, engagement)
  const say = sayingIn({library, answers}, id, (expansion, slot) => {
    const name = expansion.slots[slot]?.call.argument ?? ''
    const {question, value} = answers(name) ?? {question: {type: 'text' as const, label: {en: name}}, value: undefined}
    const printed = value === undefined ? `[${blankFor(question, language)}]` : printValue(question, value, language)
    return {type: 'text', value: printed}
  })
  return quizOf(topic, language, (text) => say(text).map(plain).join(''))
}
