import {useId} from 'preact/hooks'
import {Drop} from '../../parts/drop.js'
import {useScreen, wordsIn} from '../../studio.js'
import {example} from './example.js'
import {nothingYet, type ScanWork} from './state.js'
import {words} from './words.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Takes a draft: as a file, or as words. */
export const Start = ({took}: {took(name: string, bytes: Uint8Array): void}) => {
  const say = wordsIn(words)
  const {now, step} = useScreen<ScanWork>('scan', nothingYet)
  const id = useId()
  return (
    <>
      <div class="scan-start">
        <Drop title={say.drop} choose={say.choose} accept=".docx,.pdf,.html,.htm,.md,.txt" took={took}>
          <p>{say.dropping}</p>
          <button type="button" onClick={() => took(example.name, bytesOf(example.text))}>
            {say.example}
          </button>
        </Drop>
        <form
          class="card"
          aria-labelledby={id}
          onSubmit={(event) => {
            event.preventDefault()
            if (now.text.trim() !== '') took(say.pasted, bytesOf(now.text))
          }}
        >
          <h2 id={id}>{say.paste}</h2>
          <p class="quiet">{say.pasting}</p>
          <label class="field">
            {say.pasteLabel}
            <textarea
              rows={8}
              value={now.text}
              onInput={({currentTarget: {value}}) => step((before) => ({...before, text: value}), 'text')}
            />
          </label>
          <button type="submit" class="first" disabled={now.text.trim() === ''}>
            {say.check}
          </button>
        </form>
      </div>
      <p class="scan-sees">{say.sees}</p>
    </>
  )
}
