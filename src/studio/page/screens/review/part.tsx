import {useId} from 'preact/hooks'
import type {CommentView, PartView} from '../../../desk/review/views.js'
import {Diff} from '../../parts/diff.js'
import {useScreen, wordsIn} from '../../studio.js'
import {nothingYet, type ReviewWork} from './state.js'
import {VerdictOn} from './verdict.js'
import {words} from './words.js'

interface Shown {
  readonly part: PartView
  readonly anchor: string
  readonly caption: string
}

/** One clause, section or schedule: what was changed, what that means, and what is answered. */
export const Part = ({part, anchor, caption}: Shown) => {
  const say = wordsIn(words)
  const {now} = useScreen<ReviewWork>('review', nothingYet)
  const {fate, untracked, paragraphs, meanings, values, comments, isTouched} = part
  return (
    <article class="card" id={anchor} aria-labelledby={`${anchor}-title`} tabIndex={-1}>
      <h3 id={`${anchor}-title`}>{caption}</h3>
      <p class="badges">
        <span class="badge">{say.part[fate]}</span>
        {untracked > 0 && <span class="badge alarm">{say.badge(untracked)}</span>}
      </p>
      {paragraphs.map(({fate: one, stretches, sure}, index) => (
        <div class="changed" key={index}>
          {one !== fate && say.fates[one] !== '' && <span class="badge">{say.fates[one]}</span>}
          <Diff stretches={stretches} whole={now.whole} />
          {sure < 0.5 && <p class="quiet">{say.unsure(sure)}</p>}
        </div>
      ))}
      {meanings.length > 0 && (
        <>
          <h4>{say.means}</h4>
          <dl class="meanings">
            {meanings.map(({about, says, quote}, index) => (
              <div key={index}>
                <dt>{say.about[about]}</dt>
                <dd>
                  {says}
                  {quote !== undefined && <q>{quote}</q>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {values.length > 0 && (
        <table>
          <caption>{say.values}</caption>
          <thead>
            <tr>
              <th scope="col">{say.answerOf}</th>
              <th scope="col">{say.was}</th>
              <th scope="col">{say.reads}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({label, from, to, tracked}, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>{from}</td>
                <td>
                  {to.trim() === '' ? say.nothing : to}
                  {!tracked && <span class="badge alarm">{say.silent}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Comments comments={comments} />
      {isTouched && <VerdictOn part={part} caption={caption} />}
    </article>
  )
}

const Comments = ({comments}: {readonly comments: readonly CommentView[]}) => {
  const say = wordsIn(words)
  const id = useId()
  if (comments.length === 0) return null
  return (
    <>
      <h4 id={id}>{say.comments}</h4>
      <ul aria-labelledby={id} class="comments">
        {comments.map(({author, date, quote, text, done}, index) => (
          <li key={index}>
            <p>
              <strong>{author ?? say.nobody}</strong>{' '}
              <span class="quiet">
                {[date?.slice(0, 10), quote.trim() === '' ? '' : say.on(quote), done ? say.done : '']
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
