import {useState} from 'preact/hooks'
import type {FoundView} from '../../../desk/library/drafting.js'
import {wordsIn} from '../../studio.js'
import {RulePage} from './rule-page.js'
import {words} from './words.js'

interface Shown {
  readonly found: FoundView
  /** The words that it is about, and where they stand. */
  readonly quote?: string | undefined
  readonly where?: string
  readonly language?: 'en' | 'es'
  show?(): void
  mend(): void
}

/** One finding: what, why and the cure, as the rule says it; what mends it, and the page of the rule. */
export const NoteOn = ({found, quote, where, language = 'en', show, mend}: Shown) => {
  const say = wordsIn(words)
  const [isOpen, setOpen] = useState(false)
  const {finding, text, canMend} = found
  const {rule, severity, message, fix, place} = finding
  const place_ =
    where ??
    (text
      ? say.texts[text.key as keyof typeof say.texts]
      : place.line === undefined
        ? ''
        : `${place.file}, ${say.line(place.line)}`)
  return (
    <div class={`library-note ${severity}`}>
      <p>
        <strong>{say.weights[severity]}</strong> <span class="quiet">{place_}</span>
      </p>
      {quote !== undefined && quote.trim() !== '' && (
        <p class="library-quote" lang={language}>
          {short(quote)}
        </p>
      )}
      <p lang="en">
        {message}
        {/[.!?…”]$/.test(message) ? '' : '.'}
      </p>
      <p class="row">
        {fix && canMend && (
          <button type="button" onClick={mend}>
            {say.mend}: <span lang="en">{fix.does}</span>
          </button>
        )}
        {show && (
          <button type="button" onClick={show}>
            {say.goTo}
          </button>
        )}
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say.why} <span class="heard">{rule}</span>
        </button>
      </p>
      {isOpen && <RulePage rule={rule} />}
    </div>
  )
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
