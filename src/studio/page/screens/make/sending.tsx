import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {Preflight} from '../../../../negotiate/preflight/preflight.js'
import type {DraftView} from '../../../desk/make/views.js'
import type {DraftWork} from '../../../desk/make/work.js'
import type {Kept} from '../../../store/store.js'
import {download} from '../../files.js'
import {Findings} from '../../parts/findings.js'
import {useStudio, wordsIn} from '../../studio.js'
import type {Change} from './bench.js'
import {readable, readableIn} from './readable.js'
import {words} from './words.js'

interface Shown {
  readonly draft: DraftWork
  readonly view: DraftView
  readonly change: Change
}
type Format = 'docx' | 'pdf' | 'html' | 'txt'

/** What is to be known before it goes out; then its files. */
export const Sending = ({draft, view, change}: Shown) => {
  const say = wordsIn(words)
  const {desk, today, say: aloud} = useStudio()
  const [page, setPage] = useState<Preflight>()
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const [isFinal, setFinal] = useState(false)
  const [there, setThere] = useState<readonly Kept[]>([])
  const [told, setTold] = useState('')
  const tell = (words: string): void => {
    setTold(words)
    aloud(words)
  }
  const isLow = view.hasRungs && (draft.rung === 'floor' || Object.values(draft.rungs).includes('floor'))
  const make = async (format: Format): Promise<void> => {
    setTold('')
    const {value = [], diagnostics} = await desk.files(draft, [format], isFinal)
    setFound(diagnostics.filter(({severity}) => severity === 'error' || (severity === 'warning' && value.length === 0)))
    for (const {name, bytes} of value) {
      download(name, bytes)
      tell(say.made(name))
    }
  }
  const save = async (over: readonly Kept[]): Promise<void> => {
    setTold('')
    const {value, diagnostics} = await desk.save(draft, over)
    setFound(diagnostics)
    setThere(value?.there ?? [])
    if (value && value.paths.length > 0) tell(say.saved(value.paths))
  }
  const look = async (): Promise<void> => {
    const {value, diagnostics} = await desk.preflight(draft)
    setPage(value)
    setFound(diagnostics)
  }
  const formats: readonly (readonly [Format, string])[] = [
    ['docx', say.word],
    ['pdf', say.pdf],
    ['html', say.html],
    ['txt', say.text],
  ]
  return (
    <>
      {isLow && (
        <fieldset class="notice alarm">
          <legend>{say.release}</legend>
          <label class="field">
            {say.releaseBy}
            <input
              type="text"
              value={draft.release?.by ?? ''}
              onInput={({currentTarget: {value}}) =>
                change({release: {by: value, on: draft.release?.on ?? today}}, 'release')
              }
            />
          </label>
          <label class="field">
            {say.releaseOn}
            <input
              type="date"
              value={draft.release?.on ?? today}
              onInput={({currentTarget: {value}}) =>
                change({release: {by: draft.release?.by ?? '', on: value}}, 'released')
              }
            />
          </label>
        </fieldset>
      )}
      <button type="button" class="first" onClick={() => void look()}>
        {say.look}
      </button>
      {page && <Seen page={page} view={view} />}
      <h2>{say.files}</h2>
      <p>
        <label class="check">
          <input type="checkbox" checked={isFinal} onChange={({currentTarget: {checked}}) => setFinal(checked)} />{' '}
          {say.final}
        </label>
      </p>
      <div class="row">
        {formats.map(([format, name]) => (
          <button type="button" key={format} onClick={() => void make(format)}>
            {name}
          </button>
        ))}
        <button type="button" onClick={() => void save([])}>
          {say.save}
        </button>
      </div>
      <p class="quiet">{say.pdfSlow}</p>
      <p role="status">{told}</p>
      {there.length > 0 && (
        <div class="notice alarm" role="alert">
          <p>{say.there(there.map(({path}) => path))}</p>
          <button type="button" onClick={() => void save(there)}>
            {say.replace}
          </button>
        </div>
      )}
      <div role="alert">
        <Findings found={readableIn(found, view)} />
      </div>
    </>
  )
}

const Seen = ({page, view}: {readonly page: Preflight; readonly view: DraftView}) => {
  const say = wordsIn(words)
  return (
    <section class="seen" aria-label={say.look}>
      <p class={`light ${page.light}`} role="status">
        {say.light[page.light]}
      </p>
      {page.sections.map(({name, light, says, items}) => (
        <section key={name} lang="en">
          <h3>
            <span class={`badge ${light === 'red' ? 'alarm' : ''}`} lang={undefined}>
              {light === undefined ? say.nothingAsked : say.light[light]}
            </span>{' '}
            {name}
          </h3>
          <p>{says}</p>
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={`${item.says} ${item.cure}`}>
                  {readable(item.says, view)}
                  {item.cure !== undefined && <span class="quiet"> {readable(item.cure, view)}.</span>}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </section>
  )
}
