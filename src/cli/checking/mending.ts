import type {Diagnostic} from '../../base/diagnostic.js'
import {errorsIn} from '../../base/diagnostic.js'
import {remembering} from '../../base/memory.js'
import {mend} from '../../base/mend.js'
import type {World} from '../../base/world.js'
import {type Look, look, type Seen} from './look.js'

/** What mending did: what is left to see, what was mended, and the files that changed. */
export interface Mending {
  readonly seen: Seen
  readonly mended: readonly Diagnostic[]
  /** The new text of each file, by path. */
  readonly texts: ReadonlyMap<string, string>
}

/** A fix can uncover another; more rounds than this go in a circle. */
const rounds = 10

/**
 * Mends what carries a safe fix, round after round until nothing more does. Nothing is written: whoever asked does, when all is done.
 *
 * A file with more errors after a round than before is left as it was before, and is not tried again.
 */
export const mendAll = async (world: World, wanted: Look): Promise<Mending> => {
  const memory = remembering()
  const texts = new Map<string, string>()
  const over: World = {...world, read: async (path) => texts.get(path) ?? world.read(path)}
  const given = new Set<string>()
  const mended: Diagnostic[] = []
  let seen = await look(over, wanted, memory)
  for (let round = 0; round < rounds; round++) {
    const before = new Map(texts)
    const done = new Map<string, readonly Diagnostic[]>()
    for (const [file, found] of fixableByFile(seen.diagnostics)) {
      if (given.has(file) || !isOwn(file, wanted.shipped)) continue
      const result = mend(
        await over.read(file),
        found.flatMap(({fix}) => fix ?? []),
      )
      if (result.done.length === 0) continue
      texts.set(file, result.text)
      done.set(
        file,
        found.filter(({fix}) => fix && result.done.includes(fix)),
      )
    }
    if (done.size === 0) break
    let next = await look(over, wanted, memory)
    const worse = [...done.keys()].filter((file) => errorsAt(next, file) > errorsAt(seen, file))
    for (const file of worse) {
      given.add(file)
      done.delete(file)
      const earlier = before.get(file)
      if (earlier === undefined) texts.delete(file)
      else texts.set(file, earlier)
    }
    if (worse.length > 0) next = await look(over, wanted, memory)
    mended.push(...[...done.values()].flat())
    seen = next
  }
  return {seen, mended, texts}
}

const fixableByFile = (diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> => {
  const byFile = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const file = one.fix?.edits[0]?.place.file
    if (file !== undefined) byFile.set(file, [...(byFile.get(file) ?? []), one])
  }
  return byFile
}

/** What came with the program is the program's, unless it is being worked on. */
export const isOwn = (file: string, shipped: string): boolean =>
  shipped === '' || shipped === '.' || !file.startsWith(`${shipped}/`)

const errorsAt = ({diagnostics}: Seen, file: string): number =>
  errorsIn(diagnostics).filter(({place}) => place.file === file).length
