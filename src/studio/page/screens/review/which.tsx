import {useState} from 'preact/hooks'
import {useScreen, wordsIn} from '../../studio.js'
import {nothingYet, type ReviewWork} from './state.js'
import {words} from './words.js'

/** A person says which document was sent. */
export const Which = ({names, now}: {readonly names: readonly string[]; readonly now?: string}) => {
  const say = wordsIn(words)
  const {step} = useScreen<ReviewWork>('review', nothingYet)
  const [name, setName] = useState(now ?? names[0] ?? '')
  return (
    <>
      <label class="field">
        {say.which}
        <select value={name} onChange={({currentTarget: {value}}) => setName(value)}>
          {[...new Set([...(now === undefined ? [] : [now]), ...names])].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <small>{say.whichHint}</small>
      </label>
      <button
        type="button"
        class={now === undefined ? 'first' : ''}
        onClick={() => step((before) => ({...before, sent: name}))}
      >
        {say.read}
      </button>
    </>
  )
}
