import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import {kinds, type options as known} from '../commands/list.js'
import {lists} from '../lists.js'
import {report} from '../report.js'
import {table} from '../table.js'

export const listAll = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [asked = 'clauses', ...more] = words
  const kind = kinds.find((one) => one === asked.toLowerCase())
  if (kind === undefined || more.length > 0)
    throw new WrongUse(`There is no list of “${words.join(' ')}”: ${kinds.join(', ')}${didYouMean(asked, kinds)}`)
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (diagnostics.length > 0) world.say(await report(world, diagnostics))
  if (!shelf) return 1
  const {heads, rows} = lists[kind](shelf.library)
  if (options.json)
    world.print(
      JSON.stringify(
        rows.map((row) => keyed(heads, row)),
        null,
        2,
      ),
    )
  else {
    const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.join(', '))))
    world.print(rows.length === 0 ? `There are no ${kind}.` : table(heads, cells, world.screen))
  }
  return diagnostics.some(({severity}) => severity === 'error') ? 1 : 0
}

const keyed = (heads: readonly string[], row: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(heads.map((head, index) => [head.toLowerCase().replaceAll(' ', '_'), row[index]]))
