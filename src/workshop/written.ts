import {type Diagnostic, errorsIn} from '../base/diagnostic.js'
import {bytesOf, type World} from '../base/world.js'
import type {Guard} from './guard/guard.js'
import {worldFinding} from './open.js'

/** A file that is to leave. */
export interface Outgoing {
  readonly path: string
  readonly content: string | Uint8Array
}
/** The content of a file: text ends its last line. */
export const lineEnded = (content: string | Uint8Array): string | Uint8Array =>
  typeof content === 'string' && !content.endsWith('\n') ? `${content}\n` : content

/** What stands on the disk now, and why something does not. */
export interface Written {
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Writes files that belong together. They are searched before anything is written, and what then stands on the disk once more;
 * where that leaks, all of them are removed again.
 */
export const writeOutgoing = async (world: World, outgoing: readonly Outgoing[], guard: Guard): Promise<Written> => {
  const leaks = [...(await leaksIn(outgoing, guard))]
  if (leaks.length > 0) return {files: [], diagnostics: leaks.map((one) => ending(one, 'nothing was written'))}
  const files: string[] = []
  try {
    for (const {path, content} of outgoing) {
      await world.write(path, content)
      files.push(path)
      const there = await world.readBytes(path)
      if (isSame(there, content)) continue
      leaks.push(...(await guard(path, there)))
      if (errorsIn(leaks).length === 0) continue
      for (const file of files) await world.remove(file)
      return {files: [], diagnostics: leaks.map((one) => ending(one, 'what was written was removed again'))}
    }
    return {files, diagnostics: []}
  } catch (error) {
    return {files, diagnostics: [worldFinding(error)]}
  }
}

/** What none of the files may say. */
export const leaksIn = async (outgoing: readonly Outgoing[], guard: Guard): Promise<readonly Diagnostic[]> =>
  (await Promise.all(outgoing.map(({path, content}) => guard(path, content)))).flat()

const ending = (one: Diagnostic, end: string): Diagnostic => ({...one, message: `${one.message}; ${end}`})

/** Bytes that were searched already need no second search. */
const isSame = (there: Uint8Array, content: string | Uint8Array): boolean => {
  const meant = bytesOf(content)
  return there.length === meant.length && there.every((byte, at) => byte === meant[at])
}
