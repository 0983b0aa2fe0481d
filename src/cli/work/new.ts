import {didYouMean} from '../../base/names.js'
import {exists, type World} from '../../base/world.js'
import type {Library} from '../../library/library.js'
import {readValue} from '../../library/question.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import {kinds, type options as known} from '../commands/new.js'
import {report} from '../report.js'
import {clauseSkeleton} from '../skeletons/clause.js'
import {engagementSkeleton} from '../skeletons/engagement.js'
import {today} from '../today.js'

export const beginFile = async (
  {words: [asked = '', name = ''], options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const what = kinds.find((kind) => kind === asked.toLowerCase())
  if (what === undefined)
    throw new WrongUse(`“${asked}” cannot be begun: ${kinds.join(' or ')}${didYouMean(asked, kinds)}`)
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (!shelf) {
    world.say(await report(world, diagnostics))
    return 1
  }
  if (!shelf.workspace.here && shipped !== '')
    throw new WrongUse('There is no workspace here (no proviso.yaml); go to yours, or begin one: proviso init <folder>')
  const begun =
    what === 'clause'
      ? beginClause(shelf.library, name, options.title)
      : beginEngagement(shelf.library, name, options.date)
  if (await exists(world, begun.path)) throw new WrongUse(`${begun.path} is there already; nothing was changed`)
  await world.write(begun.path, begun.text)
  tell(world, begun)
  return 0
}

interface Begun {
  readonly path: string
  readonly text: string
  readonly next: readonly string[]
}

const beginClause = (library: Library, name: string, title = 'To be named'): Begun => {
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
  return {
    path,
    text: clauseSkeleton(id, family, title),
    next: [`Left to write: its purpose, the asks that it answers, and a text. “proviso check ${path}” looks it over.`],
  }
}

const beginEngagement = (library: Library, name: string, date = today()): Begun => {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name))
    throw new WrongUse(`“${name}” cannot be the name of an engagement; use letters, digits and -, such as lind-2026`)
  const {problem} = readValue({type: 'date', label: {}}, date)
  if (problem !== undefined) throw new WrongUse(`--date ${problem}`)
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
