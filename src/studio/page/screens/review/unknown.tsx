import {useState} from 'preact/hooks'
import type {UnknownView} from '../../../desk/review.js'
import {useScreen, wordsIn} from '../../studio.js'
import {nothingYet, type ReviewWork} from './state.js'
import {words} from './words.js'

/** It is not known what came back: a person says it. */
export const Unknown = ({view}: {readonly view: UnknownView}) => {
  const say = wordsIn(words)
  const {step} = useScreen<ReviewWork>('review', nothingYet)
  const names = view.among.length > 1 ? view.among : view.known
  const [name, setName] = useState(names[0] ?? '')
  return (
    <section class="notice alarm">
      <p>{say.unknown[view.why]}</p>
      <label class="field">
        {say.which}
        <select value={name} onChange={({currentTarget: {value}}) => setName(value)}>
          {names.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <button type="button" class="first" onClick={() => step((before) => ({...before, sent: name}))}>
        {say.read}
      </button>
    </section>
  )
}
