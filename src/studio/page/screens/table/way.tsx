import type {Item} from '../../../../negotiate/tracking/chart.js'
import type {EventView} from '../../../desk/table/views.js'
import {useAsked} from '../../asked.js'
import {Diff} from '../../parts/diff.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {day} from './day.js'
import {Rungs} from './rungs.js'
import {atFirst, noOffer, type TableWork, withEntry} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly item: Item
  readonly file: string
  readonly internal: boolean
  readonly state: string
}

/** One item: its way through the rounds; for the house its words at each rung, its floor, notes and costs too. */
export const Way = ({item, file, internal, state}: Shown) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const asked = useAsked(`${state} ${item.clause} ${internal}`, () =>
    desk.itemAt({file, internal}, item.clause),
  )?.outcome
  if (!asked) return <p role="status">{say.opening}</p>
  const {value, diagnostics} = asked
  return (
    <div class="way">
      <Findings found={value ? [] : diagnostics} />
      {value && (
        <>
          <h3>{say.way(item.number)}</h3>
          {value.events.length === 0 ? (
            <p>{say.noWay}</p>
          ) : (
            <ol class="events">
              {value.events.map((event, index) => (
                <Happened key={index} event={event} />
              ))}
            </ol>
          )}
          {item.internal && <House item={item} file={file} />}
          {value.rungs && value.rungs.length > 0 && <Rungs rungs={value.rungs} />}
        </>
      )}
    </div>
  )
}

const Happened = ({event}: {readonly event: EventView}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {round, on, at, by, what, summary, text, against, agreed, reopened, house, together = []} = event
  return (
    <li>
      <p class="badges">
        <strong>
          {say.roundOf(round)} · {say.sides[by]} · {say.what[what]}
        </strong>
        <span class="quiet">{[day(on, language), at].filter(Boolean).join(', ')}</span>
        {house?.rung && <span class="badge rung">{say.rungs[house.rung]}</span>}
        {house?.supposal && <span class="badge alarm">{say.supposal}</span>}
        {event.package !== undefined && (
          <span class="badge">{say.packageWith(event.package, together.join(', '))}</span>
        )}
      </p>
      {summary !== undefined && <p lang="en">{summary}</p>}
      {against && (
        <>
          <p class="quiet">{say.against(against.round)}</p>
          <div lang="en">
            <Diff
              whole={false}
              stretches={against.changes.map((change) => ({...change, tracked: true, automatic: false}))}
            />
          </div>
        </>
      )}
      {text !== undefined && (
        <details open={!against && text.length < 400}>
          <summary>{say.allWords}</summary>
          <blockquote lang="en" class="words">
            {text}
          </blockquote>
        </details>
      )}
      {agreed && (
        <p>{say.agreedOn([day(agreed.on, language), agreed.at, agreed.initials].filter(Boolean).join(', '))}</p>
      )}
      {reopened !== undefined && <p>{say.reopened(day(reopened, language))}</p>}
      {house?.reopened && (
        <p class="aside">
          <span class="badge">{say.internal}</span> {say.reopenedBy}{' '}
          <span lang="en">
            {house.reopened.by}: {house.reopened.why}
          </span>
        </p>
      )}
      {house?.notes.map((note, index) => (
        <p class="aside" key={index}>
          <span class="badge">{say.internal}</span> <span lang="en">{note}</span>
        </p>
      ))}
    </li>
  )
}

/** What only the house knows of it. */
const House = ({item, file}: {readonly item: Item; readonly file: string}) => {
  const say = wordsIn(words)
  const {say: aloud} = useStudio()
  const {now, step} = useScreen<TableWork>('table', atFirst)
  const {clause, internal, status} = item
  if (!internal) return null
  const {floor, cost, notes} = internal
  const offer = now.offers[file] ?? noOffer
  const isIn = Object.hasOwn(offer.items, clause)
  const put = (): void => {
    const rung = item.ours?.rung ?? item.opening?.rung ?? 'opening'
    step((before) => {
      const draft = before.offers[file] ?? noOffer
      const items = withEntry(draft.items, clause, {rung, summary: ''})
      return {...before, offers: {...before.offers, [file]: {...draft, items}}}
    })
    aloud(say.putIn)
  }
  return (
    <>
      <h3>{say.house}</h3>
      <dl class="meanings">
        <div>
          <dt>{say.floor}</dt>
          <dd lang={floor === undefined ? undefined : 'en'}>{floor ?? say.noFloor}</dd>
        </div>
        <div>
          <dt>{say.drivers}</dt>
          <dd lang={cost.length > 0 ? 'en' : undefined}>{cost.join('; ') || say.noDrivers}</dd>
        </div>
        <div>
          <dt>{say.notes}</dt>
          <dd lang={notes.length > 0 ? 'en' : undefined}>
            {notes.length === 0 ? say.noNotes : notes.map((note, index) => <p key={index}>{note}</p>)}
          </dd>
        </div>
      </dl>
      {status !== 'agreed' && status !== 'tentatively agreed' && (
        <button type="button" disabled={isIn} onClick={put}>
          {isIn ? say.isIn : say.putIntoPackage}
        </button>
      )}
    </>
  )
}
