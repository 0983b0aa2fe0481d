import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import {type Asked, type Command, type Options, WrongUse} from '../command.js'
import {shells} from '../commands/completion.js'
import {completions} from '../completion/completions.js'
import {namesIn} from '../completion/names.js'
import {scripts} from '../completion/scripts.js'

export const complete = async (
  {words: [asked = '', ...typed], shipped}: Asked<Options>,
  commands: readonly Command[],
  world: World,
): Promise<number> => {
  const shell = shells.find((one) => one === asked.toLowerCase())
  if (shell === undefined)
    throw new WrongUse(`“${asked}” is no shell that can be told: ${shells.join(', ')}${didYouMean(asked, shells)}`)
  if (typed.length === 0) {
    world.print(scripts[shell])
    return 0
  }
  const {offers, files, folders} = await completions(commands, typed, (kind) => namesIn(world, shipped, kind))
  for (const {name, says} of offers) world.print(`${name}\t${says}`)
  if (files) world.print(`:files ${files.join(' ')}`)
  if (folders) world.print(':folders')
  return 0
}
