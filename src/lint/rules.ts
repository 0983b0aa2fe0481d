import type {Rule} from './rule.js'
import {conditionType} from './rules/conditions/condition-type.js'
import {constantCondition} from './rules/conditions/constant-condition.js'
import {deadBranch} from './rules/conditions/dead-branch.js'
import {derivedCircle} from './rules/conditions/derived-circle.js'
import {mixedCondition} from './rules/conditions/mixed-condition.js'
import {unansweredCondition} from './rules/conditions/unanswered-condition.js'
import {unknownChoice} from './rules/conditions/unknown-choice.js'
import {draftersNote} from './rules/confidence/drafters-note.js'
import {draftingMark} from './rules/confidence/drafting-mark.js'
import {hiddenSign} from './rules/confidence/hidden-sign.js'
import {internalLegend} from './rules/confidence/internal-legend.js'
import {leakedNote} from './rules/confidence/leaked-note.js'
import {leakedRung} from './rules/confidence/leaked-rung.js'
import {localFile} from './rules/confidence/local-file.js'
import {rungLabel} from './rules/confidence/rung-label.js'
import {tableTalk} from './rules/confidence/table-talk.js'
import {toldLimit} from './rules/confidence/told-limit.js'
import {workingTitle} from './rules/confidence/working-title.js'
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
import {unevenTranslation} from './rules/consistency/uneven-translation.js'
import {unplacedProposal} from './rules/consistency/unplaced-proposal.js'
import {agreementToAgree} from './rules/drafting/agreement-to-agree.js'
import {andOr} from './rules/drafting/and-or.js'
import {archaicWord} from './rules/drafting/archaic-word.js'
import {bestEfforts} from './rules/drafting/best-efforts.js'
import {contraction} from './rules/drafting/contraction.js'
import {doublet} from './rules/drafting/doublet.js'
import {listForm} from './rules/drafting/list-form.js'
import {longSentence} from './rules/drafting/long-sentence.js'
import {mayNot} from './rules/drafting/may-not.js'
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
import {brokenList} from './rules/form/broken-list.js'
import {brokenTable} from './rules/form/broken-table.js'
import {callSpacing} from './rules/form/call-spacing.js'
import {emptyBranch} from './rules/form/empty-branch.js'
import {emptyText} from './rules/form/empty-text.js'
import {foldedText} from './rules/form/folded-text.js'
import {misplacedCall} from './rules/form/misplaced-call.js'
import {repeatedTest} from './rules/form/repeated-test.js'
import {requiredSlot} from './rules/form/required-slot.js'
import {strayMarkup} from './rules/form/stray-markup.js'
import {genderedWord} from './rules/inclusion/gendered-word.js'
import {honorific} from './rules/inclusion/honorific.js'
import {namedBody} from './rules/inclusion/named-body.js'
import {namedFirm} from './rules/inclusion/named-firm.js'
import {namedPerson} from './rules/inclusion/named-person.js'
import {outdatedWord} from './rules/inclusion/outdated-word.js'
import {ambiguousDate} from './rules/numbers/ambiguous-date.js'
import {ambiguousFrequency} from './rules/numbers/ambiguous-frequency.js'
import {bandEdge} from './rules/numbers/band-edge.js'
import {dateForm} from './rules/numbers/date-form.js'
import {emptyRange} from './rules/numbers/empty-range.js'
import {figureForm} from './rules/numbers/figure-form.js'
import {itemCount} from './rules/numbers/item-count.js'
import {midnight} from './rules/numbers/midnight.js'
import {moneyForm} from './rules/numbers/money-form.js'
import {noSuchDay} from './rules/numbers/no-such-day.js'
import {numberAtStart} from './rules/numbers/number-at-start.js'
import {numberTwice} from './rules/numbers/number-twice.js'
import {numbersDisagree} from './rules/numbers/numbers-disagree.js'
import {ordinalForm} from './rules/numbers/ordinal-form.js'
import {percentForm} from './rules/numbers/percent-form.js'
import {percentagePoint} from './rules/numbers/percentage-point.js'
import {periodApostrophe} from './rules/numbers/period-apostrophe.js'
import {rangeForm} from './rules/numbers/range-form.js'
import {timeZone} from './rules/numbers/time-zone.js'
import {weekdayDiffers} from './rules/numbers/weekday-differs.js'
import {acronym} from './rules/plain/acronym.js'
import {doubleNegative} from './rules/plain/double-negative.js'
import {hardWord} from './rules/plain/hard-word.js'
import {longParagraph} from './rules/plain/long-paragraph.js'
import {longPlainSentence} from './rules/plain/long-plain-sentence.js'
import {mixedAddress} from './rules/plain/mixed-address.js'
import {passiveVoice} from './rules/plain/passive-voice.js'
import {readingEase} from './rules/plain/reading-ease.js'
import {readingGrade} from './rules/plain/reading-grade.js'
import {shouting} from './rules/plain/shouting.js'
import {spanishTerm} from './rules/plain/spanish-term.js'
import {untaughtWord} from './rules/plain/untaught-word.js'
import {absentReference} from './rules/references/absent-reference.js'
import {brokenReference} from './rules/references/broken-reference.js'
import {callToMissingText} from './rules/references/call-to-missing-text.js'
import {duplicateReference} from './rules/references/duplicate-reference.js'
import {impossibleClause} from './rules/references/impossible-clause.js'
import {repeatedId} from './rules/references/repeated-id.js'
import {retiredReference} from './rules/references/retired-reference.js'
import {selfReference} from './rules/references/self-reference.js'
import {typedCaption} from './rules/references/typed-caption.js'
import {typedReference} from './rules/references/typed-reference.js'
import {unguardedReference} from './rules/references/unguarded-reference.js'
import {unknownId} from './rules/references/unknown-id.js'
import {unmetRequirement} from './rules/references/unmet-requirement.js'
import {unnumberedReference} from './rules/references/unnumbered-reference.js'
import {unprintedText} from './rules/references/unprinted-text.js'
import {unreferencedSchedule} from './rules/references/unreferenced-schedule.js'
import {agreementDate} from './rules/register/agreement-date.js'
import {argumentInProposal} from './rules/register/argument-in-proposal.js'
import {boycott} from './rules/register/boycott.js'
import {goalAsRight} from './rules/register/goal-as-right.js'
import {guidelineNotice} from './rules/register/guideline-notice.js'
import {guidelineParts} from './rules/register/guideline-parts.js'
import {guidelineShould} from './rules/register/guideline-should.js'
import {handoutParts} from './rules/register/handout-parts.js'
import {handoutPerson} from './rules/register/handout-person.js'
import {inventedContact} from './rules/register/invented-contact.js'
import {inventedExample} from './rules/register/invented-example.js'
import {lawAsConsent} from './rules/register/law-as-consent.js'
import {loadedWord} from './rules/register/loaded-word.js'
import {officialClaim} from './rules/register/official-claim.js'
import {partyWord} from './rules/register/party-word.js'
import {paymentToUnion} from './rules/register/payment-to-union.js'
import {priceInGuideline} from './rules/register/price-in-guideline.js'
import {secondPerson} from './rules/register/second-person.js'
import {signingAdvice} from './rules/register/signing-advice.js'
import {duplicateSource} from './rules/sources/duplicate-source.js'
import {futureSource} from './rules/sources/future-source.js'
import {impossibleDate} from './rules/sources/impossible-date.js'
import {missingAddress} from './rules/sources/missing-address.js'
import {missingSource} from './rules/sources/missing-source.js'
import {staleFact} from './rules/sources/stale-fact.js'
import {uncertainLaw} from './rules/sources/uncertain-law.js'
import {unfitAddress} from './rules/sources/unfit-address.js'
import {weakSource} from './rules/sources/weak-source.js'
import {misspelledWord} from './rules/spelling/misspelled-word.js'
import {repeatedWord} from './rules/spelling/repeated-word.js'
import {wrongArticle} from './rules/spelling/wrong-article.js'
import {absentQuiz} from './rules/teaching/absent-quiz.js'
import {lessonAnchor} from './rules/teaching/lesson-anchor.js'
import {outdatedLesson} from './rules/teaching/outdated-lesson.js'
import {quizAnswers} from './rules/teaching/quiz-answers.js'
import {typedDeadline} from './rules/teaching/typed-deadline.js'
import {unglossedTerm} from './rules/teaching/unglossed-term.js'
import {circularDefinition} from './rules/terms/circular-definition.js'
import {conditionalDefinition} from './rules/terms/conditional-definition.js'
import {definitionVerb} from './rules/terms/definition-verb.js'
import {differingDefinition} from './rules/terms/differing-definition.js'
import {doubleDefinition} from './rules/terms/double-definition.js'
import {duplicateTerm} from './rules/terms/duplicate-term.js'
import {dutyInDefinition} from './rules/terms/duty-in-definition.js'
import {handmadeDefinition} from './rules/terms/handmade-definition.js'
import {missingDefinition} from './rules/terms/missing-definition.js'
import {termForm} from './rules/terms/term-form.js'
import {termInSmallLetters} from './rules/terms/term-in-small-letters.js'
import {unavailableTerm} from './rules/terms/unavailable-term.js'
import {undeclaredForm} from './rules/terms/undeclared-form.js'
import {undefinedTerm} from './rules/terms/undefined-term.js'
import {unguardedTerm} from './rules/terms/unguarded-term.js'
import {unusedTerm} from './rules/terms/unused-term.js'
import {useBeforeDefinition} from './rules/terms/use-before-definition.js'
import {dashForm} from './rules/typography/dash-form.js'
import {doubledMark} from './rules/typography/doubled-mark.js'
import {hiddenCharacter} from './rules/typography/hidden-character.js'
import {lookalikeLetter} from './rules/typography/lookalike-letter.js'
import {missingBlank} from './rules/typography/missing-blank.js'
import {missingOpeningMark} from './rules/typography/missing-opening-mark.js'
import {spareBlank} from './rules/typography/spare-blank.js'
import {straightMark} from './rules/typography/straight-mark.js'
import {threePoints} from './rules/typography/three-points.js'
import {unpairedMark} from './rules/typography/unpaired-mark.js'
import {variantContradiction} from './rules/variants/variant-contradiction.js'
import {variantEmpty} from './rules/variants/variant-empty.js'
import {variantReference} from './rules/variants/variant-reference.js'
import {variantTerm} from './rules/variants/variant-term.js'

/** Rules that look after one thing. */
export interface Family {
  readonly name: string
  readonly rules: readonly Rule[]
}

/** Every rule. A new one is added here, and has its page in `docs/rules`. */
export const families: readonly Family[] = [
  {
    name: 'form',
    rules: [
      brokenList,
      brokenTable,
      callSpacing,
      emptyBranch,
      emptyText,
      foldedText,
      misplacedCall,
      repeatedTest,
      requiredSlot,
      strayMarkup,
    ],
  },
  {
    name: 'terms',
    rules: [
      circularDefinition,
      conditionalDefinition,
      definitionVerb,
      differingDefinition,
      doubleDefinition,
      duplicateTerm,
      dutyInDefinition,
      handmadeDefinition,
      missingDefinition,
      termForm,
      termInSmallLetters,
      unavailableTerm,
      undeclaredForm,
      undefinedTerm,
      unguardedTerm,
      unusedTerm,
      useBeforeDefinition,
    ],
  },
  {
    name: 'references',
    rules: [
      absentReference,
      brokenReference,
      callToMissingText,
      duplicateReference,
      impossibleClause,
      repeatedId,
      retiredReference,
      selfReference,
      typedCaption,
      typedReference,
      unguardedReference,
      unknownId,
      unmetRequirement,
      unnumberedReference,
      unprintedText,
      unreferencedSchedule,
    ],
  },
  {
    name: 'fields',
    rules: [
      badDefault,
      badLimit,
      borrowedField,
      defaultBeyondLimit,
      duplicateField,
      duplicateLabel,
      fieldForm,
      hardCodedAmount,
      hardCodedDate,
      hardCodedName,
      idleDefault,
      internalField,
      missingDefault,
      missingQuestion,
      missingTranslation,
      missingUnit,
      repeatedUnit,
      typedNumber,
      unknownField,
      unusedField,
    ],
  },
  {
    name: 'conditions',
    rules: [
      conditionType,
      constantCondition,
      deadBranch,
      derivedCircle,
      mixedCondition,
      unansweredCondition,
      unknownChoice,
    ],
  },
  {name: 'variants', rules: [variantContradiction, variantEmpty, variantReference, variantTerm]},
  {
    name: 'drafting',
    rules: [
      agreementToAgree,
      andOr,
      archaicWord,
      bestEfforts,
      contraction,
      doublet,
      listForm,
      longSentence,
      mayNot,
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
  {
    name: 'register',
    rules: [
      agreementDate,
      argumentInProposal,
      boycott,
      goalAsRight,
      guidelineNotice,
      guidelineParts,
      guidelineShould,
      handoutParts,
      handoutPerson,
      inventedContact,
      inventedExample,
      lawAsConsent,
      loadedWord,
      officialClaim,
      partyWord,
      paymentToUnion,
      priceInGuideline,
      secondPerson,
      signingAdvice,
    ],
  },
  {
    name: 'plain',
    rules: [
      acronym,
      doubleNegative,
      hardWord,
      longParagraph,
      longPlainSentence,
      mixedAddress,
      passiveVoice,
      readingEase,
      readingGrade,
      shouting,
      spanishTerm,
      untaughtWord,
    ],
  },
  {name: 'inclusion', rules: [genderedWord, honorific, namedBody, namedFirm, namedPerson, outdatedWord]},
  {
    name: 'consistency',
    rules: [
      anchorForm,
      cautionDiffers,
      droppedField,
      duplicateItem,
      invertedLimits,
      missingLanguage,
      outdatedText,
      rateDiffers,
      registersDisagree,
      rungOrder,
      sameRung,
      statusMismatch,
      strayNumber,
      unanchoredText,
      unevenRungs,
      unevenTranslation,
      unplacedProposal,
    ],
  },
  {
    name: 'sources',
    rules: [
      duplicateSource,
      futureSource,
      impossibleDate,
      missingAddress,
      missingSource,
      staleFact,
      uncertainLaw,
      unfitAddress,
      weakSource,
    ],
  },
  {
    name: 'confidence',
    rules: [
      draftersNote,
      draftingMark,
      hiddenSign,
      internalLegend,
      leakedNote,
      leakedRung,
      localFile,
      rungLabel,
      tableTalk,
      toldLimit,
      workingTitle,
    ],
  },
  {name: 'spelling', rules: [misspelledWord, repeatedWord, wrongArticle]},
  {
    name: 'numbers',
    rules: [
      ambiguousDate,
      ambiguousFrequency,
      bandEdge,
      dateForm,
      emptyRange,
      figureForm,
      itemCount,
      midnight,
      moneyForm,
      noSuchDay,
      numberAtStart,
      numberTwice,
      numbersDisagree,
      ordinalForm,
      percentForm,
      percentagePoint,
      periodApostrophe,
      rangeForm,
      timeZone,
      weekdayDiffers,
    ],
  },
  {
    name: 'teaching',
    rules: [absentQuiz, lessonAnchor, outdatedLesson, quizAnswers, typedDeadline, unglossedTerm],
  },
  {
    name: 'typography',
    rules: [
      dashForm,
      doubledMark,
      hiddenCharacter,
      lookalikeLetter,
      missingBlank,
      missingOpeningMark,
      spareBlank,
      straightMark,
      threePoints,
      unpairedMark,
    ],
  },
]

export const rules: readonly Rule[] = families.flatMap((family) => family.rules)
