import {useId} from 'preact/hooks'
import type {PartView} from '../../../desk/review/views.js'
import {useScreen, wordsIn} from '../../studio.js'
import {type Kind, nothingYet, type ReviewWork, type Verdict, verdictOn, withVerdict} from './state.js'
import {words} from './words.js'

const kinds: readonly Kind[] = ['leave', 'accept', 'reject', 'counter', 'text']

/** What is answered to one part. */
export const VerdictOn = ({part, caption}: {readonly part: PartView; readonly caption: string}) => {
  const say = wordsIn(words)
  const {now, step} = useScreen<ReviewWork>('review', nothingYet)
  const id = useId()
  const verdict = verdictOn(now.answer, part.name)
  const put = (change: Partial<Verdict>, about?: string): void =>
    step(
      (before) => ({
        ...before,
        answer: withVerdict(before.answer, part.name, {
          kind: 'leave',
          ...verdictOn(before.answer, part.name),
          ...change,
        }),
      }),
      about,
    )
  const sent = part.rungs.find(({wasSent}) => wasSent)
  /** What reads as it was sent is no counter: a rejection says that. */
  const others = part.rungs.filter(({text}) => text !== sent?.text)
  const open = kinds.filter((kind) => kind !== 'counter' || others.length > 0)
  const rung = others.find((one) => one.rung === verdict?.rung)
  return (
    <div class="verdict">
      <fieldset>
        <legend>
          {say.verdict} <span class="heard">{caption}</span>
        </legend>
        {open.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={id}
              checked={verdict?.kind === kind}
              onChange={() => put(begun(kind, part.now, others[0]?.rung, verdict))}
            />
            <span>
              {say.verdicts[kind]}
              <small>
                {part.untracked > 0 && (kind === 'leave' || kind === 'accept')
                  ? say.silentWhy[kind]
                  : say.verdictWhy[kind]}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      {verdict?.kind === 'counter' && (
        <>
          <label class="field">
            {say.rung}
            <select
              value={verdict.rung}
              onChange={({currentTarget: {value}}) => put({rung: value as NonNullable<Verdict['rung']>})}
            >
              {others.map((one) => (
                <option value={one.rung} key={one.rung}>
                  {say.rungs[one.rung]}
                </option>
              ))}
            </select>
            {sent && <small>{say.wasSent(say.rungs[sent.rung])}</small>}
          </label>
          {rung && (
            <blockquote>
              {rung.text.split('\n').map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </blockquote>
          )}
        </>
      )}
      {verdict?.kind === 'text' && (
        <label class="field">
          {say.ownWords}
          <textarea
            rows={8}
            value={verdict.text ?? ''}
            onInput={({currentTarget: {value}}) => put({text: value}, `text ${part.name}`)}
          />
        </label>
      )}
      {verdict !== undefined && (
        <label class="field">
          {say.beside}
          <input
            type="text"
            value={verdict.comment ?? ''}
            onInput={({currentTarget: {value}}) => put({comment: value}, `comment ${part.name}`)}
          />
        </label>
      )}
    </div>
  )
}

/** A verdict as it begins: a counter at the first rung that says something else, a text from the words that came back. */
const begun = (kind: Kind, now: string, rung: Verdict['rung'], before: Verdict | undefined): Partial<Verdict> => ({
  kind,
  ...(kind === 'counter' && {rung: before?.rung ?? rung}),
  ...(kind === 'text' && {text: before?.text ?? now}),
})
