import {useEffect, useRef} from 'preact/hooks'
import {useAsked} from '../../asked.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {Compare} from './compare.js'
import {Read} from './read.js'
import {type LibraryWork, nothingYet, type Way} from './state.js'
import {words} from './words.js'
import {Write} from './write.js'

const ways: readonly Way[] = ['read', 'compare', 'write']

/** One clause, read, compared with itself, or written anew. */
export const OneClause = ({id}: {readonly id: string}) => {
  const say = wordsIn(words)
  const {desk, language} = useStudio()
  const {now, turn} = useScreen<LibraryWork>('library', nothingYet)
  const asked = useAsked(`${id} ${now.edition}`, () => desk.clauseView(id))
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = asked !== undefined
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  const back = (
    <p>
      <button type="button" onClick={() => turn((before) => ({...before, open: undefined, left: id}))}>
        ‹ {say.back}
      </button>
    </p>
  )
  if (!asked)
    return (
      <>
        {back}
        <p role="status">{say.opening}</p>
      </>
    )
  const view = asked.outcome.value
  if (!view)
    return (
      <>
        {back}
        <p>{say.none}</p>
        <Findings found={asked.outcome.diagnostics} />
      </>
    )
  return (
    <>
      {back}
      <header class="library-head">
        <h2 ref={heading} tabIndex={-1}>
          <span class="library-id">{id}</span> {view.title[language]}
        </h2>
        <p class="badges">
          <span class="badge">{view.family[language] ?? view.family.en}</span>
          <span class="badge">{say.version(view.file.version)}</span>
          <span class="badge">{say.statuses[view.file.status]}</span>
          {view.origin !== 'shipped' && <span class="badge">{say.origins[view.origin]}</span>}
          {Object.hasOwn(now.drafts, id) && <span class="badge alarm">{say.drafted}</span>}
        </p>
        <fieldset class="library-ways row">
          <legend class="heard">{say.ways}</legend>
          {ways.map((way) => (
            <button
              type="button"
              key={way}
              aria-pressed={now.way === way}
              onClick={() => turn((before) => ({...before, way}))}
            >
              {say.way[way]}
            </button>
          ))}
        </fieldset>
      </header>
      {now.way === 'read' && <Read view={view} />}
      {now.way === 'compare' && <Compare view={view} />}
      {now.way === 'write' && <Write view={view} />}
    </>
  )
}
