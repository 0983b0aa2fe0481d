import {createHash, randomUUID} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {isPlain, isThere, located} from './paths.js'
import {codeOf, isAbsent, Refused} from './refused.js'

/** A file, and which content it has: the first 16 hex digits of its SHA-256. */
export interface Entry {
  readonly path: string
  readonly version: string
}

/** What came of a change: whether it was made, and which version is there now; none where there is no file. */
export interface Replaced {
  readonly done: boolean
  readonly version: string | undefined
}

/** The files of a workspace, by paths whose parts are plain. @throws Refused, or as the disk does */
export interface Files {
  /** All but what is hidden, installed, unreadable, or leads out of the workspace, sorted by path. */
  list(): Promise<readonly Entry[]>
  /** Nothing where there is no such file. */
  read(path: string): Promise<{readonly bytes: Uint8Array; readonly version: string} | undefined>
  /** The version of a file; nothing where there is none that can be read. */
  version(path: string): Promise<string | undefined>
  /**
   * Writes a file, whole or not at all, or removes it where there are no bytes, if what is on the disk is what is expected.
   *
   * @param expected the version; `undefined` where there must be no file
   */
  replace(path: string, expected: string | undefined, bytes: Uint8Array | undefined): Promise<Replaced>
  /** Done when nothing is being written any more. */
  settled(): Promise<void>
}

/** Disks that keep times to two seconds can change a file twice and show the same time. */
const coarsest = 2000

/** @param root the real path of the workspace */
export const filesBelow = (root: string): Files => {
  const remembered = new Map<string, {readonly stamp: string; readonly version: string}>()
  const versionAt = async (real: string): Promise<string | undefined> => {
    const found = await stat(real)
    if (!found.isFile()) return undefined
    const stamp = [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ')
    const known = remembered.get(real)
    if (known?.stamp === stamp) return known.version
    const version = await digestAt(real)
    if (Date.now() - Math.max(found.mtimeMs, found.ctimeMs) > coarsest) remembered.set(real, {stamp, version})
    return version
  }

  /** One change after the other, whichever its path: two paths can be one file, by a link or by how a disk takes capitals. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }

  const files: Files = {
    list: async () => {
      const entries: Entry[] = []
      for await (const path of pathsBelow(root, '')) {
        const version = await files.version(path)
        if (version !== undefined) entries.push({path, version})
      }
      return entries.sort((a, b) => (a.path < b.path ? -1 : 1))
    },
    read: async (path) => contentAt(await located(root, path)),
    version: async (path) => ifReadable(async () => versionAt(await located(root, path)), undefined),
    replace: (path, expected, bytes) =>
      inTurn(async () => {
        const real = await located(root, path)
        const version = (await contentAt(real))?.version
        if (version !== expected) return {done: false, version}
        if (bytes === undefined) {
          await rm(real)
          return {done: true, version: undefined}
        }
        if (version === undefined && (await isThere(real)))
          throw new Refused(409, 'Something that is no file stands here.')
        await writeWhole(real, bytes, version === undefined ? undefined : (await stat(real)).mode)
        return {done: true, version: versionOf(bytes)}
      }),
    settled: async () => {
      await last
    },
  }
  return files
}

/** Folders are not followed through links, so no walk goes round. */
async function* pathsBelow(root: string, folder: string): AsyncGenerator<string> {
  const entries = await ifReadable(() => readdir(join(root, folder), {withFileTypes: true}), [])
  for (const entry of entries.filter(({name}) => isPlain(name))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* pathsBelow(root, path)
    else yield path
  }
}

/** What nobody may read, or went while it was looked for, is as if it were not there. */
const ifReadable = async <T>(look: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await look()
  } catch (error) {
    if (error instanceof Refused || isAbsent(error) || ['EACCES', 'EPERM', 'ELOOP'].includes(codeOf(error)))
      return otherwise
    throw error
  }
}

const contentAt = async (real: string) => {
  try {
    if (!(await stat(real)).isFile()) return undefined
    const bytes = await readFile(real)
    return {bytes, version: versionOf(bytes)}
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

const versionOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** As `versionOf`, of a file of any size. */
const digestAt = async (real: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(real)) hash.update(chunk)
  return hash.digest('hex').slice(0, 16)
}

/** @param mode who may read and write it; as the system has it where it is not given */
const writeWhole = async (path: string, bytes: Uint8Array, mode = 0o666): Promise<void> => {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(temporary, bytes, {flag: 'wx', mode})
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true}).catch(() => {})
    throw error
  }
}
