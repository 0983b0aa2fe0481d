import {stringify} from 'yaml'
import type {Outcome} from '../../../base/diagnostic.js'
import type {World} from '../../../base/world.js'
import type {EngagementFile, PlanFile} from '../../../library/files.js'
import type {Library} from '../../../library/library.js'
import type {Rung} from '../../../library/passage.js'
import {type Job, readPlan} from '../../../workshop/plan.js'
import type {Open} from '../house.js'

/** A document that is being made, as a person left it: what its engagement and its plan will say. */
export interface DraftWork {
  /** Name of the files, without an ending. */
  readonly name: string
  readonly template: string
  /** Short id, printed in the footer. */
  readonly id: string
  /** As 2026-11-23. */
  readonly date: string
  readonly draft: number
  readonly maker: string
  /** What was said, as it was typed, by dotted name; a list has a row each. */
  readonly facts: Said
  readonly answers: Said
  readonly rung: Rung
  readonly rungs: Readonly<Record<string, Rung>>
  readonly without: readonly string[]
  readonly page: 'letter' | 'a4'
  readonly large: boolean
  readonly release?: {readonly by: string; readonly on: string}
  /** What the engagement says besides, kept as it is. */
  readonly kept: Readonly<Pick<EngagementFile, 'authority' | 'items'>>
}
export type Said = Readonly<Record<string, string | readonly string[]>>

/** A draft as it begins: what an engagement says, and what a plan that makes this document of it asks for. */
export const beginning = (
  today: string,
  template: string,
  file: EngagementFile | undefined,
  plan: Job | undefined,
  from: string | undefined,
): DraftWork => {
  const id = file?.id ?? 'draft'
  return {
    name: from === undefined ? `new-${template}` : (from.split('/').at(-1) ?? id).replace(/\.ya?ml$/, ''),
    template,
    id,
    date: file?.date ?? today,
    draft: file?.draft?.number ?? 1,
    maker: file?.draft?.maker ?? '',
    facts: Object.fromEntries(leavesOf(file?.facts ?? {}, [])),
    answers: Object.fromEntries(leavesOf(file?.answers ?? {}, [])),
    rung: plan?.order.rung ?? 'opening',
    rungs: plan?.order.rungs ?? {},
    without: plan?.order.without ?? [],
    page: plan?.order.page ?? 'letter',
    large: plan?.order.large === true,
    ...(plan?.release && {release: plan.release}),
    kept: {
      ...(file?.authority !== undefined && {authority: file.authority}),
      ...(file?.items !== undefined && {items: file.items}),
    },
  }
}

/** What a file says, by dotted name, as somebody would type it. */
const leavesOf = (
  value: unknown,
  path: readonly string[],
): readonly (readonly [string, string | readonly string[]])[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return [[path.join('.'), value.map(String)]]
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
  return [[path.join('.'), String(value)]]
}

/** The engagement and the plan of a draft, as they would be saved. */
export const filesOf = (work: DraftWork, library: Library): ReadonlyMap<string, string> => {
  const {name, template, id, date, draft, maker, kept, rung, without, page, large, release} = work
  const typed = (names: Library['questions'] | Library['fields'], said: Said) =>
    Object.entries(said).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.filter((one) => one.trim() !== '')]]
      if (typeof value !== 'string' || value.trim() === '') return []
      return [
        [key, names.get(key)?.type === 'integer' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value.trim()],
      ]
    })
  const facts: Record<string, Record<string, unknown>> = {}
  for (const [path, value] of typed(library.questions, work.facts)) {
    const [group = '', key = ''] = path.split('.')
    facts[group] = {...facts[group], [key]: value}
  }
  const answers = Object.fromEntries(typed(library.fields, work.answers))
  const engagement = {
    id: id.trim() === '' ? 'draft' : id.trim(),
    date,
    ...stampOf(draft, maker.trim()),
    ...kept,
    facts,
    ...(Object.keys(answers).length > 0 && {answers}),
  }
  const register = library.document.get(template)?.file.register
  const hasRungs = register === 'rider' || register === 'proposal'
  const rungsSaid = Object.entries(work.rungs).filter(([, one]) => one !== rung)
  const entry: PlanFile[number] = {
    template,
    engagement: `../engagements/${name}.yaml`,
    ...(hasRungs && {rung}),
    ...(hasRungs && rungsSaid.length > 0 && {rungs: Object.fromEntries(rungsSaid)}),
    ...(without.length > 0 && {without: [...without]}),
    ...(release && {release}),
    page,
    ...(large && {large: 'yes' as const}),
    name,
  }
  const schema = (kind: string): string => `# yaml-language-server: $schema=../schema/${kind}.schema.json\n`
  return new Map([
    [`engagements/${name}.yaml`, `${schema('engagement')}${stringify(engagement, {lineWidth: 0})}`],
    [`plans/${name}.yaml`, `${schema('plan')}${stringify([entry], {lineWidth: 0})}`],
  ])
}

/** Whose draft it is; a first one need not say so. */
const stampOf = (number: number, maker: string): Pick<EngagementFile, 'draft'> =>
  maker === '' && number === 1 ? {} : {draft: {number, maker: maker === '' ? 'the sender' : maker}}

/** The draft read as its files would be. */
export const jobOf = async ({workshop, shelf}: Open, work: DraftWork): Promise<Outcome<Job>> => {
  const files = filesOf(work, shelf.library)
  const world: World = {
    ...workshop.world,
    read: async (path) => files.get(path) ?? workshop.world.read(path),
  }
  const {value: jobs = [], diagnostics} = await readPlan({...workshop, world}, `plans/${work.name}.yaml`, {})
  const [job] = jobs
  return job ? {value: job, diagnostics} : {diagnostics}
}
