import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {paintWith} from '../../base/paint.js'
import type {World} from '../../base/world.js'
import {type Compared, compareSigned, type Difference} from '../../negotiate/closing/compare.js'
import {hang, wrap} from '../../render/text/wrap.js'
import {closeTable} from '../../workshop/closing/close.js'
import {trackedIn} from '../../workshop/closing/tracked.js'
import {readDraft} from '../../workshop/drafts/read-draft.js'
import {openLedger} from '../../workshop/ledgers.js'
import {standingInTheWay} from '../../workshop/rounds/kept.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/close.js'
import {ledgerMeant} from '../negotiations.js'
import {counted, inOrder, report} from '../report.js'
import {asJson} from '../rounds/json.js'
import {refused} from '../rounds/refused.js'

type Wanted = Asked<typeof known>

export const closeNegotiation = async (asked: Wanted, world: World): Promise<number> => {
  const {words, options, shipped} = asked
  const path = await ledgerMeant(world, words[0], shipped)
  if (options.signed !== undefined) return compare(asked, path, world)
  if (options.copy !== undefined)
    throw new WrongUse('--copy names what a signed copy is compared with; say --signed too')
  const failed = (found: readonly Diagnostic[]): Promise<number> => refused(world, found, {json: options.json})
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return failed(form)
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const {value: table, diagnostics: found} = await openLedger(workshop, path)
  if (!table || errorsIn(found).length > 0) return failed(found)
  const {value: closed, diagnostics} = await closeTable(workshop, table, options.openToo === true)
  if (!closed) return failed(diagnostics)
  const inTheWay = await standingInTheWay(world, closed.files)
  if (inTheWay.length > 0) return failed(inTheWay)
  const written = await writeOutgoing(world, closed.files, closed.guard)
  if (written.diagnostics.length > 0) return failed(written.diagnostics)
  const {agreed, open} = closed
  const told = [...found, ...diagnostics].filter(({severity}) => severity !== 'info')
  if (options.json) {
    world.print(asJson(0, {files: written.files, agreed, open}, told))
    return 0
  }
  if (told.length > 0) world.say(await report(world, inOrder(told), ['error']))
  world.print(
    [
      ...written.files.map((file) => `${file} written.`),
      `${counted(agreed.length, 'agreed text')}${open.length === 0 ? '; nothing is open' : `; not agreed: ${open.join(', ')}`}.`,
    ].join('\n'),
  )
  return 0
}

/** A signed copy against the one that was to be signed. */
const compare = async ({options}: Wanted, path: string, world: World): Promise<number> => {
  const signed = tidy(options.signed ?? '')
  const copy = options.copy === undefined ? await lastCopy(world, path) : tidy(options.copy)
  const execution = await readDraft(copy, await world.readBytes(copy), world)
  const bytes = await world.readBytes(signed)
  const theirs = await readDraft(signed, bytes, world)
  const tracked = trackedIn(bytes, world, signed)
  const found = [
    ...execution.diagnostics,
    ...theirs.diagnostics.filter(({severity}) => severity === 'error' || tracked.length === 0),
    ...tracked,
  ]
  if (!execution.value || !theirs.value) return refusedToCompare(world, found, options.json)
  const compared = compareSigned(execution.value, theirs.value)
  const code = compared.differences.length > 0 || errorsIn(found).length > 0 ? 1 : 0
  if (options.json) world.print(asJson(code, {copy, signed, ...compared}, found))
  else {
    if (found.length > 0) world.say(await report(world, inOrder(found)))
    world.print(pageOf(compared, {copy, signed, found}, world))
  }
  return code
}

const refusedToCompare = async (
  world: World,
  found: readonly Diagnostic[],
  json: boolean | undefined,
): Promise<number> => {
  if (json) world.print(asJson(1, {differences: []}, found))
  else world.say(await report(world, inOrder(found)))
  return 1
}

/** @throws WrongUse */
const lastCopy = async (world: World, ledger: string): Promise<string> => {
  const folder = `${ledger.replace(/[^/]+$/, '')}closing`
  const copies = (await world.list(folder, 1)).filter((path) => /-memorandum-round-\d+\.docx$/.test(path))
  const last = copies.toSorted().at(-1)
  if (last !== undefined) return last
  throw new WrongUse(`There is no copy to be signed in ${folder}/; “proviso close” makes it, or name it with --copy`)
}

const pageOf = (
  {words, differences, filled}: Compared,
  {copy, signed, found}: {readonly copy: string; readonly signed: string; readonly found: readonly Diagnostic[]},
  {screen}: World,
): string => {
  const {strong} = paintWith(screen.colour)
  const width = Math.min(screen.columns, 100)
  const bad = errorsIn(found).length
  const verdict =
    differences.length > 0
      ? `${counted(differences.length, 'difference')}: it is not the copy that was to be signed.`
      : bad > 0
        ? 'Its words are those that were to be signed, but see above.'
        : `No difference: all ${words} words are those that were to be signed.`
  return [
    strong(wrap(verdict, width)),
    wrap(
      `${signed}, compared with ${copy}. Words only: numbers of paragraphs, headers, footers and looks were not compared.`,
      width,
    ),
    ...differences.map((one) => hang('  ', wrap(lineOf(one), width - 2))),
    ...(filled.length === 0
      ? []
      : [
          wrap(`Filled in where it is signed, and not compared: ${filled.map((one) => `“${one}”`).join(', ')}.`, width),
        ]),
  ].join('\n\n')
}

const lineOf = ({kind, was, is, where, after, page}: Difference): string => {
  const place = `${where}${page === undefined ? '' : `, page ${page}`}${after === '' ? '' : `, after “… ${after}”`}`
  switch (kind) {
    case 'changed':
      return `${place}: “${was}” reads “${is}”.`
    case 'added':
      return `${place}: “${is}” was put in.`
    case 'missing':
      return `${place}: “${was}” is missing.`
  }
}
