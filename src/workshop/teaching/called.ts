import type {Order} from '../../assemble/order.js'
import {type Library, textsOf} from '../../library/library.js'
import type {QuizTopic} from '../../library/quiz.js'

/** The quizzes that a call means: the one that it names, else the one that was chosen, else all. */
export const meantBy = ({quizzes}: Library, argument: string, {quiz}: Pick<Order, 'quiz'>): readonly QuizTopic[] => {
  const wanted = argument || quiz
  return quizzes.filter(({id}) => wanted === undefined || id === wanted)
}

/** Every quiz that a document prints, with or without its questions. */
export const quizzesOf = (library: Library, order: Pick<Order, 'template' | 'quiz'>): readonly QuizTopic[] => {
  const calls = textsOf(order.template).flatMap(({template}) =>
    template.calls.filter(({name}) => name === 'quiz' || name === 'quiz-key'),
  )
  return [...new Set(calls.flatMap(({argument}) => meantBy(library, argument, order)))]
}
