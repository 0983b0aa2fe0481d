import type {Rule} from './rule.js'
import {conditionType} from './rules/conditions/condition-type.js'
import {derivedCircle} from './rules/conditions/derived-circle.js'
import {mixedCondition} from './rules/conditions/mixed-condition.js'
import {unansweredCondition} from './rules/conditions/unanswered-condition.js'
import {unknownChoice} from './rules/conditions/unknown-choice.js'
import {anchorForm} from './rules/consistency/anchor-form.js'
import {cautionDiffers} from './rules/consistency/caution-differs.js'
import {droppedField} from './rules/consistency/dropped-field.js'
import {duplicateItem} from './rules/consistency/duplicate-item.js'
import {invertedLimits} from './rules/consistency/inverted-limits.js'
import {missingLanguage} from './rules/consistency/missing-language.js'
import {outdatedText} from './rules/consistency/outdated-text.js'
import {rateDiffers} from './rules/consistency/rate-differs.js'
import {registersDisagree} from './rules/consistency/registers-disagree.js'
import {rungOrder} from './rules/consistency/rung-order.js'
import {sameRung} from './rules/consistency/same-rung.js'
import {statusMismatch} from './rules/consistency/status-mismatch.js'
import {strayNumber} from './rules/consistency/stray-number.js'
import {unanchoredText} from './rules/consistency/unanchored-text.js'
import {unevenRungs} from './rules/consistency/uneven-rungs.js'
import {unplacedProposal} from './rules/consistency/unplaced-proposal.js'
import {andOr} from './rules/drafting/and-or.js'
import {longSentence} from './rules/drafting/long-sentence.js'
import {badDefault} from './rules/fields/bad-default.js'
import {badLimit} from './rules/fields/bad-limit.js'
import {borrowedField} from './rules/fields/borrowed-field.js'
import {defaultBeyondLimit} from './rules/fields/default-beyond-limit.js'
import {duplicateField} from './rules/fields/duplicate-field.js'
import {duplicateLabel} from './rules/fields/duplicate-label.js'
import {fieldForm} from './rules/fields/field-form.js'
import {hardCodedAmount} from './rules/fields/hard-coded-amount.js'
import {hardCodedDate} from './rules/fields/hard-coded-date.js'
import {hardCodedName} from './rules/fields/hard-coded-name.js'
import {idleDefault} from './rules/fields/idle-default.js'
import {internalField} from './rules/fields/internal-field.js'
import {missingDefault} from './rules/fields/missing-default.js'
import {missingQuestion} from './rules/fields/missing-question.js'
import {missingTranslation} from './rules/fields/missing-translation.js'
import {missingUnit} from './rules/fields/missing-unit.js'
import {repeatedUnit} from './rules/fields/repeated-unit.js'
import {typedNumber} from './rules/fields/typed-number.js'
import {unknownField} from './rules/fields/unknown-field.js'
import {unusedField} from './rules/fields/unused-field.js'
import {requiredSlot} from './rules/form/required-slot.js'
import {brokenReference} from './rules/references/broken-reference.js'
import {selfReference} from './rules/references/self-reference.js'
import {typedReference} from './rules/references/typed-reference.js'
import {unguardedReference} from './rules/references/unguarded-reference.js'
import {unknownId} from './rules/references/unknown-id.js'
import {duplicateSource} from './rules/sources/duplicate-source.js'
import {futureSource} from './rules/sources/future-source.js'
import {impossibleDate} from './rules/sources/impossible-date.js'
import {missingAddress} from './rules/sources/missing-address.js'
import {missingSource} from './rules/sources/missing-source.js'
import {staleFact} from './rules/sources/stale-fact.js'
import {uncertainLaw} from './rules/sources/uncertain-law.js'
import {unfitAddress} from './rules/sources/unfit-address.js'
import {weakSource} from './rules/sources/weak-source.js'
import {circularDefinition} from './rules/terms/circular-definition.js'
import {duplicateTerm} from './rules/terms/duplicate-term.js'
import {missingDefinition} from './rules/terms/missing-definition.js'
import {undefinedTerm} from './rules/terms/undefined-term.js'
import {unusedTerm} from './rules/terms/unused-term.js'

/** Rules that look after one thing. */
export interface Family {
  readonly name: string
  readonly rules: readonly Rule[]
}

/** Every rule. A new one is added here, and has its page in `docs/rules`. */
export const families: readonly Family[] = [
  {name: 'form', rules: [requiredSlot]},
  {name: 'terms', rules: [undefinedTerm, unusedTerm, duplicateTerm, missingDefinition, circularDefinition]},
  {name: 'references', rules: [brokenReference, selfReference, typedReference, unguardedReference, unknownId]},
  {
    name: 'fields',
    rules: [
      unknownField,
      unusedField,
      duplicateField,
      duplicateLabel,
      fieldForm,
      missingQuestion,
      missingTranslation,
      missingUnit,
      repeatedUnit,
      badDefault,
      badLimit,
      defaultBeyondLimit,
      missingDefault,
      idleDefault,
      typedNumber,
      hardCodedAmount,
      hardCodedDate,
      hardCodedName,
      borrowedField,
      internalField,
    ],
  },
  {name: 'conditions', rules: [conditionType, unknownChoice, unansweredCondition, derivedCircle, mixedCondition]},
  {
    name: 'consistency',
    rules: [
      rungOrder,
      sameRung,
      invertedLimits,
      unevenRungs,
      registersDisagree,
      droppedField,
      strayNumber,
      rateDiffers,
      cautionDiffers,
      anchorForm,
      outdatedText,
      unanchoredText,
      missingLanguage,
      statusMismatch,
      duplicateItem,
      unplacedProposal,
    ],
  },
  {name: 'drafting', rules: [andOr, longSentence]},
  {
    name: 'sources',
    rules: [
      staleFact,
      missingSource,
      weakSource,
      uncertainLaw,
      missingAddress,
      unfitAddress,
      duplicateSource,
      futureSource,
      impossibleDate,
    ],
  },
]

export const rules: readonly Rule[] = families.flatMap((family) => family.rules)
