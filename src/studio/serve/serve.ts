import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {realpath} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {getRequestListener, type HttpBindings} from '@hono/node-server'
import {type Context, Hono} from 'hono'
import {streamSSE} from 'hono/streaming'
import type {StreamingApi} from 'hono/utils/stream'
import {WorldError} from '../../base/world.js'
import {isAllowed, partsOf, safety} from './allowed.js'
import {type Changes, changesBelow} from './changes.js'
import {type Files, filesBelow} from './files.js'
import {meantBy} from './paths.js'
import {codeOf, Refused, refusalOf} from './refused.js'

/** What a page is made of: bytes of each asset by its name, with its media type; the page itself has the empty name. */
export interface Assets {
  readonly [name: string]: {readonly type: string; readonly bytes: Uint8Array | string}
}

/** What is served, and where. */
export interface Serving {
  /** Absolute path of the workspace; nothing outside it is read or written. */
  readonly folder: string
  readonly assets: Assets
  /** A file that is installed with the program, by package and path; nothing where it is not one of the known ones. */
  supply(path: string): Promise<Uint8Array | undefined>
  /** 0 or absent: any that is free. */
  readonly port?: number
}

/** A server that runs. */
export interface Served {
  /** Where the page is; who has this address may read and write the workspace. */
  readonly url: string
  /** Ends everything: open streams, watching, what is being written. */
  close(): Promise<void>
}

/** The most bytes of one file that is written. */
const limit = 64 * 1024 * 1024
/** So that nothing between page and server takes a quiet stream for a dead one. In milliseconds. */
const quiet = 20_000
/** How long an answer may take once the server closes. In milliseconds. */
const grace = 200

type Asked = Context<{Bindings: HttpBindings}>

/**
 * Serves the studio and one workspace to this machine, and to nobody who does not know the address.
 *
 * @throws WorldError where there is no such folder, or the port cannot be had
 */
export const serveStudio = async ({folder, assets, supply, port = 0}: Serving): Promise<Served> => {
  const root = await realpath(folder).catch(() => {
    throw new WorldError(`There is no folder ${folder}`, folder, true)
  })
  // Whoever sends no host is answered here too, as everybody who may not ask.
  const server = createServer({requireHostHeader: false})
  const door = {port: await listen(server, port), token: randomBytes(32).toString('base64url')}
  const files = filesBelow(root)
  const changes = changesBelow(root, files.version)
  const streams = new Set<StreamingApi>()

  const app = new Hono<{Bindings: HttpBindings}>({getPath: (_, options) => behindToken(options?.env?.incoming.url)})
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

  const unreadable = 'This is no request that can be read.'
  server.on(
    'request',
    getRequestListener(app.fetch, {
      overrideGlobalObjects: false,
      errorHandler: () => new Response(unreadable, {status: 400, headers: safety}),
    }),
  )
  server.on('clientError', (_, socket) => {
    const head = Object.entries({...safety, Connection: 'close'}).map(([name, value]) => `${name}: ${value}\r\n`)
    if (socket.writable) socket.end(`HTTP/1.1 400 Bad Request\r\n${head.join('')}\r\n${unreadable}`)
    else socket.destroy()
  })

  const end = async (): Promise<void> => {
    const ended = once(server, 'close')
    server.close()
    for (const stream of streams) stream.abort()
    const late = setTimeout(() => server.closeAllConnections(), grace)
    await ended
    clearTimeout(late)
    await changes.close()
    await files.settled()
  }
  let closed: Promise<void> | undefined
  return {
    url: `http://127.0.0.1:${door.port}/${door.token}/`,
    close: () => {
      closed ??= end()
      return closed
    },
  }
}

/** @returns the port that was had */
const listen = async (server: Server, port: number): Promise<number> => {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    const why = codeOf(error) === 'EADDRINUSE' ? 'another program has it' : codeOf(error)
    throw new WorldError(
      `Port ${port} cannot be used (${why}); choose another, or none for any that is free`,
      `${port}`,
    )
  }
  return (server.address() as AddressInfo).port
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
