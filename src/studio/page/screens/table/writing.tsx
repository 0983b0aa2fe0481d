import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {HouseView} from '../../../desk/table/views.js'
import type {Foreseen} from '../../../desk/table/writing.js'
import {Findings} from '../../parts/findings.js'
import {wordsIn} from '../../studio.js'
import {Take} from './choose.js'
import {words} from './words.js'

interface Shown {
  readonly house: HouseView
  readonly file: string
  readonly round: Foreseen | undefined
  /** What came of the last try to write it. */
  readonly found: readonly Diagnostic[]
  /** Whether one looks back at an earlier round. */
  readonly isPast: boolean
  renew(): void
  write(): Promise<void>
}

/** A round as it would be written, what stops it, and the button that writes it. */
export const Writing = ({house, file, round, found, isPast, renew, write}: Shown) => {
  const say = wordsIn(words)
  const stops = found.length > 0 ? found : (round?.stops ?? [])
  if (!house.isOwn)
    return (
      <div class="notice">
        <p>{say.takeFirst}</p>
        <Take file={file} renew={renew} />
      </div>
    )
  return (
    <>
      {round?.lines !== undefined && (
        <details>
          <summary>{say.preview(round.number)}</summary>
          <pre class="lines" lang="en">
            {round.lines}
          </pre>
        </details>
      )}
      <div role="alert" lang={stops.length > 0 ? 'en' : undefined}>
        <Findings found={stops} />
      </div>
      {isPast && <p class="notice">{say.past}</p>}
      {round && (
        <button type="button" class="first" disabled={round.lines === undefined || isPast} onClick={() => void write()}>
          {say.write(round.number)}
        </button>
      )}
    </>
  )
}
