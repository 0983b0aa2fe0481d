import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import {type Issue, type Sheet, sheetFormats} from '../../../../workshop/teaching/issue.js'
import {download} from '../../files.js'
import {Findings} from '../../parts/findings.js'
import {useStudio, wordsIn} from '../../studio.js'
import {words} from './words.js'

type Format = (typeof sheetFormats)[number]

interface Taking {
  readonly issue: Issue
  readonly sheet: Sheet
  /** Whether it is a card, of which several come to a page. */
  readonly isCards: boolean
  print(): void
  saved(): void
}

/** The sheet as a print, as a file, and as an edition that is kept. */
export const Take = ({issue, sheet, isCards, print, saved}: Taking) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const [making, setMaking] = useState<Format>()
  const [told, setTold] = useState('')
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const [there, setThere] = useState<readonly string[]>([])
  const fresh = (): void => {
    setTold('')
    setFound([])
    setThere([])
  }
  const take = async (format: Format): Promise<void> => {
    if (making !== undefined) return
    fresh()
    setMaking(format)
    const {value, diagnostics} = await desk.sheetFile(issue, sheet, format)
    setMaking(undefined)
    setFound(diagnostics)
    if (!value) return
    download(value.name, value.bytes)
    setTold(say.made(value.name))
  }
  const keep = async (over: boolean): Promise<void> => {
    fresh()
    const {value, diagnostics} = await desk.keepSheet(issue, sheet, over)
    setFound(diagnostics)
    if (!value) return
    setThere(value.there)
    if (value.there.length > 0) return
    setTold(say.kept(value.paths))
    saved()
  }
  const isWithoutEngine = found.some(({rule}) => rule === 'no-engine')
  return (
    <div class="teach-take">
      <h3>{say.take}</h3>
      <div class="row">
        <button type="button" class={isCards ? '' : 'first'} onClick={print}>
          {say.print}
        </button>
        {sheetFormats.map((format) => (
          <button
            type="button"
            class={isCards && format === 'pdf' ? 'first' : ''}
            key={format}
            onClick={() => void take(format)}
          >
            {say.download(say.formats[format])}
          </button>
        ))}
      </div>
      {isCards && <p class="quiet">{say.cards}</p>}
      <div class="teach-keep">
        <button type="button" aria-describedby="teach-keep" onClick={() => void keep(false)}>
          {say.keep}
        </button>
        <small id="teach-keep">{say.keepWhy}</small>
      </div>
      <p role="status">{making === undefined ? told : say.setting(say.formats[making])}</p>
      <div role="alert">
        {isWithoutEngine ? (
          <p class="notice">{say.noEngine}</p>
        ) : (
          <div lang="en">
            <Findings found={found} />
          </div>
        )}
        {there.length > 0 && (
          <div class="notice alarm">
            <p>{say.there}</p>
            <ul>
              {there.map((path) => (
                <li key={path}>
                  <code>{path}</code>
                </li>
              ))}
            </ul>
            <p class="row">
              <button type="button" onClick={() => void keep(true)}>
                {say.over}
              </button>
              <button
                type="button"
                onClick={() => {
                  fresh()
                  setTold(say.left)
                }}
              >
                {say.leave}
              </button>
            </p>
          </div>
        )}
      </div>
    </div>
  )
}
