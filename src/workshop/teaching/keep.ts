import type {Outcome} from '../../base/diagnostic.js'
import {bytesIfThere, type World} from '../../base/world.js'
import type {PlanFile} from '../../library/files.js'
import {withItem} from '../../source/item.js'
import {readChecked} from '../open.js'
import {type Job, readPlan} from '../plan.js'
import type {Workshop} from '../workshop.js'
import {type Issue, issuePaths, issueText, planHead, type Sheet, sheetEntry} from './issue.js'

type Texts = ReadonlyMap<string, string>

/** A sheet as “proviso make” finds it once its files stand in a workspace. */
export const sheetJob = (workshop: Workshop, issue: Issue, sheet: Sheet): Promise<Outcome<Job>> => {
  const {engagement, plan} = issuePaths(issue)
  return jobIn(
    workshop,
    new Map([
      [engagement, issueText(issue)],
      [plan, planOf(issue, sheet)],
    ]),
    issue,
    sheet,
  )
}

/** What is to be written so that a workspace has a sheet, and what would have to give way to it. */
export interface Keeping {
  /** Files that are new or come to differ, by path. */
  readonly texts: Texts
  /** Those that say something else now, which would be lost. */
  readonly there: readonly string[]
}

/** The files of an edition with one sheet of it. A plan that is there keeps its other lines, and every character of them. */
export const keepingOf = async (workshop: Workshop, issue: Issue, sheet: Sheet): Promise<Outcome<Keeping>> => {
  const {world} = workshop
  const {engagement, plan} = issuePaths(issue)
  const entry = sheetEntry(issue, sheet)
  const said = await textIfThere(world, engagement)
  const planned = await textIfThere(world, plan)
  const lines = planned === undefined ? undefined : (await readChecked<PlanFile>(world, 'plan', plan)).value?.value
  const at = lines?.findIndex(({name}) => name === entry.name) ?? -1
  const line = lines?.[at]
  const isKept = line !== undefined && JSON.stringify(line) === JSON.stringify(entry)
  const grown =
    planned === undefined || lines === undefined || isKept ? planned : withItem(planned, entry, at < 0 ? undefined : at)
  const isReadable = lines !== undefined && grown !== undefined
  const texts = new Map([
    [engagement, issueText(issue)],
    [plan, isReadable ? grown : planOf(issue, sheet)],
  ])
  const {value: job, diagnostics} = await jobIn(workshop, texts, issue, sheet)
  if (!job) return {diagnostics}
  const there = [
    ...(said !== undefined && said !== texts.get(engagement) ? [engagement] : []),
    ...(planned !== undefined && !isKept && (!isReadable || at >= 0) ? [plan] : []),
  ]
  const now = new Map([
    [engagement, said],
    [plan, planned],
  ])
  return {value: {texts: new Map([...texts].filter(([path, text]) => now.get(path) !== text)), there}, diagnostics}
}

const planOf = (issue: Issue, sheet: Sheet): string => withItem(planHead, sheetEntry(issue, sheet)) ?? planHead

/** The job of a sheet in a plan that may stand nowhere yet. */
const jobIn = async (workshop: Workshop, texts: Texts, issue: Issue, sheet: Sheet): Promise<Outcome<Job>> => {
  const {world} = workshop
  const laid: World = {...world, read: async (path) => texts.get(path) ?? world.read(path)}
  const {value: jobs = [], diagnostics} = await readPlan({...workshop, world: laid}, issuePaths(issue).plan, {})
  const {name} = sheetEntry(issue, sheet)
  const job = jobs.find((one) => one.name === name)
  return job ? {value: job, diagnostics} : {diagnostics}
}

const textIfThere = async (world: World, path: string): Promise<string | undefined> => {
  const bytes = await bytesIfThere(world, path)
  return bytes && new TextDecoder().decode(bytes)
}
