import type {PassageView, SentenceView} from '../../../desk/scan.js'
import {wordsIn} from '../../studio.js'
import {Note} from './note.js'
import {passageId, type Stop} from './stops.js'
import {words} from './words.js'

interface Written {
  readonly passage: PassageView
  /** Its flags, each once. */
  readonly stops: readonly Stop[]
  /** Where the reader is. */
  readonly at: Stop | undefined
  readonly isForeign: boolean
  go(id: string): void
}

/** One passage in the draft’s own words, with notes on what was flagged in it. */
export const Passage = ({passage, stops, at, isForeign, go}: Written) => (
  <div class={`scan-passage ${passage.kind}`} id={passageId(passage.number)} tabIndex={-1}>
    <p lang={isForeign ? undefined : 'en'}>
      {passage.sentences.map((sentence, index) => (
        <Sentence key={index} sentence={sentence} stops={stops} go={go} />
      ))}
    </p>
    {stops.map((stop) => (
      <Note key={stop.id} stop={stop} isCurrent={stop.id === at?.id} go={go} />
    ))}
  </div>
)

interface Said {
  readonly sentence: SentenceView
  readonly stops: readonly Stop[]
  go(id: string): void
}

/** A flagged sentence is marked, underlined and numbered: no color has to be seen for it. */
const Sentence = ({sentence: {text, flags}, stops, go}: Said) => {
  const say = wordsIn(words)
  if (flags.length === 0) return <>{text} </>
  return (
    <>
      <mark class="scan-mark">{text}</mark>
      {stops
        .filter(({flag}) => flags.includes(flag.id))
        .map(({id, flag}) => (
          <a
            key={id}
            class="scan-number"
            href={`#${id}`}
            onClick={(event) => {
              event.preventDefault()
              go(id)
            }}
          >
            <span class="heard">{say.flag} </span>
            {flag.number}
          </a>
        ))}{' '}
    </>
  )
}
