import {useState} from 'preact/hooks'
import type {TouchedView} from '../../../desk/library/drafting.js'
import {useAsked} from '../../asked.js'
import {Diff} from '../../parts/diff.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {Leaning} from './leaning.js'
import {type Begun, type LibraryWork, nothingYet} from './state.js'
import {words} from './words.js'

/** What a draft would change: which words, documents and asks, and what leans on the clause. */
export const Touched = ({draft}: {readonly draft: Begun}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const {now} = useScreen<LibraryWork>('library', nothingYet)
  const [isShown, setShown] = useState(false)
  const asked = useAsked(isShown ? JSON.stringify([now.edition, draft]) : undefined, () => desk.touchedByDraft(draft), {
    pause: 600,
  })
  const view = asked?.outcome.value
  return (
    <>
      <button type="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? say.hideTouched : say.seeTouched}
      </button>
      {isShown && (
        <div class="library-touched">
          {view ? (
            <View view={view} />
          ) : asked ? (
            <Findings found={asked.outcome.diagnostics} />
          ) : (
            <p role="status">{say.checking}</p>
          )}
        </div>
      )}
    </>
  )
}

const View = ({view}: {readonly view: TouchedView}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {changes, documents, ownWords, answers, leaning, made, called, letter} = view
  const named = (id: string): string => called[id]?.[language] ?? id
  const otherwise = made.filter(({paragraphs, broken}) => paragraphs > 0 || broken.length > 0)
  return (
    <>
      <h4>{say.reads}</h4>
      {changes.map(({path, changes: one}) => (
        <div key={path}>
          <p class="quiet">{nameOf(path, say.texts)}</p>
          <Diff stretches={one.map((each) => ({...each, tracked: true, automatic: false}))} whole={false} />
        </div>
      ))}
      <h4>{say.inDocuments}</h4>
      {documents.length === 0 ? (
        <p>{say.noDocuments}</p>
      ) : (
        <ul>
          {documents.map((id) => (
            <li key={id}>{named(id)}</li>
          ))}
        </ul>
      )}
      {ownWords.length > 0 && (
        <>
          <p>{say.ownWords}</p>
          <ul>
            {ownWords.map((id) => (
              <li key={id}>{named(id)}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{say.made}</h4>
      <ul>
        {otherwise.map(({name, paragraphs, broken}) => (
          <li key={name}>
            {name}: {broken.length > 0 ? <strong>{say.cannot}</strong> : say.paragraphs(paragraphs)}
            <Findings found={broken} />
          </li>
        ))}
        <li class="quiet">{say.unchanged(made.length - otherwise.length)}</li>
      </ul>
      {answers.length > 0 && (
        <>
          <h4>{say.answersNow}</h4>
          <p>{say.answersWhy}</p>
          <ul>
            {answers.map(({id, fate}) => (
              <li key={id}>
                {id} <span lang="en">{letter.find((one) => one.id === id)?.says}</span>{' '}
                {fate !== 'kept' && <span class={fate === 'gone' ? 'badge alarm' : 'badge'}>{say.fates[fate]}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{say.leaningNow}</h4>
      <Leaning leaning={leaning} called={called} />
    </>
  )
}

const nameOf = (path: string, texts: Readonly<Record<string, string>>): string =>
  texts[path.replace(/^text\./, '')] ?? path
