import type {PaperView} from '../../../desk/review/views.js'
import {wordsIn} from '../../studio.js'
import {Sent} from './sent.js'
import {words} from './words.js'

/** A paper of theirs, beside our clauses. */
export const Paper = ({view}: {readonly view: PaperView}) => {
  const say = wordsIn(words)
  return (
    <>
      <Sent sent={view.sent} title={view.title} known={view.known} />
      <p>{say.paper(view.items, view.ours)}</p>
      {view.sections.map(({name, says, entries}) => (
        <section key={name}>
          <h2>{name}</h2>
          <p>{says}</p>
          {entries.map(({head, lines}, index) => (
            <article class="card" key={index}>
              <h3>{head}</h3>
              {lines.map(({label, text, tone}, at) => (
                <p key={at} class={tone === 'against' ? 'against' : ''}>
                  {label !== undefined && <span class={tone === 'against' ? 'badge alarm' : 'badge'}>{label}</span>}{' '}
                  {text}
                </p>
              ))}
            </article>
          ))}
        </section>
      ))}
    </>
  )
}
