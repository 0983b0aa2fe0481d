import {useEffect, useState} from 'preact/hooks'
import type {DraftWork} from '../../../desk/make/work.js'
import type {RungView} from '../../../desk/make.js'
import {useStudio, wordsIn} from '../../studio.js'
import {words} from './words.js'

interface Shown {
  readonly draft: DraftWork
  readonly clause: string
  readonly language: string
}

/** A clause at its rungs, side by side: each with what differs from the one before. */
export const Ladder = ({draft, clause, language}: Shown) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const [rungs, setRungs] = useState<readonly RungView[]>()
  useEffect(() => {
    void desk.ladder(draft, clause).then(({value}) => setRungs(value ?? []))
  }, [desk, draft, clause])
  if (!rungs) return null
  const shown = rungs.filter(({changes}, index) => index === 0 || changes.some(({kind}) => kind !== 'kept'))
  return (
    <>
      {shown.length < 2 && <p class="quiet">{say.sameText}</p>}
      <div class="ladder">
        {shown.map(({rung, changes}) => (
          <section key={rung} aria-label={say.rungs[rung]}>
            <h3>{say.rungs[rung]}</h3>
            <p class="diff" lang={language}>
              {changes.map(({kind, text}, index) =>
                kind === 'removed' ? (
                  <del key={index}>{text}</del>
                ) : kind === 'added' ? (
                  <ins key={index}>{text}</ins>
                ) : (
                  <span key={index}>{text}</span>
                ),
              )}
            </p>
          </section>
        ))}
      </div>
    </>
  )
}
