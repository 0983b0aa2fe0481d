import {assemble} from '../assemble/assemble.js'
import type {Order} from '../assemble/order.js'
import {type Diagnostic, errorsIn, type Outcome} from '../base/diagnostic.js'
import type {Rung} from '../library/passage.js'
import {answerTo, type Rungs} from '../negotiate/answer/answer.js'
import type {Answered, Answers} from '../negotiate/answer/verdicts.js'
import {review} from '../negotiate/review/review.js'
import {sentOf} from '../negotiate/review/sent.js'
import type {Hand} from '../ooxml/revise.js'
import type {RevisedWord} from '../ooxml/revised.js'
import {laidOut} from '../render/docx/laid.js'
import type {Guard} from './guard/guard.js'
import {atFloor, onRelease, type Release} from './release.js'
import {type RevisedPair, revisedPair} from './revising.js'
import type {Baseline} from './sent/find.js'
import type {Workshop} from './workshop.js'

/** A returned file and what is answered to it. */
export interface Answering {
  readonly file: string
  readonly bytes: Uint8Array
  readonly word: RevisedWord
  readonly baseline: Baseline
  readonly answers: Answers
  readonly hand: Hand
  /** Who let clauses go out at their floor; without one that of the plan counts. */
  readonly release?: Release | undefined
}
/** The file of the next round, and the same without anything pending. */
export interface AnsweredFile extends RevisedPair {
  readonly told: readonly Answered[]
  readonly guard: Guard
}

/** How a release is given where an answer is written. */
export const releaseHere = 'say it with --release “<who agreed>, <the day, as 2026-11-23>”'

/** Writes an answer into a returned file. Nothing is written to the disk. */
export const answerFile = (workshop: Workshop, answering: Answering): Outcome<AnsweredFile> => {
  const {file, bytes, word, baseline, answers, hand} = answering
  const {job, document} = baseline
  const chosen = Object.fromEntries(
    [...answers.verdicts].flatMap(([id, verdict]) => (verdict.kind === 'counter' ? [[id, verdict.rung]] : [])),
  )
  const order = job && {...job.order, rungs: {...job.order.rungs, ...chosen}}
  const floors = order ? floorsIn(workshop, order, answering) : []
  if (errorsIn(floors).length > 0) return {diagnostics: floors}
  const sent = sentOf(document)
  const answer = answerTo({review: review(sent, word), sent, word}, answers, rungsOf(workshop, baseline), file)
  if (!answer.value) return {diagnostics: [...floors, ...answer.diagnostics]}
  const {revision, told} = answer.value
  const made = revisedPair(workshop, {file, bytes, word, revision, hand}, (one) => unwritten(one, word, file))
  const diagnostics = [...floors, ...answer.diagnostics, ...made.diagnostics]
  if (!made.value) return {diagnostics}
  const guard = workshop.guard({
    ...(order && {order}),
    ...(job && {engagement: job.engagement}),
    document,
    theirs: bytes,
  })
  return {value: {...made.value, told, guard}, diagnostics}
}

const rungsOf =
  ({library}: Workshop, {job}: Baseline): Rungs =>
  (clause, rung) => {
    if (!job) return undefined
    const order: Order = {...job.order, rungs: {...job.order.rungs, [clause]: rung as Rung}}
    const {value: document} = assemble(library, order, job.engagement)
    const paragraphs = document ? laidOut(document).filter((one) => one.clause === clause) : []
    return paragraphs.length === 0 ? undefined : paragraphs
  }

const floorsIn = (
  {library}: Workshop,
  order: Order,
  {baseline: {job}, answers, release, file}: Answering,
): readonly Diagnostic[] => {
  if (!job) return []
  const {value: document} = assemble(library, order, job.engagement)
  const counters = [...answers.verdicts].filter(([, verdict]) => verdict.kind === 'counter')
  const floors = document ? atFloor(library, order, job.engagement, document) : []
  const named = floors.filter((id) => counters.some(([one]) => one === id))
  const place = counters.find(([id]) => named.includes(id))?.[1].place ?? {file}
  return onRelease(named, release ?? job.release, place, releaseHere)
}

const unwritten = (
  failed: {readonly text?: string; readonly at?: number},
  {paragraphs}: RevisedWord,
  file: string,
): Diagnostic => {
  const words = failed.text ?? paragraphs[failed.at ?? 0]?.runs.map(({text}) => text).join('') ?? ''
  return {
    rule: 'answer',
    severity: 'error',
    message: `The answer cannot be written at “${words.trim().slice(0, 80)}”, since something stands there that is no plain text; leave that clause and change it in Word`,
    place: {file},
  }
}
