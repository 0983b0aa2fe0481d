import type {ClauseView} from '../../../desk/library/browsing.js'
import {useScreen, wordsIn} from '../../studio.js'
import {About} from './about.js'
import {Blocks} from './blocks.js'
import {ChooseText} from './choose.js'
import {Stands} from './stands.js'
import {firstOf, type LibraryWork, nothingYet} from './state.js'
import {words} from './words.js'

/** A text of a clause as it is drafted, and beside it all that is known of the clause. */
export const Read = ({view}: {readonly view: ClauseView}) => {
  const say = wordsIn(words)
  const {now, turn} = useScreen<LibraryWork>('library', nothingYet)
  const has = view.texts.map(({key}) => key)
  const shown = view.texts.find(({key}) => key === firstOf(has, now.text))
  return (
    <div class="beside">
      <div>
        {shown ? (
          <>
            <ChooseText
              label={say.text}
              value={shown.key}
              has={has}
              chose={(text) => turn((before) => ({...before, text}))}
            />
            <article class="card library-text" lang={shown.language}>
              <Blocks blocks={shown.blocks} />
            </article>
            <p class="quiet">{say.readingAs}</p>
          </>
        ) : (
          <p>{say.noText}</p>
        )}
        <Stands view={view} />
      </div>
      <About view={view} />
    </div>
  )
}
