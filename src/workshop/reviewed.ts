import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Language} from '../document/document.js'
import type {PlanFile} from '../library/files.js'
import {readValue} from '../library/question.js'
import {vouched} from '../translate/vouched.js'
import type {Job} from './plan.js'
import type {Workshop} from './workshop.js'

/** Who read a translation beside its original and vouches for it, when, and for which words. */
export type Review = NonNullable<PlanFile[number]['translation']>

/** Why a review is none, in words behind “the review of the translation”; nothing where it holds for a document of that date. */
export const unfitReview = ({reviewedBy, on}: Review, date: string): string | undefined => {
  if (!/\p{L}/u.test(reviewedBy)) return 'names nobody; write who read both languages side by side'
  const {problem} = readValue({type: 'date', label: {}}, on)
  if (problem !== undefined) return problem
  return on > date ? `is of ${on}, but the document is dated ${date}; correct one of the two dates` : undefined
}

const names: Readonly<Record<Language, string>> = {en: 'English', es: 'Spanish'}

/** What is to be said of a final document that is not in English: an error unless somebody vouches for its words of today. */
export const onReview = (
  {library}: Pick<Workshop, 'library'>,
  {order: {template}, translation, place}: Pick<Job, 'order' | 'translation' | 'place'>,
): readonly Diagnostic[] => {
  const {language} = template.file
  if (language === 'en') return []
  const words = vouched(library, template)
  const one = (severity: Diagnostic['severity'], message: string, at: Place = place): readonly Diagnostic[] => [
    {rule: 'translation', severity, message, place: at},
  ]
  if (!translation)
    return one(
      'error',
      `This document is in ${names[language]}, and nobody vouches for its words; once somebody has read them beside the English, add to this entry of the plan: translation: {reviewedBy: <who>, on: <the day, as 2026-11-23>, words: ${words}}`,
    )
  const {reviewedBy, on} = translation
  return translation.words === words
    ? one('info', `The ${names[language]} was reviewed by ${reviewedBy} on ${on}`)
    : one(
        'error',
        `The ${names[language]} was reviewed by ${reviewedBy} on ${on}, and it or its English was changed since; have it read again, and write who did, when, and words: ${words}`,
      )
}
