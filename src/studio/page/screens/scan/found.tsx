import {useEffect, useMemo, useRef} from 'preact/hooks'
import type {DraftFile, ScanView} from '../../../desk/scan.js'
import {useScreen} from '../../studio.js'
import {Asks} from './asks.js'
import {Draft} from './draft.js'
import {FlagList} from './flag-list.js'
import {lead} from './lead.js'
import {Reports} from './reports.js'
import {nothingYet, type ScanWork} from './state.js'
import {passageId, stopsOf} from './stops.js'

/** What was found: in one sentence, with what that cannot say; flag by flag in the draft; and ask by ask. */
export const Found = ({view, draft}: {readonly view: ScanView; readonly draft: DraftFile}) => {
  const {now, turn} = useScreen<ScanWork>('scan', nothingYet)
  const stops = useMemo(() => stopsOf(view), [view])
  const indexOf = (id: string | undefined): number => stops.findIndex((stop) => stop.id === id)
  const at = indexOf(now.at)
  // Keys may come faster than the page is drawn.
  const here = useRef(now.at)
  here.current = now.at
  const go = (id: string): void => {
    here.current = id
    turn((before) => ({...before, at: id}))
    lead(id)
  }
  const show = (passage: number): void => {
    turn((before) => ({...before, reach: passage}))
    lead(passageId(passage))
  }
  const step = (by: 1 | -1): void => {
    const from = indexOf(here.current)
    const to = stops[from === -1 && by === -1 ? stops.length - 1 : Math.min(Math.max(from + by, 0), stops.length - 1)]
    if (to) go(to.id)
  }
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  })
  return (
    <>
      {view.foreign !== undefined && <p class="notice alarm">{view.foreign}</p>}
      <section class="notice">
        <p class="scan-summary">{view.summary}</p>
        <p>
          {view.searched} {view.caveat}
        </p>
      </section>
      <Reports draft={draft} />
      <div class={stops.length === 0 ? '' : 'scan-beside'}>
        {stops.length > 0 && <FlagList view={view} stops={stops} at={stops[at]} go={go} />}
        <Draft view={view} stops={stops} at={at} go={go} step={step} />
      </div>
      <Asks view={view} show={show} />
    </>
  )
}
