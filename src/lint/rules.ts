import type {Rule} from './rule.js'
import {conditionType} from './rules/conditions/condition-type.js'
import {rungOrder} from './rules/consistency/rung-order.js'
import {agreementToAgree} from './rules/drafting/agreement-to-agree.js'
import {andOr} from './rules/drafting/and-or.js'
import {archaicWord} from './rules/drafting/archaic-word.js'
import {bestEfforts} from './rules/drafting/best-efforts.js'
import {contraction} from './rules/drafting/contraction.js'
import {doublet} from './rules/drafting/doublet.js'
import {dutyInDefinition} from './rules/drafting/duty-in-definition.js'
import {listForm} from './rules/drafting/list-form.js'
import {longSentence} from './rules/drafting/long-sentence.js'
import {mayNot} from './rules/drafting/may-not.js'
import {meansAndIncludes} from './rules/drafting/means-and-includes.js'
import {mustForParty} from './rules/drafting/must-for-party.js'
import {negatedAnd} from './rules/drafting/negated-and.js'
import {negatedProhibition} from './rules/drafting/negated-prohibition.js'
import {negativePermission} from './rules/drafting/negative-permission.js'
import {nestedException} from './rules/drafting/nested-exception.js'
import {openList} from './rules/drafting/open-list.js'
import {openPeriod} from './rules/drafting/open-period.js'
import {passiveDuty} from './rules/drafting/passive-duty.js'
import {perpetual} from './rules/drafting/perpetual.js'
import {providedThat} from './rules/drafting/provided-that.js'
import {questionOrExclamation} from './rules/drafting/question-or-exclamation.js'
import {roundaboutDuty} from './rules/drafting/roundabout-duty.js'
import {severalDuties} from './rules/drafting/several-duties.js'
import {shallMean} from './rules/drafting/shall-mean.js'
import {shallWithoutParty} from './rules/drafting/shall-without-party.js'
import {soleDiscretion} from './rules/drafting/sole-discretion.js'
import {sweepingOverride} from './rules/drafting/sweeping-override.js'
import {unendedSentence} from './rules/drafting/unended-sentence.js'
import {vaguePeriod} from './rules/drafting/vague-period.js'
import {willForDuty} from './rules/drafting/will-for-duty.js'
import {withoutLimitation} from './rules/drafting/without-limitation.js'
import {wordyPhrase} from './rules/drafting/wordy-phrase.js'
import {badDefault} from './rules/fields/bad-default.js'
import {duplicateField} from './rules/fields/duplicate-field.js'
import {typedNumber} from './rules/fields/typed-number.js'
import {unknownField} from './rules/fields/unknown-field.js'
import {unusedField} from './rules/fields/unused-field.js'
import {requiredSlot} from './rules/form/required-slot.js'
import {brokenReference} from './rules/references/broken-reference.js'
import {selfReference} from './rules/references/self-reference.js'
import {typedReference} from './rules/references/typed-reference.js'
import {unguardedReference} from './rules/references/unguarded-reference.js'
import {unknownId} from './rules/references/unknown-id.js'
import {staleFact} from './rules/sources/stale-fact.js'
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
  {name: 'fields', rules: [unknownField, unusedField, duplicateField, badDefault, typedNumber]},
  {name: 'conditions', rules: [conditionType]},
  {name: 'consistency', rules: [rungOrder]},
  {
    name: 'drafting',
    rules: [
      agreementToAgree,
      andOr,
      archaicWord,
      bestEfforts,
      contraction,
      doublet,
      dutyInDefinition,
      listForm,
      longSentence,
      mayNot,
      meansAndIncludes,
      mustForParty,
      negatedAnd,
      negatedProhibition,
      negativePermission,
      nestedException,
      openList,
      openPeriod,
      passiveDuty,
      perpetual,
      providedThat,
      questionOrExclamation,
      roundaboutDuty,
      severalDuties,
      shallMean,
      shallWithoutParty,
      soleDiscretion,
      sweepingOverride,
      unendedSentence,
      vaguePeriod,
      willForDuty,
      withoutLimitation,
      wordyPhrase,
    ],
  },
  {name: 'sources', rules: [staleFact]},
]

export const rules: readonly Rule[] = families.flatMap((family) => family.rules)
