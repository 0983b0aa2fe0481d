import {didYouMean} from '../../base/names.js'
import {paintWith} from '../../base/paint.js'
import {languages, registers, rungs} from '../choices.js'
import {command, flag, oneOf, WrongUse} from '../command.js'
import {report} from '../report.js'
import {openShelf} from '../shelf.js'

export const show = command({
  name: 'show',
  does: 'Show a clause and its texts, a document, a term, a field, a fact, an ask',
  takes: [{word: '<id>', says: 'such as CON-01, rider, “Training Use”, training_fee, performer.status, A03'}],
  options: {
    register: oneOf('<register>', registers, 'Read the clause in this register'),
    rung: oneOf('<rung>', rungs, 'At this rung, in a proposal or a rider; opening when nothing is said'),
    language: oneOf('<language>', languages, 'In this language, in a guideline or a handout; en when nothing is said'),
    json: flag('Print it as JSON'),
  },
  examples: [
    ['proviso show CON-01', 'what the clause is for, and which texts it has'],
    ['proviso show CON-01 --register rider --rung floor', 'read one text'],
    ['proviso show "Training Use"', 'a defined term'],
    ['proviso show training_fee', 'what an engagement can answer'],
  ],

  async run({words, options, shipped}, world) {
    const [asked = ''] = words
    const {value: shelf, diagnostics} = await openShelf(world, shipped)
    if (diagnostics.length > 0) world.say(await report(world, diagnostics))
    if (!shelf) return 1
    const {find, names} = await import('../sheets/find.js')
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
      const {printSheet} = await import('../sheets/sheet.js')
      const {kind, value} = found
      world.print(options.json ? JSON.stringify({kind, ...value}, null, 2) : printSheet(found, width, paint))
      return 0
    }
    if (!found.clause)
      throw new WrongUse(`“${asked}” is a ${found.kind}; only clauses have registers, rungs and languages`)
    const {passageOf, reading} = await import('../reading.js')
    const passage = passageOf(found.clause, options)
    const text = reading(shelf.library, passage, width)
    const {variant} = passage
    const note =
      rung === undefined || rung === variant ? '' : ` (there is no text for ${rung}: the next stronger one stands)`
    if (options.json)
      world.print(JSON.stringify({id: found.clause.id, register, variant, text: passage.text, readable: text}, null, 2))
    else world.print(`${paint.strong(found.title)}\n${paint.quiet(`${register}, ${variant}${note}`)}\n\n${text}`)
    return 0
  },
})
