import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import type {Scan} from '../../negotiate/scan/scan.js'
import {flagged, summaryOf} from '../../negotiate/scan/telling.js'
import {type Scanned, scanDraft, scanFile} from '../../workshop/drafts/scan-draft.js'
import {worldFinding} from '../../workshop/open.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {openShelf, type Shelf} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/scan.js'
import {inOrder, report} from '../report.js'
import {json} from '../scan/json.js'
import {pretty} from '../scan/pretty.js'

type Wanted = Asked<typeof known>
type Format = NonNullable<Wanted['options']['format']>

/** A file has no width of its own. */
const paper = {columns: 100, colour: false} as const

export const scanDrafts = async ({words, options, shipped}: Wanted, world: World): Promise<number> => {
  const format = formatOf(options)
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (!shelf) {
    world.say(await report(world, diagnostics))
    return 1
  }
  const scans: Scan[] = []
  const problems: Diagnostic[] = []
  for (const file of words.map(tidy)) {
    const {value: scanned, diagnostics: found} = await read(file, world, shelf)
    problems.push(...found)
    if (scanned) scans.push(scanned.scan)
  }
  const places = scans.reduce((sum, one) => sum + flagged(one.flags), 0)
  const code = scans.length < words.length || places > (options.maxFlags ?? Number.POSITIVE_INFINITY) ? 1 : 0
  if (problems.length > 0 && format !== 'json') world.say(await report(world, inOrder(problems)))
  if (scans.length === 0 && format !== 'json') return code
  const content = await contentOf(
    format,
    {scans, problems, code, shipped},
    {world, shelf, isFile: options.output !== undefined},
  )
  if (options.output === undefined) world.print(content as string)
  else {
    await world.write(options.output, content)
    world.print([...scans.map((one) => `${one.file}: ${summaryOf(one)}`), `It is in ${options.output}`].join('\n'))
  }
  return code
}

/** @throws WrongUse */
const formatOf = ({json: isJson, format, output}: Wanted['options']): Format => {
  if (isJson && format !== undefined && format !== 'json')
    throw new WrongUse(`--json means --format json, and --format ${format} was said too; leave one out`)
  const ending = /\.(json|html|docx)$/i.exec(output ?? '')?.[1]?.toLowerCase() as Format | undefined
  const wanted = isJson ? 'json' : (format ?? ending ?? 'pretty')
  if (wanted === 'docx' && output === undefined)
    throw new WrongUse('A Word file cannot be shown here; say where it goes: --output scan.docx')
  return wanted
}

const read = async (file: string, world: World, {library}: Shelf): Promise<Outcome<Scanned>> => {
  try {
    return await scanDraft(file, await world.readBytes(file), {codec: world, library})
  } catch (error) {
    return {diagnostics: [worldFinding(error)]}
  }
}

interface Told {
  readonly scans: readonly Scan[]
  readonly problems: readonly Diagnostic[]
  readonly code: 0 | 1
  readonly shipped: string
}

const contentOf = async (
  format: Format,
  told: Told,
  {world, shelf, isFile}: {readonly world: World; readonly shelf: Shelf; readonly isFile: boolean},
): Promise<string | Uint8Array> => {
  if (format === 'json') return json(told) + (isFile ? '\n' : '')
  if (format === 'pretty') return pretty(told.scans, isFile ? paper : world.screen) + (isFile ? '\n' : '')
  return scanFile(openWorkshop(world, shelf, shelf.positions), told.scans, format)
}
