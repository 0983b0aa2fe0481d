import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import type {Made} from '../../workshop/make.js'
import {formatNames, rungs} from '../choices.js'
import {command, flag, oneOf, someOf, WrongUse, words} from '../command.js'
import {tidy} from '../paths.js'
import {inOrder, report, tally} from '../report.js'
import {openShelf} from '../shelf.js'

export const make = command({
  name: 'make',
  does: 'Make the documents that plans ask for',
  takes: [
    {
      word: '[plans...]',
      says: 'plan files, or folders of plans (default: plans/; “examples” means the shipped examples)',
    },
  ],
  options: {
    to: words('<folder>', 'Folder to write to (default: out)'),
    final: flag('For the other side: a document with a blank or an error is not written'),
    format: someOf('<formats>', formatNames, 'Only these formats'),
    rung: oneOf('<rung>', rungs, 'Every clause at this rung, whatever the plans say'),
    json: flag('Print what was made and found as JSON'),
    verbose: flag('Show remarks too, and the lines of every finding'),
  },
  examples: [
    ['proviso make', 'everything that plans/ asks for, into out/'],
    ['proviso make examples', 'the shipped examples'],
    ['proviso make plans/rider.yaml --format docx', 'one plan, in Word only'],
    ['proviso make --final --to to-send', 'finished documents, or none'],
  ],

  async run({words: asked, options, shipped}, world) {
    const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
    if (!shelf || errorsIn(found).length > 0) return refused(world, found, options.json)
    const {makeDocument, openWorkshop} = await import('../../workshop/make.js')
    const {planFiles, readPlans} = await import('../plans.js')
    const workshop = openWorkshop(world, shelf)
    const plans = await planFiles(world, asked.length === 0 ? ['plans'] : asked, shipped)
    if (asked.length === 0 && plans[0] === 'plans')
      throw new WrongUse(
        'There is no folder plans/ here; name a plan, or say “proviso make examples”, or begin with “proviso init <folder>”',
      )
    const read = await readPlans(workshop, plans, {
      ...(options.format ? {formats: options.format} : {}),
      ...(options.rung ? {rung: options.rung} : {}),
    })
    const jobs = read.value ?? []
    if (jobs.length === 0 || read.diagnostics.some(({rule}) => rule === 'same-name'))
      return refused(world, read.diagnostics, options.json)

    const making = {out: tidy(options.to ?? shelf.workspace.out), final: options.final === true}
    const {progressOn} = await import('../progress.js')
    const progress = progressOn(world, jobs.length)
    const made: Made[] = []
    for (const job of jobs) {
      progress.step(job.name)
      made.push(await makeDocument(workshop, job, making))
    }
    progress.end()
    const whole = made.every(({files}, index) => files.length === jobs[index]?.formats.length)
    const code = whole && errorsIn(read.diagnostics).length === 0 ? 0 : 1
    if (options.json) world.print(JSON.stringify({code, made, diagnostics: read.diagnostics}, null, 2))
    else {
      const {account} = await import('../account.js')
      world.print(await account(world, jobs, made, read.diagnostics, options.verbose === true))
    }
    return code
  },
})

/** Nothing could be begun. */
const refused = async (
  world: World,
  diagnostics: readonly Diagnostic[],
  json: boolean | undefined,
): Promise<number> => {
  if (json) world.print(JSON.stringify({code: 1, made: [], diagnostics}, null, 2))
  else
    world.print(`${await report(world, inOrder(diagnostics))}\n\nNothing was made: ${tally(diagnostics)}.`.trimStart())
  return 1
}
