import {formDemands} from './form.js'
import {unusedSuppression} from './lint.js'
import type {Demand} from './rule.js'
import {rules} from './rules.js'

/** Everything that has a page: what is found while files are read, what is said of comments, and every rule. */
export const demands: readonly Demand[] = [...formDemands, unusedSuppression, ...rules]
