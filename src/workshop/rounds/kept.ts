import type {Diagnostic} from '../../base/diagnostic.js'
import {bytesIfThere, type World} from '../../base/world.js'
import {digestOf} from '../sent/record.js'
import type {Outgoing} from '../written.js'

/** Files that stand where others would be written, and say something else. What was handed over is never replaced. */
export const standingInTheWay = async (world: World, outgoing: readonly Outgoing[]): Promise<readonly Diagnostic[]> => {
  const found: Diagnostic[] = []
  for (const {path, content} of outgoing) {
    const there = await bytesIfThere(world, path)
    if (there !== undefined && digestOf(there) !== digestOf(content))
      found.push({
        rule: 'overwritten',
        severity: 'error',
        message: `${path} is there already and says something else; nothing is ever overwritten. Move it elsewhere, or take another folder`,
        place: {file: path},
      })
  }
  return found
}
