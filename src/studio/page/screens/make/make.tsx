import {useScreen, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {Bench} from './bench.js'
import {Start} from './start.js'
import {type MakeWork, nothingYet} from './state.js'

/** New document: an interview beside the page that comes of it. */
export const Make = () => {
  const {now} = useScreen<MakeWork>('make', nothingYet)
  return (
    <div class="make">
      <h1>{wordsIn(around).make}</h1>
      {now.draft ? <Bench draft={now.draft} /> : <Start />}
    </div>
  )
}
