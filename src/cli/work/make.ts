import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {lint} from '../../lint/lint.js'
import {conditionType} from '../../lint/rules/conditions/condition-type.js'
import {unknownChoice} from '../../lint/rules/conditions/unknown-choice.js'
import {earlierTexts} from '../../workshop/guard/earlier.js'
import {type Made, makeDocument} from '../../workshop/make.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {account} from '../account.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/make.js'
import {keep, keptIn, openLedger} from '../ledger.js'
import {planFiles} from '../plans.js'
import {progressOn} from '../progress.js'
import {releaseFrom} from '../release.js'
import {inOrder, report, tally} from '../report.js'

export const makeAll = async ({words: asked, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
  if (!shelf || errorsIn(found).length > 0) return refused(world, found, options.json)
  if (options.edition && !shelf.workspace.here)
    throw new WrongUse('Editions are kept in a workspace, and there is none here (no proviso.yaml); go to yours')
  const {diagnostics: unsound} = lint(shelf.library, [conditionType, unknownChoice])
  if (unsound.length > 0) return refused(world, unsound, options.json)
  const earlier = shelf.workspace.here ? await earlierTexts(world) : []
  const workshop = openWorkshop(world, shelf, shelf.positions, earlier)
  const plans = await planFiles(world, asked.length === 0 ? ['plans'] : asked, shipped)
  if (asked.length === 0 && plans[0] === 'plans')
    throw new WrongUse(
      'There is no folder plans/ here; name a plan, or say “proviso make examples”, or begin with “proviso init <folder>”',
    )
  const read = await readPlans(workshop, plans, {
    ...(options.format ? {formats: options.format} : {}),
    ...(options.rung ? {rung: options.rung} : {}),
    ...(options.release === undefined ? {} : {release: releaseFrom(options.release)}),
  })
  const jobs = read.value ?? []
  if (jobs.length === 0 || read.diagnostics.some(({rule}) => rule === 'same-name'))
    return refused(world, read.diagnostics, options.json)

  const ledger = options.edition ? await openLedger(workshop, jobs) : undefined
  if (ledger && errorsIn(ledger.diagnostics).length > 0) return refused(world, ledger.diagnostics, options.json)
  const making = {
    out: tidy(options.to ?? shelf.workspace.out) || '.',
    final: options.final === true,
    keep: shelf.workspace.here,
  }
  const progress = progressOn(world, jobs.length)
  const made: Made[] = []
  for (const job of jobs) {
    progress.step(job.name)
    made.push(await makeDocument(workshop, job, making))
  }
  progress.end()
  const editions = ledger ? await keep(world, ledger, (job) => made[jobs.indexOf(job)]?.files.length !== 0) : undefined
  const whole = made.every(({files}, index) => files.length === jobs[index]?.formats.length)
  const code = whole && errorsIn(read.diagnostics).length === 0 ? 0 : 1
  if (options.json)
    world.print(JSON.stringify({code, made, ...(editions && {editions}), diagnostics: read.diagnostics}, null, 2))
  else {
    const told = await account(world, jobs, made, read.diagnostics, {
      verbose: options.verbose === true,
      final: making.final,
    })
    world.print(editions ? `${told}\n${keptIn(editions)}` : told)
  }
  return code
}

/** Nothing could be begun. */
const refused = async (
  world: World,
  diagnostics: readonly Diagnostic[],
  json: boolean | undefined,
): Promise<number> => {
  if (json) world.print(JSON.stringify({code: 1, made: [], diagnostics}, null, 2))
  else
    world.print(
      `${await report(world, inOrder(diagnostics))}\n\nNothing was made: ${tally(diagnostics) || 'the plans ask for nothing'}.`.trimStart(),
    )
  return 1
}
