import type {OursView} from '../../../desk/review/views.js'
import {Diff} from '../../parts/diff.js'
import {useScreen, wordsIn} from '../../studio.js'
import {AnswerPanel} from './answer-panel.js'
import {anchorOf, captionOf} from './caption.js'
import {Part} from './part.js'
import {Sent} from './sent.js'
import {nothingYet, type ReviewWork} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly view: OursView
  readonly bytes: Uint8Array
  readonly file: string
}

/** Our own paper, changed: what nobody tracked first, then clause by clause, then the answer. */
export const Ours = ({view, bytes, file}: Shown) => {
  const say = wordsIn(words)
  const {now, turn} = useScreen<ReviewWork>('review', nothingYet)
  const {parts, untracked, untouched, hands, automatic} = view
  const silent = parts.filter((part) => part.untracked > 0)
  const isQuiet = automatic.numbers + automatic.marks + automatic.looks === 0
  return (
    <>
      <Sent sent={view.sent} title={view.title} known={view.known} />
      {untracked === 0 ? (
        <p class="notice good">{say.untrackedNone}</p>
      ) : (
        <section class="notice alarm" aria-labelledby="untracked">
          <h2 id="untracked">{say.untracked(untracked)}</h2>
          <p>{say.untrackedWhy}</p>
          <ul>
            {silent.map((part) => (
              <li key={part.name}>
                <h3>
                  <a href={`#${anchorOf(part)}`}>{captionOf(part)}</a>
                </h3>
                {part.paragraphs
                  .filter((one) => one.untracked)
                  .map(({stretches, fate}, index) => (
                    <div key={index}>
                      {say.fates[fate] !== '' && <span class="badge">{say.fates[fate]}</span>}
                      <Diff stretches={stretches} whole={false} />
                    </div>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul class="facts">
        {hands.map(({author, changes}) => (
          <li key={author}>{say.hands(author, changes)}</li>
        ))}
        <li>{say.untouched(untouched)}</li>
        {!isQuiet && <li>{say.automatic(automatic.numbers, automatic.marks, automatic.looks)}</li>}
      </ul>
      <div class="beside">
        <section aria-labelledby="clauses">
          <div class="headed">
            <h2 id="clauses">{say.clauses}</h2>
            <label class="check">
              <input
                type="checkbox"
                checked={now.whole}
                onChange={({currentTarget: {checked}}) => turn((before) => ({...before, whole: checked}))}
              />{' '}
              {say.whole}
            </label>
          </div>
          {parts.map((part) => (
            <Part key={part.name} part={part} anchor={anchorOf(part)} caption={captionOf(part)} />
          ))}
        </section>
        <AnswerPanel view={view} bytes={bytes} file={file} />
      </div>
    </>
  )
}
