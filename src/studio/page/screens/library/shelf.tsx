import {useEffect, useRef} from 'preact/hooks'
import type {CardView, ShelfView} from '../../../desk/library/browsing.js'
import type {Hit} from '../../../desk/library/search.js'
import {useAsked} from '../../asked.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {Look} from './look.js'
import {everything, firstOf, type Key, type LibraryWork, type Looking, nothingYet} from './state.js'
import {words} from './words.js'

/** All clauses, and those that are looked for. */
export const Shelf = () => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const {now, turn} = useScreen<LibraryWork>('library', nothingYet)
  const {looking} = now
  const asked = useAsked(`${now.edition}`, () => desk.browseClauses())
  const search = useAsked(
    looking.words.trim() === '' ? undefined : `${now.edition} ${looking.words}`,
    () => desk.searchClauses(looking.words),
    {pause: 120},
  )
  const view = asked?.outcome.value
  if (!view) return <>{asked ? <Findings found={asked.outcome.diagnostics} /> : <p role="status">{say.opening}</p>}</>
  const hits = search?.outcome.value
  const shown = view.clauses.filter((one) => fits(one, looking) && (!hits || hits.some(({id}) => id === one.id)))
  const look = (change: Partial<Looking>): void =>
    turn((before) => ({...before, looking: {...before.looking, ...change}}))
  return (
    <>
      <p class="library-lead">{say.lead}</p>
      <Look view={view} looking={looking} look={look}>
        <button type="button" onClick={() => turn((before) => ({...before, isTaking: true}))}>
          {say.take}
        </button>
      </Look>
      <p role="status">{say.shown(shown.length, view.clauses.length)}</p>
      {shown.length === 0 && (
        <p>
          {say.none}{' '}
          <button type="button" onClick={() => look(everything)}>
            {say.all}
          </button>
        </p>
      )}
      {hits ? <Hits hits={hits} shown={shown} /> : <Families view={view} shown={shown} />}
    </>
  )
}

const fits = ({family, answers, texts, origin}: CardView, looking: Looking): boolean =>
  (looking.family === '' || family === looking.family) &&
  (looking.answers === '' || answers.includes(looking.answers)) &&
  (looking.register === '' || texts.some((key) => key.startsWith(`${looking.register}.`))) &&
  (!looking.own || origin !== 'shipped')

const Families = ({view, shown}: {readonly view: ShelfView; readonly shown: readonly CardView[]}) => {
  const {language} = useStudio()
  return (
    <>
      {view.families
        .map((family) => ({...family, clauses: shown.filter((one) => one.family === family.id)}))
        .filter(({clauses}) => clauses.length > 0)
        .map(({id, title, clauses}) => (
          <section key={id} aria-labelledby={`family-${id}`}>
            <h2 id={`family-${id}`}>{title[language] ?? title.en ?? id}</h2>
            <ul class="library-cards">
              {clauses.map((one) => (
                <Card card={one} key={one.id} />
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

/** In the order in which the search gives them. */
const Hits = ({hits, shown}: {readonly hits: readonly Hit[]; readonly shown: readonly CardView[]}) => (
  <ul class="library-cards">
    {hits.flatMap((hit) => {
      const card = shown.find(({id}) => id === hit.id)
      return card ? [<Card card={card} hit={hit} key={hit.id} />] : []
    })}
  </ul>
)

const Card = ({card, hit}: {readonly card: CardView; readonly hit?: Hit}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {now, turn} = useScreen<LibraryWork>('library', nothingYet)
  const button = useRef<HTMLButtonElement>(null)
  const {id, title, purpose, origin, status} = card
  const wasOpen = now.left === id
  useEffect(() => {
    if (wasOpen) button.current?.focus()
  }, [wasOpen])
  const open = (): void =>
    turn((before) => ({
      ...before,
      open: id,
      left: undefined,
      text: firstOf(card.texts, hit?.key ?? before.text),
      other: firstOf(card.texts, before.other),
    }))
  return (
    <li>
      <button type="button" class="library-card" ref={button} onClick={open}>
        <span class="library-id">{id}</span>
        <span class="library-title">{title[language]}</span>
        <span class="library-purpose" lang="en">
          {purpose}
        </span>
        {hit?.where === 'text' && hit.key !== undefined && (
          <span class="library-hit">
            {say.foundIn(say.texts[hit.key as Key])}{' '}
            <span lang={hit.key.endsWith('.es') ? 'es' : 'en'}>
              {hit.before}
              <mark>{hit.hit}</mark>
              {hit.after}
            </span>
          </span>
        )}
        <span class="library-badges">
          {Object.hasOwn(now.drafts, id) && <span class="badge alarm">{say.drafted}</span>}
          {origin !== 'shipped' && <span class="badge">{say.origins[origin]}</span>}
          {status !== 'draft' && <span class="badge">{say.statuses[status]}</span>}
        </span>
      </button>
    </li>
  )
}
