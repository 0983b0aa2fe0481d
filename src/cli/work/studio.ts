import {createHash} from 'node:crypto'
import {resolve} from 'node:path'
import {errorsIn} from '../../base/diagnostic.js'
import {type World, WorldError} from '../../base/world.js'
import {packOf} from '../../studio/pack.js'
import {type Bundle, engineFile, servedPage, squeezed, wholePage} from '../../studio/page-file.js'
import {type Served, type Serving, serveStudio} from '../../studio/serve/serve.js'
import {exampleReturns, faces, picturing, typesetting} from '../../studio/supplies.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {findWorkspace} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/studio.js'
import {inOrder, report} from '../report.js'

export const openStudio = async (asked: Asked<typeof known>, world: World): Promise<number> => {
  const {options, shipped} = asked
  const {value: workspace, diagnostics} = await findWorkspace(world, shipped)
  if (!workspace || errorsIn(diagnostics).length > 0) {
    world.say(await report(world, inOrder(diagnostics)))
    return 1
  }
  const bundle = await bundleOf(world, shipped)
  const library = squeezed(await packOf(world, shipped, workspace))
  const supplied = (path: string): Promise<Uint8Array> =>
    exampleReturns.includes(path) ? world.readBytes(below(shipped, path)) : world.supply(path)
  return options.export === undefined
    ? serve({bundle, library, supplied, port: options.port}, world)
    : write({bundle, library, supplied, to: tidy(options.export)}, world)
}

const hash = (text: string) => createHash('sha256').update(text, 'utf8')

interface Ready {
  readonly bundle: Bundle
  readonly library: Uint8Array
  supplied(path: string): Promise<Uint8Array>
}

const bundleOf = async (world: World, shipped: string): Promise<Bundle> => {
  const [page, desk, style] = await Promise.all(
    ['page.js', 'desk.js', 'style.css'].map((name) => world.read(below(shipped, `dist/page/${name}`))),
  )
  return {page: page ?? '', desk: desk ?? '', style: style ?? ''}
}

/** The page as one file, and the engine of PDFs beside it. */
const write = async ({bundle, library, supplied, to}: Ready & {readonly to: string}, world: World): Promise<number> => {
  if (!/\.html?$/i.test(to)) throw new WrongUse(`${to} is no page; let its name end in .html`)
  const names = [...faces, picturing, ...exampleReturns]
  const supplies = new Map(await Promise.all(names.map(async (name) => [name, await supplied(name)] as const)))
  const digest = (text: string): string => hash(text).digest('base64')
  await world.write(to, wholePage(bundle, library, supplies, digest))
  const engine = to.replace(/[^/]*$/, 'proviso-pdf.js')
  await world.write(engine, engineFile(typesetting, await supplied(typesetting)))
  world.print(
    `${to} is written: open it in a browser; it needs no network and nothing else.\n${engine} stands beside it, for PDFs only; without it the page makes Word, pages and text.`,
  )
  return 0
}

/** Where the studio is at home: a browser keeps what it remembers under the port, too. */
const home = 4747

/** At home, or anywhere where somebody else is. */
const serveAtHome = async (serving: Serving): Promise<Served> => {
  try {
    return await serveStudio({...serving, port: home})
  } catch (error) {
    if (!(error instanceof WorldError)) throw error
    return serveStudio(serving)
  }
}

/** Serves until the process is told to stop. */
const serve = async (
  {bundle, library, supplied, port}: Ready & {readonly port: number | undefined},
  world: World,
): Promise<number> => {
  const known = new Set([...faces, picturing, typesetting, ...exampleReturns])
  const script = 'text/javascript; charset=utf-8'
  const serving: Serving = {
    folder: resolve('.'),
    assets: {
      '': {type: 'text/html; charset=utf-8', bytes: servedPage(hash(resolve('.')).digest('hex').slice(0, 16))},
      'page.js': {type: script, bytes: bundle.page},
      'desk.js': {type: script, bytes: bundle.desk},
      'style.css': {type: 'text/css; charset=utf-8', bytes: bundle.style},
      'library.json.gz': {type: 'application/octet-stream', bytes: library},
    },
    supply: async (path) => (known.has(path) ? supplied(path) : undefined),
    ...(port !== undefined && {port}),
  }
  const served = port === undefined ? await serveAtHome(serving) : await serveStudio(serving)
  world.print(`The studio is at ${served.url}\nOpen it in a browser on this machine. Ctrl+C ends it.`)
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
  await served.close()
  return 0
}
