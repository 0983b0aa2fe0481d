import type {Rule} from '../../rule.js'

/** How many answers a question has, and how many questions a quiz. */
const answersOf = {least: 2, most: 4} as const
const questionsOf = {least: 5, most: 8} as const

export const quizAnswers: Rule = {
  id: 'quiz-answers',
  severity: 'error',
  demands:
    'Every quiz asks five to eight questions, each once, and each of them has two to four answers, of which one is right.',
  *check({library}) {
    for (const {id, source, questions} of library.quizzes) {
      if (questions.length < questionsOf.least || questions.length > questionsOf.most)
        yield {
          place: source.place(['questions'], 'key'),
          message: `The quiz ${id} asks ${questions.length} questions, and a quiz asks ${questionsOf.least} to ${questionsOf.most}: fewer teach little, more are not finished; write more, or part the topic`,
        }
      for (const [index, question] of questions.entries()) {
        const at = ['questions', index]
        const right = question.answers.filter((one) => one.right).length
        const count = question.answers.length
        if (questions.findIndex((one) => one.id === question.id) < index)
          yield {
            place: source.place([...at, 'id']),
            message: `“${question.id}” stands twice in ${id}, and answers are kept by it; give this question another id`,
          }
        if (count < answersOf.least || count > answersOf.most)
          yield {
            place: source.place([...at, 'answers'], 'key'),
            message: `This question has ${count === 1 ? 'one answer' : `${count} answers`} to choose from, and a question has ${answersOf.least} to ${answersOf.most}; add some, or take some out`,
          }
        if (right !== 1)
          yield {
            place: source.place([...at, 'answers'], 'key'),
            message:
              right === 0
                ? 'None of these answers is right; write “right: true” beside the one that is'
                : `${right} of these answers are right, and a member may tick one; leave “right: true” at the best, and make the others wrong`,
          }
      }
    }
  },
}
