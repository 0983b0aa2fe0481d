import {didYouMean} from '../../base/names.js'
import {paintWith} from '../../base/paint.js'
import type {World} from '../../base/world.js'
import {type Clause, titleOf} from '../../library/clause.js'
import {type Difference, differences} from '../../library/differences.js'
import {wrap} from '../../render/text/wrap.js'
import {type Change, changesOf} from '../../words/changes.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {marked, tallyOf} from '../changes.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/diff.js'
import {report} from '../report.js'

export const showDifferences = async (
  {words: [asked = ''], options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (diagnostics.length > 0) world.say(await report(world, diagnostics))
  if (!shelf) return 1
  const id = asked.toUpperCase()
  const own = shelf.library.clause.get(id)
  if (!own)
    throw new WrongUse(
      `There is no clause “${asked}”${didYouMean(id, shelf.library.clause.keys()) || '; “proviso list” shows them'}`,
    )
  const before = shelf.replaced.get(id)
  const [, ...ownFolders] = shelf.workspace.folders.clauses
  const isOwn = ownFolders.some((folder) => own.source.file.startsWith(`${folder}/`))
  const found: readonly Found[] = before
    ? differences(before.file, own.file).map((one) => ({...one, changes: changesOf(one.before ?? '', one.after ?? '')}))
    : []
  if (options.json) {
    const side = ({file, source}: Clause) => ({file: source.file, version: file.version})
    const shippedSide = before ?? (isOwn ? undefined : own)
    world.print(
      JSON.stringify(
        {
          id,
          own: isOwn ? side(own) : null,
          shipped: shippedSide ? side(shippedSide) : null,
          differences: found,
        },
        null,
        2,
      ),
    )
  } else {
    const {strong, quiet} = paintWith(world.screen.colour)
    const title = strong(`${id}  ${titleOf(own, 'en')}`)
    const columns = Math.min(world.screen.columns, 90)
    if (!before) world.print(`${title}\n\n${wrap(isOwn ? unlike : same(id), columns)}`)
    else {
      const files = `${before.source.file}, version ${before.file.version}, and ${own.source.file}`
      const width = {...world.screen, columns}
      const texts = found.map(
        ({path, changes}) => `${strong(named(path))}  ${tallyOf(changes)}\n${marked(changes, width)}`,
      )
      world.print([title, quiet(wrap(files, columns)), ...(texts.length > 0 ? texts : [equal])].join('\n\n'))
    }
  }
  return 0
}

type Found = Difference & {readonly changes: readonly Change[]}

const same = (id: string): string =>
  `There is no own text of ${id} here: it stands as it is shipped. “proviso show ${id}” shows it.`
const unlike = 'This clause is your own: none is shipped that it could differ from.'
const equal = 'The own file says exactly what is shipped.'

/** `text.rider.opening` as “rider, opening”; other values by their path. */
const named = (path: string): string => {
  const [first, ...rest] = path.split('.')
  return first === 'text' ? rest.join(', ') : path
}
