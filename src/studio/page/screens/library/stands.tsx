import {useState} from 'preact/hooks'
import type {ClauseView} from '../../../desk/library/browsing.js'
import {useAsked} from '../../asked.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {Leaning} from './leaning.js'
import {type LibraryWork, leftAs, leftHere, nothingYet} from './state.js'
import {words} from './words.js'

/** In which documents a clause stands, and what else speaks of it. */
export const Stands = ({view}: {readonly view: ClauseView}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const {now} = useScreen<LibraryWork>('library', nothingYet)
  const asked = useAsked(`${view.id} ${now.edition}`, () => desk.plansWith(view.id), {pause: 400})
  return (
    <section class="card" aria-labelledby="stands">
      <h3 id="stands">{say.stands}</h3>
      <h4>{say.documents}</h4>
      {view.documents.length === 0 ? (
        <p>{say.noDocument}</p>
      ) : (
        <ul>
          {view.documents.map(({id, title, register, language}) => (
            <li key={id}>
              <span lang={language}>{title}</span> <span class="quiet">({say.registers[register]})</span>
            </li>
          ))}
        </ul>
      )}
      <h4>{say.plans}</h4>
      {asked?.outcome.value ? (
        asked.outcome.value.length === 0 ? (
          <p>{say.noPlan}</p>
        ) : (
          <p>{asked.outcome.value.join(', ')}</p>
        )
      ) : (
        <p role="status">{say.opening}</p>
      )}
      <h4>{say.leaning}</h4>
      <Leaning leaning={view.leaning} called={view.called} />
      {view.own.version !== undefined && <Own view={view} version={view.own.version} />}
    </section>
  )
}

/** The workspace’s own file, and the way back from it. */
const Own = ({view, version}: {readonly view: ClauseView; readonly version: string}) => {
  const say = wordsIn(words)
  const {desk, say: aloud} = useStudio()
  const {turn} = useScreen<LibraryWork>('library', nothingYet)
  const [isSure, setSure] = useState(false)
  const {path} = view.own
  const drop = async (): Promise<void> => {
    const {value} = await desk.dropOwn(view.id, version)
    if (value?.kind !== 'kept') {
      setSure(false)
      turn((before) => ({...before, edition: before.edition + 1}))
      return
    }
    leftHere.add(leftAs(path, undefined))
    aloud(say.dropped(path))
    turn((before) => ({
      ...before,
      edition: before.edition + 1,
      ...(view.origin === 'own' && {open: undefined}),
    }))
  }
  return (
    <>
      <p>{say.ownFile(path)}</p>
      {isSure ? (
        <div class="notice alarm" role="alert">
          <p>{say.dropWarning(path)}</p>
          <p class="row">
            <button type="button" onClick={() => void drop()}>
              {say.dropYes}
            </button>
            <button type="button" class="first" onClick={() => setSure(false)}>
              {say.keepIt}
            </button>
          </p>
        </div>
      ) : (
        <button type="button" onClick={() => setSure(true)}>
          {view.origin === 'own' ? say.dropOwn : say.drop}
        </button>
      )}
    </>
  )
}
