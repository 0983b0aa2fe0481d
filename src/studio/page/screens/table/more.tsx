import {useState} from 'preact/hooks'
import type {Offerable} from '../../../desk/table/views.js'
import {wordsIn} from '../../studio.js'
import {words} from './words.js'

/** An item that no round names, added to those that one works with. */
export const More = ({items, add}: {readonly items: readonly Offerable[]; add(item: Offerable): void}) => {
  const say = wordsIn(words)
  const [clause, setClause] = useState('')
  const chosen = items.find((one) => one.clause === clause)
  if (items.length === 0) return null
  return (
    <div class="more">
      <label class="field">
        {say.another}
        <select value={chosen ? clause : ''} onChange={({currentTarget: {value}}) => setClause(value)}>
          <option value="">{say.chooseItem}</option>
          {items.map(({clause: id, number, title}) => (
            <option key={id} value={id} lang="en">
              {number} {title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={!chosen} onClick={() => chosen && add(chosen)}>
        {say.add}
      </button>
    </div>
  )
}
