import {assemble} from '../../src/assemble/assemble.js'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import type {Document} from '../../src/document/document.js'
import {figuresIn} from '../../src/document/figures.js'
import type {Figure} from '../../src/document/nodes.js'
import {type Job, readPlan} from '../../src/workshop/plan.js'
import {openWorkshop, type Workshop} from '../../src/workshop/workshop.js'
import {shipped, shippedWorld} from '../support/shipped.js'
import type {MemoryWorld} from '../support/world.js'

export const examples = {
  guideline:
    '{template: guideline, engagement: ../engagements/guideline-edition.yaml, figures: [consent, scopes, coverage]}',
  rider:
    '{template: rider, engagement: ../engagements/s1-principal.yaml, figures: [consent, scopes, timeline, money], rungs: {CMP-02: acceptable}}',
  memo: '{template: rider-memo, engagement: ../engagements/s1-principal.yaml, figures: [consent]}',
  handout: '{template: handout, engagement: ../engagements/handout-edition.yaml, figures: [consent]}',
  stunt: '{template: handout-stunt-es, engagement: ../engagements/handout-edition.yaml, figures: [consent]}',
  voice: '{template: handout-voice-es, engagement: ../engagements/handout-edition.yaml, figures: [scopes]}',
  proposal:
    '{template: proposal, engagement: ../engagements/p1-package.yaml, rung: acceptable, figures: [coverage, timeline, money], costing: ../costings/marrow-bay.yaml}',
} as const

/** A plan as it is read, in a world of its own. */
export const planned = async (
  entry: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{
  readonly world: MemoryWorld
  readonly workshop: Workshop
  readonly jobs: readonly Job[]
  readonly diagnostics: readonly Diagnostic[]
}> => {
  const path = 'examples/plans/tried.yaml'
  const world = shippedWorld(new Map([[path, `- ${entry}\n`], ...Object.entries(files)]))
  const workshop = openWorkshop(world, await shipped())
  const {value: jobs = [], diagnostics} = await readPlan(workshop, path, {})
  return {world, workshop, jobs, diagnostics}
}

/** The document of a plan, and what was said on the way. */
export const assembled = async (
  entry: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{
  readonly document: Document
  readonly figures: readonly Figure[]
  readonly diagnostics: readonly Diagnostic[]
}> => {
  const {workshop, jobs, diagnostics: onPlan} = await planned(entry, files)
  const [job] = jobs
  if (!job) throw new Error(JSON.stringify(onPlan))
  const {value: document, diagnostics} = assemble(workshop.library, job.order, job.engagement)
  if (!document) throw new Error(JSON.stringify(diagnostics))
  return {document, figures: figuresIn(document.children), diagnostics: [...onPlan, ...diagnostics]}
}
