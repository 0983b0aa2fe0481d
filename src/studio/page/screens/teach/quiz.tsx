import {useEffect, useState} from 'preact/hooks'
import type {Quiz, QuizQuestion} from '../../../../education/quiz/quiz.js'
import type {Issue, Sheet} from '../../../../workshop/teaching/issue.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {nothingYet, type TeachWork} from './state.js'
import {words} from './words.js'

interface Here {
  readonly issue: Issue
  readonly sheet: Sheet
  /** Its id. */
  readonly quiz: string
}

/** A quiz taken on the page: each answer is followed by its reason. */
export const QuizHere = ({issue, sheet, quiz: id}: Here) => {
  const say = wordsIn(words)
  const {now, step} = useScreen<TeachWork>('teach', nothingYet)
  const quiz = useQuiz(issue, sheet)
  if (quiz?.id !== id) return null
  const chosen = ({id: question}: QuizQuestion): number | undefined => now.answers[keyOf(id, question)]
  const asked = quiz.questions.filter((one) => chosen(one) !== undefined)
  const right = asked.filter((one) => one.answers[chosen(one) ?? -1]?.right)
  const choose = (question: QuizQuestion, index: number): void =>
    step((before) => ({...before, answers: {...before.answers, [keyOf(id, question.id)]: index}}))
  const empty = (): void =>
    step((before) => ({
      ...before,
      answers: Object.fromEntries(Object.entries(before.answers).filter(([key]) => !key.startsWith(`${id} `))),
    }))
  return (
    <section class="teach-quiz" aria-labelledby="quiz">
      <div class="headed">
        <h2 id="quiz">
          {say.quiz}: <span lang={quiz.language}>{quiz.title}</span>
        </h2>
        <p role="status">{say.count(right.length, asked.length, quiz.questions.length)}</p>
        {asked.length > 0 && (
          <button type="button" onClick={empty}>
            {say.again}
          </button>
        )}
      </div>
      <ol>
        {quiz.questions.map((question) => (
          <li class="card" key={question.id}>
            <Question
              question={question}
              language={quiz.language}
              chosen={chosen(question)}
              choose={(index) => choose(question, index)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface Asked {
  readonly question: QuizQuestion
  readonly language: Quiz['language']
  readonly chosen: number | undefined
  choose(index: number): void
}

const Question = ({question, language, chosen, choose}: Asked) => {
  const say = wordsIn(words)
  const {id, ask, answers, why} = question
  const isRight = chosen !== undefined && answers[chosen]?.right === true
  return (
    <fieldset>
      <legend lang={language}>{ask}</legend>
      {answers.map((answer, index) => (
        <label key={index} lang={language}>
          <input type="radio" name={`quiz-${id}`} checked={index === chosen} onChange={() => choose(index)} />
          {answer.say}
        </label>
      ))}
      <p role="status" class={chosen === undefined ? '' : isRight ? 'notice good' : 'notice'}>
        {chosen !== undefined && (
          <>
            <strong>{isRight ? say.right : say.wrong}</strong> <span lang={language}>{why}</span>
          </>
        )}
      </p>
    </fieldset>
  )
}

const keyOf = (quiz: string, question: string): string => `${quiz} ${question}`

const useQuiz = (issue: Issue, sheet: Sheet): Quiz | undefined => {
  const {desk} = useStudio()
  const key = JSON.stringify([issue, sheet])
  const [quiz, setQuiz] = useState<Quiz>()
  useEffect(() => {
    let isWanted = true
    const [one, other] = JSON.parse(key) as [Issue, Sheet]
    void desk.quizOn(one, other).then(({value}) => isWanted && value && setQuiz(value))
    return () => {
      isWanted = false
    }
  }, [key, desk])
  return quiz
}
