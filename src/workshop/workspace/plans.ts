import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {readSource} from '../../source/source.js'
import {type Job, readPlan, type Wishes} from '../plan.js'
import type {Workshop} from '../workshop.js'
import {kindOf} from './kinds.js'
import {below, isYaml} from './paths.js'

/** The plan files of a folder: what is in its `plans/`, or else the plans among the files directly in it. */
export const plansIn = async (world: World, folder: string): Promise<readonly string[]> => {
  const inside = (await world.list(below(folder, 'plans'), 1)).filter(isYaml)
  if (inside.length > 0) return inside
  const plans: string[] = []
  for (const path of (await world.list(folder, 1)).filter(isYaml)) {
    const {value: source} = readSource(path, await world.read(path))
    const kind = source && kindOf(source)
    if (kind === undefined || kind === 'plan') plans.push(path)
  }
  return plans
}

/** Reads all plans. Two documents that would be written to one file are an error at the second. */
export const readPlans = async (
  workshop: Workshop,
  paths: readonly string[],
  wishes: Wishes,
): Promise<Outcome<readonly Job[]>> => {
  const diagnostics: Diagnostic[] = []
  const jobs: Job[] = []
  for (const path of paths) {
    const read = await readPlan(workshop, path, wishes)
    diagnostics.push(...(read.value ? read.diagnostics : await explained(workshop.world, path, read.diagnostics)))
    jobs.push(...(read.value ?? []))
  }
  return {value: jobs, diagnostics: [...diagnostics, ...clashes(jobs)]}
}

/** File systems that do not tell capitals apart are the rule, so names that differ only in them clash. */
const clashes = (jobs: readonly Job[]): readonly Diagnostic[] => {
  const found = new Map<string, Diagnostic>()
  const taken = new Map<string, Job>()
  for (const job of jobs) {
    const key = job.name.toLowerCase()
    const first = taken.get(key)
    const at = JSON.stringify(job.place)
    if (!first) taken.set(key, job)
    else if (!found.has(at))
      found.set(at, {
        rule: 'same-name',
        severity: 'error',
        message: `A document is already written to “${first.name}”, and this one would replace it; give one of them another “name”`,
        place: job.place,
        related: [{message: 'the first one', place: first.place}],
      })
  }
  return [...found.values()]
}

/** Another kind of file in the place of a plan is said to be one, rather than blamed for its keys. */
const explained = async (
  world: World,
  path: string,
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> => {
  const place = {file: path, line: 1, column: 1}
  const asPlan = (message: string): readonly Diagnostic[] => [{rule: 'plan', severity: 'error', message, place}]
  if (!diagnostics.some(({rule}) => rule === 'file-form' || rule === 'yaml-syntax')) return diagnostics
  if (!isYaml(path)) return asPlan(`${path} is no plan; a plan is a YAML file that lists documents to make`)
  const {value: source} = readSource(path, await world.read(path))
  const kind = source && kindOf(source)
  if (kind === undefined || kind === 'plan') return diagnostics
  return asPlan(
    `This file is of the kind “${kind}”, but a plan is meant: a list of documents to make, such as “- {template: rider, engagement: ../engagements/first.yaml}”`,
  )
}
