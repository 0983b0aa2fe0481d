import {assemble} from '../assemble/assemble.js'
import type {Engagement} from '../assemble/engagement.js'
import {rungOf} from '../assemble/order.js'
import {rungs} from '../library/clause.js'
import {isInstrument} from '../library/passage.js'
import {printValue} from '../library/question.js'
import type {Frame, Performer} from '../negotiate/meaning/meaning.js'
import {type LaidParagraph, laidOut} from '../render/docx/laid.js'
import {type Job, openEngagement} from './plan.js'
import type {Baseline} from './sent/find.js'
import type {Workshop} from './workshop.js'

/**
 * What is known of a deal when its paper comes back: how each clause reads at each rung, at which it was sent, and the deals to
 * which edits are applied. Only with the plan at hand; a kept record alone does not tell the rungs.
 *
 * @param folders folders of engagements, the deals to try
 */
export const frameOf = async (
  workshop: Workshop,
  {document, job}: Baseline,
  folders: readonly string[],
): Promise<Frame | undefined> => {
  if (!job || !isInstrument(job.order.template.file.register)) return undefined
  const {library} = workshop
  const ladders = laddersOf(workshop, job)
  return {
    library,
    document,
    ladders,
    sentAt: new Map([...ladders.keys()].map((id) => [id, rungOf(job.order, id)])),
    performers: await performersIn(workshop, folders),
  }
}

/**
 * How each clause of a document reads at each rung, without its caption. Internal.
 *
 * @param said how a paragraph is written: its words, where nothing is said
 */
export const laddersOf = (
  {library}: Pick<Workshop, 'library'>,
  {order, engagement}: Pick<Job, 'order' | 'engagement'>,
  said: (paragraph: LaidParagraph) => string = ({text}) => text,
): Frame['ladders'] => {
  const ladders = new Map<string, {rung: (typeof rungs)[number]; text: string}[]>()
  for (const rung of rungs) {
    const {value: document} = assemble(library, {...order, rung, rungs: {}}, engagement)
    if (!document) continue
    const texts = new Map<string, string[]>()
    for (const paragraph of laidOut(document)) {
      const {clause, role, text} = paragraph
      if (clause !== undefined && role !== 'caption' && text.trim() !== '')
        texts.set(clause, [...(texts.get(clause) ?? []), said(paragraph)])
    }
    for (const [id, lines] of texts)
      if (library.clause.has(id)) ladders.set(id, [...(ladders.get(id) ?? []), {rung, text: lines.join('\n')}])
  }
  return ladders
}

const performersIn = async (workshop: Workshop, folders: readonly string[]): Promise<readonly Performer[]> => {
  const paths = (await Promise.all(folders.map((folder) => workshop.world.list(folder, 1)))).flat()
  const read = await Promise.all(
    paths.filter((path) => /\.ya?ml$/.test(path)).map((path) => openEngagement(workshop, path)),
  )
  return read.flatMap(({value}) =>
    value?.facts.get('performer.category') === undefined ? [] : [performerOf(value, workshop)],
  )
}

const performerOf = (engagement: Engagement, {library}: Workshop): Performer => {
  const said = (fact: string): string | undefined => {
    const [question, value] = [library.questions.get(fact), engagement.facts.get(fact)]
    return question && value !== undefined ? printValue(question, value, 'en') : undefined
  }
  const kind = said('performer.category')
  const who = [engagement.id, said('performer.legal_name')].filter(Boolean).join(', ')
  return {name: kind === undefined ? who : `${who} (${kind})`, facts: engagement.cel}
}
