import {useState} from 'preact/hooks'
import type {Diagnostic, Outcome} from '../../../../base/diagnostic.js'
import type {OursView, PartView} from '../../../desk/review/views.js'
import {download} from '../../files.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {anchorOf, captionOf} from './caption.js'
import {nothingYet, type ReviewWork, verdictOn} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly view: OursView
  readonly bytes: Uint8Array
  readonly file: string
}

const rests = ['leave', 'accept', 'reject'] as const

/** What is answered on the whole, and the files that come of it. */
export const AnswerPanel = ({view, bytes, file}: Shown) => {
  const say = wordsIn(words)
  const {desk, today, say: aloud} = useStudio()
  const {now, step} = useScreen<ReviewWork>('review', nothingYet)
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const {answer} = now
  const {rest = 'leave', author = '', release} = answer
  const touched = view.parts.filter(({isTouched}) => isTouched)
  const decided = touched.filter(({name}) => verdictOn(answer, name) !== undefined).length
  const isLow = touched.some(({name}) => verdictOn(answer, name)?.rung === 'floor')
  /** What nobody tracked and nobody answered would go out, or be accepted, unseen. */
  const unseen = (which: 'leave' | 'accept') =>
    touched.filter(({name, untracked}) => {
      const verdict = verdictOn(answer, name)
      return untracked > 0 && (verdict === undefined ? rest === which : which === 'leave' && verdict.kind === which)
    })
  const put = (change: Partial<ReviewWork['answer']>, about?: string): void =>
    step((before) => ({...before, answer: {...before.answer, ...change}}), about)
  const returned = {file, bytes, sent: now.sent}
  const give = async <T,>(
    asked: Promise<Outcome<T>>,
    files: (made: T) => readonly (readonly [string, Uint8Array])[],
  ): Promise<void> => {
    const {value, diagnostics} = await asked
    setFound(diagnostics.filter(({severity}) => severity !== 'info'))
    for (const [name, content] of value === undefined ? [] : files(value)) {
      download(name, content)
      aloud(say.made(name))
    }
  }
  const answerWith = (which: 'tracked' | 'clean'): void => {
    const missing =
      author.trim() === ''
        ? say.authorMissing
        : decided === 0 && rest === 'leave'
          ? say.nothingYet
          : isLow && (release?.by ?? '').trim() === ''
            ? say.releaseMissing
            : undefined
    if (missing !== undefined) setFound([stop(missing)])
    else
      void give(desk.answer(returned, answer), (made) => [
        [which === 'tracked' ? `${made.name}.docx` : `${made.name}-clean.docx`, made[which]],
      ])
  }
  return (
    <aside class="panel" aria-labelledby="answer">
      <h2 id="answer">{say.answer}</h2>
      <p role="status">{say.decided(decided, touched.length)}</p>
      <label class="field">
        {say.rest}
        <select value={rest} onChange={({currentTarget: {value}}) => put({rest: value as (typeof rests)[number]})}>
          {rests.map((one) => (
            <option value={one} key={one}>
              {say.rests[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {say.author}
        <input type="text" value={author} onInput={({currentTarget: {value}}) => put({author: value}, 'author')} />
        <small>{say.authorHint}</small>
      </label>
      {isLow && (
        <fieldset class="field">
          <legend>{say.release}</legend>
          <label class="field">
            {say.releaseBy}
            <input
              type="text"
              value={release?.by ?? ''}
              onInput={({currentTarget: {value}}) => put({release: {by: value, on: release?.on ?? today}}, 'release')}
            />
          </label>
          <label class="field">
            {say.releaseOn}
            <input
              type="date"
              value={release?.on ?? today}
              onInput={({currentTarget: {value}}) => put({release: {by: release?.by ?? '', on: value}}, 'released')}
            />
          </label>
        </fieldset>
      )}
      <Unseen says={say.unanswered.leave} parts={unseen('leave')} />
      <Unseen says={say.unanswered.accept} parts={unseen('accept')} />
      <div role="alert">
        <Findings found={found} />
      </div>
      <div class="actions">
        <button type="button" class="first" onClick={() => answerWith('tracked')}>
          {say.tracked}
        </button>
        <button type="button" onClick={() => answerWith('clean')}>
          {say.clean}
        </button>
        <button type="button" onClick={() => void give(desk.issuesOf(returned), (made) => [[made.name, made.bytes]])}>
          {say.issues}
        </button>
        <button
          type="button"
          onClick={() => void give(desk.noteOn(returned, answer), (made) => [[made.name, made.bytes]])}
        >
          {say.note}
        </button>
        <button type="button" onClick={() => void give(desk.reportOn(returned), (made) => [[made.name, made.bytes]])}>
          {say.report}
        </button>
        <button
          type="button"
          onClick={() =>
            void give(desk.annotated(returned), (made) => [[file.replace(/\.docx$/i, '-read.docx'), made]])
          }
        >
          {say.margin}
        </button>
      </div>
    </aside>
  )
}

const Unseen = ({says, parts}: {readonly says: string; readonly parts: readonly PartView[]}) =>
  parts.length === 0 ? null : (
    <div class="notice alarm" role="status">
      <p>{says}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.name}>
            <a href={`#${anchorOf(part)}`}>{captionOf(part)}</a>
          </li>
        ))}
      </ul>
    </div>
  )

const stop = (message: string): Diagnostic => ({rule: 'answer', severity: 'error', message, place: {file: ''}})
