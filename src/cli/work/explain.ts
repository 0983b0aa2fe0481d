import {didYouMean} from '../../base/names.js'
import {paintWith} from '../../base/paint.js'
import {type World, WorldError} from '../../base/world.js'
import {below} from '../../workshop/workspace/paths.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/explain.js'
import {explanations} from '../explanations.js'
import {readable} from '../readable.js'

export const explainRule = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const id = (words[0] ?? '').toLowerCase()
  const page = await pageOf(world, below(shipped, `docs/rules/${id}.md`), id)
  if (page === undefined) {
    const {demands} = await import('../../lint/catalogue.js')
    const known = [...demands.map((demand) => demand.id), ...Object.keys(explanations)]
    const begun = known.find((one) => id !== '' && one.startsWith(id))
    const meant = begun === undefined ? didYouMean(id, known) : `; did you mean “${begun}”?`
    throw new WrongUse(`There is no rule “${words[0]}”${meant || '; “proviso list rules” shows them all'}`)
  }
  if (options.json) world.print(JSON.stringify({rule: id, page}, null, 2))
  else world.print(readable(page, Math.min(world.screen.columns, 90), paintWith(world.screen.colour)))
  return 0
}

/** A rule's own page, else what is kept of findings that no rule makes. */
const pageOf = async (world: World, path: string, id: string): Promise<string | undefined> => {
  if (Object.hasOwn(explanations, id)) {
    const {severity = '', demands = '', cure = ''} = explanations[id] ?? {}
    return `# ${id}\n\n**${severity.replace(/^./, (first) => first.toUpperCase())}.** ${demands}\n\n${cure}\n`
  }
  if (!/^[a-z-]+$/.test(id)) return undefined
  try {
    return await world.read(path)
  } catch (error) {
    if (error instanceof WorldError && error.absent) return undefined
    throw error
  }
}
