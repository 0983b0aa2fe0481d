import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {ChartShape} from '../../../../workshop/tracking.js'
import {download} from '../../files.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {atFirst, type TableWork} from './state.js'
import {words} from './words.js'

const shapes: readonly ChartShape[] = ['docx', 'xlsx', 'html', 'csv']

/** The chart as a file: for the table, and for the house with all that is internal. */
export const Downloads = ({file, internal}: {readonly file: string; readonly internal: boolean}) => {
  const say = wordsIn(words)
  const {desk, say: aloud} = useStudio()
  const {now} = useScreen<TableWork>('table', atFirst)
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const give = async (inward: boolean, shape: ChartShape): Promise<void> => {
    const {value, diagnostics} = await desk.chartOf({file, internal: inward}, shape, now.until)
    setFound(internal ? diagnostics : [])
    if (value) {
      download(value.name, value.bytes)
      aloud(say.made)
    } else aloud(say.unmade)
  }
  const kinds = internal ? ([false, true] as const) : ([false] as const)
  return (
    <section aria-labelledby="files" class="downloads">
      <h2 id="files">{say.files}</h2>
      {kinds.map((inward) => (
        <div class="row" key={String(inward)}>
          <p>{inward ? say.forHouse : say.forTable}</p>
          {shapes.map((shape) => (
            <button key={shape} type="button" onClick={() => void give(inward, shape)}>
              {say.shapes[shape]} <span class="heard">({inward ? say.forHouse : say.forTable})</span>
            </button>
          ))}
        </div>
      ))}
      <div role="alert">
        <Findings found={found} />
      </div>
    </section>
  )
}
