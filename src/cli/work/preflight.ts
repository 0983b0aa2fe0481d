import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import type {About} from '../../lint/about.js'
import {lint} from '../../lint/lint.js'
import {rules} from '../../lint/rules.js'
import {usual} from '../../lint/settings.js'
import {itemsOf, type Preflight} from '../../negotiate/preflight/preflight.js'
import {ledgersBeside, openLedger, type Table} from '../../workshop/ledgers.js'
import type {Job} from '../../workshop/plan.js'
import {lookOver} from '../../workshop/preflight/look-over.js'
import {openWorkshop, type Workshop} from '../../workshop/workshop.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/preflight.js'
import {isYaml, tidy} from '../paths.js'
import {planFiles, readPlans} from '../plans.js'
import {overview, pageOf, verdictOf} from '../preflight-page.js'
import {inOrder, report, tally} from '../report.js'
import {openShelf, type Shelf, workspaceFile} from '../shelf.js'
import {dayOf, openRates, settingsOf, spellingsOf} from './check.js'

/** A file has no width of its own. */
const paper = {columns: 80, colour: false} as const

export const lookBeforeSending = async (
  {words, options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const asJson = isJson(options)
  const today = dayOf(options.today)
  const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
  if (!shelf || errorsIn(found).length > 0) return refused(world, found, asJson)
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const {names, plans} = await meant(world, words.map(tidy), shipped)
  const read = await readPlans(workshop, plans, {})
  const jobs = chosen(read.value ?? [], names, plans, read.diagnostics)
  if (jobs.length === 0) return refused(world, read.diagnostics, asJson)
  const tables = await tablesBeside(workshop, jobs)
  if (tables.diagnostics.length > 0) return refused(world, tables.diagnostics, asJson)

  const checked = [...(await checkedIn(world, shelf, shipped, today)), ...read.diagnostics]
  const staleAfter = shelf.workspace.file?.value.stale_after_months
  const pages: Preflight[] = []
  for (const job of jobs) {
    const ledger = tableOf(job, tables.tables, options.negotiation)?.ledger
    pages.push(await lookOver(workshop, job, {today, staleAfter, ledger, checked, always: [workspaceFile]}))
  }
  const looks = pages.reduce((sum, page) => sum + itemsOf(page, 'amber').length, 0)
  const code =
    pages.some(({light}) => light === 'red') || looks > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
  const screen = options.output === undefined ? world.screen : paper
  const [page, ...others] = pages
  const told = asJson
    ? JSON.stringify({version: 1, code, today, documents: pages}, null, 2)
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
const isJson = ({json, format}: Asked<typeof known>['options']): boolean => {
  if (json && format === 'pretty')
    throw new WrongUse('--json means --format json, and --format pretty was said too; leave one out')
  return json === true || format === 'json'
}

/** Words that are no paths are names of documents; where only names are said, they are looked for in plans/. @throws WrongUse */
const meant = async (
  world: World,
  words: readonly string[],
  shipped: string,
): Promise<{readonly names: readonly string[]; readonly plans: readonly string[]}> => {
  const names: string[] = []
  const paths: string[] = []
  for (const word of words) {
    const isPath = word === '' || word.includes('/') || isYaml(word) || word === 'examples'
    if (isPath || (await world.list(word, 1)).length > 0) paths.push(word)
    else names.push(word)
  }
  const plans = await planFiles(world, paths.length === 0 ? ['plans'] : paths, shipped)
  if (paths.length === 0 && plans[0] === 'plans')
    throw new WrongUse(
      'There is no folder plans/ here; name a plan too, or say “proviso preflight examples” for the shipped ones',
    )
  return {names, plans}
}

/** The documents of those names; all where no name is said. @throws WrongUse */
const chosen = (
  jobs: readonly Job[],
  names: readonly string[],
  plans: readonly string[],
  diagnostics: readonly Diagnostic[],
): readonly Job[] => {
  const known = jobs.map(({name}) => name)
  for (const name of names)
    if (!known.includes(name) && errorsIn(diagnostics).length === 0)
      throw new WrongUse(
        `No plan makes a document “${name}”${didYouMean(name, known) || `; ${plans.length === 1 ? plans[0] : 'the plans'} would make ${known.join(', ')}`}`,
      )
  return names.length === 0 ? jobs : jobs.filter(({name}) => names.includes(name))
}

/** The tables that lie beside the plans. */
const tablesBeside = async (
  workshop: Workshop,
  jobs: readonly Job[],
): Promise<{readonly tables: readonly Table[]; readonly diagnostics: readonly Diagnostic[]}> => {
  const files = new Set<string>()
  for (const plan of new Set(jobs.map(({place}) => place.file)))
    for (const file of await ledgersBeside(workshop.world, plan)) files.add(file)
  const opened = await Promise.all([...files].map((file) => openLedger(workshop, file)))
  return {
    tables: opened.flatMap(({value}) => (value ? [value] : [])),
    diagnostics: opened.flatMap(({diagnostics}) => diagnostics),
  }
}

/** The table on which a document lies: the one that is named, or the one that names its engagement. @throws WrongUse */
const tableOf = ({engagement}: Job, tables: readonly Table[], name: string | undefined): Table | undefined => {
  const known = tables.map(({ledger}) => ledger.name)
  if (name !== undefined) {
    const named = tables.find(({ledger}) => ledger.name === name)
    if (named) return named
    throw new WrongUse(
      `There is no negotiations/${name}/ledger.yaml${didYouMean(name, known) || (known.length > 0 ? `; there are ${known.join(', ')}` : '')}`,
    )
  }
  const {file} = engagement.place([])
  const [table, other] = tables.filter(({engagements}) => engagements.includes(file))
  if (table && other)
    throw new WrongUse(
      `${table.ledger.name} and ${other.ledger.name} both name ${file}; say which is meant with --negotiation`,
    )
  return table
}

/** What a check of the library finds. */
const checkedIn = async (
  world: World,
  shelf: Shelf,
  shipped: string,
  today: string,
): Promise<readonly Diagnostic[]> => {
  const {value: settings = usual, diagnostics: unset} = settingsOf(shelf)
  const rates = await openRates(world, shelf)
  const spelling = await spellingsOf(world, shelf, shipped)
  const about: About = {
    today,
    staleAfter: shelf.workspace.file?.value.stale_after_months,
    rates: rates.value,
    spelling: spelling.value,
  }
  return [...unset, ...lint(shelf.library, rules, {...about, settings}).diagnostics]
}

/** Nothing could be looked at. */
const refused = async (world: World, diagnostics: readonly Diagnostic[], asJson: boolean): Promise<number> => {
  if (asJson) world.print(JSON.stringify({version: 1, code: 1, documents: [], diagnostics}, null, 2))
  else
    world.print(
      `${await report(world, inOrder(diagnostics))}\n\nNothing was looked at: ${tally(diagnostics) || 'the plans ask for nothing'}.`.trimStart(),
    )
  return 1
}
