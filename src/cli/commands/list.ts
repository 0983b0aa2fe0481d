import {didYouMean} from '../../base/names.js'
import {command, flag, WrongUse} from '../command.js'
import {report} from '../report.js'
import {openShelf} from '../shelf.js'

const kinds = ['clauses', 'documents', 'rules', 'asks', 'fields', 'terms', 'facts'] as const

export const list = command({
  name: 'list',
  does: 'List clauses, documents, rules, asks, fields, terms or facts',
  takes: [{word: '[what]', says: `${kinds.join(', ')} (default: clauses)`}],
  options: {json: flag('Print them as JSON')},
  examples: [
    ['proviso list', 'the clauses that are seen from here'],
    ['proviso list asks', 'what the letter asks, and which clauses answer'],
    ['proviso list fields', 'what an engagement can answer'],
  ],

  async run({words, options, shipped}, world) {
    const [asked = 'clauses', ...more] = words
    const kind = kinds.find((one) => one === asked.toLowerCase())
    if (kind === undefined || more.length > 0)
      throw new WrongUse(`There is no list of “${words.join(' ')}”: ${kinds.join(', ')}${didYouMean(asked, kinds)}`)
    const {value: shelf, diagnostics} = await openShelf(world, shipped)
    if (diagnostics.length > 0) world.say(await report(world, diagnostics))
    if (!shelf) return 1
    const {lists} = await import('../lists.js')
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
      const {table} = await import('../table.js')
      const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.join(', '))))
      world.print(rows.length === 0 ? `There are no ${kind}.` : table(heads, cells, world.screen))
    }
    return diagnostics.some(({severity}) => severity === 'error') ? 1 : 0
  },
})

const keyed = (heads: readonly string[], row: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(heads.map((head, index) => [head.toLowerCase().replaceAll(' ', '_'), row[index]]))
