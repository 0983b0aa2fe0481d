import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {didYouMean} from '../base/names.js'
import {type Dictionary, type Screen, type World, WorldError} from '../base/world.js'

/** What of a Node process makes a world. */
export type Host = Pick<NodeJS.Process, 'env' | 'pid'> & {
  readonly stdin: {readonly isTTY?: boolean}
  readonly stdout: Stream
  readonly stderr: Stream
}
interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** The world of a command: this machine's disk, this terminal. */
export const nodeWorld = (host: Host): World => ({
  read: async (path) => textOf(path, bytesAt(path)),
  readBytes: async (path) => bytesAt(path),
  list: async (folder, levels = Number.POSITIVE_INFINITY) => filesBelow(folder, levels).sort(),
  write: async (path, content) => writeWhole(path, content, host.pid),
  remove: async (path) => removeFile(path),
  get names() {
    return namesHere()
  },
  dictionary: async (language) => dictionaryOf(language),
  supply: async (path) => bytesAt(installed(path)),
  typesetter: async (fonts) => (await import('./typesetter.js')).nativeTypesetter(fonts),
  changes: async (folder) => (await import('./watching.js')).changesBelow(folder),
  print: (text) => void host.stdout.write(`${text}\n`),
  say: (text) => void host.stderr.write(`${text}\n`),
  screen: screenOf(host),
  deflate: (bytes) => zlib().deflateRawSync(bytes, {level: 6}),
  inflate: (bytes, limit) => zlib().inflateRawSync(bytes, {maxOutputLength: Math.max(1, limit)}),
  checksum: (bytes) => zlib().crc32(bytes),
})

/** Loads only for the commands that need it. */
const zlib = () => process.getBuiltinModule('node:zlib')

/** Colour only on a terminal, unless FORCE_COLOR asks for it; NO_COLOR always means none. */
const screenOf = (host: Host): Screen => {
  const {env, stdout} = host
  const terminal = stdout.isTTY === true && env.TERM !== 'dumb'
  const forced = env.FORCE_COLOR !== undefined && !/^(?:|0|false)$/.test(env.FORCE_COLOR)
  const width = stdout.isTTY ? stdout.columns : Number(env.COLUMNS ?? host.stderr.columns)
  return {
    columns: width !== undefined && width > 0 ? Math.max(width, 40) : 80,
    colour: (env.NO_COLOR ?? '') === '' && (forced || (terminal && !/^(?:0|false)$/.test(env.FORCE_COLOR ?? ''))),
    get interactive() {
      return terminal && host.stdin.isTTY === true && host.stderr.isTTY === true
    },
  }
}

const bytesAt = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw refusal(error, path, 'read')
  }
}

const require = createRequire(import.meta.url)

/** Where a file of an installed package lies. Not every package lets its files be resolved, so its folder is found first. */
const installed = (path: string): string => {
  const [, name = path, rest = ''] = /^(@[^/]+\/[^/]+|[^/]+)\/(.*)$/.exec(path) ?? []
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, rest)
    if (statSync(file, {throwIfNoEntry: false})?.isFile()) return file
  }
  throw new WorldError(`${path} is not installed; run npm install in the folder of the program`, path, true)
}
/** Throw where the package is not installed. */
const dictionaries: Readonly<Record<string, () => string>> = {
  en: () => require.resolve('dictionary-en'),
  es: () => require.resolve('dictionary-es'),
}

/** The two files of a dictionary stand beside the code of its package, which reads them as soon as it is imported; so it is not. */
const dictionaryOf = (language: string): Dictionary | undefined => {
  let folder: string | undefined
  try {
    folder = dictionaries[language] && dirname(dictionaries[language]())
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
  }
  const file = (name: string): string => {
    const path = join(folder ?? '', name)
    return textOf(path, bytesAt(path))
  }
  return folder === undefined ? undefined : {aff: file('index.aff'), dic: file('index.dic')}
}

const textOf = (path: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new WorldError(`${path} is not text in UTF-8; if it is a text, save it with that encoding`, path)
  }
}

/** Every file below a folder but what is hidden or installed; links to files count, links to folders are not followed. */
const filesBelow = (folder: string, levels: number): string[] => {
  if (levels < 1) return []
  let entries: import('node:fs').Dirent[]
  try {
    entries = readdirSync(folder || '.', {withFileTypes: true})
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw refusal(error, folder, 'read')
  }
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(path, levels - 1)
    return entry.isFile() || (entry.isSymbolicLink() && !statSync(path, {throwIfNoEntry: false})?.isDirectory())
      ? [path]
      : []
  })
}

const writeWhole = (path: string, content: string | Uint8Array, pid: number): void => {
  const temporary = join(dirname(path), `.${basename(path)}.${pid}.part`)
  try {
    writeInto(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    remove(temporary)
    throw refusal(error, path, 'written')
  }
}

/** Makes a folder and those above it. Not `recursive: true`, which never comes back where a system's own folder refuses. */
const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    makeFolder(dirname(folder))
    mkdirSync(folder)
  }
}

/** Makes the folder where there is none; to ask first, each time, costs more than to write. */
const writeInto = (path: string, content: string | Uint8Array): void => {
  try {
    writeFileSync(path, content)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    makeFolder(dirname(path))
    writeFileSync(path, content)
  }
}

const removeFile = (path: string): void => {
  try {
    rmSync(path, {force: true})
  } catch (error) {
    throw refusal(error, path, 'removed')
  }
}

/** The user, the machine and the folders of both. Some systems do not know their user. */
const namesHere = (): readonly string[] => {
  const {hostname, userInfo} = process.getBuiltinModule('node:os')
  const host = hostname()
  const names = [host, ...host.split('.').slice(0, 1)]
  try {
    const {username, homedir} = userInfo()
    names.push(username, homedir)
  } catch {}
  return [...new Set(names)]
}

/** What cannot be removed was never there: the folder itself refuses. */
const remove = (path: string): void => {
  try {
    rmSync(path, {force: true})
  } catch {}
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Why the disk refused, and what to do about it. What is no refusal of the disk goes on as it is. */
export const refusal = (error: unknown, path: string, what: 'read' | 'written' | 'removed'): unknown => {
  const code = codeOf(error)
  const shown = path === '' ? 'this folder' : path
  const say = reasons[code]
  if (code === '') return error
  return new WorldError(say ? say(shown, what) : `${shown} cannot be ${what} (${code})`, path, code === 'ENOENT')
}

const reasons: Readonly<Record<string, (path: string, what: string) => string>> = {
  ENOENT: (path, what) =>
    what === 'read'
      ? `There is no file ${path}${didYouMean(path, siblings(path))}`
      : `${path} cannot be written: its folder cannot be made`,
  EACCES: (path, what) => `${path} cannot be ${what}: you have no right to; choose another place, or change its rights`,
  EPERM: (path, what) =>
    `${path} cannot be ${what}: the system does not allow it; if it is open in another program, close it there`,
  EBUSY: (path, what) => `${path} cannot be ${what}: another program holds it; close it there and run again`,
  EISDIR: (path) => `${path} is a folder, but a file is meant`,
  ENOTDIR: (path) => `A part of the path ${path} is a file, where a folder is meant`,
  EEXIST: (path) => `A part of the path ${path} is a file, where a folder is meant`,
  ENOTEMPTY: (path) => `${path} is a folder, but a file is meant`,
  ENOSPC: (path) => `${path} was not written: the disk is full; make room and run again`,
  EDQUOT: (path) => `${path} was not written: your share of the disk is used up; make room and run again`,
  EROFS: (path) => `${path} was not written: its disk can only be read; choose another place`,
  ENAMETOOLONG: (path) => `The path ${path} is too long for this system`,
  ELOOP: (path) => `${path} is a link that leads back to itself`,
  EMFILE: (path, what) => `${path} cannot be ${what}: too many files are open; close other programs and run again`,
}

/** The files that stand where a missing one was looked for. */
const siblings = (path: string): readonly string[] => {
  const folder = dirname(path)
  try {
    return readdirSync(folder).map((name) => (folder === '.' ? name : `${folder}/${name}`))
  } catch {
    return []
  }
}
