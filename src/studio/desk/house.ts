import {type Diagnostic, errorsIn, type Outcome} from '../../base/diagnostic.js'
import {remembering} from '../../base/memory.js'
import type {World} from '../../base/world.js'
import {earlierTexts} from '../../workshop/guard/earlier.js'
import type {Job} from '../../workshop/plan.js'
import {openWorkshop, type Workshop} from '../../workshop/workshop.js'
import {below} from '../../workshop/workspace/paths.js'
import {plansIn, readPlans} from '../../workshop/workspace/plans.js'
import {openShelf, type Shelf} from '../../workshop/workspace/shelf.js'
import {type Bench, benchWorld, shipped} from './world.js'

/** The library as it stands, and what the plans make of it today. */
export interface Open {
  readonly shelf: Shelf
  readonly workshop: Workshop
  /** Of the workspace; of the shipped examples where it has none. */
  readonly jobs: readonly Job[]
  /** What the shipped plans make; they are read only where it is asked. */
  examples(): Promise<readonly Job[]>
  /** What was found on the way. */
  readonly diagnostics: readonly Diagnostic[]
}

/** One workspace at work: opened when it is first asked, and again once a file of it changed. */
export interface House {
  readonly world: World
  /** As 2026-11-23. */
  readonly today: string
  open(): Promise<Outcome<Open>>
  /** Does something with what stands open; where nothing does, the findings say why. */
  within<T>(does: (open: Open) => Promise<Outcome<T>>): Promise<Outcome<T>>
  /** Counts how often files changed: what was read under another number is old. */
  readonly state: () => number
  /** Another hand changed files. */
  changed(): void
}

export const houseOf = (bench: Bench, today: string): House => {
  const memory = remembering()
  let standing: Promise<Outcome<Open>> | undefined
  let state = 0
  const changed = (): void => {
    standing = undefined
    state += 1
  }
  const bare = benchWorld(bench)
  const world: World = {
    ...bare,
    write: async (path, content) => {
      await bare.write(path, content)
      changed()
    },
    remove: async (path) => {
      await bare.remove(path)
      changed()
    },
  }
  const opened = async (): Promise<Outcome<Open>> => {
    const {value: shelf, diagnostics: form} = await openShelf(world, shipped, memory)
    if (!shelf || errorsIn(form).length > 0) return {diagnostics: form}
    const workshop = openWorkshop(world, shelf, shelf.positions, await earlierTexts(world))
    const made = async (plans: readonly string[]) => {
      const {value: jobs = [], diagnostics} = await readPlans(workshop, plans, {})
      return {jobs, diagnostics}
    }
    const own = (await world.list('plans', 1)).length > 0 ? await plansIn(world, '') : []
    const {jobs, diagnostics} = await made(own.length > 0 ? own : await examplePlans(world))
    let examples = own.length > 0 ? undefined : Promise.resolve(jobs)
    return {
      value: {
        shelf,
        workshop,
        jobs,
        examples: () => {
          examples ??= examplePlans(world).then(async (plans) => (await made(plans)).jobs)
          return examples
        },
        diagnostics: [...form, ...diagnostics],
      },
      diagnostics: [],
    }
  }
  const open = (): Promise<Outcome<Open>> => {
    standing ??= opened()
    return standing
  }
  bench.store.watch?.((files) => {
    changed()
    bench.changed?.(files.map(({path}) => path))
  })
  return {
    world,
    today,
    state: () => state,
    changed,
    open,
    within: async (does) => {
      const {value, diagnostics} = await open()
      return value ? does(value) : {diagnostics}
    },
  }
}

/** Folders of engagements: the workspace’s, or those of the examples where it has none. */
export const engagementFolders = async (world: World): Promise<readonly string[]> =>
  (await world.list('engagements', 1)).length > 0 ? ['engagements'] : [below(shipped, 'examples/engagements')]

const examplePlans = async (world: World): Promise<readonly string[]> =>
  (
    await Promise.all(
      ['examples', 'examples/worked-negotiation'].map((folder) => plansIn(world, below(shipped, folder))),
    )
  ).flat()
