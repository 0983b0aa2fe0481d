import type {Leaning as One} from '../../../../workshop/drafting/leaning.js'
import type {Called} from '../../../desk/library/browsing.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {type LibraryWork, nothingYet} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly leaning: readonly One[]
  readonly called: Readonly<Record<string, Called>>
}

/** What speaks of a clause; another clause can be opened. */
export const Leaning = ({leaning, called}: Shown) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {turn} = useScreen<LibraryWork>('library', nothingYet)
  if (leaning.length === 0) return <p>{say.noLeaning}</p>
  return (
    <ul>
      {leaning.map(({owner, how, terms}) => (
        <li key={`${owner} ${how}`}>
          {called[owner]?.isClause ? (
            <button
              type="button"
              class="library-link"
              onClick={() => turn((before) => ({...before, open: owner, way: 'read'}))}
            >
              {owner} {called[owner]?.[language]}
            </button>
          ) : (
            (called[owner]?.[language] ?? owner)
          )}{' '}
          <span class="quiet">
            {say.how[how]}
            {terms && `: ${terms.join(', ')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
