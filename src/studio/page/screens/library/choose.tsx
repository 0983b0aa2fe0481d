import {wordsIn} from '../../studio.js'
import {keys} from './state.js'
import {words} from './words.js'

interface Choice {
  readonly label: string
  readonly value: string
  /** Texts that the clause has. */
  readonly has: readonly string[]
  /** Whether one may be chosen that is still to be written. */
  readonly any?: boolean
  chose(key: string): void
}

/** One of the texts of a clause. */
export const ChooseText = ({label, value, has, any = false, chose}: Choice) => {
  const say = wordsIn(words)
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({currentTarget}) => chose(currentTarget.value)}>
        {keys
          .filter((key) => any || has.includes(key))
          .map((key) => (
            <option value={key} key={key}>
              {say.texts[key]}
              {any && !has.includes(key) ? ` (${say.missing})` : ''}
            </option>
          ))}
      </select>
    </label>
  )
}
