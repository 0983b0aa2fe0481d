import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {World} from '../base/world.js'
import type {Job, Wishes} from '../workshop/plan.js'
import type {Workshop} from '../workshop/workshop.js'
import {below, isYaml, tidy} from './paths.js'

/** Word for what is shipped, where no folder of that name is nearer. */
const examples = 'examples'

/**
 * The plan files that are meant by words of a command line: files as they are, of a folder those in its `plans/`, or else
 * those directly in it.
 */
export const planFiles = async (
  world: World,
  words: readonly string[],
  shipped: string,
): Promise<readonly string[]> => {
  const files: string[] = []
  for (const word of words.map(tidy)) {
    const found = await plansIn(world, word)
    if (found.length === 0 && word === examples) files.push(...(await plansIn(world, below(shipped, examples))))
    else files.push(...(found.length === 0 ? [word] : found))
  }
  return [...new Set(files)]
}

const plansIn = async (world: World, folder: string): Promise<readonly string[]> => {
  const inside = (await world.list(below(folder, 'plans'))).filter(isYaml)
  if (inside.length > 0) return inside
  const depth = folder === '' ? 1 : folder.split('/').length + 1
  return (await world.list(folder)).filter((path) => isYaml(path) && path.split('/').length === depth)
}

/** Reads all plans. Two documents that would be written to one file are an error at the second. */
export const readPlans = async (
  workshop: Workshop,
  paths: readonly string[],
  wishes: Wishes,
): Promise<Outcome<readonly Job[]>> => {
  const {readPlan} = await import('../workshop/plan.js')
  const diagnostics: Diagnostic[] = []
  const jobs: Job[] = []
  const taken = new Map<string, Job>()
  for (const path of paths) {
    const read = await readPlan(workshop, path, wishes)
    diagnostics.push(...read.diagnostics)
    for (const job of read.value ?? []) {
      const key = job.name.toLowerCase()
      const first = taken.get(key)
      if (first)
        diagnostics.push({
          rule: 'same-name',
          severity: 'error',
          message: `A document is already written to “${first.name}”, and this one would replace it; give one of them another “name”`,
          place: job.place,
          related: [{message: 'the first one', place: first.place}],
        })
      else taken.set(key, job)
      jobs.push(job)
    }
  }
  return {value: jobs, diagnostics}
}
