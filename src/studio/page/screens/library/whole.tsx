import {useState} from 'preact/hooks'
import {useAsked} from '../../asked.js'
import {Findings} from '../../parts/findings.js'
import {useStudio, wordsIn} from '../../studio.js'
import {NoteOn} from './note.js'
import type {Begun} from './state.js'
import {words} from './words.js'

/** Every rule of the whole library, with the draft in it, when somebody asks. */
export const Whole = ({draft}: {readonly draft: Begun}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const [of, setOf] = useState<string>()
  const key = JSON.stringify(draft)
  const asked = useAsked(of === key ? key : undefined, () => desk.checkWhole(draft))
  const found = asked?.isCurrent ? asked.outcome.value : undefined
  return (
    <>
      <button type="button" onClick={() => setOf(key)}>
        {say.whole}
      </button>
      <small>{say.wholeWhy}</small>
      {of === key && (
        <div role="status">
          {found ? (
            found.length === 0 ? (
              <p class="notice good">{say.wholeNone}</p>
            ) : (
              <p>{say.found(found.length)}</p>
            )
          ) : asked?.isCurrent ? (
            <Findings found={asked.outcome.diagnostics} />
          ) : (
            <p>{say.checking}</p>
          )}
        </div>
      )}
      {found && found.length > 0 && (
        <ul class="library-list">
          {found.map((one, index) => (
            <li key={index}>
              <NoteOn found={{...one, canMend: false}} mend={() => undefined} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
