import {useState} from 'preact/hooks'
import type {Issue} from '../../../../workshop/teaching/issue.js'
import type {SheetsView} from '../../../desk/teach.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {EditionOf} from './edition.js'
import {Pick} from './pick.js'
import {Questions} from './questions.js'
import {QuizHere} from './quiz.js'
import {SheetHere} from './sheet.js'
import {begun, borrowedIn, choiceIn, nothingYet, printed, sheetOf, type TeachWork} from './state.js'
import {useSheet, useSheets} from './use-sheet.js'
import {words} from './words.js'

/** Teach: a sheet is picked, filled in, seen as it prints, and taken along. */
export const Teach = () => {
  const say = wordsIn(words)
  const [state, setState] = useState(0)
  const read = useSheets(state)
  return (
    <div class="teach">
      <h1>{wordsIn(around).teach}</h1>
      <p>{say.lead}</p>
      <p class="teach-on-paper">{say.onPaper}</p>
      {read === undefined ? (
        <p role="status">{say.opening}</p>
      ) : read.value ? (
        <Opened there={read.value} saved={() => setState(state + 1)} />
      ) : (
        <Findings found={read.diagnostics} />
      )}
    </div>
  )
}

const Opened = ({there, saved}: {readonly there: SheetsView; saved(): void}) => {
  const say = wordsIn(words)
  const {today, language} = useStudio()
  const {now, step} = useScreen<TeachWork>('teach', nothingYet)
  const [at, setAt] = useState<string>()
  const first = begun(there.issues[0], today)
  const said = now.issue ?? first
  const issue = printed(said, today, say.makerElse)
  const choice = choiceIn(there, now)
  const sheet = choice
    ? sheetOf(choice, now, language)
    : {template: now.sheet, figures: [], page: now.page, large: now.large}
  const shown = useSheet(issue, sheet)
  const put = (change: Partial<Issue>, about?: string): void =>
    step((before) => ({...before, issue: {...(before.issue ?? first), ...change}}), about)
  const answer = (name: string, value: string, about?: string): void =>
    step((before) => {
      const {facts} = before.issue ?? first
      return {...before, issue: {...(before.issue ?? first), facts: {...facts, [name]: value}}}
    }, about)
  return (
    <>
      <div class="teach-work">
        <div>
          <Pick there={there} choice={choice} />
          <Questions view={shown.view} facts={said.facts} answer={answer} attend={setAt} />
          <EditionOf there={there} issue={said} put={put} />
          <a class="teach-see" href="#sheet">
            {say.see}
          </a>
        </div>
        <SheetHere
          shown={shown}
          issue={issue}
          sheet={sheet}
          borrowed={borrowedIn(there, shown.view?.questions ?? [], said.facts)}
          at={at}
          saved={saved}
        />
      </div>
      {sheet.quiz !== undefined && <QuizHere issue={issue} sheet={sheet} quiz={sheet.quiz} />}
    </>
  )
}
