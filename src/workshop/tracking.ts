import type {Diagnostic} from '../base/diagnostic.js'
import type {World} from '../base/world.js'
import type {EngagementFile} from '../library/files.js'
import type {Library} from '../library/library.js'
import {privateWords, rungsShown, wordsSaid} from '../negotiate/ledger/words.js'
import type {Chart} from '../negotiate/tracking/chart.js'
import {chartCsv} from '../negotiate/tracking/csv.js'
import {chartPage} from '../negotiate/tracking/page.js'
import {chartWorkbook} from '../negotiate/tracking/workbook.js'
import {packWorkbook} from '../ooxml/workbook.js'
import {type Guard, guards} from './guard/guard.js'
import type {Table} from './ledgers.js'
import {readChecked} from './open.js'
import type {Positions} from './positions.js'
import type {Workshop} from './workshop.js'

/** Sections of the agreement that the clauses of a table change, as its engagements say; the first one that knows has the word. */
export const sectionsOf = async (
  world: World,
  {engagements}: Table,
): Promise<{readonly sections: ReadonlyMap<string, string>; readonly diagnostics: readonly Diagnostic[]}> => {
  const sections = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const path of engagements) {
    const {value: read, diagnostics: found} = await readChecked<EngagementFile>(world, 'engagement', path)
    diagnostics.push(...found)
    for (const [id, {section}] of Object.entries(read?.value.items ?? {}))
      if (section !== undefined && !sections.has(id)) sections.set(id, section)
  }
  return {sections, diagnostics}
}

/**
 * Looks through what tells of a table before it crosses it: beside all that is internal anyway, the notes and supposals of the
 * ledger. What was put at the table is no secret.
 */
export const guardOf = (
  {
    world,
    library,
    positions,
  }: {readonly world: World; readonly library: Library; readonly positions: Positions | undefined},
  {ledger}: Table,
): Guard =>
  guards(library, world, {
    positions,
    names: world.names ?? [],
    aside: privateWords(ledger),
    said: wordsSaid(ledger),
  })({order: {rung: 'opening', rungs: rungsShown(ledger)}})

/** The formats in which a chart is a file. */
export const chartShapes = ['docx', 'html', 'csv', 'xlsx'] as const
export type ChartShape = (typeof chartShapes)[number]

/** A chart as a file, before it is searched. */
export const chartFile = async (workshop: Workshop, chart: Chart, shape: ChartShape): Promise<string | Uint8Array> => {
  if (shape === 'csv') return chartCsv(chart)
  if (shape === 'xlsx') return packWorkbook(chartWorkbook(chart), workshop.world)
  const page = chartPage(chart, {look: 'onepage', page: 'letter'})
  return (await workshop.renderer(shape, page))(page)
}
