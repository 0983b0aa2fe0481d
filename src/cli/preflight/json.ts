import type {Diagnostic} from '../../base/diagnostic.js'
import type {Place} from '../../base/place.js'
import type {Preflight} from '../../negotiate/preflight/preflight.js'
import {nameFor} from '../reports/telling.js'
import type {Preflights} from './shape.js'

/** What is told, and where the program stands, which is nobody’s business. */
interface Looked {
  readonly code: 0 | 1
  readonly today: string
  readonly pages: readonly Preflight[]
  readonly problems: readonly Diagnostic[]
  readonly shipped: string
}

/** For programs, in the shape of `schema/preflight.schema.json`. */
export const json = (looked: Looked): string => JSON.stringify(asShape(looked), null, 2)

const asShape = ({code, today, pages, problems, shipped}: Looked): Preflights => {
  const named = nameFor(shipped)
  const at = (place: Place): Place => ({...place, file: named(place.file)})
  return {
    version: 1,
    code,
    today,
    documents: pages.map(({sections, ...page}) => ({
      ...page,
      sections: sections.map(({items, ...one}) => ({
        ...one,
        items: items.map(({place, ...item}) => ({...item, ...(place && {place: at(place)})})),
      })),
    })),
    problems: problems.map(({rule, severity, message, place}) => ({rule, severity, message, place: at(place)})),
  }
}
