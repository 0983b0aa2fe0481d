import {createHash} from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import fs from 'node:fs/promises'
import {syncBuiltinESMExports} from 'node:module'
import {connect, createServer} from 'node:net'
import {networkInterfaces, tmpdir} from 'node:os'
import {dirname, join, sep} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {WorldError} from '../../src/base/world.js'
import {type Served, serveStudio} from '../../src/studio/serve/serve.js'

const globals = [globalThis.Request, globalThis.Response]
let folder = ''
let served: Served
const start = (port = 0): Promise<Served> =>
  serveStudio({
    folder: join(folder, 'workspace'),
    assets: {
      '': {type: 'text/html; charset=utf-8', bytes: '<!doctype html><title>ä</title>'},
      'page.js': {type: 'text/javascript', bytes: new TextEncoder().encode('export {}')},
    },
    supply: async (path) => {
      if (path === 'broken') throw new Error('secret at /home/somebody')
      return path === '@fonts/serif/a.woff2' || path === 'engine/a.wasm' ? new Uint8Array([0, 255, 7]) : undefined
    },
    port,
  })
const fresh = async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'proviso-'))
  mkdirSync(at('.'))
  served = await start()
}
const gone = async () => {
  await served.close()
  rmSync(folder, {recursive: true, force: true})
}
const at = (path: string): string => join(folder, 'workspace', path)
const put = (path: string, text: string): string => {
  mkdirSync(dirname(at(path)), {recursive: true})
  writeFileSync(at(path), text)
  return versionOf(text)
}
const versionOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
const port = (): number => Number(new URL(served.url).port)
const base = (): string => new URL(served.url).pathname

interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  readonly text: string
}
type Lines = Readonly<Record<string, string | readonly string[] | undefined>>

/** A request exactly as it is spelled, which no client library would send so. */
const say = (head: string, body: string | Uint8Array = ''): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const socket = connect(port(), '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', (error) => (chunks.length === 0 ? reject(error) : resolve(Buffer.concat(chunks))))
    socket.on('end', () => resolve(Buffer.concat(chunks)))
    socket.write(head)
    if (body.length > 0) socket.write(body)
  })
const answerOf = (bytes: Buffer): Answer => {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = new Map(lines.map((line) => [line.replace(/:.*/, '').toLowerCase(), line.replace(/^[^:]*: ?/, '')]))
  const body = bytes.subarray(end + 4)
  return {status: Number(first.split(' ')[1]), headers, body, text: body.toString()}
}
const ask = async (method: string, target: string, lines: Lines = {}, body: string | Uint8Array = '') => {
  const all: Lines = {
    Host: `127.0.0.1:${port()}`,
    Connection: 'close',
    ...(body.length > 0 ? {'Content-Length': `${Buffer.byteLength(body)}`} : {}),
    ...lines,
  }
  const head = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}\r\n`),
  )
  return answerOf(await say(`${method} ${target} HTTP/1.1\r\n${head.join('')}\r\n`, body))
}
const own = {'X-Proviso': 'studio'}
const get = (path: string, lines: Lines = {}) => ask('GET', `${base()}${path}`, lines)
const write = (path: string, body: string | Uint8Array, lines: Lines) =>
  ask('PUT', `${base()}files/${path}`, {'Content-Length': `${Buffer.byteLength(body)}`, ...own, ...lines}, body)
const created = {'If-None-Match': '*'}
const over = (version: string) => ({'If-Match': `"${version}"`})
/** Each answer has these; nothing of what went wrong inside is in any. */
const isSafe = ({headers, text, status}: Answer) => {
  expect(Object.fromEntries([...headers].filter(([name]) => name in safe))).toEqual(safe)
  expect(text).not.toMatch(/node_modules|\bat .*:\d+|\/tmp\/|workspace\//)
  if (status >= 400) expect(text).toMatch(/^[A-Z][^\n]*\.$/)
}
const safe = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
    "img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-src 'self' blob:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
/** Everything below the folder, the workspace’s surroundings too; links are not followed. */
const disk = (below = ''): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...readdirSync(join(folder, below), {withFileTypes: true}).map((entry) => {
      const path = join(below, entry.name)
      if (entry.isDirectory()) return disk(path)
      return {
        [path]: entry.isFile() ? readFileSync(join(folder, path), 'utf8') : `→ ${readlinkSync(join(folder, path))}`,
      }
    }),
  )
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
/** Not `vi.waitFor`, which moves timers that are not real. */
const until = async (check: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 250 && !check(); tries++) await pause(20)
}

/** Work on a disk whose last step, which makes a file whole, goes otherwise. */
const withRename = async <T>(
  rename: (from: string, to: string) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> => {
  const spy = vi.spyOn(fs, 'rename').mockImplementation(rename as typeof fs.rename)
  syncBuiltinESMExports()
  try {
    return await work()
  } finally {
    spy.mockRestore()
    syncBuiltinESMExports()
  }
}

describe('who may ask', () => {
  beforeAll(fresh)
  afterAll(gone)

  const here = () => `127.0.0.1:${port()}`
  test.each<[string, () => Lines]>([
    ['a browser that opens the address', () => ({'Sec-Fetch-Site': 'none'})],
    ['the page itself', () => ({Origin: `http://${here()}`, 'Sec-Fetch-Site': 'same-origin'})],
    ['the page under its other name', () => ({Host: `localhost:${port()}`, Origin: `http://localhost:${port()}`})],
    ['what is no browser', () => ({})],
  ])('%s', async (_, lines) => {
    const answer = await get('', lines())
    expect([answer.status, answer.text]).toEqual([200, '<!doctype html><title>ä</title>'])
    isSafe(answer)
  })

  const hostile: readonly (readonly [string, () => Lines])[] = [
    ['another page', () => ({Origin: 'https://evil.example'})],
    ['a page of another port', () => ({Origin: 'http://127.0.0.1:1'})],
    ['the same over TLS', () => ({Origin: `https://${here()}`})],
    ['one name with the origin of the other', () => ({Origin: `http://localhost:${port()}`})],
    ['a page without an origin', () => ({Origin: 'null'})],
    ['two origins', () => ({Origin: [`http://${here()}`, 'https://evil.example']})],
    ['an empty origin', () => ({Origin: ''})],
    ['a link on another page', () => ({'Sec-Fetch-Site': 'cross-site'})],
    ['a page of the same machine', () => ({'Sec-Fetch-Site': 'same-site'})],
    ['a name bound to this machine later', () => ({Host: `evil.example:${port()}`})],
    [
      'such a name with its own origin',
      () => ({Host: `evil.example:${port()}`, Origin: `http://evil.example:${port()}`}),
    ],
    ['a host without a port', () => ({Host: '127.0.0.1'})],
    ['a host with another port', () => ({Host: '127.0.0.1:1'})],
    ['a host in capitals', () => ({Host: `LOCALHOST:${port()}`})],
    ['a host with a dot behind', () => ({Host: `localhost.:${port()}`})],
    ['another name of this machine', () => ({Host: `[::1]:${port()}`})],
    ['two hosts', () => ({Host: [here(), 'evil.example']})],
    ['two hosts, the right one last', () => ({Host: ['evil.example', here()]})],
  ]
  test.each(hostile)('not %s', async (_, lines) => {
    for (const path of ['', 'files', 'files/a.yaml', 'changes', 'supply/engine/a.wasm']) {
      const answer = await get(path, lines())
      expect([path, answer.status]).toEqual([path, 403])
      isSafe(answer)
    }
    const answer = await write('hostile.yaml', 'x', {...created, ...lines()})
    expect(answer.status).toBe(403)
    expect(disk()).toEqual({})
  })
  test('not who sends no host at all', async () => {
    const answer = await get('', {Host: undefined})
    expect(answer.status).toBe(400)
    isSafe(answer)
    expect((await say(`GET ${base()} HTTP/1.0\r\n\r\n`)).toString()).toMatch(/^HTTP\/1.1 400 /)
  })

  const changed = (token: string): string => (token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`)
  test.each<[string, (token: string) => string]>([
    ['none', () => '/'],
    ['only a path', () => '/files'],
    ['another one', (token) => `/${changed(token)}/files`],
    ['a shorter one', (token) => `/${token.slice(0, -1)}/files`],
    ['a longer one', (token) => `/${token}A/files`],
    ['in a query', (token) => `/?/${token}/files`],
    ['in the second place', (token) => `/x/${token}/files`],
    ['behind two strokes', (token) => `//${token}/files`],
    ['spelled otherwise', (token) => `/%${token.charCodeAt(0).toString(16)}${token.slice(1)}/files`],
    ['walked to', (token) => `/x/../${token}/files`],
    ['with a whole address before it', (token) => `http://127.0.0.1:${port()}/${token}/files`],
    ['with nothing behind it', (token) => `/${token}`],
  ])('not with a wrong token: %s', async (_, target) => {
    const answer = await ask('GET', target(base().slice(1, -1)))
    expect(answer.status).toBe(403)
    isSafe(answer)
  })
  test('the token has 32 bytes, and each server another one', async () => {
    const other = await start()
    await other.close()
    expect(base()).toMatch(/^\/[\w-]{43}\/$/)
    expect(new URL(other.url).pathname).not.toBe(base())
  })

  test.each(['PUT', 'DELETE', 'POST', 'PATCH', 'OPTIONS', 'QUERY'])('%s needs what no form sends', async (method) => {
    const target = `${base()}files/a.yaml`
    expect((await ask(method, target)).status).toBe(403)
    expect((await ask(method, target, {'X-Proviso': 'other'})).status).toBe(403)
    const known = ['PUT', 'DELETE'].includes(method) ? 428 : 404
    expect((await ask(method, target, own)).status).toBe(known)
    expect((await ask(method, target, {Origin: `http://${here()}`})).status).toBe(known)
  })
  test.each([
    ['what is no HTTP', 'hello\r\n\r\n'],
    ['a blank in a path', 'GET /a b HTTP/1.1\r\n\r\n'],
    ['two lengths', 'PUT / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
    ['a length and pieces', 'PUT / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ])('%s is refused in plain words', async (_, head) => {
    const answer = answerOf(await say(head))
    expect(answer.status).toBe(400)
    isSafe(answer)
  })
  test('nobody on the network', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({internal}) => !internal)
    for (const {address, family} of [...outside, {address: '127.0.0.2', family: 'IPv4'}]) {
      if (family !== 'IPv4') continue
      const reached = await new Promise((resolve) => {
        const socket = connect(port(), address)
        socket.on('connect', () => resolve(socket.destroy() && address))
        socket.on('error', () => resolve('nothing'))
      })
      expect(reached).toBe('nothing')
    }
  })
})

describe('what a page is made of', () => {
  beforeAll(fresh)
  afterAll(gone)

  test.each([
    ['', 'text/html; charset=utf-8', '<!doctype html><title>ä</title>'],
    ['page.js', 'text/javascript', 'export {}'],
    ['page.js?again', 'text/javascript', 'export {}'],
    ['supply/@fonts/serif/a.woff2', 'application/octet-stream', new Uint8Array([0, 255, 7])],
    ['supply/%40fonts%2Fserif/a.woff2', 'application/octet-stream', new Uint8Array([0, 255, 7])],
    ['supply/engine/a.wasm', 'application/wasm', new Uint8Array([0, 255, 7])],
  ])('“%s”', async (path, type, bytes) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.body).toEqual(Buffer.from(bytes))
    isSafe(answer)
    const head = await ask('HEAD', `${base()}${path}`)
    expect([head.status, head.headers.get('content-type'), head.text]).toEqual([200, type, ''])
    isSafe(head)
  })
  test.each(['other.js', 'page.js/', '/page.js', 'constructor', '__proto__', 'supply/other', 'supply', 'page%2ejs'])(
    'nothing at “%s”',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(path === 'supply' ? 400 : 404)
      isSafe(answer)
    },
  )
  test('a mistake inside is one sentence', async () => {
    const answer = await get('supply/broken')
    expect([answer.status, answer.text]).toEqual([500, 'The studio could not do this; that is its own mistake.'])
    isSafe(answer)
  })
})

describe('files', () => {
  beforeEach(fresh)
  afterEach(gone)
  const list = async (): Promise<unknown> => JSON.parse((await get('files')).text)

  test('are listed with their versions, but what is hidden, installed, or leads out', async () => {
    const versions = {
      b: put('b.yaml', 'b'),
      deep: put('a/ä b.yaml', 'deep'),
      empty: put('a.yaml', ''),
      old: put('old.yaml', 'old'),
    }
    utimesSync(at('old.yaml'), 0, 0)
    put('.hidden', '')
    put('.git/config', '')
    put('node_modules/x/a.js', '')
    writeFileSync(join(folder, 'outside.txt'), '')
    mkdirSync(join(folder, 'other'))
    writeFileSync(join(folder, 'other/secret.txt'), '')
    symlinkSync('../outside.txt', at('out.txt'))
    symlinkSync('../other', at('other'))
    symlinkSync('.git/config', at('config'))
    symlinkSync('nowhere', at('nowhere'))
    symlinkSync('round', at('round'))
    symlinkSync('b.yaml', at('c.yaml'))
    const expected = [
      {path: 'a.yaml', version: versions.empty},
      {path: 'a/ä b.yaml', version: versions.deep},
      {path: 'b.yaml', version: versions.b},
      {path: 'c.yaml', version: versions.b},
      {path: 'old.yaml', version: versions.old},
    ]
    expect(await list()).toEqual(expected)
    expect(await list()).toEqual(expected)
    const answer = await get('files')
    expect(answer.headers.get('content-type')).toBe('application/json')
    isSafe(answer)
  })
  test('have another version with another content, whatever their time and length say', async () => {
    // So late that a version is remembered with the times of its file.
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 60_000})
    for (const text of ['one', 'two', 'six']) {
      put('a.yaml', text)
      utimesSync(at('a.yaml'), 1000, 1000)
      for (const path of ['a.yaml', 'a.yaml']) expect(await list()).toEqual([{path, version: versionOf(text)}])
      await pause(20)
    }
    vi.useRealTimers()
  })
  test('that nobody may read do not spoil the list', async () => {
    put('a.yaml', 'a')
    put('locked/b.yaml', 'b')
    chmodSync(at('locked'), 0)
    const found = (await list()) as {path: string}[]
    chmodSync(at('locked'), 0o755)
    expect(found[0]).toEqual({path: 'a.yaml', version: versionOf('a')})
  })

  test('are read with their version, and never taken for a page', async () => {
    const version = put('a/ü%.html', '<script>')
    const answer = await get(`files/${encodeURIComponent('a/ü%.html')}`)
    expect([answer.status, answer.text, answer.headers.get('etag')]).toEqual([200, '<script>', `"${version}"`])
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    isSafe(answer)
    expect((await get('files/a/%C3%BC%25.html?x=/../y')).text).toBe('<script>')
    expect((await ask('HEAD', `${base()}files/a/%C3%BC%25.html`)).headers.get('etag')).toBe(`"${version}"`)
    for (const path of ['a', 'b', 'a/b', 'a/%C3%BC%25.html/b', 'A', '%252e%252e/a']) {
      const other = await get(`files/${path}`)
      expect([path, other.status]).toEqual([path, 404])
      isSafe(other)
    }
  })

  test('are written where they are what the page saw', async () => {
    const first = await write('new/a b.yaml'.replace(' ', '%20'), 'öne', created)
    expect([first.status, first.headers.get('etag'), first.text]).toEqual([204, `"${versionOf('öne')}"`, ''])
    isSafe(first)
    expect(readFileSync(at('new/a b.yaml'), 'utf8')).toBe('öne')
    const bytes = new Uint8Array([0, 13, 10, 255])
    const second = await write('new/a%20b.yaml', bytes, over(versionOf('öne')))
    expect([second.status, second.headers.get('etag')]).toEqual([204, `"${versionOf(bytes)}"`])
    expect(new Uint8Array(readFileSync(at('new/a b.yaml')))).toEqual(bytes)
    expect((await write('new/a%20b.yaml', '', over(versionOf(bytes)))).status).toBe(204)
    expect(disk()).toEqual({'workspace/new/a b.yaml': ''})
  })
  test('are written in pieces too', async () => {
    const head = `PUT ${base()}files/a.yaml HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nX-Proviso: studio\r\nConnection: close\r\n`
    const answer = answerOf(
      await say(`${head}If-None-Match: *\r\nTransfer-Encoding: chunked\r\n\r\n`, '2\r\nab\r\n1\r\nc\r\n0\r\n\r\n'),
    )
    expect([answer.status, disk()]).toEqual([204, {'workspace/a.yaml': 'abc'}])
  })
  test('keep who may read them', async () => {
    const version = put('a.yaml', 'private')
    chmodSync(at('a.yaml'), 0o600)
    expect((await write('a.yaml', 'still private', over(version))).status).toBe(204)
    expect(statSync(at('a.yaml')).mode & 0o777).toBe(0o600)
  })
  test('are written where a link inside the workspace leads', async () => {
    const version = put('a/real.yaml', 'one')
    symlinkSync('a/real.yaml', at('link.yaml'))
    expect((await write('link.yaml', 'two', over(version))).status).toBe(204)
    expect(readFileSync(at('a/real.yaml'), 'utf8')).toBe('two')
    expect(readdirSync(at('.')).sort()).toEqual(['a', 'link.yaml'])
  })

  const seen = () => versionOf('seen')
  test.each<[string, string, string, () => Lines, number, string | undefined]>([
    ['writing without a condition', 'PUT', 'a.yaml', () => ({}), 428, undefined],
    ['writing a new one without a condition', 'PUT', 'b.yaml', () => ({}), 428, undefined],
    ['any version', 'PUT', 'a.yaml', () => ({'If-Match': '*'}), 428, undefined],
    ['a weak version', 'PUT', 'a.yaml', () => ({'If-Match': `W/"${seen()}"`}), 428, undefined],
    ['two versions', 'PUT', 'a.yaml', () => ({'If-Match': `"${seen()}", "x"`}), 428, undefined],
    ['both conditions', 'PUT', 'a.yaml', () => ({...over(seen()), ...created}), 428, undefined],
    ['another condition', 'PUT', 'b.yaml', () => ({'If-None-Match': '"x"'}), 428, undefined],
    ['a stale version', 'PUT', 'a.yaml', () => over(versionOf('before')), 412, 'now'],
    ['an empty version', 'PUT', 'b.yaml', () => over(''), 412, undefined],
    ['a version of what is gone', 'PUT', 'b.yaml', () => over(seen()), 412, undefined],
    ['a new one that is there', 'PUT', 'a.yaml', () => created, 412, 'now'],
    ['a new one below a file', 'PUT', 'a.yaml/b', () => created, 409, undefined],
    ['a new one that is a folder', 'PUT', 'folder', () => created, 409, undefined],
    ['one whose name is too long', 'PUT', 'x'.repeat(300), () => created, 400, undefined],
    ['removing without a condition', 'DELETE', 'a.yaml', () => ({}), 428, undefined],
    ['removing what must not be there', 'DELETE', 'a.yaml', () => created, 428, undefined],
    ['removing a stale version', 'DELETE', 'a.yaml', () => over(versionOf('before')), 412, 'now'],
    ['removing what is gone', 'DELETE', 'b.yaml', () => over(seen()), 412, undefined],
    ['removing a folder', 'DELETE', 'folder', () => over(seen()), 412, undefined],
  ])('change nothing: %s', async (_, method, path, lines, status, there) => {
    put('a.yaml', 'now')
    put('folder/c.yaml', '')
    const before = disk()
    const body = method === 'PUT' ? 'mine' : ''
    const answer = await ask(method, `${base()}files/${path}`, {...own, ...lines()}, body)
    const etag = there === undefined ? undefined : `"${versionOf(there)}"`
    expect([answer.status, answer.headers.get('etag')]).toEqual([status, etag])
    isSafe(answer)
    expect(disk()).toEqual(before)
  })
  test('are removed where they are what the page saw', async () => {
    const version = put('a.yaml', 'a')
    const answer = await ask('DELETE', `${base()}files/a.yaml`, {...own, ...over(version)})
    expect([answer.status, existsSync(at('a.yaml'))]).toEqual([204, false])
    isSafe(answer)
  })
  test.each([
    ['EACCES', 403],
    ['EROFS', 403],
    ['ENOSPC', 507],
    ['EWHATEVER', 500],
  ])('that the disk refuses with %s leave nothing half done', async (code, status) => {
    put('a.yaml', 'a')
    const answer = await withRename(
      async () => {
        expect(readdirSync(at('.'))).toHaveLength(2)
        throw Object.assign(new Error(`${code} at ${folder}/workspace/a.yaml`), {code})
      },
      () => write('a.yaml', 'b', over(versionOf('a'))),
    )
    expect(answer.status).toBe(status)
    isSafe(answer)
    expect(disk()).toEqual({'workspace/a.yaml': 'a'})
    expect((await write('a.yaml', 'b', over(versionOf('a')))).status).toBe(204)
  })
  test('are none that a program listens at', async () => {
    put('a.yaml', 'a')
    const server = createServer().listen(at('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await list()).toEqual([{path: 'a.yaml', version: versionOf('a')}])
    expect((await get('files/socket')).status).toBe(404)
    expect((await write('socket', 'x', created)).status).toBe(409)
    expect(statSync(at('socket')).isSocket()).toBe(true)
    await new Promise((resolve) => server.close(resolve))
  })
  test('that are being written are written before the server has closed', async () => {
    put('a.yaml', 'a')
    const {rename} = fs
    const renaming = vi.fn(async (from: string, to: string) => {
      await pause(600)
      await rename(from, to)
    })
    await withRename(renaming, async () => {
      const cut = write('a.yaml', 'b', over(versionOf('a'))).catch(() => {})
      await until(() => renaming.mock.calls.length > 0)
      await served.close()
      expect(disk()).toEqual({'workspace/a.yaml': 'b'})
      await cut
    })
  })

  test.each<[string, () => Lines, readonly string[]]>([
    ['replace', () => over(versionOf('before')), ['a.yaml']],
    ['replace it by two names of', () => over(versionOf('before')), ['a.yaml', 'link.yaml']],
    ['make', () => created, ['new.yaml']],
  ])('are never won by two that %s one at once', async (_, lines, paths) => {
    put('a.yaml', 'before')
    symlinkSync('a.yaml', at('link.yaml'))
    const answers = await Promise.all(
      Array.from({length: 12}, (_, index) =>
        write(paths[index % paths.length] ?? '', `${index}`.repeat(100_000), lines()),
      ),
    )
    const winners = answers.flatMap(({status}, index) => (status === 204 ? [index] : []))
    expect(winners).toHaveLength(1)
    const text = `${winners[0]}`.repeat(100_000)
    expect(readFileSync(at(paths[0] ?? ''), 'utf8')).toBe(text)
    const etags = new Set(answers.map(({headers}) => headers.get('etag')))
    expect([...etags]).toEqual([`"${versionOf(text)}"`])
    expect(readdirSync(at('.')).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  const limit = 64 * 1024 * 1024
  test('are refused before they are sent, where they say that they are too large', async () => {
    const head = `PUT ${base()}files/a.yaml HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nX-Proviso: studio\r\nConnection: close\r\n`
    const answer = answerOf(await say(`${head}If-None-Match: *\r\nContent-Length: ${limit + 1}\r\n\r\n`, 'some'))
    expect(answer.status).toBe(413)
    isSafe(answer)
    expect(disk()).toEqual({})
  })
  test('may have the largest size, and in pieces no byte more', async () => {
    const largest = new Uint8Array(limit).fill(120)
    expect((await write('largest', largest, created)).status).toBe(204)
    expect(statSync(at('largest')).size).toBe(limit)
    const head = `PUT ${base()}files/larger HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nX-Proviso: studio\r\nConnection: close\r\n`
    const pieces = Buffer.concat([
      Buffer.from(`${limit.toString(16)}\r\n`),
      largest,
      Buffer.from('\r\n1\r\nx\r\n0\r\n\r\n'),
    ])
    const answer = answerOf(await say(`${head}If-None-Match: *\r\nTransfer-Encoding: chunked\r\n\r\n`, pieces))
    expect(answer.status).toBe(413)
    isSafe(answer)
    expect(readdirSync(at('.'))).toEqual(['largest'])
  })
  test('whose sending breaks off are not written', async () => {
    const head = `PUT ${base()}files/a.yaml HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nX-Proviso: studio\r\n`
    await new Promise<void>((resolve) => {
      const socket = connect(port(), '127.0.0.1')
      socket.on('close', () => resolve())
      socket.on('error', () => {})
      socket.write(`${head}If-None-Match: *\r\nContent-Length: 10\r\n\r\nhalf`, () =>
        setTimeout(() => socket.destroy(), 50),
      )
    })
    expect((await get('files')).text).toBe('[]')
    await served.close()
    expect(disk()).toEqual({})
  })
})

describe('paths', () => {
  beforeAll(async () => {
    await fresh()
    put('a/b.yaml', 'inside')
    put('.hidden', 'secret')
    put('.git/config', 'secret')
    put('node_modules/x.js', 'secret')
    writeFileSync(join(folder, 'outside.txt'), 'secret')
    mkdirSync(join(folder, 'other'))
    writeFileSync(join(folder, 'other/secret.txt'), 'secret')
    linkSync(at('a/b.yaml'), join(folder, 'other/same.yaml'))
    symlinkSync('../outside.txt', at('out.txt'))
    symlinkSync(join(folder, 'outside.txt'), at('absolute.txt'))
    symlinkSync('../other', at('other'))
    symlinkSync('../../workspace/a', at('a/back'))
    symlinkSync('../workspace/a/b.yaml', join(folder, 'other/back.yaml'))
    symlinkSync('../nowhere/x', at('nowhere'))
    symlinkSync('..', at('up'))
    symlinkSync('.', at('self'))
    symlinkSync('round', at('round'))
    symlinkSync('.git', at('git'))
  })
  afterAll(gone)

  const spelled: readonly string[] = [
    ...['..', '%2e%2e', '%2E%2e', '.%2e', '%2e.'].flatMap((up) => [
      `${up}/outside.txt`,
      `a/${up}/${up}/outside.txt`,
      `a/${up}/a/b.yaml`,
      up,
    ]),
    ...['..%2foutside.txt', '..%2Foutside.txt', '%2e%2e%2foutside.txt', 'a%2f..%2f..%2foutside.txt'],
    ...['..%5coutside.txt', '%2e%2e%5coutside.txt', 'a%5cb.yaml', '..\\outside.txt', 'a\\b.yaml'],
    ...['a/./b.yaml', 'a/%2e/b.yaml', './a/b.yaml', '.', 'a//b.yaml', '/a/b.yaml', '//a/b.yaml', 'a/b.yaml/', 'a/', ''],
    ...['%2fetc%2fpasswd', '/etc/passwd', '%2f%2fhost%2fshare', '/'],
    ...['c:/outside.txt', 'C%3a%5coutside.txt', 'c:', 'a/b.yaml::$DATA', 'a/b.yaml%3Astream'],
    ...['a/b.yaml%00', '%00', 'a%00/b.yaml', 'a/b.yaml%0a', 'a/b%0d%0aX-A:b', '%7f', '%c2%85', 'a%09b'],
    ...['.hidden', '%2ehidden', '.git/config', 'a/.x', '.a.part', '...', '..a', 'a/...b'],
    ...['node_modules/x.js', 'Node_Modules/x.js', 'a/node_modules/x', 'node%5fmodules/x.js', 'node_modules./x.js'],
    ...(sep === '\\'
      ? ['con', 'CON', 'nul', 'nul.txt', 'a/Aux.yaml', 'com1', 'lpt9.x.y', 'prn', 'com%C2%B9', 'con%20.txt', 'conin$']
      : []),
    ...['a.', 'a%20', 'a./b.yaml', 'a%20/b.yaml', 'outside.txt..'],
    ...['%', '%zz', '%2', 'a%', '%ff', '%c0%ae%c0%ae/outside.txt', '%e0%80%ae', '%u002e', 'a/\xfc.yaml'],
  ]
  test.each(spelled)('“%s” is none', async (path) => {
    const before = disk()
    for (const [method, lines] of [
      ['GET', {}],
      ['PUT', created],
      ['PUT', over(versionOf('secret'))],
      ['DELETE', over(versionOf('secret'))],
      ['DELETE', over(versionOf('inside'))],
    ] as const) {
      const body = method === 'PUT' ? 'hostile' : ''
      const target = `${base()}files/${path}`
      const answer = await ask(method, target, {...own, ...lines}, body)
      expect([method, answer.status]).toEqual([method, 400])
      isSafe(answer)
    }
    expect((await get(`supply/${path}`)).status).toBe(400)
    expect(disk()).toEqual(before)
  })

  test.each([
    'out.txt',
    'absolute.txt',
    'other/secret.txt',
    'other/new.txt',
    'other/new/new.txt',
    'nowhere',
    'nowhere/new.txt',
    'up',
    'up/outside.txt',
    'up/new.txt',
    'self',
    'round',
    'round/x',
    'git',
    'git/config',
    'git/new',
  ])('“%s” leads out', async (path) => {
    const before = disk()
    for (const [method, lines] of [
      ['GET', {}],
      ['HEAD', {}],
      ['PUT', created],
      ['PUT', over(versionOf('secret'))],
      ['DELETE', over(versionOf('secret'))],
    ] as const) {
      const answer = await ask(method, `${base()}files/${path}`, {...own, ...lines}, method === 'PUT' ? 'hostile' : '')
      expect([method, answer.status]).toEqual([method, 403])
      if (method !== 'HEAD') isSafe(answer)
    }
    expect(disk()).toEqual(before)
  })
  test('a way out and back in touches only what is inside', async () => {
    expect((await get('files/other/back.yaml')).text).toBe('inside')
    expect((await get('files/self/a/back/b.yaml')).text).toBe('inside')
    const lines = {...own, ...over(versionOf('inside'))}
    expect((await ask('DELETE', `${base()}files/other/back.yaml`, lines)).status).toBe(204)
    expect(readdirSync(join(folder, 'other')).sort()).toEqual(['back.yaml', 'same.yaml', 'secret.txt'])
    expect(existsSync(at('a/b.yaml'))).toBe(false)
    put('a/b.yaml', 'inside')
  })
  test.each([
    ...(sep === '/' ? ['clauses/CON/CON-01.yaml'] : []),
    'a b',
    'console.yaml',
    'nulls',
    'com10',
    'node_modules2',
    'x.con',
    "a'(b)~!$&+,;=@.yaml",
    '日本/é',
  ])('“%s” is one', async (path) => {
    const answer = await write(encodeURIComponent(path), path, created)
    expect(answer.status).toBe(204)
    expect(readFileSync(at(path), 'utf8')).toBe(path)
    expect((await get(`files/${encodeURI(path)}`)).text).toBe(path)
  })
})

describe('changes', () => {
  const watching = () => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length
  let others = 0
  beforeEach(async () => {
    // What was closed is let go of a little later.
    await pause(50)
    others = watching()
    await fresh()
  })
  afterEach(async () => {
    vi.useRealTimers()
    await gone()
  })

  /** What a page hears; `until` waits for it. */
  const listen = async () => {
    const response = await fetch(`${served.url}changes`)
    const reader = response.body?.getReader()
    const heard = {text: '', ended: false}
    const reading = (async () => {
      try {
        for (let next = await reader?.read(); next?.value; next = await reader?.read())
          heard.text += Buffer.from(next.value).toString()
        heard.ended = true
      } catch {}
    })()
    const events = (): readonly unknown[] =>
      [...heard.text.matchAll(/^event: changed\ndata: (.*)\n\n/gm)].map(([, data = '']) => JSON.parse(data))
    const told = async (...expected: readonly unknown[]) => {
      await until(() => events().length >= expected.length)
      expect(events()).toEqual(expected)
    }
    await until(() => heard.text !== '')
    expect(heard.text).toMatch(/^: .*\n\n$/)
    return {response, heard, events, told, reading, leave: () => reader?.cancel()}
  }
  const changed = (path: string, text: string | null) => ({path, version: text === null ? null : versionOf(text)})

  test('of the disk are told: what is made, changed, removed', async () => {
    put('a.yaml', 'one')
    const page = await listen()
    expect(page.response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    for (const [name, value] of Object.entries(safe)) expect(page.response.headers.get(name)).toBe(value)
    put('a.yaml', 'another')
    await page.told(changed('a.yaml', 'another'))
    put('new/ä.yaml', 'new')
    await page.told(changed('a.yaml', 'another'), changed('new/ä.yaml', 'new'))
    rmSync(at('a.yaml'))
    const three = [changed('a.yaml', 'another'), changed('new/ä.yaml', 'new'), changed('a.yaml', null)]
    await page.told(...three)
    writeFileSync(at('.part'), 'saved by an editor')
    renameSync(at('.part'), at('new/ä.yaml'))
    await page.told(...three, changed('new/ä.yaml', 'saved by an editor'))
    await page.leave()
  })
  test('of hidden, installed and outer files are told to nobody', async () => {
    mkdirSync(join(folder, 'other'))
    mkdirSync(at('node_modules'))
    const page = await listen()
    symlinkSync('../other', at('other'))
    put('.hidden', 'x')
    put('.git/config', 'x')
    put('node_modules/x.js', 'x')
    writeFileSync(join(folder, 'other/secret.txt'), 'x')
    writeFileSync(join(folder, 'outside.txt'), 'x')
    put('last.yaml', 'x')
    await until(() => page.heard.text.includes('last.yaml'))
    await pause(300)
    expect(new Set(page.events())).toEqual(new Set([changed('last.yaml', 'x'), changed('other', null)]))
    await page.leave()
  })
  test('that a page makes are told once to each', async () => {
    const pages = [await listen(), await listen()]
    expect((await write('a.yaml', 'one', created)).status).toBe(204)
    for (const page of pages) await page.told(changed('a.yaml', 'one'))
    expect((await write('a.yaml', 'two', over(versionOf('one')))).status).toBe(204)
    for (const page of pages) await page.told(changed('a.yaml', 'one'), changed('a.yaml', 'two'))
    expect((await write('a.yaml', 'three', over(versionOf('one')))).status).toBe(412)
    const lines = {...own, ...over(versionOf('two'))}
    expect((await ask('DELETE', `${base()}files/a.yaml`, lines)).status).toBe(204)
    const all = [changed('a.yaml', 'one'), changed('a.yaml', 'two'), changed('a.yaml', null)]
    for (const page of pages) await page.told(...all)
    await pause(300)
    for (const page of pages) {
      expect(page.events()).toEqual(all)
      await page.leave()
    }
  })
  test('that come together are told with what is there in the end', async () => {
    const page = await listen()
    for (const text of ['1', '22', '333']) for (const path of ['c', 'a', 'b']) put(path, text)
    await until(() => page.events().length >= 3)
    expect(new Set(page.events())).toEqual(new Set(['a', 'b', 'c'].map((path) => changed(path, '333'))))
    await page.leave()
  })
  test('are waited for in a stream that stays open', async () => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
    const page = await listen()
    const before = page.heard.text
    await vi.advanceTimersByTimeAsync(19_999)
    await pause(50)
    expect(page.heard.text).toBe(before)
    await vi.advanceTimersByTimeAsync(1)
    await until(() => page.heard.text !== before)
    expect(page.heard.text.slice(before.length)).toMatch(/^:[^\n]*\n\n$/)
    await page.leave()
    await until(() => vi.getTimerCount() === 0)
    expect(vi.getTimerCount()).toBe(0)
  })
  test('are no stream for who asks only for the head', async () => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
    const answer = await ask('HEAD', `${base()}changes`)
    expect(vi.getTimerCount()).toBe(0)
    expect([answer.status, answer.text]).toEqual([200, ''])
    isSafe(answer)
  })

  test('are seen from the first line of the stream on, however large the workspace', async () => {
    for (let index = 0; index < 300; index++) put(`folder/${index}/${index}/a.yaml`, '')
    await served.close()
    served = await start()
    const page = await listen()
    put('folder/299/299/b.yaml', 'b')
    await page.told(changed('folder/299/299/b.yaml', 'b'))
    await page.leave()
  })

  test('end when the server closes, and nothing answers any more', async () => {
    const page = await listen()
    expect(watching()).toBeGreaterThan(others)
    const idle = connect(port(), '127.0.0.1')
    await new Promise((resolve) => idle.on('connect', resolve))
    const left = new Promise((resolve) => idle.on('close', resolve))
    const begun = performance.now()
    await Promise.all([served.close(), served.close()])
    expect(performance.now() - begun).toBeLessThan(2000)
    await page.reading
    await left
    expect(page.heard.ended).toBe(true)
    await until(() => watching() === others)
    expect(watching()).toBe(others)
    await expect(get('')).rejects.toMatchObject({code: 'ECONNREFUSED'})
    const again = await start(port())
    expect(new URL(again.url).port).toBe(`${port()}`)
    await again.close()
  })
})

describe('starting', () => {
  test('changes nothing of what is global', () => expect([globalThis.Request, globalThis.Response]).toEqual(globals))
  beforeAll(fresh)
  afterAll(gone)
  test('on a port that another program has is refused with the cure', async () => {
    const refused = start(port())
    await expect(refused).rejects.toBeInstanceOf(WorldError)
    await expect(refused).rejects.toThrow(
      `Port ${port()} cannot be used (another program has it); choose another, or none for any that is free`,
    )
  })
  test('in a folder that is not there is refused', async () => {
    const missing = join(folder, 'missing')
    await expect(serveStudio({folder: missing, assets: {}, supply: async () => undefined})).rejects.toThrow(
      new WorldError(`There is no folder ${missing}`, missing, true),
    )
  })
})
