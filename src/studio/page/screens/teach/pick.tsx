import {inLanguage} from '../../../../library/question.js'
import type {SheetChoice, SheetsView} from '../../../desk/teach.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {languageOf, nothingYet, type TeachWork} from './state.js'
import {words} from './words.js'

const groups = ['for somebody', 'for all', 'beside'] as const
const languages = ['en', 'es'] as const
const papers = ['letter', 'a4'] as const

/** Which sheet, in which language, on what paper. */
export const Pick = ({there, choice}: {readonly there: SheetsView; readonly choice: SheetChoice | undefined}) => {
  const say = wordsIn(words)
  const {language: mine} = useStudio()
  const {now, step} = useScreen<TeachWork>('teach', nothingYet)
  const put = (change: Partial<TeachWork>): void => step((before) => ({...before, ...change}))
  const known = Object.keys(say.sheets)
  const inOrder = (group: SheetChoice['is']): readonly SheetChoice[] =>
    there.sheets
      .filter(({is}) => is === group)
      .toSorted((a, b) => (known.indexOf(a.id) + 1 || known.length + 1) - (known.indexOf(b.id) + 1 || known.length + 1))
  const nameOf = ({id, in: both}: SheetChoice): string =>
    Object.hasOwn(say.sheets, id) ? (say.sheets[id] ?? id) : ((both[mine] ?? both.en ?? both.es)?.title ?? id)
  const language = choice && languageOf(choice, now, mine)
  const isAlone = choice !== undefined && (choice.in.en === undefined || choice.in.es === undefined)
  return (
    <section aria-labelledby="pick">
      <h2 id="pick">{say.pick}</h2>
      {groups.map((group) => (
        <fieldset class="pills" key={group}>
          <legend>{say.groups[group]}</legend>
          {inOrder(group).map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name="teach-sheet"
                checked={one.id === choice?.id}
                onChange={() => put({sheet: one.id})}
              />
              {nameOf(one)}
            </label>
          ))}
        </fieldset>
      ))}
      <div class="teach-paper">
        <fieldset class="pills">
          <legend>{say.language}</legend>
          {isAlone ? (
            <p>{say.onlyIn[language ?? 'en']}</p>
          ) : (
            languages.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="teach-language"
                  checked={one === language}
                  onChange={() => put({language: one})}
                />
                {say.languages[one]}
              </label>
            ))
          )}
        </fieldset>
        <fieldset class="pills">
          <legend>{say.paper}</legend>
          {papers.map((one) => (
            <label key={one}>
              <input type="radio" name="teach-paper" checked={one === now.page} onChange={() => put({page: one})} />
              {say.papers[one]}
            </label>
          ))}
        </fieldset>
      </div>
      {choice?.takesQuiz && (
        <label class="field">
          {say.topic}
          <select value={now.quiz} onChange={({currentTarget: {value}}) => put({quiz: value})}>
            {there.quizzes.map(({id, title}) => (
              <option value={id} key={id}>
                {inLanguage(title, mine) ?? id}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>
        <label class="check">
          <input type="checkbox" checked={now.large} onChange={({currentTarget: {checked}}) => put({large: checked})} />
          {say.large}
        </label>
      </p>
      {choice !== undefined && choice.figures.length > 0 && (
        <p>
          <label class="check">
            <input
              type="checkbox"
              checked={now.hasFigures}
              onChange={({currentTarget: {checked}}) => put({hasFigures: checked})}
            />
            {say.figure}
          </label>
        </p>
      )}
    </section>
  )
}
