import type {QuestionView} from '../../../desk/make/views.js'
import {useStudio, wordsIn} from '../../studio.js'
import type {Answer} from './question.js'
import {words} from './words.js'

interface Shown {
  readonly question: QuestionView
  readonly id: string
  readonly labelledBy: string
  readonly hint: string
  readonly said: Answer | undefined
  put(value: Answer): void
}

/** What is filled in for a question, by its type. */
export const Typed = (shown: Shown) => {
  const {question, id, hint, said, put} = shown
  const say = wordsIn(words)
  const one = typeof said === 'string' ? said : (said?.[0] ?? '')
  const described = {id, 'aria-describedby': hint} as const
  switch (question.type) {
    case 'choice':
    case 'yes/no':
      return <OneOf {...shown} />
    case 'list':
      return question.of === 'choice' ? <SomeOf {...shown} /> : <Lines {...shown} />
    case 'date':
      return <input {...described} type="date" value={one} onInput={({currentTarget: {value}}) => put(value)} />
    case 'money':
      return <Sum {...shown} />
    case 'percent':
      return (
        <span class="with-unit">
          <input
            {...described}
            type="text"
            inputMode="decimal"
            value={one.replace(/\s*%$/, '')}
            onInput={({currentTarget: {value}}) => put(value.trim() === '' ? '' : `${value.replace(/[%\s]/g, '')}%`)}
          />
          <span aria-hidden="true">%</span>
          <span class="heard">{say.percent}</span>
        </span>
      )
    case 'integer':
      return (
        <span class="with-unit">
          <input
            {...described}
            type="text"
            inputMode="numeric"
            value={one}
            onInput={({currentTarget: {value}}) => put(value.trim())}
          />
          {question.unit !== undefined && <span>{say.units[question.unit]}</span>}
        </span>
      )
    case 'text':
      return <input {...described} type="text" value={one} onInput={({currentTarget: {value}}) => put(value)} />
  }
}

const currencies = ['USD', 'CAD', 'EUR', 'GBP', 'MXN'] as const

const Sum = ({id, hint, said, put}: Shown) => {
  const say = wordsIn(words)
  const typed = typeof said === 'string' ? said : ''
  const currency = /[A-Z]{3}/.exec(typed)?.[0] ?? 'USD'
  const amount = typed.replace(/\s*[A-Z]{3}\s*/, '')
  const sum = (digits: string, of: string): string => (digits.trim() === '' ? '' : `${digits.trim()} ${of}`)
  return (
    <span class="with-unit">
      <input
        id={id}
        aria-describedby={hint}
        type="text"
        inputMode="decimal"
        value={amount}
        onInput={({currentTarget: {value}}) => put(sum(value, currency))}
      />
      <label>
        <span class="heard">{say.currency}</span>
        <select value={currency} onChange={({currentTarget: {value}}) => put(sum(amount, value))}>
          {[...new Set([currency, ...currencies])].map((known) => (
            <option key={known}>{known}</option>
          ))}
        </select>
      </label>
    </span>
  )
}

const useChoices = ({type, choices}: QuestionView) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  return type === 'yes/no'
    ? [
        {value: 'yes', label: say.yes},
        {value: 'no', label: say.no},
      ]
    : choices.map(({value, label}) => ({value, label: label[language] ?? label.en ?? value}))
}

const OneOf = ({question, id, labelledBy, hint, said, put}: Shown) => {
  const say = wordsIn(words)
  const now = said === 'true' ? 'yes' : said === 'false' ? 'no' : (said ?? '')
  return (
    <fieldset class="choices" aria-labelledby={labelledBy} aria-describedby={hint}>
      {[...useChoices(question), {value: '', label: say.notSaid}].map(({value, label}) => (
        <label class="check" key={value}>
          <input type="radio" name={id} checked={now === value} onChange={() => put(value)} /> {label}
        </label>
      ))}
    </fieldset>
  )
}

const SomeOf = ({question, labelledBy, hint, said = [], put}: Shown) => {
  const now = typeof said === 'string' ? [said] : said
  const all = useChoices(question)
  return (
    <fieldset class="choices" aria-labelledby={labelledBy} aria-describedby={hint}>
      {all.map(({value, label}) => (
        <label class="check" key={value}>
          <input
            type="checkbox"
            checked={now.includes(value)}
            onChange={({currentTarget: {checked}}) =>
              put(all.map((one) => one.value).filter((one) => (one === value ? checked : now.includes(one))))
            }
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  )
}

const Lines = ({question, id, hint, said = [], put}: Shown) => {
  const say = wordsIn(words)
  const lines = typeof said === 'string' ? [said] : said
  return (
    <>
      <textarea
        id={id}
        aria-describedby={hint}
        rows={Math.max(2, Math.min(8, lines.length + 1))}
        value={lines.join('\n')}
        onInput={({currentTarget: {value}}) => put(value === '' ? [] : value.split('\n'))}
      />
      <p class="quiet hint">{question.of === 'date' ? say.dates : say.lines}</p>
    </>
  )
}
