import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {Place} from '../../base/place.js'
import type {AnswerFile} from '../../library/files.js'
import type {Checked} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import type {Fate, Review, ReviewedPart} from '../review/review.js'

/** What is answered to one part of a returned file. */
export type Verdict = (
  | {readonly kind: 'accept'}
  | {readonly kind: 'reject'}
  | {readonly kind: 'leave'}
  | {readonly kind: 'counter'; readonly rung: Rung}
  | {readonly kind: 'text'; readonly text: string}
) & {readonly comment?: string}
/** A verdict with the place where somebody said it. */
export type Spoken = Verdict & {readonly place: Place}
export interface Answers {
  /** By id, or by the caption of what the other side added. */
  readonly verdicts: ReadonlyMap<string, Spoken>
  readonly rest: 'accept' | 'reject' | 'leave'
}

/** The verdicts of a file. One that says nothing, or two things, is a finding. */
export const readAnswers = ({value: file, source}: Checked<AnswerFile>): Outcome<Answers> => {
  const diagnostics: Diagnostic[] = []
  const verdicts = new Map<string, Spoken>()
  for (const [id, said] of Object.entries(file.clauses ?? {})) {
    const place = source.place(['clauses', id])
    const {answer, counter, text, comment} = typeof said === 'string' ? {answer: said} : said
    const all: readonly Verdict[] = [
      ...(answer === undefined ? [] : [{kind: answer}]),
      ...(counter === undefined ? [] : [{kind: 'counter' as const, rung: counter}]),
      ...(text === undefined ? [] : [{kind: 'text' as const, text}]),
    ]
    const [verdict] = all
    if (verdict && all.length === 1) verdicts.set(id, {...verdict, place, ...(comment !== undefined && {comment})})
    else
      diagnostics.push({
        rule: 'answer',
        severity: 'error',
        message: verdict
          ? `${id} has ${all.length} answers; keep one of answer, counter and text`
          : `${id} has no answer; say accept, reject or leave, or {counter: acceptable}, or {text: own words}`,
        place,
      })
  }
  return diagnostics.length > 0 ? {diagnostics} : {value: {verdicts, rest: file.rest ?? 'leave'}, diagnostics}
}

/** A part of a returned file with the verdict on it. */
export interface Answered {
  readonly part: ReviewedPart
  readonly verdict: Verdict
}

/** Which verdict is on which part. One on a part that is not there, or that nobody touched, is a finding. */
export const answered = ({parts}: Review, {verdicts, rest}: Answers): Outcome<readonly Answered[]> => {
  const diagnostics: Diagnostic[] = []
  const known = new Map<string, ReviewedPart>()
  for (const part of parts) known.set(nameOf(part), part)
  const found = new Map<ReviewedPart, Verdict>()
  for (const [name, verdict] of verdicts) {
    const part = known.get(name)
    if (!part) {
      diagnostics.push({
        rule: 'answer',
        severity: 'error',
        message: `Nothing in what was sent, and nothing that they added, is called “${name}”${didYouMean(name, known.keys())}`,
        place: verdict.place,
      })
      continue
    }
    if (isUntouched(part) && (verdict.kind === 'accept' || verdict.kind === 'reject'))
      diagnostics.push({
        rule: 'answer',
        severity: 'warning',
        message: `${name} came back as it was sent; there is nothing to ${verdict.kind}`,
        place: verdict.place,
      })
    found.set(part, verdict)
  }
  const value = parts.map((part) => ({part, verdict: found.get(part) ?? {kind: rest}}))
  return diagnostics.some(({severity}) => severity === 'error') ? {diagnostics} : {value, diagnostics}
}

/** How a part is called in an answer: its id, or the caption that the other side gave it; what stands outside all is “outside”. */
export const nameOf = ({part, fate, title}: ReviewedPart): string => part?.id ?? (fate === 'added' ? title : 'outside')

const quiet: Fate = 'unchanged'
/** Whether nobody did anything in it, tracked or not. */
export const isUntouched = ({paragraphs}: ReviewedPart): boolean =>
  paragraphs.every(({fate, reformatted}) => fate === quiet && !reformatted)
