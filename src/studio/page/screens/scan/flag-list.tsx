import {useEffect, useRef} from 'preact/hooks'
import type {ScanView} from '../../../desk/scan.js'
import {wordsIn} from '../../studio.js'
import type {Stop} from './stops.js'
import {words} from './words.js'

interface Listed {
  readonly view: ScanView
  readonly stops: readonly Stop[]
  /** Where the reader is. */
  readonly at: Stop | undefined
  go(id: string): void
}

/** All flags, each with the way to where it first stands. */
export const FlagList = ({view, stops, at, go}: Listed) => {
  const say = wordsIn(words)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const place = list.current
    const now = place?.querySelector<HTMLElement>('[aria-current]')
    if (place && now && place.scrollHeight > place.clientHeight)
      place.scrollTop = now.offsetTop - place.clientHeight / 2
  }, [at])
  return (
    <nav ref={list} class="scan-flags" aria-labelledby="flags">
      <h2 id="flags">{say.flags}</h2>
      <ol>
        {view.flags.map(({id, number, is, passages}) => {
          const first = stops.find(({flag, isFirst}) => isFirst && flag.id === id)?.id ?? ''
          return (
            <li key={id}>
              <a
                href={`#${first}`}
                aria-current={at?.flag.id === id ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  go(first)
                }}
              >
                <span class="scan-number" aria-hidden="true">
                  {number}
                </span>
                <span>
                  {is}
                  {passages.length > 1 && <small>{say.places(passages.length)}</small>}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <p class="quiet scan-keys">{say.keys}</p>
    </nav>
  )
}
