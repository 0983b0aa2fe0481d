import {type Clause, passageFor, rungs} from '../../library/clause.js'
import type {Passage, Rung} from '../../library/passage.js'
import {type Quantity, quantitiesIn} from './quantities.js'
import {unquoted} from './sentences.js'

/** The proposal and the rider by which a clause stands at one rung. */
export interface Pair {
  readonly rung: Rung
  readonly proposal: Passage
  readonly rider: Passage
}

/** Each pair once, at the first rung at which it stands. */
export const pairsOf = (clause: Clause): readonly Pair[] => {
  const pairs = rungs.flatMap((rung): readonly Pair[] => {
    const [proposal, rider] = [passageFor(clause, 'proposal', rung, 'en'), passageFor(clause, 'rider', rung, 'en')]
    return proposal && rider ? [{rung, proposal, rider}] : []
  })
  return pairs.filter(
    ({proposal, rider}, index) =>
      !pairs.slice(0, index).some((one) => one.proposal === proposal && one.rider === rider),
  )
}

/** The numbers that a proposal or a rider types. */
export const typedInInstrument = ({template}: Passage): readonly Quantity[] =>
  quantitiesIn(unquoted(template.skeleton), 'en')
