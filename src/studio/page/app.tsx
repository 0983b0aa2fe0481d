import {Component, type ComponentChildren} from 'preact'
import {useEffect, useRef, useState} from 'preact/hooks'
import type {Begin} from '../wire.js'
import type {Asking, Hearing} from './desk.js'
import type {Keeping} from './keeping.js'
import {type ScreenName, screens} from './screens.js'
import {type Language, StudioAround, useStudio, wordsIn} from './studio.js'
import {words} from './words.js'
import {useWork, type Works} from './work.js'

interface Shell {
  readonly screen: ScreenName
  readonly language: Language
  readonly look: 'auto' | 'light' | 'dark'
  readonly isProjected: boolean
}

interface Setting {
  readonly works: Works
  readonly desk: Asking
  readonly kept: Begin['kept']['in']
  /** How a person chooses a folder to keep work in; nothing where that cannot be. */
  readonly keeping: Keeping | undefined
  /** Forgets what the browser keeps, and begins anew. */
  forget(): void
  readonly today: string
  /** Takes who hears of the desk. */
  onHearing(hear: Hearing): void
}

/** The studio: its screens, and what stands around all of them. */
export const App = ({works, desk, kept, keeping, forget, today, onHearing}: Setting) => {
  useWork(works)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [changed, setChanged] = useState<{readonly count: number; readonly paths: readonly string[]}>({
    count: 0,
    paths: [],
  })
  const initial: Shell = {
    screen: 'review',
    language: navigator.language.startsWith('es') ? 'es' : 'en',
    look: 'auto',
    isProjected: false,
  }
  const shell = works.now('shell', initial)
  const turn = (change: Partial<Shell>): void => {
    // What was said last may be internal.
    if (change.isProjected) setSaid('')
    works.turn('shell', initial, (before) => ({...before, ...change}))
  }
  const {screen, language, look, isProjected} = shell
  const say = words[language]
  useEffect(
    () =>
      onHearing({
        busy: (busy) => setBusy(busy !== undefined),
        changed: (paths) => setChanged(({count}) => ({count: count + 1, paths})),
      }),
    [onHearing],
  )
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.look = look
    document.title = `${say[screen]} · ${say.title}`
  }, [language, look, screen, say])
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof Element &&
        event.target.matches('textarea, input:not([type=radio]):not([type=checkbox])')
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      if (event.shiftKey) works.forth(screen)
      else works.back(screen)
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [works, screen])
  const ways = works.ways(screen)
  const shown = screens.find(({name}) => name === screen) ?? screens[0]
  return (
    <StudioAround value={{works, desk, language, today, isProjected, state: changed.count, say: setSaid}}>
      <a class="skip" href="#work">
        {say.skip}
      </a>
      <header class="top">
        <p class="brand">Proviso</p>
        <nav aria-label={say.screens}>
          <ul>
            {screens.map(({name}) => (
              <li key={name}>
                <button
                  type="button"
                  aria-current={name === screen ? 'page' : undefined}
                  onClick={() => turn({screen: name})}
                >
                  {say[name]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div class="tools">
          <button type="button" disabled={!ways.back} onClick={() => works.back(screen)}>
            {say.undo}
          </button>
          <button type="button" disabled={!ways.forth} onClick={() => works.forth(screen)}>
            {say.redo}
          </button>
          <button type="button" aria-pressed={isProjected} onClick={() => turn({isProjected: !isProjected})}>
            {say.projected}
          </button>
          <label>
            <span class="heard">{say.language}</span>
            <select value={language} onChange={(event) => turn({language: event.currentTarget.value as Language})}>
              <option value="en" lang="en">
                English
              </option>
              <option value="es" lang="es">
                Español
              </option>
            </select>
          </label>
          <label>
            <span class="heard">{say.look}</span>
            <select value={look} onChange={(event) => turn({look: event.currentTarget.value as Shell['look']})}>
              <option value="auto">{say.auto}</option>
              <option value="light">{say.light}</option>
              <option value="dark">{say.dark}</option>
            </select>
          </label>
        </div>
      </header>
      <div class={isBusy ? 'progress under-way' : 'progress'} role="status">
        {isBusy && <span>{say.busy}</span>}
      </div>
      {isProjected && (
        <p class="projecting" role="status">
          {say.projecting}{' '}
          <button type="button" onClick={() => turn({isProjected: false})}>
            {say.leave}
          </button>
        </p>
      )}
      <main id="work" tabIndex={-1}>
        {shown && (
          <Safe key={shown.name} failed={say.failed} again={say.again}>
            {isProjected && shown.isInternal ? <Hidden title={say[shown.name]} /> : <shown.Shown />}
          </Safe>
        )}
      </main>
      <footer class="foot">
        <p class="state" role="status">
          {works.isRefused() ? say.refused : works.isSaved() ? say.saved : say.saving}{' '}
          {changed.paths.length > 0 && !isProjected && say.changed(changed.paths)}
        </p>
        <p>
          {say.where[kept]} {say.fictional}{' '}
          {keeping && (
            <button type="button" class="inline" onClick={() => void keeping.choose()}>
              {say.keep}
            </button>
          )}{' '}
          <button type="button" class="inline" onClick={() => confirm(say.forgetting[kept]) && forget()}>
            {say.forget}
          </button>
        </p>
      </footer>
      <p class="heard" role="status" aria-live="polite">
        {said}
      </p>
    </StudioAround>
  )
}

const Hidden = ({title}: {readonly title: string}) => {
  const say = wordsIn(words)
  const heading = useRef<HTMLHeadingElement>(null)
  const {isProjected} = useStudio()
  useEffect(() => {
    if (isProjected) heading.current?.focus()
  }, [isProjected])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{say.hidden}</p>
    </>
  )
}

/** One screen that fails does not take the others with it. */
class Safe extends Component<{readonly failed: string; readonly again: string; readonly children: ComponentChildren}> {
  override state = {hasFailed: false}
  static override getDerivedStateFromError() {
    return {hasFailed: true}
  }
  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div role="alert">
        <p>{this.props.failed}</p>
        <button type="button" onClick={() => this.setState({hasFailed: false})}>
          {this.props.again}
        </button>
      </div>
    )
  }
}
