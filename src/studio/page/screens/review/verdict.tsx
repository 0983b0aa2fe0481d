import {useId} from 'preact/hooks'
import type {PartView} from '../../../desk/review.js'
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
  const open = kinds.filter((kind) => kind !== 'counter' || part.rungs.length > 0)
  const rung = part.rungs.find((one) => one.rung === (verdict?.rung ?? 'opening'))
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
              onChange={() => put(kind === 'text' ? {kind, text: verdict?.text ?? part.now} : {kind})}
            />
            <span>
              {say.verdicts[kind]}
              <small>{say.verdictWhy[kind]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {verdict?.kind === 'counter' && (
        <>
          <label class="field">
            {say.rung}
            <select
              value={verdict.rung ?? 'opening'}
              onChange={({currentTarget: {value}}) => put({rung: value as NonNullable<Verdict['rung']>})}
            >
              {part.rungs.map((one) => (
                <option value={one.rung} key={one.rung}>
                  {say.rungs[one.rung]}
                  {one.wasSent ? `, ${say.sentAt}` : ''}
                </option>
              ))}
            </select>
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
