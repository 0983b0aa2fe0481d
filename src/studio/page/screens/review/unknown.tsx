import type {UnknownView} from '../../../desk/review/views.js'
import {wordsIn} from '../../studio.js'
import {Which} from './which.js'
import {words} from './words.js'

/** It is not known what came back: a person says it. */
export const Unknown = ({view}: {readonly view: UnknownView}) => {
  const say = wordsIn(words)
  return (
    <section class="notice alarm">
      <p>{say.unknown[view.why]}</p>
      <Which names={view.among.length > 1 ? view.among : view.known} />
    </section>
  )
}
