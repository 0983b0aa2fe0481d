import {errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {isToShare, shareDocument} from '../../workshop/teaching/share.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/share.js'
import {planFiles} from '../plans.js'
import {inOrder, report} from '../report.js'

/** Makes the images of all handouts that plans ask for; other documents of the plans are passed over. */
export const shareAll = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
  if (!shelf || errorsIn(found).length > 0) {
    world.print(await report(world, inOrder(found)))
    return 1
  }
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const plans = await planFiles(world, words.length === 0 ? ['plans'] : words, shipped)
  if (words.length === 0 && plans[0] === 'plans')
    throw new WrongUse(
      'There is no folder plans/ here; name a plan that asks for handouts, or say “proviso share examples”',
    )
  const read = await readPlans(workshop, plans, {})
  const jobs = (read.value ?? []).filter(isToShare)
  const out = tidy(options.to ?? shelf.workspace.out) || '.'
  const shared = []
  for (const job of jobs) shared.push(await shareDocument(workshop, job, out))
  const all = [...read.diagnostics, ...shared.flatMap(({diagnostics}) => diagnostics)]
  const shown = all.filter(({severity}) => options.verbose || severity !== 'info')
  const files = shared.flatMap((one) => one.files)
  const told = [
    ...(shown.length > 0 ? [await report(world, inOrder(unique(shown)))] : []),
    ...files,
    jobs.length === 0
      ? 'No handout is asked for: only handouts are shared, and the plans name none.'
      : `${count(shared.filter((one) => one.files.length > 0).length, 'handout')} shared, ${count(files.length, 'file')} in ${out}.`,
  ]
  world.print(told.join('\n'))
  return errorsIn(all).length > 0 || jobs.length === 0 ? 1 : 0
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** What is said of one engagement is said once, however many handouts are made from it. */
const unique = <T>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
]
