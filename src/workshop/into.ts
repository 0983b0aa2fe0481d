import {assemble} from '../assemble/assemble.js'
import {type Diagnostic, errorsIn, type Outcome} from '../base/diagnostic.js'
import type {Document} from '../document/document.js'
import {insertInto} from '../negotiate/answer/into.js'
import type {Where} from '../negotiate/answer/manner.js'
import {sentOf} from '../negotiate/review/sent.js'
import type {Hand} from '../ooxml/revise.js'
import type {RevisedWord} from '../ooxml/revised.js'
import {laidOut} from '../render/docx/laid.js'
import {type AnsweredFile, releaseHere} from './answer.js'
import type {Job} from './plan.js'
import {atFloor, onRelease, type Release} from './release.js'
import {revisedPair} from './revising.js'
import type {Workshop} from './workshop.js'

/** Clauses of a planned document that go into a file of the other side. */
export interface Inserting {
  readonly file: string
  readonly bytes: Uint8Array
  readonly word: RevisedWord
  readonly job: Job
  readonly document: Document
  readonly clauses: readonly string[]
  readonly where: Where
  readonly hand: Hand
  readonly release?: Release | undefined
}

/** The planned documents in which all of these clauses stand. */
export const documentsWith = (
  {library}: Workshop,
  jobs: readonly Job[],
  clauses: readonly string[],
): readonly {readonly job: Job; readonly document: Document}[] =>
  jobs.flatMap((job) => {
    if (job.order.alone !== undefined) return []
    const {value: document} = assemble(library, job.order, job.engagement)
    if (!document) return []
    const {parts} = sentOf(document)
    return clauses.every((id) => parts.get(id)?.number !== undefined) ? [{job, document}] : []
  })

/** Puts clauses into a file of the other side. Nothing is written to the disk. */
export const insertedFile = (workshop: Workshop, inserting: Inserting): Outcome<Omit<AnsweredFile, 'told'>> => {
  const {file, bytes, word, job, document, clauses, where, hand, release} = inserting
  const floors = atFloor(workshop.library, job.order, job.engagement, document).filter((id) => clauses.includes(id))
  const released = onRelease(floors, release ?? job.release, job.place, releaseHere)
  if (errorsIn(released).length > 0) return {diagnostics: released}
  const {parts} = sentOf(document)
  const all = clauses.map((id) => ({
    id,
    title: parts.get(id)?.title ?? id,
    paragraphs: laidOut(document).filter(({clause}) => clause === id),
  }))
  const {value: revision, diagnostics} = insertInto(word, all, where, parts, file)
  if (!revision) return {diagnostics}
  const made = revisedPair(
    workshop,
    {file, bytes, word, revision, hand},
    (): Diagnostic => ({
      rule: 'answer',
      severity: 'error',
      message: `Nothing can be put into “${file}” at that place; choose another one with --after`,
      place: {file},
    }),
  )
  const found = [...released, ...diagnostics, ...made.diagnostics]
  if (!made.value) return {diagnostics: found}
  const guard = workshop.guard({order: job.order, engagement: job.engagement, document, theirs: bytes})
  return {value: {...made.value, guard}, diagnostics: found}
}
