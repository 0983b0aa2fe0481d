import {Fragment} from 'preact'
import {useState} from 'preact/hooks'
import type {Status} from '../../../../negotiate/ledger/on-table.js'
import type {Item} from '../../../../negotiate/tracking/chart.js'
import type {TableView} from '../../../desk/table/views.js'
import {useScreen, wordsIn} from '../../studio.js'
import {Position, Standing, StatusOf} from './standing.js'
import {atFirst, type Sort, type TableWork} from './state.js'
import {Way} from './way.js'
import {statuses, words} from './words.js'

interface Shown {
  readonly view: TableView
  readonly file: string
  readonly internal: boolean
  /** Changes when what was read is old. */
  readonly state: string
}

/** The tracking chart: every item, sought, sorted, and opened to see its way. */
export const Items = ({view, file, internal, state}: Shown) => {
  const say = wordsIn(words)
  const {now, turn} = useScreen<TableWork>('table', atFirst)
  const {chart} = view
  // What the house looked for may tell what it thinks of.
  const [sought, setSought] = useState<Sought>({text: '', status: ''})
  const {text, status} = internal ? now : sought
  const seek = (change: Partial<Sought>): void =>
    internal ? turn((before) => ({...before, ...change})) : setSought({text, status, ...change})
  const shown = sorted(chart.items, now.sort, now.isDown).filter((item) => isSought(item, {text, status}))
  const isOpen = (clause: string): boolean => now.open.includes(clause)
  const toggle = (clause: string): void =>
    turn((before) => ({
      ...before,
      open: isOpen(clause) ? before.open.filter((one) => one !== clause) : [...before.open, clause],
    }))
  const sort = (by: Sort): void =>
    turn((before) => ({...before, sort: by, isDown: before.sort === by && !before.isDown}))
  const there = statuses.filter((status) => chart.items.some((item) => item.status === status))
  const [our, their] = chart.side === 'union' ? (['union', 'company'] as const) : (['company', 'union'] as const)
  return (
    <section aria-labelledby="items">
      <h2 id="items">{say.items}</h2>
      {chart.items.length === 0 ? (
        <p>{say.noItems}</p>
      ) : (
        <>
          <div class="seek">
            <label class="field">
              {say.seek}
              <input type="search" value={text} onInput={({currentTarget: {value}}) => seek({text: value})} />
            </label>
            <label class="field">
              {say.status}
              <select value={status} onChange={({currentTarget: {value}}) => seek({status: value as Sought['status']})}>
                <option value="">{say.anyStatus}</option>
                {there.map((one) => (
                  <option key={one} value={one}>
                    {say.statuses[one]} ({chart.items.filter((item) => item.status === one).length})
                  </option>
                ))}
              </select>
            </label>
            <p role="status" class="quiet">
              {say.shown(shown.length, chart.items.length)}
            </p>
          </div>
          <table class="chart">
            <caption class="heard">{say.caption}</caption>
            <thead>
              <tr>
                <Head by="number" label={say.number} sort={sort} />
                <Head by="title" label={say.item} sort={sort} />
                <th scope="col">{say.opening_}</th>
                <th scope="col">{say.position[their]}</th>
                <th scope="col">{say.position[our]}</th>
                <Head by="status" label={say.status} sort={sort} />
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <Fragment key={item.clause}>
                  <tr class={isOpen(item.clause) ? 'opened' : ''} id={`item-${item.clause}`}>
                    <td data-label={say.number}>{item.number}</td>
                    <th scope="row" data-label={say.item}>
                      <button
                        type="button"
                        class="opener"
                        aria-expanded={isOpen(item.clause)}
                        onClick={() => toggle(item.clause)}
                      >
                        <span aria-hidden="true">{isOpen(item.clause) ? '▾ ' : '▸ '}</span>
                        <span lang="en">{item.title}</span>
                      </button>
                      <small>
                        {[
                          item.section,
                          item.subject && say.subjects[item.subject],
                          item.asks.length > 0 && say.asks(item.asks.join(', ')),
                          item.linked.length > 0 && say.linked(item.linked.join(', ')),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </th>
                    <td data-label={say.opening_}>{item.opening ? <Position put={item.opening} /> : '–'}</td>
                    <td data-label={say.position[their]}>
                      <Standing item={item} by={their} side={chart.side} />
                    </td>
                    <td data-label={say.position[our]}>
                      <Standing item={item} by={our} side={chart.side} />
                    </td>
                    <td data-label={say.status}>
                      <StatusOf item={item} />
                    </td>
                  </tr>
                  {isOpen(item.clause) && (
                    <tr class="detail">
                      <td colSpan={6}>
                        <Way item={item} file={file} internal={internal} state={state} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
          {chart.unnamed.length > 0 && <p class="quiet">{say.unnamed(chart.unnamed.join(', '))}</p>}
        </>
      )}
    </section>
  )
}

/** The head of a column by which one can sort. */
const Head = ({by, label, sort}: {readonly by: Sort; readonly label: string; sort(by: Sort): void}) => {
  const {now} = useScreen<TableWork>('table', atFirst)
  const isHere = now.sort === by
  return (
    <th scope="col" aria-sort={isHere ? (now.isDown ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => sort(by)}>
        {label}
        <span aria-hidden="true">{isHere ? (now.isDown ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  )
}

type Sought = Pick<TableWork, 'text' | 'status'>

const isSought = (item: Item, {status, text}: Sought): boolean => {
  if (status !== '' && item.status !== status) return false
  const sought = bare(text)
  if (sought === '') return true
  const {number, title, clause, section = '', asks, ours, theirs, opening} = item
  return [number, title, clause, section, ...asks, ours?.says, theirs?.says, opening?.says].some((one) =>
    bare(one ?? '').includes(sought),
  )
}
const bare = (words: string): string => words.trim().toLowerCase()

const sorted = (items: readonly Item[], by: Sort, isDown: boolean): readonly Item[] => {
  const rank = new Map<Status, number>(statuses.map((status, index) => [status, index]))
  const all =
    by === 'number'
      ? items
      : items.toSorted((a, b) =>
          by === 'title' ? a.title.localeCompare(b.title) : (rank.get(a.status) ?? 0) - (rank.get(b.status) ?? 0),
        )
  return isDown ? all.toReversed() : all
}
