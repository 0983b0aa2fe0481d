import {useRef} from 'preact/hooks'
import type {Issue, Sheet} from '../../../../workshop/teaching/issue.js'
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
  /** The answer that a person is at. */
  readonly at: string | undefined
  saved(): void
}

/** The sheet as it prints, what is blank in it, and how it is taken along. */
export const SheetHere = ({shown, issue, sheet, at, saved}: Here) => {
  const say = wordsIn(words)
  const frame = useRef<HTMLIFrameElement>(null)
  const {view, findings, isMade} = shown
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
          <Blanks blanks={view.blanks} language={view.language} />
          <Take issue={issue} sheet={sheet} print={() => printFrame(frame.current)} saved={saved} />
        </>
      )}
    </section>
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
