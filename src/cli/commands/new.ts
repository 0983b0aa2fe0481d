import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import type {Library} from '../../library/library.js'
import {command, WrongUse, words} from '../command.js'
import {report} from '../report.js'
import {exists, openShelf} from '../shelf.js'
import {today} from '../today.js'

const kinds = ['clause', 'engagement'] as const

export const create = command({
  name: 'new',
  does: 'Begin a clause or an engagement in a workspace',
  takes: [
    {word: '<what>', says: kinds.join(' or ')},
    {word: '<name>', says: 'id of the clause, such as CON-20; name of the engagement, such as lind'},
  ],
  options: {
    title: words('<title>', 'Title of the clause'),
    date: words('<date>', 'Date of the engagement, such as 2026-11-23 (default: today)'),
  },
  examples: [
    ['proviso new clause CON-20 --title "Second opinion"', 'clauses/CON/CON-20.yaml, to be written'],
    ['proviso new engagement lind', 'engagements/lind.yaml, with every question'],
  ],

  async run({words: [asked = '', name = ''], options, shipped}, world) {
    const what = kinds.find((kind) => kind === asked.toLowerCase())
    if (what === undefined)
      throw new WrongUse(`“${asked}” cannot be begun: ${kinds.join(' or ')}${didYouMean(asked, kinds)}`)
    const {value: shelf, diagnostics} = await openShelf(world, shipped)
    if (!shelf) {
      world.say(await report(world, diagnostics))
      return 1
    }
    if (!shelf.workspace.here && shipped !== '')
      throw new WrongUse(
        'There is no workspace here (no proviso.yaml); go to yours, or begin one: proviso init <folder>',
      )
    const begun =
      what === 'clause'
        ? await beginClause(shelf.library, name, options.title)
        : await beginEngagement(shelf.library, name, options.date)
    if (await exists(world, begun.path)) throw new WrongUse(`${begun.path} is there already; nothing was changed`)
    await world.write(begun.path, begun.text)
    tell(world, begun)
    return 0
  },
})

interface Begun {
  readonly path: string
  readonly text: string
  readonly next: readonly string[]
}

const beginClause = async (library: Library, name: string, title = 'To be named'): Promise<Begun> => {
  const id = name.toUpperCase()
  if (!/^[A-Z]{2,4}-[A-Z0-9]{1,3}$/.test(id))
    throw new WrongUse(
      `“${name}” is no id of a clause; an id is the letters of its family and a number, such as CON-20`,
    )
  const [family = ''] = id.split('-')
  const families = Object.keys(library.families.value)
  if (!families.includes(family))
    throw new WrongUse(`There is no family ${family}: ${families.join(', ')}${didYouMean(family, families)}`)
  const path = `clauses/${family}/${id}.yaml`
  const known = library.clause.get(id)
  if (known && known.source.file !== path)
    throw new WrongUse(`${id} is taken; to change that clause in this workspace, copy ${known.source.file} to ${path}`)
  const {clauseSkeleton} = await import('../skeletons/clause.js')
  return {
    path,
    text: clauseSkeleton(id, family, title),
    next: ['Left to write: its purpose, the asks that it answers, and a text.', `proviso check ${path}`],
  }
}

const beginEngagement = async (library: Library, name: string, date = today()): Promise<Begun> => {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name))
    throw new WrongUse(`“${name}” cannot be the name of an engagement; use letters, digits and -, such as lind-2026`)
  const {readValue} = await import('../../library/question.js')
  const {problem} = readValue({type: 'date', label: {}}, date)
  if (problem !== undefined) throw new WrongUse(`--date ${problem}`)
  const {engagementSkeleton} = await import('../skeletons/engagement.js')
  return {
    path: `engagements/${name}.yaml`,
    text: engagementSkeleton(library, {id: name, date, maker: 'Counsel for Performer'}),
    next: [
      'Left to answer: what is empty. To make its rider, put this line in a plan:',
      `- {template: rider, engagement: ../engagements/${name}.yaml, rung: opening}`,
    ],
  }
}

const tell = (world: World, {path, next}: Begun): void => {
  world.print([`${path} was begun.`, ...next].join('\n'))
}
