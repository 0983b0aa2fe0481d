import type {Diagnostic} from '../../base/diagnostic.js'
import {exists, type World} from '../../base/world.js'
import {wrap} from '../../render/text/wrap.js'
import {drift, type Edition, openEditions} from '../../workshop/editions.js'
import {type Job, readPlan} from '../../workshop/plan.js'
import {openWorkshop, type Workshop} from '../../workshop/workshop.js'
import {editionsFile, openShelf} from '../../workshop/workspace/shelf.js'
import type {Asked} from '../command.js'
import type {options as known} from '../commands/editions.js'
import {counted, report} from '../report.js'
import {table} from '../table.js'

export const listEditions = async ({options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (!shelf) {
    world.say(await report(world, diagnostics))
    return 1
  }
  const kept = (await exists(world, editionsFile))
    ? await openEditions(world, editionsFile)
    : {value: undefined, diagnostics: []}
  const found = [...diagnostics, ...kept.diagnostics]
  if (found.length > 0) world.say(await report(world, found))
  if (kept.diagnostics.length > 0) return 1
  const all = kept.value?.value ?? []
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const jobs = await jobsOf(workshop, all)
  const states = all.map((edition): State => {
    const job = jobs.get(edition.plan)?.find((one) => makes(one, edition))
    const later = all.filter((one) => isLater(one, edition)).map((one) => one.edition)
    return {
      edition,
      why: job ? drift(workshop.library, edition, job) : [`${edition.plan} makes no such document any more`],
      ...(later.length > 0 ? {replacedBy: Math.max(...later)} : {}),
    }
  })
  const stale = states.filter(({why, replacedBy}) => why.length > 0 && replacedBy === undefined)
  const code = stale.length > 0 ? 1 : 0
  const columns = Math.min(world.screen.columns, 90)
  if (options.json) world.print(JSON.stringify({code, editions: states.map(forProgram)}, null, 2))
  else if (all.length === 0)
    world.print(
      wrap('No printed edition is kept here. “proviso make --edition” prints one and keeps what it said.', columns),
    )
  else
    world.print(
      [
        table(['Document', 'Engagement', 'Edition', 'Date', 'Today'], states.map(row), world.screen),
        wrap(
          stale.length === 0
            ? 'Every edition in use is what would be printed today.'
            : `${counted(stale.length, 'edition')} out of date: raise the number in the engagement, and print again with “proviso make --edition”.`,
          columns,
        ),
      ].join('\n\n'),
    )
  return code
}

interface State {
  readonly edition: Edition
  /** Why it would be printed differently today. */
  readonly why: readonly string[]
  /** The last number under which the same document was printed after it. */
  readonly replacedBy?: number
}

const makes = ({order, engagement}: Job, edition: Edition): boolean =>
  order.template.id === edition.document && order.alone === undefined && engagement.id === edition.engagement

const isLater = (one: Edition, than: Edition): boolean =>
  one.document === than.document && one.engagement === than.engagement && one.edition > than.edition

/** What the plans make today, by plan. A plan that cannot be read makes nothing. */
const jobsOf = async (
  workshop: Workshop,
  editions: readonly Edition[],
): Promise<ReadonlyMap<string, readonly Job[]>> => {
  const jobs = new Map<string, readonly Job[]>()
  const problems: Diagnostic[] = []
  for (const plan of new Set(editions.map((one) => one.plan))) {
    const {value = [], diagnostics} = await readPlan(workshop, plan, {})
    jobs.set(plan, value)
    problems.push(...diagnostics)
  }
  if (problems.length > 0) workshop.world.say(await report(workshop.world, problems))
  return jobs
}

const row = ({edition: {document, engagement, edition, date}, why, replacedBy}: State): readonly string[] => [
  document,
  engagement,
  String(edition),
  date,
  replacedBy !== undefined ? `replaced by edition ${replacedBy}` : why.length === 0 ? 'the same' : why.join('; '),
]

const forProgram = ({edition, why, replacedBy}: State): object => ({
  ...edition,
  stale: why.length > 0,
  why,
  replaced_by: replacedBy ?? null,
})
