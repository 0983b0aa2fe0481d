import {assemble} from '../../assemble/assemble.js'
import type {Engagement} from '../../assemble/engagement.js'
import type {Order} from '../../assemble/order.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {Document} from '../../document/document.js'
import {side} from '../../document/side.js'
import {rungs} from '../../library/clause.js'
import type {Rung} from '../../library/passage.js'
import {marked} from '../../negotiate/review/marked.js'
import {review} from '../../negotiate/review/review.js'
import {sentOf} from '../../negotiate/review/sent.js'
import {readRevised} from '../../ooxml/revised.js'
import type {Job} from '../../workshop/plan.js'
import {findSent, lastSent} from '../../workshop/sent/find.js'
import {readRecord} from '../../workshop/sent/record.js'
import type {Workshop} from '../../workshop/workshop.js'
import {WrongUse} from '../command.js'

/** One version of a document, and what it was made from where that is known. */
export interface Version {
  readonly document: Document
  readonly order?: Order
  readonly engagement?: Engagement
}

/** Finds the version that a word of a command line means. @throws WrongUse */
export const versionOf = async (workshop: Workshop, jobs: readonly Job[], word: string): Promise<Outcome<Version>> => {
  if (/\.docx$/i.test(word)) return returned(workshop, jobs, word)
  if (/\.json$/i.test(word)) {
    const record = readRecord(await workshop.world.read(word))
    if (!record)
      throw new WrongUse(`${word} is no record of what was sent, or was changed by hand; records stand in sent/`)
    return {value: {document: record.document}, diagnostics: []}
  }
  const [, name = word, at] = /^(.*)@([a-z]+)$/.exec(word) ?? []
  if (at === 'sent') {
    const record = await lastSent(workshop, name)
    if (!record)
      throw new WrongUse(
        `Nothing called “${name}” was kept in sent/; “proviso make --final” keeps what it makes in a workspace`,
      )
    return {value: {document: record.document}, diagnostics: []}
  }
  if (at !== undefined && !rungs.includes(at as Rung))
    throw new WrongUse(`“@${at}” is neither a rung nor “@sent”; the rungs are ${rungs.join(', ')}`)
  const job = jobs.find((one) => one.name === name)
  if (!job)
    throw new WrongUse(
      `No plan makes a document “${name}”${
        didYouMean(
          name,
          jobs.map((one) => one.name),
        ) || (jobs.length > 0 ? `; there are ${jobs.map((one) => one.name).join(', ')}` : '')
      }`,
    )
  const order: Order = at === undefined ? job.order : {...job.order, rung: at as Rung, rungs: {}}
  const {value: document, diagnostics} = assemble(workshop.library, order, job.engagement)
  return document ? {value: {document, order, engagement: job.engagement}, diagnostics: []} : {diagnostics}
}

const returned = async (workshop: Workshop, jobs: readonly Job[], file: string): Promise<Outcome<Version>> => {
  const {world} = workshop
  const {value: word, diagnostics} = readRevised(await world.readBytes(file), world, file)
  if (!word) return {diagnostics}
  const baseline = await findSent(workshop, word, jobs)
  if (!baseline) return {diagnostics: [unknown(file)]}
  const {document, job} = baseline
  const sent = sentOf(document)
  const theirs = side(marked(document, sent, review(sent, word)), 'after')
  return {
    value: {document: theirs, ...(job && {order: job.order, engagement: job.engagement})},
    diagnostics: [],
  }
}

const unknown = (file: string): Diagnostic => ({
  rule: 'unknown-return',
  severity: 'error',
  message: `“${file}” is nothing that was kept in sent/ or that the plans make; name the plans that made it with --plans`,
  place: {file},
})
