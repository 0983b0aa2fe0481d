import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {realpath} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import type {StreamingApi} from 'hono/utils/stream'
import {WorldError} from '../../base/world.js'
import {safety} from './allowed.js'
import {type Assets, answers} from './answers.js'
import {changesBelow} from './changes.js'
import {filesBelow} from './files.js'
import {codeOf} from './refused.js'

export type {Assets} from './answers.js'

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

/** How long an answer may take once the server closes. In milliseconds. */
const grace = 200

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

  const app = answers({door, assets, supply, files, changes, streams})

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
