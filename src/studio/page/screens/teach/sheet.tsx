import {useEffect, useRef} from 'preact/hooks'
import type {Issue, Sheet} from '../../../../workshop/teaching/issue.js'
import type {SheetQuestion} from '../../../desk/teach.js'
import {Findings} from '../../parts/findings.js'
import {Preview, printFrame} from '../../parts/preview.js'
import {wordsIn} from '../../studio.js'
import {goTo} from './field-id.js'
import {Take} from './take.js'
import type {Shown} from './use-sheet.js'
import {words} from './words.js'

interface Here {
  readonly shown: Shown
  readonly issue: Issue
  readonly sheet: Sheet
  /** What it says as an example says it. */
  readonly borrowed: readonly SheetQuestion[]
  /** The answer that a person is at. */
  readonly at: string | undefined
  saved(): void
}

/** The sheet as it prints, what is blank in it, and how it is taken along. */
export const SheetHere = ({shown, issue, sheet, borrowed, at, saved}: Here) => {
  const say = wordsIn(words)
  const frame = useRef<HTMLIFrameElement>(null)
  const {view, findings, isMade} = shown
  // Whoever prints here wants the sheet, and not the questions around it.
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      // The answer that a person is at is marked for the person, and not for the paper.
      const marked = frame.current?.contentDocument?.querySelectorAll<HTMLElement>('[data-marked]') ?? []
      for (const place of marked) place.style.removeProperty('outline')
      printFrame(frame.current)
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [])
  return (
    <section class="teach-sheet" id="sheet" aria-labelledby="shown" tabIndex={-1}>
      <h2 id="shown">{say.shown}</h2>
      {view === undefined ? (
        <p role="status">{findings.length === 0 && say.making}</p>
      ) : (
        <>
          {!isMade && findings.length > 0 && (
            <p role="alert" class="notice alarm">
              {say.unmade}
            </p>
          )}
          <Preview html={view.html} title={say.frame(view.title)} focusField={at} frame={frame} />
        </>
      )}
      <div lang="en">
        <Findings found={findings} />
      </div>
      {view && (
        <>
          <Borrowed borrowed={borrowed} facts={issue.facts} />
          <Blanks blanks={view.blanks} language={view.language} />
          <Take
            issue={issue}
            sheet={sheet}
            isCards={view.isCards}
            print={() => printFrame(frame.current)}
            saved={saved}
          />
        </>
      )}
    </section>
  )
}

interface Lent {
  readonly borrowed: readonly SheetQuestion[]
  readonly facts: Issue['facts']
}

/** What nobody here said is told before it is handed out. */
const Borrowed = ({borrowed: [first, ...others], facts}: Lent) => {
  const say = wordsIn(words)
  if (!first) return null
  const names = [first, ...others].filter(({name}) => name.endsWith('.name')).map(({name}) => facts[name])
  return (
    <p class="notice teach-borrowed">
      {say.borrowed} <strong>{names.join(', ')}</strong>.{' '}
      <button type="button" onClick={() => goTo(first.name)}>
        {say.check}
      </button>
    </p>
  )
}

interface Left {
  readonly blanks: readonly {readonly name: string; readonly prints: string}[]
  readonly language: string
}

const Blanks = ({blanks, language}: Left) => {
  const say = wordsIn(words)
  if (blanks.length === 0) return <p class="quiet">{say.noBlanks}</p>
  return (
    <div class="teach-blanks">
      <p>{say.blanks(blanks.length)}</p>
      <ul>
        {blanks.map(({name, prints}) => (
          <li key={name}>
            <mark lang={language}>{prints}</mark>{' '}
            <button type="button" onClick={() => goTo(name)}>
              {say.fill}{' '}
              <span class="heard" lang={language}>
                {prints}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
