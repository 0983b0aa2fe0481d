import type {HttpBindings} from '@hono/node-server'
import {type Context, Hono} from 'hono'
import {streamSSE} from 'hono/streaming'
import type {StreamingApi} from 'hono/utils/stream'
import {type Door, isAllowed, partsOf, safety} from './allowed.js'
import type {Changes} from './changes.js'
import type {Files} from './files.js'
import {meantBy} from './paths.js'
import {Refused, refusalOf} from './refused.js'

/** What a page is made of: bytes of each asset by its name, with its media type; the page itself has the empty name. */
export interface Assets {
  readonly [name: string]: {readonly type: string; readonly bytes: Uint8Array | string}
}

/** What answers are made from. */
export interface Offer {
  readonly door: Door
  readonly assets: Assets
  supply(path: string): Promise<Uint8Array | undefined>
  readonly files: Files
  readonly changes: Changes
  /** Those that are open; who closes the server ends them. */
  readonly streams: Set<StreamingApi>
}

/** The most bytes of one file that is written. */
const limit = 64 * 1024 * 1024
/** So that nothing between page and server takes a quiet stream for a dead one. In milliseconds. */
const quiet = 20_000

type Bound = {Bindings: HttpBindings}
type Asked = Context<Bound>

/** Every answer of the server, by method and path behind the token. */
export const answers = ({door, assets, supply, files, changes, streams}: Offer): Hono<Bound> => {
  const app = new Hono<Bound>({getPath: (_, options) => behindToken(options?.env?.incoming.url)})
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(safety)) c.res.headers.set(name, value)
  })
  app.use(async (c, next) => {
    if (!isAllowed(c.env.incoming, door)) throw new Refused(403, 'The studio answers only at the address that it gave.')
    await next()
  })
  app.onError((error, c) => {
    const {message, status} = refusalOf(error)
    return c.text(message, status)
  })
  app.notFound((c) => c.text('There is nothing here.', 404))

  app.get('/files', async (c) => c.json(await files.list()))
  app.get('/files/*', async (c) => {
    const found = await files.read(pathIn(c, '/files/'))
    return found ? bytesAs(c, binary, found.bytes, {ETag: tag(found.version)}) : c.notFound()
  })
  app.put('/files/*', async (c) => {
    const path = pathIn(c, '/files/')
    const expected = versionMeant(c) ?? (isForNewFile(c) ? {version: undefined} : undefined)
    if (!expected)
      throw new Refused(428, 'Say which version this replaces: If-Match, or If-None-Match: * for a new file.')
    return replace(c, files, changes, path, expected.version, await bodyOf(c))
  })
  app.delete('/files/*', async (c) => {
    const path = pathIn(c, '/files/')
    const expected = versionMeant(c)
    if (!expected) throw new Refused(428, 'Say which version is to be removed: If-Match.')
    return replace(c, files, changes, path, expected.version, undefined)
  })
  app.get('/changes', async (c) => {
    await changes.ready
    return c.req.method === 'HEAD' ? c.body(null) : tellChanges(c, changes, streams)
  })
  app.get('/supply/*', async (c) => {
    const path = pathIn(c, '/supply/')
    const bytes = await supply(path)
    return bytes ? bytesAs(c, path.endsWith('.wasm') ? 'application/wasm' : binary, bytes) : c.notFound()
  })
  app.get('/*', (c) => {
    const name = c.req.path.slice(1)
    const asset = Object.hasOwn(assets, name) ? assets[name] : undefined
    return asset ? bytesAs(c, asset.type, asset.bytes) : c.notFound()
  })
  return app
}

/** What stands behind the token, as it was sent: Hono would decode it, and `URL` would walk up where it says `..`. */
const behindToken = (url = ''): string => `/${partsOf(url).slice(2).join('/')}`

const pathIn = (c: Asked, prefix: string): string => meantBy(c.req.path.slice(prefix.length))

/** A file of the workspace is never a page or a script of this origin, whoever wrote it: browsers only save it. */
const binary = 'application/octet-stream'

const bytesAs = (c: Asked, type: string, bytes: Uint8Array | string, headers: Record<string, string> = {}): Response =>
  c.body(bytes as Uint8Array<ArrayBuffer> | string, 200, {...headers, 'Content-Type': type})

const tag = (version: string): string => `"${version}"`

/** The version that a request expects; nothing where it names none, or a second condition too. */
const versionMeant = (c: Asked): {readonly version: string} | undefined => {
  const [, version] = /^"([^"]*)"$/.exec(c.req.header('If-Match') ?? '') ?? []
  return version === undefined || c.req.header('If-None-Match') !== undefined ? undefined : {version}
}
const isForNewFile = (c: Asked): boolean =>
  c.req.header('If-None-Match') === '*' && c.req.header('If-Match') === undefined

/** What was sent, once all of it is here. */
const bodyOf = async (c: Asked): Promise<Uint8Array> => {
  const tooLarge = new Refused(413, `A file may have ${limit / 1024 / 1024} MiB at most.`)
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw tooLarge
  const reader = c.req.raw.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length
    if (size > limit) throw tooLarge
    chunks.push(chunk.value)
  }
  return Buffer.concat(chunks)
}

const replace = async (
  c: Asked,
  files: Files,
  changes: Changes,
  path: string,
  expected: string | undefined,
  bytes: Uint8Array | undefined,
): Promise<Response> => {
  const {done, version} = await files.replace(path, expected, bytes)
  if (version !== undefined) c.header('ETag', tag(version))
  if (!done) return c.text('This is not the version that is on the disk.', 412)
  changes.note(path)
  return c.body(null, 204)
}

/** The first line comes when every later change will be told: a page that lists the files after it misses none. */
const tellChanges = (c: Asked, changes: Changes, streams: Set<StreamingApi>): Response =>
  streamSSE(c, async (stream) => {
    const ended = new Promise<void>((resolve) => stream.onAbort(resolve))
    streams.add(stream)
    const stop = changes.hear((batch) => {
      for (const change of batch) void stream.writeSSE({event: 'changed', data: JSON.stringify(change)})
    })
    const beat = setInterval(() => void stream.write(': still here\n\n'), quiet)
    await stream.write(': from here on\n\n')
    await ended
    clearInterval(beat)
    stop()
    streams.delete(stream)
  })
