import type {Diagnostic} from '../base/diagnostic.js'
import {bytesIfThere, type World} from '../base/world.js'
import type {Written} from '../negotiate/ledger/rounds.js'
import type {Path} from '../source/source.js'
import {worldFinding} from './open.js'
import {beside} from './plan.js'
import {digestOf} from './sent/record.js'

/**
 * Whether the files that lay on the table are still what they were: nothing there is ever overwritten. A file that is not here
 * is none of our business, since a ledger may be kept without them.
 */
export const checkHanded = async (world: World, {file, source}: Written): Promise<readonly Diagnostic[]> => {
  const found: Diagnostic[] = []
  for (const [index, round] of file.rounds.entries())
    for (const key of ['sent', 'received'] as const)
      for (const [at, one] of (round[key] ?? []).entries()) {
        const path: Path = ['rounds', index, key, at]
        const there = await bytesIfThere(world, beside(source.file, one.file)).catch(worldFinding)
        if (there === undefined) continue
        if ('rule' in there) {
          found.push({...there, severity: 'warning', place: source.place([...path, 'file'])})
          continue
        }
        const hash = digestOf(there)
        if (hash === one.sha256) continue
        found.push(
          one.sha256 === undefined
            ? {
                rule: 'overwritten',
                severity: 'warning',
                message: `Nobody can tell whether ${one.file} was changed after it was ${key}; write beside it “sha256: ${hash}”`,
                place: source.place([...path, 'file']),
              }
            : {
                rule: 'overwritten',
                severity: 'error',
                message: `${one.file} is not the file that was ${key} in round ${round.number}: its SHA-256 is ${hash}, and another was written down; put the old file back, and save the new one under another name`,
                place: source.place([...path, 'sha256']),
              },
        )
      }
  return found
}
