import {lstat, realpath} from 'node:fs/promises'
import {basename, dirname, join, relative, sep} from 'node:path'
import {isAbsent, Refused} from './refused.js'

/** Devices, whatever ending their name has. Only Windows takes them for such; elsewhere the family CON of the library lies in a folder of its name. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i

/**
 * Whether a part of a path is a plain name: not hidden, not installed, and nothing that Windows takes for something else
 * (a drive, a stream of a file; a dot or a blank at the end, which it drops; there, a device).
 */
export const isPlain = (part: string): boolean =>
  !/^$|^\.|[. ]$|[\p{Cc}/\\:]/u.test(part) &&
  !(sep === '\\' && device.test(part)) &&
  part.toLowerCase() !== 'node_modules'

/** The path that a request spells, decoded once and only then looked at. @throws Refused where a part of it is not plain */
export const meantBy = (spelled: string): string => {
  const path = decoded(spelled)
  if (path.split('/').every(isPlain)) return path
  throw new Refused(400, 'No file of a workspace can have this path.')
}

const decoded = (spelled: string): string => {
  try {
    return decodeURIComponent(spelled)
  } catch {
    return ''
  }
}

/**
 * Where a path really lies, links followed; the file itself need not be there.
 *
 * @param root the real path of the workspace
 * @throws Refused where a link leads out of the workspace, to something hidden in it, or to nothing
 */
export const located = async (root: string, path: string): Promise<string> => {
  const real = await followed(join(root, path))
  if (relative(root, real).split(sep).every(isPlain)) return real
  throw new Refused(403, 'This path leads out of the workspace.')
}

const followed = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch (error) {
    if (!isAbsent(error)) throw error
    if (await isThere(path)) throw new Refused(403, 'This is a link that leads to nothing.')
    return join(await followed(dirname(path)), basename(path))
  }
}

/** Whether anything has this name: a file, a folder, a link to nothing. */
export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
