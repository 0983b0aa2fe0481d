import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {type Chart, chart} from '../../negotiate/tracking/chart.js'
import {unguarded} from '../../workshop/guard/guard.js'
import {openLedger, type Table} from '../../workshop/ledgers.js'
import {chartFile, chartShapes, guardOf, sectionsOf} from '../../workshop/tracking.js'
import {openWorkshop, type Workshop} from '../../workshop/workshop.js'
import {below} from '../../workshop/workspace/paths.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {lineEnded, writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/track.js'
import {ledgerMeant} from '../negotiations.js'
import {inOrder, report} from '../report.js'
import {asJson, onScreen} from '../tracking.js'

type Wanted = Asked<typeof known>
const shapes = ['pretty', ...chartShapes, 'json'] as const
type Shape = (typeof shapes)[number]

export const trackItems = async ({words: [word], options, shipped}: Wanted, world: World): Promise<number> => {
  const shape = shapeOf(options)
  const path = await ledgerMeant(world, word, shipped)
  const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
  if (!shelf || errorsIn(found).length > 0) return refused(world, found)
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const {value: table, diagnostics: read} = await openLedger(workshop, path)
  if (!table) return refused(world, read)
  const {round} = options
  const {rounds} = table.ledger.file
  if (round !== undefined && !rounds.some(({number}) => number === round))
    throw new WrongUse(`There is no round ${round} in ${table.ledger.name}; it has ${rounds.length}`)
  const {sections, diagnostics: unread} = await sectionsOf(world, table)
  const problems = [...read, ...unread]
  if (problems.length > 0) world.say(await report(world, inOrder(problems)))
  const internal = options.internal === true
  const positions = shelf.positions?.value ?? {}
  const made = chart(table.ledger, {
    library: shelf.library,
    positions,
    sections,
    internal,
    ...(round !== undefined && {round}),
  })
  const content = await contentOf(workshop, made, shape, {
    all: options.all === true,
    name: table.ledger.name,
    toFile: options.output !== undefined,
  })
  const guard = internal ? unguarded : guardOf(workshop, table)
  const leaks = await handOver({world, content, guard}, fileOf(options, shape, table, shelf.workspace.out))
  return errorsIn([...problems, ...leaks]).length > 0 ? 1 : 0
}

const refused = async (world: World, found: readonly Diagnostic[]): Promise<number> => {
  world.say(await report(world, inOrder(found)))
  return 1
}

/** The format that was said, or that the file’s ending tells. @throws WrongUse */
const shapeOf = ({format, json, output}: Wanted['options']): Shape => {
  if (json && format !== undefined && format !== 'json')
    throw new WrongUse(`--json means --format json, and --format ${format} was said too; leave one out`)
  const said = json ? 'json' : format
  const ending = shapes.find((one) => output?.endsWith(`.${one}`))
  if (said !== undefined && ending !== undefined && said !== ending)
    throw new WrongUse(`${output} ends like ${ending}, and ${said} was asked for; leave one out`)
  return said ?? ending ?? 'pretty'
}

/** Where it goes; nothing for the screen. */
const fileOf = (
  {output, internal}: Wanted['options'],
  shape: Shape,
  {ledger}: Table,
  out: string,
): string | undefined => {
  if (output !== undefined) return output
  const isPrinted = shape === 'pretty' || shape === 'csv' || shape === 'json'
  return isPrinted ? undefined : below(out, `${ledger.name}-tracking${internal ? '-internal' : ''}.${shape}`)
}

const contentOf = async (
  workshop: Workshop,
  made: Chart,
  shape: Shape,
  {all, name, toFile}: {readonly all: boolean; readonly name: string; readonly toFile: boolean},
): Promise<string | Uint8Array> => {
  switch (shape) {
    case 'pretty':
      return onScreen(made, {screen: toFile ? {columns: 100, colour: false} : workshop.world.screen, all})
    case 'json':
      return asJson(made, name)
    default:
      return chartFile(workshop, made, shape)
  }
}

/** Writes it or shows it, after it was searched either way. */
const handOver = async (
  {
    world,
    content,
    guard,
  }: {readonly world: World; readonly content: string | Uint8Array; readonly guard: ReturnType<typeof guardOf>},
  file: string | undefined,
): Promise<readonly Diagnostic[]> => {
  if (file === undefined) {
    const leaks = await guard('the chart', content)
    if (leaks.length > 0) world.say(await report(world, leaks))
    else world.print(String(content).replace(/\r?\n$/, ''))
    return leaks
  }
  const {files, diagnostics} = await writeOutgoing(world, [{path: file, content: lineEnded(content)}], guard)
  if (diagnostics.length > 0) world.say(await report(world, diagnostics))
  for (const one of files) world.print(`${one} written.`)
  return diagnostics
}
