import {didYouMean} from '../../base/names.js'
import {paintWith} from '../../base/paint.js'
import type {World} from '../../base/world.js'
import {reading} from '../../workshop/reading.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {passageOf} from '../asked.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/show.js'
import {report} from '../report.js'
import {find, names} from '../sheets/find.js'
import {printSheet} from '../sheets/sheet.js'

export const showOne = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [asked = options.ask] = words
  if (asked === undefined) throw new WrongUse('Say what to show: “proviso show CON-01”, “proviso show --ask A11”')
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (diagnostics.length > 0) world.say(await report(world, diagnostics))
  if (!shelf) return 1
  const found = find(shelf.library, asked)
  if (!found)
    throw new WrongUse(
      `Nothing is called “${asked}”${didYouMean(asked, names(shelf.library)) || '; “proviso list” shows the clauses, “proviso list terms” the terms'}`,
    )
  const {columns, colour} = world.screen
  const width = Math.min(columns, 90)
  const paint = paintWith(colour)
  const {register, rung, language} = options
  if ((register ?? rung ?? language) === undefined) {
    const {kind, value} = found
    world.print(options.json ? JSON.stringify({kind, ...value}, null, 2) : printSheet(found, width, paint))
    return 0
  }
  if (!found.clause)
    throw new WrongUse(`“${asked}” is a ${found.kind}; only clauses have registers, rungs and languages`)
  const passage = passageOf(found.clause, options)
  const text = reading(shelf.library, passage, width)
  const {variant} = passage
  const note =
    rung === undefined || rung === variant ? '' : ` (there is no text for ${rung}: the next stronger one stands)`
  if (options.json)
    world.print(JSON.stringify({id: found.clause.id, register, variant, text: passage.text, readable: text}, null, 2))
  else world.print(`${paint.strong(found.title)}\n${paint.quiet(`${register}, ${variant}${note}`)}\n\n${text}`)
  return 0
}
