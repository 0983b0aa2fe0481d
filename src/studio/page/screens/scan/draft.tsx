import {Fragment} from 'preact'
import {useMemo, useState} from 'preact/hooks'
import type {ScanView} from '../../../desk/scan.js'
import {useScreen, wordsIn} from '../../studio.js'
import {Passage} from './passage.js'
import {nothingYet, type ScanWork} from './state.js'
import {byPassage, type Stop} from './stops.js'
import {words} from './words.js'

interface Drawn {
  readonly view: ScanView
  readonly stops: readonly Stop[]
  /** Which of them the reader is at; -1 for none. */
  readonly at: number
  go(id: string): void
  step(by: 1 | -1): void
}

/** Drafts with more passages begin with the flagged ones. */
const long = 400
/** So many passages are drawn at a time. */
const most = 600

/** The draft’s own words, passage by passage, with what was flagged. */
export const Draft = ({view, stops, at, go, step}: Drawn) => {
  const say = wordsIn(words)
  const {now, turn} = useScreen<ScanWork>('scan', nothingYet)
  const [drawn, setDrawn] = useState(most)
  const standing = useMemo(() => byPassage(stops), [stops])
  const hasFlags = stops.length > 0
  const isOnly = hasFlags && (now.only ?? view.passages.length > long)
  const wanted = isOnly
    ? view.passages.filter(({flags, number}) => flags.length > 0 || number === now.reach)
    : view.passages
  const reached = [stops[at]?.passage.number, now.reach].map((passage) =>
    passage === undefined ? 0 : wanted.findIndex(({number}) => number === passage) + 1,
  )
  const shown = wanted.slice(0, Math.max(drawn, ...reached))
  return (
    <section class="scan-draft" aria-labelledby="draft">
      <div class="headed">
        <h2 id="draft">{hasFlags ? say.draft : say.bare}</h2>
        {hasFlags && (
          <label class="check">
            <input
              type="checkbox"
              checked={isOnly}
              onChange={({currentTarget: {checked}}) => turn((before) => ({...before, only: checked}))}
            />{' '}
            {say.only}
          </label>
        )}
      </div>
      {hasFlags && (
        <nav class="scan-steps" aria-label={say.steps}>
          <button type="button" onClick={() => step(-1)} disabled={at === 0}>
            ↑ {say.previous}
          </button>
          <span role="status">{say.at(at + 1, stops.length)}</span>
          <button type="button" onClick={() => step(1)} disabled={at === stops.length - 1}>
            {say.next} ↓
          </button>
        </nav>
      )}
      {shown.map((passage, index) => {
        const before = shown[index - 1]
        const missed = isOnly ? passage.number - (before?.number ?? 0) - 1 : 0
        return (
          <Fragment key={passage.number}>
            {missed > 0 && <p class="scan-gap quiet">… {say.gap(missed)} …</p>}
            {passage.page !== undefined && passage.page !== before?.page && (
              <p class="scan-page quiet">{say.page(passage.page)}</p>
            )}
            <Passage
              passage={passage}
              stops={standing.get(passage.number) ?? []}
              at={stops[at]}
              isForeign={view.foreign !== undefined}
              go={go}
            />
          </Fragment>
        )
      })}
      {shown.length < wanted.length && (
        <button type="button" onClick={() => setDrawn(shown.length + most)}>
          {say.more(wanted.length - shown.length)}
        </button>
      )}
    </section>
  )
}
