import {useEffect, useLayoutEffect, useState} from 'preact/hooks'
import type {TableView} from '../../../desk/table/views.js'
import {useAsked} from '../../asked.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {Choose} from './choose.js'
import {Costs} from './costs.js'
import {day} from './day.js'
import {Downloads} from './downloads.js'
import {Items} from './items.js'
import {Note} from './note.js'
import {Package} from './package.js'
import {Rounds} from './rounds.js'
import {atFirst, type TableWork, type View, views} from './state.js'
import {words} from './words.js'

/** The table: where items stand, what is offered, what it costs, what was passed. In table mode only what both sides know. */
export const Table = () => {
  const {isProjected} = useStudio()
  return (
    <div class="at-table">
      <h1>{wordsIn(around).table}</h1>
      {isProjected ? <Projected key="projected" /> : <House key="house" />}
    </div>
  )
}

const Projected = () => {
  const say = wordsIn(words)
  const {desk, say: aloud} = useStudio()
  const {now} = useScreen<TableWork>('table', atFirst)
  const {file = '', until} = now
  // What was said before may name what stays in the house.
  useLayoutEffect(() => aloud(''), [aloud])
  const key = file === '' ? undefined : `${file} ${until}`
  const asked = useAsked(key, () => desk.tableAt({file, internal: false}, until))?.outcome
  if (file === '') return <p>{say.chooseFirst}</p>
  if (!asked) return <p role="status">{say.opening}</p>
  return (
    <>
      <p class="notice good">{say.projected}</p>
      <Findings found={asked.diagnostics} />
      {asked.value && (
        <>
          <Parties view={asked.value} />
          <Items view={asked.value} file={file} internal={false} state={key ?? ''} />
          <Downloads file={file} internal={false} />
          <Rounds view={asked.value} />
        </>
      )}
    </>
  )
}

const House = () => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const {now, turn} = useScreen<TableWork>('table', atFirst)
  const [again, setAgain] = useState(0)
  const names = useAsked(`${again}`, () => desk.tables())?.outcome
  const known = names?.value
  const file = known?.some((one) => one.file === now.file) ? now.file : known?.[0]?.file
  const {until} = now
  useEffect(() => {
    if (file !== undefined && file !== now.file) turn(({until: _, ...before}) => ({...before, file, open: []}))
  }, [file, now.file])
  const key = file === undefined ? undefined : `${file} ${until} ${again}`
  const asked = useAsked(key, () => desk.tableAt({file: file ?? '', internal: true}, until), {about: file})?.outcome
  const renew = (): void => setAgain((count) => count + 1)
  if (!names) return <p role="status">{say.opening}</p>
  return (
    <>
      <Findings found={names.diagnostics} />
      {known?.length === 0 && <p>{say.none}</p>}
      {known && file !== undefined && <Choose names={known} file={file} renew={renew} />}
      {file !== undefined && !asked && <p role="status">{say.opening}</p>}
      {file !== undefined && asked && (
        <>
          <Findings found={asked.diagnostics} />
          {asked.value?.house && (
            <>
              <Parties view={asked.value} />
              <Views />
              <Part key={file} view={asked.value} file={file} state={key ?? ''} renew={renew} />
            </>
          )}
        </>
      )}
    </>
  )
}

interface Parting {
  readonly view: TableView
  readonly file: string
  readonly state: string
  renew(): void
}

const Part = ({view, file, state, renew}: Parting) => {
  const {now} = useScreen<TableWork>('table', atFirst)
  const {house} = view
  if (!house) return null
  switch (now.view) {
    case 'items':
      return (
        <>
          <Items view={view} file={file} internal={true} state={state} />
          <Downloads file={file} internal={true} />
        </>
      )
    case 'package':
      return <Package house={house} file={file} state={state} renew={renew} />
    case 'costs':
      return <Costs file={file} state={state} />
    case 'rounds':
      return <Rounds view={view} />
    case 'note':
      return <Note view={view} house={house} file={file} state={state} renew={renew} />
  }
}

const Views = () => {
  const say = wordsIn(words)
  const {now, turn} = useScreen<TableWork>('table', atFirst)
  const go = (view: View): void => turn((before) => ({...before, view}))
  return (
    <nav class="parts" aria-label={say.parts}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <button type="button" aria-current={now.view === view ? 'true' : undefined} onClick={() => go(view)}>
              {say.views[view]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Who bargains, and up to when this is known. */
const Parties = ({view}: {readonly view: TableView}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {chart, isFictional, rounds} = view
  const {now, turn} = useScreen<TableWork>('table', atFirst)
  const {asOf, parties} = chart
  const last = rounds.at(-1)?.number ?? 0
  // Where one looks back, the rounds after are not here, and yet one may want to go on to them.
  const [most, setMost] = useState(last)
  useEffect(() => {
    if (now.until === undefined || last > most) setMost(last)
  }, [last, now.until, most])
  return (
    <div class="parties">
      <p>
        <strong lang="en">{parties.union}</strong> {say.and} <strong lang="en">{parties.company}</strong>{' '}
        {isFictional && <span class="badge">{say.fictional}</span>}{' '}
        <span class="quiet">{asOf ? say.asOf(asOf.round, day(asOf.on, language)) : say.before}</span>
      </p>
      {most > 1 && (
        <label class="inline">
          {say.until}{' '}
          <select
            value={now.until ?? ''}
            onChange={({currentTarget: {value}}) =>
              turn(({until: _, ...before}) => ({...before, ...(value !== '' && {until: Number(value)})}))
            }
          >
            <option value="">{say.now}</option>
            {Array.from({length: most}, (_, index) => index + 1).map((round) => (
              <option key={round} value={round}>
                {say.afterRound(round)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
