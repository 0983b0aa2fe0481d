import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Document} from '../src/document/document.js'
import type {Shell} from '../src/render/docx/docx.js'
import {compiled} from './compiled.js'

const engagementFile = 'examples/engagements/s1-principal.yaml'
const planFile = 'examples/plans/rider.yaml'

/** The S1 rider as its users make it, in steps that can be taken one by one. */
export interface Rider {
  readonly document: Document
  readonly shell: Shell
  /** Renders the rider, or a document like it. */
  render(document: Document): Uint8Array
  /** From the engagement to the written file: from its value as YAML gave it, or from the text of its file. */
  make(from: 'value' | 'text'): Promise<void>
  /** Looks through bytes for what must not leave. */
  guard(bytes: Uint8Array): Promise<void>
}

/** Opens the shipped library for the rider. Files are written into `folder`. */
export const openRider = async (folder: string): Promise<Rider> => {
  const {nodeWorld} = await compiled<typeof import('../src/cli/world.js')>('cli/world.js')
  const {openLibrary} = await compiled<typeof import('../src/workshop/open.js')>('workshop/open.js')
  const {openWorkshop} = await compiled<typeof import('../src/workshop/workshop.js')>('workshop/workshop.js')
  const {readPlan} = await compiled<typeof import('../src/workshop/plan.js')>('workshop/plan.js')
  const {readEngagement} = await compiled<typeof import('../src/assemble/engagement.js')>('assemble/engagement.js')
  const {assemble} = await compiled<typeof import('../src/assemble/assemble.js')>('assemble/assemble.js')
  const {readSource} = await compiled<typeof import('../src/source/source.js')>('source/source.js')
  const {makeShell} = await compiled<typeof import('../src/render/docx/docx.js')>('render/docx/docx.js')

  const world = nodeWorld(process)
  const opened = present((await openLibrary(world, {clauses: ['clauses'], templates: ['templates']})).value)
  const workshop = openWorkshop(world, opened)
  const jobs = present((await readPlan(workshop, planFile, {})).value)
  const {order} = present(jobs.find((job) => job.engagement.id === 'S1' && job.order.alone === undefined))
  const {template, rung, rungs, page} = order
  const text = readFileSync(engagementFile, 'utf8')
  const read = () => present(readSource(engagementFile, text).value)
  const source = read()

  const documentFrom = (from: 'value' | 'text'): Document => {
    const engagement = present(readEngagement(opened.library, from === 'value' ? source : read()).value)
    const mark = workshop.mark(template.source, engagement, {template: template.id, rung, rungs, page})
    return present(assemble(opened.library, {...order, mark}, engagement).value)
  }
  const document = documentFrom('value')
  const renderer = await workshop.renderer('docx', document)
  const guard = workshop.guard({order})
  const path = join(folder, 'ours.docx')
  return {
    document,
    shell: await makeShell(
      present(opened.tokens.looks[document.look]),
      opened.tokens.pages,
      document.page,
      document.language,
      world,
    ),
    render: (one) => bytesOf(renderer(one)),
    async make(from) {
      const made = documentFrom(from)
      const render = await workshop.renderer('docx', made)
      await world.write(path, render(made))
    },
    async guard(bytes) {
      if ((await guard(path, bytes)).length > 0) throw new Error('The rider leaks')
    },
  }
}

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The shipped library does not make the S1 rider; “proviso check” says why')
  return value
}
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
