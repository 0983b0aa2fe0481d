import type {Rule} from '../../rule.js'
import {missingTarget} from '../../shapes/missing-target.js'

export const absentQuiz: Rule = {
  id: 'absent-quiz',
  severity: 'error',
  demands: 'Every quiz that a text calls is there.',
  *check({library, texts}) {
    const known = new Map(library.quizzes.map((quiz) => [quiz.id, quiz]))
    const calls = texts.flatMap(({passage: {template, at}}) =>
      template.calls.flatMap(({name, argument, span}) =>
        (name === 'quiz' || name === 'quiz-key') && argument !== '' ? [{name: argument, place: at(span)}] : [],
      ),
    )
    yield* missingTarget(
      calls,
      () => known,
      ({name}) => ({
        what: `There is no quiz “${name}”`,
        cure: 'write it in teaching/quizzes, or call it without a name',
      }),
    )
  },
}
