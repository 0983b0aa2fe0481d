import {useState} from 'preact/hooks'
import type {Issue} from '../../../../workshop/teaching/issue.js'
import type {SheetsView} from '../../../desk/teach.js'
import {useStudio, wordsIn} from '../../studio.js'
import {begun, nameFrom} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly there: SheetsView
  readonly issue: Issue
  put(change: Partial<Issue>, about?: string): void
}

/** Name, number, date and maker of the edition, and others to begin with. */
export const EditionOf = ({there, issue, put}: Shown) => {
  const say = wordsIn(words)
  const {today} = useStudio()
  const [from, setFrom] = useState('0')
  return (
    <details class="card">
      <summary>{say.edition}</summary>
      <label class="field">
        {say.name}
        <input
          type="text"
          value={issue.name}
          autocomplete="off"
          onInput={({currentTarget}) => put({name: nameFrom(currentTarget.value)}, 'name')}
        />
        <small>{say.nameWhy}</small>
      </label>
      <label class="field">
        {say.number}
        <input
          type="number"
          min={1}
          value={issue.number}
          onInput={({currentTarget: {valueAsNumber}}) =>
            valueAsNumber >= 1 && put({number: Math.min(Math.floor(valueAsNumber), 9999)}, 'number')
          }
        />
      </label>
      <label class="field">
        {say.date}
        <input type="date" value={issue.date} onInput={({currentTarget: {value}}) => put({date: value}, 'date')} />
      </label>
      <label class="field">
        {say.maker}
        <input
          type="text"
          value={issue.maker}
          placeholder={say.makerElse}
          autocomplete="off"
          onInput={({currentTarget: {value}}) => put({maker: value}, 'maker')}
        />
        <small>{say.makerWhy}</small>
      </label>
      <label class="field">
        {say.from}
        <select value={from} onChange={({currentTarget: {value}}) => setFrom(value)}>
          {there.issues.map(({name, number, isExample}, index) => (
            <option value={String(index)} key={name}>
              {isExample ? say.example : `${name} (${number})`}
            </option>
          ))}
          <option value="">{say.empty}</option>
        </select>
      </label>
      <button
        type="button"
        onClick={() => put({kept: {}, ...begun(from === '' ? undefined : there.issues[Number(from)], today)})}
      >
        {say.begin}
      </button>
    </details>
  )
}
