import {inLanguage} from '../../../../library/question.js'
import type {SheetQuestion, SheetView} from '../../../desk/teach.js'
import {useStudio, wordsIn} from '../../studio.js'
import {fieldId} from './field-id.js'
import {words} from './words.js'

interface Asking {
  readonly view: SheetView | undefined
  readonly facts: Readonly<Record<string, string>>
  answer(name: string, value: string, about?: string): void
  /** Told which answer a person is at. */
  attend(name: string | undefined): void
}

/** What a sheet asks: whom to reach, and what it says of a contract. */
export const Questions = (asking: Asking) => {
  const say = wordsIn(words)
  const questions = asking.view?.questions ?? []
  const [contacts, others] = [questions.filter(({isContact}) => isContact), questions.filter((one) => !one.isContact)]
  return (
    <>
      {contacts.length > 0 && (
        <section aria-labelledby="reach">
          <h2 id="reach">{say.reach}</h2>
          <p class="quiet">{say.reachWhy}</p>
          {contacts.map((question) => (
            <Answer key={question.name} question={question} {...asking} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <details class="card">
          <summary>{say.contract}</summary>
          <p class="quiet">{say.contractWhy}</p>
          {others.map((question) => (
            <Answer key={question.name} question={question} {...asking} />
          ))}
        </details>
      )}
    </>
  )
}

/** What a telephone shows to type with. */
const keys: Readonly<Record<string, 'tel' | 'email' | 'url'>> = {
  'union.phone': 'tel',
  'union.email': 'email',
  'union.web': 'url',
}

const Answer = ({question, view, facts, answer, attend}: Asking & {readonly question: SheetQuestion}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {name, type, label, ask, choices, otherwise} = question
  const id = fieldId(name)
  const value = facts[name] ?? ''
  const problem = view?.problems.find((one) => one.name === name)
  const usually = inLanguage(otherwise, language)
  const options =
    type === 'yes/no'
      ? (['yes', 'no'] as const).map((one) => ({value: one, says: say.yesNo[one]}))
      : choices.map((one) => ({value: one.value, says: inLanguage(one.label, language) ?? one.value}))
  const around = {
    id,
    value,
    'aria-describedby': `${id}-why`,
    'aria-invalid': problem !== undefined,
    onFocus: () => attend(name),
    onBlur: () => attend(undefined),
  }
  return (
    <div class="field">
      <label for={id}>{inLanguage(label, language)}</label>
      {options.length > 0 ? (
        <select {...around} onChange={({currentTarget}) => answer(name, currentTarget.value)}>
          <option value="">{usually === undefined ? say.unsaid : say.usually(usually)}</option>
          {options.map((one) => (
            <option value={one.value} key={one.value}>
              {one.says}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...around}
          {...(type === 'date' ? {type: 'date' as const} : {type: 'text' as const, inputMode: keys[name]})}
          autocomplete="off"
          onInput={({currentTarget}) => answer(name, currentTarget.value, name)}
        />
      )}
      <small id={`${id}-why`}>
        {problem === undefined ? (
          inLanguage(ask, language)
        ) : (
          <strong class="against">
            {say.problem} <span lang="en">{problem.says}.</span>
          </strong>
        )}
      </small>
    </div>
  )
}
