import {verifiedFor} from '../../assemble/item.js'
import type {Standing} from '../../assemble/standing.js'
import {datesIn, isStale} from '../../lint/shapes/stale.js'
import type {Freshness} from '../../negotiate/preflight/sending.js'
import type {Job} from '../plan.js'

/** The days on which somebody last looked at what the document prints or leans on. */
export const freshnessOf = (
  {order, engagement}: Job,
  standing: readonly Standing[],
  {today, months}: {readonly today: string; readonly months: number},
): Freshness => {
  const verified = standing.flatMap(({clause: {id}}) => {
    const on = verifiedFor(engagement.file.items?.[id])?.on
    return on === undefined
      ? []
      : [
          {
            of: `Current language of ${id}`,
            days: [{date: on, place: engagement.place(['items', id, 'verified', 'on'])}],
          },
        ]
  })
  const owners = [
    ...standing.map(({clause: {id, source}}) => ({of: id, value: source.value, placeOf: source.place.bind(source)})),
    {of: 'The engagement', value: engagement.file, placeOf: engagement.place},
    {
      of: 'The document’s recipe',
      value: order.template.file,
      placeOf: order.template.source.place.bind(order.template.source),
    },
  ].map(({of, value, placeOf}) => ({of, days: datesIn(value).map(({date, path}) => ({date, place: placeOf(path)}))}))
  const all = [...owners, ...verified]
  return {
    dated: all.reduce((sum, {days}) => sum + days.length, 0),
    months,
    stale: all.flatMap(({of, days}) => {
      const stale = days
        .filter(({date}) => isStale(date, today, months))
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      const [first] = stale
      return first ? [{of, count: stale.length, oldest: first.date, place: first.place}] : []
    }),
  }
}
