import {useScreen, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {OneClause} from './clause.js'
import {Precedent} from './precedent.js'
import {Shelf} from './shelf.js'
import {type LibraryWork, nothingYet} from './state.js'

/** Clauses: looked for, read, compared, written anew, taken from a precedent. */
export const Library = () => {
  const {now} = useScreen<LibraryWork>('library', nothingYet)
  return (
    <div class="library">
      <h1>{wordsIn(around).library}</h1>
      {now.isTaking ? <Precedent /> : now.open === undefined ? <Shelf /> : <OneClause id={now.open} key={now.open} />}
    </div>
  )
}
