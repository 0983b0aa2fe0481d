import type {AskView, ScanView} from '../../../desk/scan.js'
import {wordsIn} from '../../studio.js'
import {Proposals} from './proposals.js'
import {passageId} from './stops.js'
import {words} from './words.js'

/** Which asks of the letter the draft contradicts, weakens, does not speak of and answers. */
export const Asks = ({view: {asks, foreign}, show}: {readonly view: ScanView; show(passage: number): void}) => {
  const say = wordsIn(words)
  return (
    <section class="scan-asks" aria-labelledby="asks">
      <h2 id="asks">{say.asks}</h2>
      <p class="quiet">{say.asksFrom}</p>
      {[...new Set(asks.map(({verdict}) => verdict))].map((wanted) => {
        const some = asks.filter(({verdict}) => verdict === wanted)
        return (
          <section key={wanted} class={wanted} aria-labelledby={`asks-${wanted}`}>
            <h3 id={`asks-${wanted}`}>
              {wanted === 'missing' && foreign !== undefined ? say.missingForeign : say.verdicts[wanted]}{' '}
              <span class="badge">{some.length}</span>
            </h3>
            {say.verdictWhy[wanted] !== '' && <p class="quiet">{say.verdictWhy[wanted]}</p>}
            <ul>
              {some.map((one) => (
                <Ask key={one.ask} one={one} show={show} />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

const Ask = ({one: {ask, says, shown, propose}, show}: {readonly one: AskView; show(passage: number): void}) => {
  const say = wordsIn(words)
  return (
    <li>
      <p>
        <strong>{says}</strong> <span class="quiet">{ask}</span>
      </p>
      {shown && (
        <p>
          <a
            href={`#${passageId(shown.passage)}`}
            onClick={(event) => {
              event.preventDefault()
              show(shown.passage)
            }}
          >
            {shown.place}
          </a>
          : <span lang="en">{shown.quote}</span>
        </p>
      )}
      {propose.length > 0 && (
        <p>
          {say.propose}: <Proposals propose={propose} />
        </p>
      )}
    </li>
  )
}
