import {takes} from '../../../assemble/standing.js'
import {type Diagnostic, errorsIn, type Outcome} from '../../../base/diagnostic.js'
import type {Rung} from '../../../library/passage.js'
import {clausesIn} from '../../../negotiate/ledger/rounds.js'
import {type Chart, chart} from '../../../negotiate/tracking/chart.js'
import {laddersOf} from '../../../workshop/frame.js'
import {openLedger, type Table} from '../../../workshop/ledgers.js'
import {type Deal, dealOf} from '../../../workshop/rounds/offered.js'
import {guardOf, sectionsOf} from '../../../workshop/tracking.js'
import {unframed} from '../../../workshop/unframed.js'
import {versionOf} from '../../store/version.js'
import type {House, Open} from '../house.js'
import {shipped} from '../world.js'

/** A negotiation with all that is open around it. */
export interface Laid {
  readonly open: Open
  readonly table: Table
  /** Which state of the ledger it is. */
  readonly version: string
  /** Nothing where no document could be made of it. */
  readonly deal: Deal | undefined
  /** Clauses that may be offered: those that rounds name, and those that the document of the table can take. */
  readonly within: readonly string[]
  chart(internal: boolean, round?: number): Chart
  /** How each of them reads at each rung in this deal. Internal. */
  ladders(): ReadonlyMap<string, readonly {readonly rung: Rung; readonly text: string}[]>
}

/** Whether a file is of the workspace, and did not come with the program. */
export const isOwn = (file: string): boolean => !file.startsWith(`${shipped}/`)

export const versionOfText = (text: string): string => versionOf(new TextEncoder().encode(text))

/** Opens negotiations, each once as long as no file changes. */
export const laying = (house: House) => {
  let kept: {readonly state: number; readonly all: Map<string, Promise<Outcome<Laid>>>} | undefined
  return (file: string): Promise<Outcome<Laid>> => {
    if (kept?.state !== house.state()) kept = {state: house.state(), all: new Map()}
    const known = kept.all.get(file) ?? laid(house, file)
    kept.all.set(file, known)
    return known
  }
}

const laid = async (house: House, file: string): Promise<Outcome<Laid>> => {
  const {value: open, diagnostics: unopened} = await house.open()
  if (!open) return {diagnostics: unopened}
  const {workshop, shelf, jobs} = open
  const {library} = workshop
  const {value: table, diagnostics} = await openLedger(workshop, file)
  if (!table) return {diagnostics}
  const {sections, diagnostics: unread} = await sectionsOf(house.world, table)
  const {value: deal, diagnostics: undealt} = await dealOf(workshop, jobs, table, house.today)
  const named = clausesIn(table.ledger.file).filter((id) => library.clause.has(id))
  const others = deal
    ? library.clauses.map(({id}) => id).filter((id) => takes(library, deal.order, deal.engagement, id))
    : []
  const within = [...new Set([...named, ...others])]
  let ladders: ReturnType<typeof laddersOf> | undefined
  return {
    value: {
      open,
      table,
      version: versionOfText(table.ledger.source.text),
      deal,
      within,
      chart: (internal, round) =>
        chart(table.ledger, {
          library,
          positions: internal ? (shelf.positions?.value ?? {}) : {},
          sections,
          internal,
          ...(round !== undefined && {round}),
        }),
      ladders: () => {
        ladders ??= deal ? laddersOf(workshop, bare(deal, within)) : new Map()
        return ladders
      },
    },
    diagnostics: [...diagnostics, ...unread, ...errorsIn(undealt)],
  }
}

/** The clauses of a deal alone, without the text that surrounds them at the table. */
const bare = (deal: Deal, only: readonly string[]): Deal => ({
  ...deal,
  order: {...deal.order, only, template: unframed(deal.order.template)},
})

/** What is shown where others see the screen: no finding, since findings quote, and nothing at all where it would leak. */
export const openly = async <T>(
  {open: {workshop}, table}: Pick<Laid, 'open' | 'table'>,
  value: T,
): Promise<Outcome<T>> => {
  const leaks = await guardOf(workshop, table)('the screen', stringsIn(value).join('\n'))
  return leaks.length > 0 ? withheld : {value, diagnostics: []}
}

/** Why nothing is shown, in words that others may read. */
export const withheld: Outcome<never> = {
  diagnostics: [
    {
      rule: 'table-mode',
      severity: 'error',
      message: 'Something has to be looked at before this may be shown, so nothing is; leave table mode to see what',
      place: {file: ''},
    } satisfies Diagnostic,
  ],
}

/** Every text of a plain value. */
export const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
