import type {World} from '../../base/world.js'
import {aboutProgram} from '../program.js'
import {textsOf} from '../report.js'
import type {Report} from './report.js'
import {type ReportName, reports} from './reports.js'
import {ruleFacts} from './rules.js'
import {sumOf} from './summary.js'
import {portable, type Telling} from './telling.js'

/** How a report is wanted. */
interface Wanted {
  readonly format: ReportName
  /** File for it; without one it goes to the screen. */
  readonly output?: string | undefined
  readonly all: boolean
  readonly shipped: string
}

/** A file has no width of its own: the same report has the same bytes from every screen. */
const paper = {columns: 100, colour: false} as const

/** Tells a report on the screen; or in a file, and on the screen what it comes to. @throws WorldError */
export const print = async (world: World, report: Report, {format, output, all, shipped}: Wanted): Promise<void> => {
  const {reader, load} = reports[format]
  const found = [...report.diagnostics, ...report.suppressed.map(({diagnostic}) => diagnostic)]
  const telling: Telling = {
    ...report,
    texts: await textsOf(
      world,
      found.map(({place}) => place),
    ),
    rules: [...new Set(found.map(({rule}) => rule))].sort().map(ruleFacts),
    screen: output === undefined ? world.screen : paper,
    all: all || output !== undefined,
  }
  const tell = await load(() => aboutProgram(world, shipped))
  const text = tell(reader === 'program' ? portable(telling, shipped) : telling)
  if (output === undefined) return world.print(text)
  await world.write(output, `${text}\n`)
  world.print([sumOf(report), ...report.notes, `The report is in ${output}`].join('\n'))
}
