import {useId} from 'preact/hooks'
import type {QuestionView} from '../../../desk/make/views.js'
import {type Language, useStudio, wordsIn} from '../../studio.js'
import {Typed} from './typed.js'
import {words} from './words.js'

export type Answer = string | readonly string[]
interface Shown {
  readonly question: QuestionView
  /** The language of the document, in which the library’s own words stand. */
  readonly language: Language
  readonly said: Answer | undefined
  put(value: Answer): void
  /** Why it cannot be printed as it was typed. */
  readonly problem: string | undefined
  /** Lets the page show where the answer stands. */
  look(): void
}

/** So many reasons are enough. */
const most = 4

/** One question: what is asked, why, what counts without an answer, and the answer. */
export const Question = ({question, language, said, problem, put, look}: Shown) => {
  const say = wordsIn(words)
  const {language: ours} = useStudio()
  const id = useId()
  const {ask, otherwise, optional, internal, why, isAnswered, type} = question
  const [words1, tongue] =
    ask[ours] === undefined ? [ask[language] ?? ask.en ?? question.name, language] : [ask[ours], ours]
  const isChoice = type === 'choice' || type === 'yes/no' || question.of === 'choice'
  const reasons = why.map(({kind, within, title}) =>
    say[kind](title === undefined ? (within ?? say.itself) : `${title} (${within})`),
  )
  const hint = [
    otherwise ? say.otherwise(otherwise) : otherwise === '' || isAnswered || optional || internal ? '' : say.blankLeft,
    optional || otherwise === '' ? say.mayStayEmpty : '',
    internal ? say.internal : '',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <div class="question" onFocusIn={look}>
      {isChoice ? (
        <p class="ask" id={id} lang={tongue}>
          {words1}
        </p>
      ) : (
        <label class="ask" for={`${id}-typed`} lang={tongue}>
          {words1}
        </label>
      )}
      <Typed question={question} id={`${id}-typed`} labelledBy={id} hint={`${id}-hint`} said={said} put={put} />
      {problem !== undefined && (
        <p class="against" role="status" lang="en">
          {problem}.
        </p>
      )}
      <p class="quiet hint" id={`${id}-hint`}>
        {hint}
      </p>
      {why.length > 0 && (
        <details class="why">
          <summary>{say.why}</summary>
          <ul>
            {reasons.slice(0, most).map((one) => (
              <li key={one}>{one}</li>
            ))}
            {reasons.length > most && <li>{say.more(reasons.length - most)}</li>}
          </ul>
        </details>
      )}
    </div>
  )
}
