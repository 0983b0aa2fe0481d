import type {DraftWork} from '../../../desk/make/work.js'
import {wordsIn} from '../../studio.js'
import type {Change} from './bench.js'
import {words} from './words.js'

/** What is said of the draft itself: its name, date and paper. */
export const About = ({draft, change}: {readonly draft: DraftWork; readonly change: Change}) => {
  const say = wordsIn(words)
  const {fields, pages} = say
  const text = (key: 'name' | 'id' | 'maker', clean: (typed: string) => string = (typed) => typed) => (
    <label class="field">
      {fields[key]}
      <input
        type="text"
        value={draft[key]}
        onInput={({currentTarget: {value}}) => change({[key]: clean(value)}, key)}
      />
      {key === 'name' && <small>{fields.nameHint}</small>}
    </label>
  )
  return (
    <details class="group">
      <summary>
        <h2>{say.about}</h2>
        <span class="quiet">
          {draft.id}, {draft.date}
        </span>
      </summary>
      <div class="pairs">
        {text('name', fileName)}
        {text('id')}
        <label class="field">
          {fields.date}
          <input
            type="date"
            value={draft.date}
            onInput={({currentTarget: {value}}) => value !== '' && change({date: value}, 'date')}
          />
        </label>
        <label class="field">
          {fields.draft}
          <input
            type="number"
            min="1"
            value={draft.draft}
            onInput={({currentTarget: {valueAsNumber}}) =>
              valueAsNumber >= 1 && change({draft: valueAsNumber}, 'draft')
            }
          />
        </label>
        {text('maker')}
        <label class="field">
          {fields.page}
          <select
            value={draft.page}
            onChange={({currentTarget: {value}}) => change({page: value === 'a4' ? 'a4' : 'letter'})}
          >
            <option value="letter">{pages.letter}</option>
            <option value="a4">{pages.a4}</option>
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={draft.large}
            onChange={({currentTarget: {checked}}) => change({large: checked})}
          />{' '}
          {fields.large}
        </label>
      </div>
    </details>
  )
}

/** A name that every system takes. */
const fileName = (typed: string): string =>
  typed.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'draft'
