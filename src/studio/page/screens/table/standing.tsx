import type {Chart, Item, Put} from '../../../../negotiate/tracking/chart.js'
import {useStudio, wordsIn} from '../../studio.js'
import {day} from './day.js'
import {words} from './words.js'

/** What a side put: its words where there are some, and when. */
export const Position = ({put, isOffered = false}: {readonly put: Put; readonly isOffered?: boolean}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {says, rung, round, on, how, within} = put
  return (
    <div class="position">
      {rung && <span class="badge rung">{say.rungs[rung]}</span>}
      {says !== undefined && <p lang="en">{says}</p>}
      <p class="quiet">
        {say.how[how]}, {say.round(round)}, {day(on, language)}
        {within !== undefined && !isOffered && `, ${say.inPackage(within)}`}
      </p>
    </div>
  )
}

/** Where a side stands: what it put, took back, or offers only together with more. */
export const Standing = ({
  item,
  by,
  side,
}: {
  readonly item: Item
  readonly by: 'union' | 'company'
  readonly side: Chart['side']
}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {ours, theirs, withdrawn, offers} = item
  const stands = by === side ? ours : theirs
  const gone = by === side ? withdrawn : undefined
  const offered = offers.filter((offer) => offer.by === by)
  if (!stands && !gone && offered.length === 0) return <>–</>
  return (
    <>
      {stands && <Position put={stands} />}
      {gone && (
        <p class="quiet">
          {say.withdrawn}, {say.round(gone.round)}, {day(gone.on, language)}
        </p>
      )}
      {offered.map((offer) => (
        <div key={`${offer.within} ${offer.round}`} class="offered">
          <span class="badge">{say.onlyIn(offer.within ?? '')}</span>
          <Position put={offer} isOffered={true} />
        </div>
      ))}
    </>
  )
}

/** How far an item has come, and when it was agreed. */
export const StatusOf = ({item}: {readonly item: Item}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {status, within, agreed, reopened} = item
  return (
    <>
      <span class={`badge status ${status.replaceAll(' ', '-')}`}>{say.statuses[status]}</span>
      {status === 'package' && within !== undefined && <p class="quiet">“{within}”</p>}
      {agreed && (
        <p class="quiet">{[day(agreed.on, language), agreed.at, agreed.initials].filter(Boolean).join(', ')}</p>
      )}
      {reopened !== undefined && <p class="quiet">{say.reopened(day(reopened, language))}</p>}
    </>
  )
}
