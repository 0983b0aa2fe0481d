import type {Passage, Rung} from '../../../library/passage.js'
import type {Quantity} from '../../facts/quantities.js'
import {type Pair, pairsOf, typedInInstrument} from '../../facts/registers.js'
import type {Finding, Rule} from '../../rule.js'

export const registersDisagree: Rule = {
  id: 'registers-disagree',
  severity: 'warning',
  demands: 'The proposal and the rider of a clause type the same numbers at each rung.',
  *check({library}) {
    for (const clause of library.clauses) for (const pair of pairsOf(clause)) yield* differentNumbers(pair)
  },
}

/** What two texts type: each number that only one of them has. Ages tell who is meant, and are compared only where both tell some. */
function* differentNumbers({rung, proposal, rider}: Pair): Generator<Finding> {
  const [here, there] = [typedInInstrument(proposal), typedInInstrument(rider)]
  const agesInBoth = here.some(isAge(proposal)) && there.some(isAge(rider))
  const only = (passage: Passage, all: readonly Quantity[], others: readonly Quantity[]): readonly Quantity[] =>
    all.filter((one) => !others.some(({value}) => value === one.value) && (agesInBoth || !isAge(passage)(one)))
  const [inProposal, inRider] = [only(proposal, here, there), [...only(rider, there, here)]]
  const spoken = ({found}: Quantity): string => `“${found.replace(/\s+/g, ' ')}”`
  for (const one of inProposal) {
    const index = inRider.findIndex((other) => unitOf(other) === unitOf(one))
    const [other] = index === -1 ? [] : inRider.splice(index, 1)
    if (other)
      yield {
        place: rider.at(other.span),
        message: `The rider says ${spoken(other)} at ${rung}, where the proposal says ${spoken(one)}; find out which is meant, and write it in both`,
        related: [{message: 'the proposal', place: proposal.at(one.span)}],
      }
    else if (one.kind === 'period')
      yield {place: proposal.at(one.span), message: missing(spoken(one), 'proposal', 'rider', rung)}
  }
  // An amount or a share that only one of them types ought not to be typed at all, and hard-coded-amount says so.
  for (const one of inRider.filter(({kind}) => kind === 'period'))
    yield {place: rider.at(one.span), message: missing(spoken(one), 'rider', 'proposal', rung)}
}

const missing = (said: string, here: string, there: string, rung: Rung): string =>
  `The ${here} says ${said} at ${rung}, and the ${there} says nothing of it; write it in both, or in neither`

const unitOf = ({value}: Quantity): string => value.replace(/[\d.]+/, '')
const isAge =
  ({template}: Passage) =>
  ({span, value}: Quantity): boolean =>
    value.endsWith(' years') && /^\s+(?:of\s+age|old)(?![\p{L}])/u.test(template.skeleton.slice(span.to, span.to + 12))
