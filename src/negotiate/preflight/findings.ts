import type {Diagnostic, Severity} from '../../base/diagnostic.js'
import {spoken} from '../../base/show.js'
import {counted, type Item, type Light, type Section, section} from './section.js'
import type {Sending} from './sending.js'

const lights: Readonly<Record<Severity, Light>> = {error: 'red', warning: 'amber', info: 'green'}

/** What is wrong with the files that the document is made from, and with the deal: each complaint once, at its first place. */
export const findings = ({findings: found}: Pick<Sending, 'findings'>): Section => {
  const alike = new Map<string, readonly Diagnostic[]>()
  for (const one of found) {
    const before = alike.get(one.message) ?? []
    if (!before.some(({place}) => spoken(place) === spoken(one.place))) alike.set(one.message, [...before, one])
  }
  return section('Findings', [...alike.values()].flatMap(asItem), (stops, looks) =>
    stops + looks === 0
      ? 'none in the files that it is made from'
      : [...(stops > 0 ? [counted(stops, 'error')] : []), ...(looks > 0 ? [counted(looks, 'warning')] : [])].join(', '),
  )
}

const asItem = ([first, ...others]: readonly Diagnostic[]): readonly Item[] =>
  first
    ? [
        {
          light: lights[first.severity],
          says: `${others.length > 0 ? `${others.length + 1} times: ` : ''}${first.message}`,
          place: first.place,
        },
      ]
    : []
