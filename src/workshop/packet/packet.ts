import {assemble} from '../../assemble/assemble.js'
import {standingIn} from '../../assemble/standing.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Document} from '../../document/document.js'
import {internalFigures} from '../../education/figures/figures.js'
import {itemNumber, titleOf} from '../../library/clause.js'
import {otherSide} from '../../negotiate/ledger/rounds.js'
import {type Briefed, briefPage} from '../../negotiate/packet/brief.js'
import {bulletin, whyNoBulletin} from '../../negotiate/packet/bulletin.js'
import {informationRequests} from '../../negotiate/packet/information.js'
import {talkingPoints} from '../../negotiate/packet/talking-points.js'
import type {Sheet} from '../../negotiate/page.js'
import {redline} from '../../negotiate/redline/redline.js'
import type {Costs} from '../../negotiate/sending/decision-note.js'
import {chart} from '../../negotiate/tracking/chart.js'
import type {FormatName} from '../../render/formats.js'
import {laddersOf} from '../frame.js'
import {earlierTexts} from '../guard/earlier.js'
import type {Guard} from '../guard/guard.js'
import type {Table} from '../ledgers.js'
import type {Job} from '../plan.js'
import {passedBefore} from '../rounds/before.js'
import {madeFinal} from '../rounds/final.js'
import {guardingTable} from '../rounds/guarding.js'
import {sectionsOf} from '../tracking.js'
import {unframed} from '../unframed.js'
import type {Workshop} from '../workshop.js'
import {lineEnded} from '../written.js'
import {manifestOf, type PacketFile} from './manifest.js'

/** What a session needs, in two folders, and why something is not among it. */
export interface Packet {
  readonly table: readonly PacketFile[]
  readonly ours: readonly PacketFile[]
  /** Searches what leaves the house: all of the one folder, and the bulletin. */
  readonly guard: Guard
  /** Names of files in the folder of the house that leave it all the same. */
  readonly leaving: readonly string[]
  readonly noBulletin: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes the two folders of a session, and writes nothing. The document is made as a final one. */
export const packetFor = async (
  workshop: Workshop,
  job: Job,
  table: Table,
  {to, costs}: {readonly to: string; readonly costs: readonly Costs[]},
): Promise<Outcome<Packet>> => {
  const {library, positions} = workshop
  const {order, engagement, name} = job
  const {ledger} = table
  const {side, parties} = ledger.file
  const {value: document, diagnostics: unmade} = assemble(library, order, engagement)
  if (!document) return {diagnostics: unmade}
  const passed = await passedBefore(workshop, table, job)
  const guardFor = guardingTable(workshop, {
    ledger,
    order,
    engagement,
    passed: passed.map(({record}) => record),
    earlier: await earlierTexts(workshop.world),
  })
  const folders = {table: `${to}/table`, ours: `${to}/ours`} as const
  const clean = await madeFinal(
    {...workshop, guard: ({document: made = document}) => guardFor(made)},
    {...job, formats: ['docx', 'html', 'txt']},
    folders.table,
  )
  if (!clean.value) return {diagnostics: clean.diagnostics}

  const pages = new Map<string, Document>()
  const add = async (
    files: PacketFile[],
    folder: string,
    file: string,
    {format, page, what}: {readonly format: FormatName; readonly page: Document; readonly what: string},
  ): Promise<void> => {
    const content = (await workshop.renderer(format, page))(page)
    const path = `${folder}/${file}.${format}`
    pages.set(path, page)
    files.push({path, content: lineEnded(content), what})
  }
  const says = {docx: document.title, html: `${document.title}, as a page`, txt: 'The same as clean text'} as const
  const outward: PacketFile[] = clean.value.map(({path, content}) => {
    const format = path.slice(path.lastIndexOf('.') + 1) as keyof typeof says
    return {path: format === 'txt' ? `${folders.table}/${name}-clean.txt` : path, content, what: says[format]}
  })
  const last = passed.at(-1)
  if (last) {
    const made = redline(last.record.document, document, {
      author: engagement.file.draft?.maker ?? parties[side],
      date: document.date,
    })
    await add(outward, folders.table, `${name}-redline`, {
      format: 'docx',
      page: {...made, draft: `${made.draft}, redline`},
      what: `Tracked changes against round ${last.round.number} (${last.round.on})`,
    })
  }
  const sheet: Sheet = {
    look: 'instrument',
    page: order.page,
    date: document.date,
    dated: document.dated,
    draft: document.draft,
  }
  const asked = informationRequests(document, {from: parties[side], to: parties[otherSide(side)]}, sheet)
  if (asked)
    await add(outward, folders.table, 'information-requests', {
      format: 'docx',
      page: asked,
      what: 'Information requested',
    })

  const inward: PacketFile[] = []
  const {sections, diagnostics: unread} = await sectionsOf(workshop.world, table)
  const charted = (internal: boolean) => chart(ledger, {library, positions: positions?.value ?? {}, sections, internal})
  const items = new Map(charted(true).items.map((item) => [item.clause, item]))
  const ladders = laddersOf(
    workshop,
    {order: {...order, template: unframed(order.template)}, engagement},
    ({number, text}) => (number === undefined ? text : `${number} ${text}`),
  )
  const standing = standingIn(library, order, engagement).filter(({byUse}) => !byUse)
  const noBulletin = whyNoBulletin(ledger.file)
  const {ladder} = internalFigures
  const house: Sheet = {...sheet, look: 'booklet'}
  const brief = briefPage(
    {
      table: parties[otherSide(side)],
      document: document.title,
      clauses: standing.map(
        ({clause, rung}): Briefed => ({
          id: clause.id,
          number: itemNumber(clause),
          title: titleOf(clause, 'en'),
          rung,
          ladder: ladders.get(clause.id) ?? [],
          position: positions?.value[clause.id],
          item: items.get(clause.id),
        }),
      ),
      costs,
      ladder: ladder(
        library,
        standing.map(({clause, rung}) => ({
          id: clause.id,
          number: itemNumber(clause),
          title: titleOf(clause, 'en'),
          rung,
        })),
      ),
      noBulletin,
    },
    house,
  )
  const points = talkingPoints(
    library,
    standing.map(({clause}) => clause),
    house,
  )
  for (const format of ['docx', 'md'] as const) {
    await add(inward, folders.ours, 'brief', {format, page: brief, what: 'Private brief: rungs, positions, costs'})
    await add(inward, folders.ours, 'talking-points', {format, page: points, what: 'Talking points'})
  }
  const leaving: string[] = []
  if (noBulletin === undefined) {
    const page = bulletin(library, charted(false), {...sheet, look: 'booklet'})
    for (const format of ['docx', 'md'] as const) {
      await add(inward, folders.ours, 'bulletin', {format, page, what: 'Bulletin to members, not yet sent'})
      leaving.push(`${folders.ours}/bulletin.${format}`)
    }
  }
  return {
    value: {
      table: [...outward, manifestOf(folders.table, outward)],
      ours: [...inward, manifestOf(folders.ours, inward)],
      guard: (path, content) => guardFor(pages.get(path) ?? document)(path, content),
      leaving,
      noBulletin,
      diagnostics: [...clean.diagnostics, ...unread],
    },
    diagnostics: [],
  }
}
