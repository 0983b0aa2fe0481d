import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {DraftView, GroupView} from '../../../desk/make/views.js'
import type {DraftWork} from '../../../desk/make/work.js'
import {useScreen, wordsIn} from '../../studio.js'
import {About} from './about.js'
import type {Change} from './bench.js'
import {Question} from './question.js'
import {readable} from './readable.js'
import {type MakeWork, nothingYet} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly draft: DraftWork
  readonly view: DraftView
  readonly change: Change
  /** Why nothing can be made as it is. */
  readonly broken: readonly Diagnostic[]
}

/** The questions that matter to this document, group by group. */
export const Interview = ({draft, view, change, broken}: Shown) => {
  const say = wordsIn(words)
  const {turn} = useScreen<MakeWork>('make', nothingYet)
  const problemWith = (name: string): string | undefined => {
    const found = [...broken, ...view.findings].find(({message}) => message.startsWith(`“${name}” `))
    return found && readable(found.message, view)
  }
  return (
    <>
      <About draft={draft} change={change} />
      {view.groups.map((group, index) => (
        <details class="group" key={group.id} open={index === 0}>
          <summary>
            <h2 lang={say.groups[group.id] === undefined ? view.language : undefined}>
              {say.groups[group.id] ?? group.title}
              {say.groups[group.id] === undefined && <span class="quiet"> {group.id}</span>}
            </h2>
            <span class="quiet">{say.answered(answeredIn(group), group.questions.length)}</span>
          </summary>
          {group.questions.map((question) => {
            const part = question.kind === 'fact' ? 'facts' : 'answers'
            return (
              <Question
                key={question.name}
                question={question}
                language={view.language}
                problem={problemWith(question.name)}
                said={draft[part][question.name]}
                put={(value) => change({[part]: {...draft[part], [question.name]: value}}, `say ${question.name}`)}
                look={() => turn((before) => ({...before, eye: question.name}))}
              />
            )
          })}
        </details>
      ))}
    </>
  )
}

const answeredIn = ({questions}: GroupView): number => questions.filter(({isAnswered}) => isAnswered).length
