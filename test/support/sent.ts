import {assemble} from '../../src/assemble/assemble.js'
import type {Document} from '../../src/document/document.js'
import {shortIds} from '../../src/render/docx/bookmarks.js'
import {readPlan} from '../../src/workshop/plan.js'
import {openWorkshop} from '../../src/workshop/workshop.js'
import {contentOf} from './docx.js'
import {filesBelow, shipped, shippedWorld} from './shipped.js'

/** A paragraph of a Word file as it was sent. Without `clause` it stands outside every clause. */
interface SentParagraph {
  readonly clause: string | undefined
  readonly bookmark: string
  readonly style: string
  readonly text: string
}
/** An example document as it goes to the other side. */
export interface Sent {
  readonly name: string
  readonly document: Document
  readonly bytes: Uint8Array
  readonly paragraphs: readonly SentParagraph[]
}

/** Paragraphs of a Word file of ours, each with the clause that its bookmark stands for. */
const paragraphsIn = (document: Document, bytes: Uint8Array): readonly SentParagraph[] => {
  const {clauses} = shortIds(document)
  const owners = new Map([...clauses].map(([clause, short]) => [short, clause]))
  return contentOf(bytes).map(({bookmark = '', style, text}) => ({
    clause: owners.get(/^_pv_([a-z0-9]+)_\d+$/.exec(bookmark)?.[1] ?? ''),
    bookmark,
    style,
    text,
  }))
}

/** Plans of what is sent in tests only. */
const own = ['test/office/plans.yaml', 'examples/worked-negotiation/plans/guild.yaml']

const made = new Map<string, Promise<Sent>>()

/** One document by its name in the plans of the examples or of the tests, as a Word file. */
export const sent = (name: string): Promise<Sent> => {
  const kept = made.get(name) ?? make(name)
  made.set(name, kept)
  return kept
}

const make = async (name: string): Promise<Sent> => {
  const world = shippedWorld(filesBelow('test/office'))
  const workshop = openWorkshop(world, await shipped())
  for (const plan of [...(await world.list('examples/plans')), ...own]) {
    const {value: jobs = []} = await readPlan(workshop, plan, {})
    const job = jobs.find((one) => one.name === name)
    if (job === undefined) continue
    const {value: document} = assemble(workshop.library, job.order, job.engagement)
    if (document === undefined) break
    const bytes = (await workshop.renderer('docx', document))(document) as Uint8Array
    return {name, document, bytes, paragraphs: paragraphsIn(document, bytes)}
  }
  throw new Error(`no document is called ${name}, or it cannot be made`)
}

/** Names of all documents that the plans of the examples make. */
export const exampleNames = async (): Promise<readonly string[]> => {
  const world = shippedWorld()
  const workshop = openWorkshop(world, await shipped())
  const plans = await world.list('examples/plans')
  const read = await Promise.all(plans.map((plan) => readPlan(workshop, plan, {})))
  return read.flatMap(({value = []}) => value.map(({name}) => name))
}
