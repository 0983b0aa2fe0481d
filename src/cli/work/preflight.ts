import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {itemsOf, type Preflight} from '../../negotiate/preflight/preflight.js'
import {lookOver} from '../../workshop/preflight/look-over.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf, workspaceFile} from '../../workshop/workspace/shelf.js'
import {look} from '../checking/look.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/preflight.js'
import {chosen, documentsMeant} from '../preflight/documents.js'
import {json} from '../preflight/json.js'
import {overview, pageOf, verdictOf} from '../preflight/page.js'
import {tableOf, tablesBeside} from '../preflight/tables.js'
import {inOrder, report, tally} from '../report.js'
import {dayOf} from './check.js'

type Wanted = Asked<typeof known>

/** A file has no width of its own. */
const paper = {columns: 80, colour: false} as const

export const lookBeforeSending = async (wanted: Wanted, world: World): Promise<number> => {
  const {options, shipped} = wanted
  const asJson = isJson(options)
  const today = dayOf(options.today)
  const {pages, problems} = await seen(wanted, today, world)
  const looks = pages.reduce((sum, page) => sum + itemsOf(page, 'amber').length, 0)
  const stops = pages.length === 0 || pages.some(({light}) => light === 'red')
  const code = stops || looks > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
  if (pages.length === 0 && !asJson) {
    world.print(
      `${await report(world, inOrder(problems))}\n\nNothing was looked at: ${tally(problems) || 'the plans ask for nothing'}.`.trimStart(),
    )
    return code
  }
  const screen = options.output === undefined ? world.screen : paper
  const [page, ...others] = pages
  const told = asJson
    ? json({code, today, pages, problems, shipped})
    : page && others.length === 0
      ? pageOf(page, {today, all: options.all === true, screen})
      : overview(pages, {today, screen})
  if (options.output === undefined) world.print(told)
  else {
    await world.write(options.output, `${told}\n`)
    world.print([...pages.map(verdictOf), `The page is in ${options.output}`].join('\n'))
  }
  return code
}

/** @throws WrongUse */
const isJson = ({json, format}: Wanted['options']): boolean => {
  if (json && format === 'pretty')
    throw new WrongUse('--json means --format json, and --format pretty was said too; leave one out')
  return json === true || format === 'json'
}

/** A page of each document; where nothing could be looked at, why. @throws WrongUse */
const seen = async (
  {words, options, shipped}: Wanted,
  today: string,
  world: World,
): Promise<{readonly pages: readonly Preflight[]; readonly problems: readonly Diagnostic[]}> => {
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return {pages: [], problems: form}
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const meant = await documentsMeant(world, words.map(tidy), shipped)
  const read = await readPlans(workshop, meant.plans, {})
  const jobs = chosen(read.value ?? [], meant, read.diagnostics)
  const tables = await tablesBeside(workshop, jobs)
  if (jobs.length === 0 || errorsIn(tables.diagnostics).length > 0)
    return {pages: [], problems: [...read.diagnostics, ...tables.diagnostics]}
  const laid = jobs.map((job) => ({job, ledger: tableOf(job, tables, options.negotiation)?.ledger}))
  const {diagnostics: found} = await look(world, {paths: [], today, spelling: true, shipped})
  const checked = [...found, ...read.diagnostics]
  const staleAfter = shelf.workspace.file?.value.stale_after_months
  const pages: Preflight[] = []
  for (const {job, ledger} of laid)
    pages.push(await lookOver(workshop, job, {today, staleAfter, ledger, checked, always: [workspaceFile]}))
  return {pages, problems: []}
}
