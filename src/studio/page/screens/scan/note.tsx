import {wordsIn} from '../../studio.js'
import {Proposals} from './proposals.js'
import {noteId, type Stop} from './stops.js'
import {words} from './words.js'

interface Noted {
  readonly stop: Stop
  readonly isCurrent: boolean
  go(id: string): void
}

/** What a flag is, why it matters, what to ask and what to propose; once in a draft, and then the way back to that. */
export const Note = ({stop: {id, flag, isFirst}, isCurrent, go}: Noted) => {
  const say = wordsIn(words)
  const first = noteId(flag.passages[0] ?? 0, flag)
  return (
    <article class={isCurrent ? 'scan-note current' : 'scan-note'} id={id} tabIndex={-1} aria-labelledby={`${id}-is`}>
      <h3 id={`${id}-is`}>
        <span class="scan-number">
          <span class="heard">{say.flag} </span>
          {flag.number}
        </span>{' '}
        {flag.is}
      </h3>
      {isFirst ? (
        <dl class="meanings">
          <div>
            <dt>{say.why}</dt>
            <dd>{flag.why}</dd>
          </div>
          <div>
            <dt>{say.ask}</dt>
            <dd>{flag.ask}</dd>
          </div>
          <div>
            <dt>{say.propose}</dt>
            <dd>
              <Proposals propose={flag.propose} />
            </dd>
          </div>
        </dl>
      ) : (
        <p>
          <a
            href={`#${first}`}
            onClick={(event) => {
              event.preventDefault()
              go(first)
            }}
          >
            {say.again}
          </a>
        </p>
      )}
    </article>
  )
}
