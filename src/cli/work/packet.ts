import type {Diagnostic} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {type Guard, unguarded} from '../../workshop/guard/guard.js'
import type {PacketFile} from '../../workshop/packet/manifest.js'
import {packetFor} from '../../workshop/packet/packet.js'
import {standingInTheWay} from '../../workshop/rounds/kept.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {leaksIn, writeOutgoing} from '../../workshop/written.js'
import type {Asked} from '../command.js'
import type {options as known} from '../commands/packet.js'
import {inOrder, report} from '../report.js'
import {costsOf} from '../rounds/costs.js'
import {asJson, filesAsJson} from '../rounds/json.js'
import {refused} from '../rounds/refused.js'
import {documentOnTable} from '../rounds/table.js'

export const makePacket = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [word = ''] = words
  const failed = (found: readonly Diagnostic[]): Promise<number> => refused(world, found, {json: options.json})
  const {value: laid, diagnostics: unlaid} = await documentOnTable(world, {
    word,
    negotiation: options.negotiation,
    shipped,
  })
  if (!laid) return failed(unlaid)
  const {workshop, job, table, shelf} = laid
  const to = tidy(options.to ?? below(shelf.workspace.out, `${table.ledger.name}-packet`)) || '.'
  const costs = await costsOf(laid)
  const {value: made, diagnostics} = await packetFor(workshop, job, table, {to, costs: costs.value ?? []})
  if (!made) return failed(diagnostics)
  const all = [...made.table, ...made.ours]
  const leaves = (path: string): boolean => made.table.some((one) => one.path === path) || made.leaving.includes(path)
  const guard: Guard = (path, content) => (leaves(path) ? made.guard : unguarded)(path, content)
  const leaks = await leaksIn(all, guard)
  const strangers = await strangersIn(
    world,
    to,
    all.map(({path}) => path),
  )
  const wrong = [...leaks, ...(await standingInTheWay(world, all)), ...strangers]
  if (wrong.length > 0) return failed(wrong)
  const told = [...costs.diagnostics, ...made.diagnostics].filter(({severity}) => severity !== 'info')
  if (told.length > 0 && !options.json) world.say(await report(world, inOrder(told), ['error']))
  const written = await writeOutgoing(world, all, guard)
  if (written.diagnostics.length > 0) return failed(written.diagnostics)
  if (options.json) {
    const files = [...filesAsJson(made.table, false), ...filesAsJson(made.ours, true)]
    world.print(asJson(0, {files, ...(made.noBulletin !== undefined && {noBulletin: made.noBulletin})}, told))
    return 0
  }
  const width = Math.max(...all.map(({path}) => path.length))
  const lines = (files: readonly PacketFile[]) => files.map(({path, what}) => `  ${path.padEnd(width)}  ${what}`)
  world.print(
    [
      'For the table:',
      ...lines(made.table),
      'For your own side only:',
      ...lines(made.ours),
      ...(made.noBulletin === undefined ? [] : [`No bulletin to members: ${made.noBulletin}`]),
    ].join('\n'),
  )
  return 0
}

/** Files in the two folders that are not of this packet: whoever hands a folder over would hand them over too. */
const strangersIn = async (world: World, to: string, own: readonly string[]): Promise<readonly Diagnostic[]> => {
  const there = [...(await world.list(`${to}/table`)), ...(await world.list(`${to}/ours`))]
  return there
    .filter((path) => !own.includes(path))
    .map((path) => ({
      rule: 'overwritten',
      severity: 'error',
      message: `${path} is not of this packet; move it elsewhere, or take another folder`,
      place: {file: path},
    }))
}
