import {useState} from 'preact/hooks'
import type {ClauseView, DraftView} from '../../../desk/make/views.js'
import type {DraftWork} from '../../../desk/make/work.js'
import {Findings} from '../../parts/findings.js'
import {wordsIn} from '../../studio.js'
import type {Change} from './bench.js'
import {Ladder} from './ladder.js'
import {readableIn} from './readable.js'
import {words} from './words.js'

interface Shown {
  readonly draft: DraftWork
  readonly view: DraftView
  readonly change: Change
}
type Rung = DraftWork['rung']
const rungs: readonly Rung[] = ['opening', 'acceptable', 'floor']

/** The clauses, switched on and off with what that costs, and the rung of each. */
export const Clauses = ({draft, view, change}: Shown) => {
  const say = wordsIn(words)
  const {clauses, asks, hasRungs, language} = view
  if (clauses.length === 0)
    return (
      <>
        <p>{say.noClauses}</p>
        {view.html !== undefined && <Findings found={readableIn(view.findings, view)} />}
      </>
    )
  const families = [...new Set(clauses.map(({family}) => family))]
  const lost = asks.filter((one) => one.clauses.length === 0 && one.lost.length > 0)
  const open = asks.filter((one) => one.clauses.length === 0 && one.lost.length === 0)
  return (
    <>
      <section class="notice">
        <p role="status">
          <strong>{say.met(asks.length - lost.length - open.length, asks.length)}</strong>
        </p>
        {lost.length > 0 && <AskList title={say.lost} asks={lost} isAlarm />}
        {open.length > 0 && (
          <details>
            <summary>{say.unanswered}</summary>
            <AskList asks={open} />
          </details>
        )}
      </section>
      {view.html !== undefined && <Findings found={readableIn(view.findings, view)} />}
      {hasRungs && (
        <>
          <p class="quiet">{say.rungsIntro}</p>
          <p class="field">
            <span aria-hidden="true">{say.rung}</span>
            <RungSelect label={say.rung} value={draft.rung} put={(rung) => change({rung})} />
          </p>
        </>
      )}
      {families.map((family) => (
        <section key={family}>
          <h2 lang={language}>{family}</h2>
          <ul class="clauses">
            {clauses
              .filter((one) => one.family === family)
              .map((clause) => (
                <Clause key={clause.id} {...{clause, draft, view, change}} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const AskList = ({
  title,
  asks,
  isAlarm = false,
}: {
  readonly title?: string
  readonly asks: DraftView['asks']
  readonly isAlarm?: boolean
}) => (
  <>
    {title !== undefined && <p class={isAlarm ? 'against' : ''}>{title}</p>}
    <ul lang="en">
      {asks.map(({id, says, lost}) => (
        <li key={id}>
          {id} {says}
          {lost.length > 0 && <span class="quiet"> ({lost.join(', ')})</span>}
        </li>
      ))}
    </ul>
  </>
)

const Clause = ({clause, draft, view, change}: Shown & {readonly clause: ClauseView}) => {
  const say = wordsIn(words)
  const [isOpen, setOpen] = useState(false)
  const {id, title, stands, byUse, asks, alone, requiredBy} = clause
  const isOn = stands === 'yes'
  const {[id]: _, ...otherRungs} = draft.rungs
  return (
    <li class={isOn ? 'clause' : 'clause off'}>
      <label class="check">
        <input
          type="checkbox"
          checked={byUse || (stands !== 'unasked' && !draft.without.includes(id))}
          disabled={byUse || stands === 'unasked'}
          onChange={({currentTarget: {checked}}) =>
            change({without: checked ? draft.without.filter((one) => one !== id) : [...draft.without, id]})
          }
        />{' '}
        <span>
          <strong lang={view.language}>{title}</strong> <span class="quiet">{id}</span>
        </span>
      </label>
      <p class="quiet facts">
        {(stands !== 'yes' || byUse) && <span class="badge">{byUse ? say.byUse : say.stands[stands]}</span>}
        {asks.length > 0 && <span>{say.asksOf(asks)}</span>}
        {alone.length > 0 && !byUse && (
          <span>
            {say.costs(alone)}:{' '}
            <span lang="en">
              {view.asks
                .filter((one) => alone.includes(one.id))
                .map(({says}) => says)
                .join(' ')}
            </span>
          </span>
        )}
        {requiredBy.length > 0 && <span>{say.required(requiredBy)}</span>}
      </p>
      {view.hasRungs && isOn && (
        <div class="row">
          <RungSelect
            label={`${say.ownRung}: ${title}`}
            value={clause.rung}
            put={(rung) => change({rungs: rung === draft.rung ? otherRungs : {...otherRungs, [id]: rung}})}
          />
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? say.close : say.compare} <span class="heard">{title}</span>
          </button>
        </div>
      )}
      {isOpen && <Ladder draft={draft} clause={id} language={view.language} />}
    </li>
  )
}

interface Select {
  readonly label: string
  readonly value: Rung
  put(rung: Rung): void
}

const RungSelect = ({label, value, put}: Select) => {
  const say = wordsIn(words)
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => put(rungs.find((one) => one === event.currentTarget.value) ?? value)}
    >
      {rungs.map((one) => (
        <option key={one} value={one}>
          {say.rungs[one]}
        </option>
      ))}
    </select>
  )
}
