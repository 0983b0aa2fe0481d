import type {Severity} from '../../base/diagnostic.js'
import {demands} from '../../lint/catalogue.js'
import {explanations} from '../explanations.js'

/** A rule as a report tells of it. */
export interface RuleFacts {
  readonly id: string
  /** As it is unless somebody decides otherwise. */
  readonly severity: Severity
  readonly demands: string
  /** Path of its page within the program, where it has one; “proviso explain” tells of every rule. */
  readonly page?: string
}

/** What is known of a rule, whether it asks the library or speaks while files are read. */
export const ruleFacts = (id: string): RuleFacts => {
  const paged = demands.find((demand) => demand.id === id)
  if (paged) return {id, severity: paged.severity, demands: paged.demands, page: `docs/rules/${id}.md`}
  const {severity, demands: said} = (Object.hasOwn(explanations, id) ? explanations[id] : undefined) ?? {
    severity: 'error',
    demands: id,
  }
  return {id, severity, demands: said}
}
