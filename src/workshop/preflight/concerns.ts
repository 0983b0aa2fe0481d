import type {Standing} from '../../assemble/standing.js'
import type {Diagnostic} from '../../base/diagnostic.js'
import type {Place} from '../../base/place.js'
import {textsOf} from '../../library/library.js'
import type {Job} from '../plan.js'

/** Whether a finding is about a file that the document is made from, and not about a text of another register or language in it. */
export const concerns = (
  {order, engagement, place}: Job,
  standing: readonly Standing[],
  {place: at}: Diagnostic,
): boolean => {
  const {template} = order
  const own = [
    template.source.file,
    engagement.place([]).file,
    place.file,
    ...textsOf(template).map((text) => text.at({from: 0, to: 0}).file),
  ]
  if (own.includes(at.file)) return true
  const here = standing.find(({clause}) => clause.source.files.some(({file}) => file === at.file))
  if (!here) return false
  const others = here.clause.passages.filter((one) => one !== here.passage)
  return !others.some(({at: placeOf, text}) => isWithin(at, placeOf({from: 0, to: text.length})))
}

const isWithin = ({file, line = 0}: Place, {file: of, line: from = 1, endLine: to = from}: Place): boolean =>
  file === of && from <= line && line <= to
