import type {Rule} from './rule.js'
import {badDefault} from './rules/bad-default.js'
import {brokenReference} from './rules/broken-reference.js'
import {circularDefinition} from './rules/circular-definition.js'
import {conditionType} from './rules/condition-type.js'
import {duplicateField} from './rules/duplicate-field.js'
import {duplicateTerm} from './rules/duplicate-term.js'
import {missingDefinition} from './rules/missing-definition.js'
import {requiredSlot} from './rules/required-slot.js'
import {rungOrder} from './rules/rung-order.js'
import {selfReference} from './rules/self-reference.js'
import {typedNumber} from './rules/typed-number.js'
import {typedReference} from './rules/typed-reference.js'
import {undefinedTerm} from './rules/undefined-term.js'
import {unguardedReference} from './rules/unguarded-reference.js'
import {unknownField} from './rules/unknown-field.js'
import {unknownId} from './rules/unknown-id.js'
import {unusedField} from './rules/unused-field.js'
import {unusedTerm} from './rules/unused-term.js'

/** Every rule. A new one is added here, and has its page in `docs/rules`. */
export const rules: readonly Rule[] = [
  undefinedTerm,
  unusedTerm,
  duplicateTerm,
  missingDefinition,
  circularDefinition,
  brokenReference,
  selfReference,
  typedReference,
  typedNumber,
  unguardedReference,
  unknownField,
  unusedField,
  duplicateField,
  badDefault,
  conditionType,
  unknownId,
  requiredSlot,
  rungOrder,
]
