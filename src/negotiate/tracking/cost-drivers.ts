import type {Clause} from '../../library/clause.js'
import {terms} from '../cost/terms.js'

/** What a clause costs by: the terms of a costing that are its own, or else who pays, as the clause says. */
export const costDrivers = ({id, file}: Clause): readonly string[] => {
  const labels = Object.values(terms).flatMap(({clause, label}) => (clause === id ? [label] : []))
  const {pays} = file.proposes ?? {}
  return labels.length > 0 || pays === undefined ? labels : [pays]
}
