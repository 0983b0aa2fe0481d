import {wordsIn} from '../../studio.js'
import {words} from './words.js'

interface Shown {
  readonly on: string
  readonly at: string
  /** Begins the names of the steps that are taken here. */
  readonly about: string
  put(change: {readonly on?: string; readonly at?: string}, about: string): void
}

/** The day and the time of a round. */
export const When = ({on, at, about, put}: Shown) => {
  const say = wordsIn(words)
  return (
    <div class="when">
      <label class="field">
        {say.day}
        <input type="date" value={on} onInput={({currentTarget: {value}}) => put({on: value}, `${about} day`)} />
      </label>
      <label class="field">
        {say.time}
        <input type="time" value={at} onInput={({currentTarget: {value}}) => put({at: value}, `${about} time`)} />
      </label>
    </div>
  )
}
