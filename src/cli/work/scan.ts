import type {Diagnostic} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {scanPage} from '../../negotiate/scan/page.js'
import {type Scan, scan} from '../../negotiate/scan/scan.js'
import {flagged, summaryOf} from '../../negotiate/scan/telling.js'
import {readDraft} from '../../workshop/drafts/read-draft.js'
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
    const {value: draft, diagnostics: found} = await read(file, world)
    problems.push(...found)
    if (draft) scans.push(scan(draft, shelf.library))
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

const read = async (file: string, world: World): ReturnType<typeof readDraft> => {
  try {
    return await readDraft(file, await world.readBytes(file), world)
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
  const page = scanPage(told.scans, {look: 'booklet', page: 'letter'})
  const render = await openWorkshop(world, shelf, shelf.positions).renderer(format, page)
  return render(page)
}
