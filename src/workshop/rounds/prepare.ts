import {assemble} from '../../assemble/assemble.js'
import {standingIn} from '../../assemble/standing.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Document} from '../../document/document.js'
import {titleOf} from '../../library/clause.js'
import {printDate} from '../../library/question.js'
import type {Round} from '../../negotiate/ledger/rounds.js'
import type {Sheet} from '../../negotiate/page.js'
import {redline} from '../../negotiate/redline/redline.js'
import {partsOf} from '../../negotiate/review/sent.js'
import {coverNote} from '../../negotiate/sending/cover-note.js'
import {type Costs, decisionNote} from '../../negotiate/sending/decision-note.js'
import {issuesPage} from '../../negotiate/sending/issues.js'
import {chart} from '../../negotiate/tracking/chart.js'
import {tracksOnly} from '../../ooxml/protect.js'
import type {FormatName} from '../../render/formats.js'
import {earlierTexts} from '../guard/earlier.js'
import type {Guard} from '../guard/guard.js'
import type {Table} from '../ledgers.js'
import type {Job} from '../plan.js'
import {asStanding} from '../preflight/standing.js'
import {digestOf, recordOf, type SentRecord} from '../sent/record.js'
import {sectionsOf} from '../tracking.js'
import type {Workshop} from '../workshop.js'
import {lineEnded, type Outgoing} from '../written.js'
import {type Appended, withRound} from './appended.js'
import {passedBefore} from './before.js'
import {unlike, without} from './doubts.js'
import {madeFinal} from './final.js'
import {guardingTable} from './guarding.js'
import {movesIn, ourMoves, theirMoves, weakenedIn} from './moves.js'

/** How a round is passed. */
export interface Passing {
  /** ISO date. */
  readonly on: string
  readonly at?: string | undefined
  /** Who hands it over. */
  readonly by?: string | undefined
  /** Why it goes out although preflight was red. */
  readonly although?: string | undefined
  /** Whether the document may be edited only under tracking. */
  readonly protect: boolean
  /** What preflight would have looked at, the gravest first. */
  readonly questions: readonly string[]
  readonly costs: readonly Costs[]
}
/** A file of a round, and what it is. */
export interface RoundFile extends Outgoing {
  readonly what: string
}
/** A round that can be written. */
export interface Prepared {
  readonly number: number
  /** The folder of the round. */
  readonly folder: string
  /** What crosses the table. */
  readonly outward: readonly RoundFile[]
  /** What stays in the house. */
  readonly inward: readonly RoundFile[]
  readonly guard: Guard
  readonly record: SentRecord
  readonly ledger: Appended
  /** What was found, and what could not be made. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes everything that a round needs, and writes nothing. The document is made as a final one: without blanks and without errors. */
export const prepareRound = async (
  workshop: Workshop,
  job: Job,
  table: Table,
  passing: Passing,
): Promise<Outcome<Prepared>> => {
  const {library} = workshop
  const {ledger} = table
  const {side, parties, rounds} = ledger.file
  const {order, engagement, name} = job
  const {value: document, diagnostics: unmade} = assemble(library, order, engagement)
  if (!document) return {diagnostics: unmade}
  const number = (rounds.at(-1)?.number ?? 0) + 1
  const here = `round-${String(number).padStart(2, '0')}`
  const folder = `${table.file.replace(/[^/]+$/, '')}${here}`
  const passed = await passedBefore(workshop, table, job)
  const standing = standingIn(library, order, engagement)
  const compared = standing.map((one) => asStanding(one, order.template.file.language))
  const roundWith = (sent: NonNullable<Round['sent']>): Round => ({
    number,
    on: passing.on,
    ...(passing.at !== undefined && {at: passing.at}),
    by: side,
    documents: [name],
    ...(sent.length > 0 && {sent: [...sent]}),
    clauses: movesIn(ledger, compared),
    ...(passing.although !== undefined && {
      notes: [{say: `Sent although preflight said stop. Reason given: ${passing.although}`}],
    }),
  })
  const {value: foreseen, diagnostics: impossible} = withRound(library, table, roundWith([]))
  if (!foreseen) return {diagnostics: impossible}

  const guardFor = guardingTable(workshop, {
    ledger: foreseen.ledger,
    order,
    engagement,
    passed: passed.map(({record}) => record),
    earlier: await earlierTexts(workshop.world),
  })
  const clean = await madeFinal(
    {...workshop, guard: ({document: made = document}) => guardFor(made)},
    {...job, formats: ['docx']},
    folder,
  )
  const [file] = clean.value ?? []
  if (!file) return {diagnostics: clean.diagnostics}
  const locked = (content: string | Uint8Array): string | Uint8Array =>
    passing.protect && typeof content !== 'string' ? tracksOnly(content, workshop.world) : content
  const word = {...file, content: locked(file.content)}

  const dated = printDate(passing.on, 'en')
  const sheet = {
    look: 'instrument',
    page: order.page,
    date: passing.on,
    dated,
    draft: `Round ${number}`,
  } satisfies Sheet
  const author = passing.by ?? engagement.file.draft?.maker ?? parties[side]
  const pages = new Map<string, Document>()
  const outward: RoundFile[] = [{...word, what: document.title}]
  const inward: RoundFile[] = []
  const add = async (
    files: RoundFile[],
    path: string,
    format: FormatName,
    page: Document,
    what: string,
    finished: typeof locked = (content) => content,
  ): Promise<void> => {
    const content = finished((await workshop.renderer(format, page))(page))
    pages.set(`${folder}/${path}`, page)
    files.push({path: `${folder}/${path}`, content: lineEnded(content), what})
  }
  pages.set(`${folder}/${name}.docx`, document)

  const [first, last] = [passed[0], passed.at(-1)]
  const against = async (before: typeof last, ending: string, what: string): Promise<void> => {
    if (!before) return
    const made = redline(before.record.document, document, {author, date: passing.on})
    await add(outward, `${name}-${ending}.docx`, 'docx', {...made, draft: `${made.draft}, redline`}, what, locked)
  }
  await against(last, 'redline', `The same as tracked changes against round ${last?.round.number} (${last?.round.on})`)
  if (first && first !== last)
    await against(
      first,
      'redline-cumulative',
      `The same as tracked changes against round ${first.round.number} (${first.round.on}), our first`,
    )

  /** Both sides speak of items by their numbers. */
  const parts = partsOf(document)
  const byNumber = (words: string): string =>
    words.replace(/\b[A-Z]{3}-\d{2}\b/g, (id) => {
      const number = parts.get(id)?.number
      return number === undefined ? id : `${order.template.item ? 'item' : 'section'} ${number}`
    })
  const {sections, diagnostics: unread} = await sectionsOf(workshop.world, table)
  const shown = chart(foreseen.ledger, {library, positions: {}, sections, internal: false})
  const items = shown.items.map((item) => ({...item, number: parts.get(item.clause)?.number ?? item.number}))
  const issues = issuesPage(
    {...shown, items},
    new Map(standing.map(({clause, words}) => [clause.id, byNumber(words)])),
    {
      ...sheet,
      look: 'onepage',
    },
  )
  await add(outward, 'issues.docx', 'docx', issues, 'Issues list')
  await add(outward, 'issues.md', 'md', issues, 'Issues list, as plain text')

  const answers = rounds.findLast(({by}) => by !== side)
  const cover = coverNote(
    {
      side,
      parties,
      round: number,
      isCollective: order.template.file.register === 'proposal',
      dated,
      at: passing.at,
      by: passing.by,
      answers: answers && `round ${answers.number} (${answers.on})`,
      enclosed: outward.map(({path, what}) => ({file: path.slice(folder.length + 1), what})),
    },
    sheet,
  )
  await add(outward, 'cover-note.docx', 'docx', cover, 'Cover note')
  await add(outward, 'cover-note.md', 'md', cover, 'Cover note, as plain text')

  const clauseName = (id: string): string => {
    const clause = library.clause.get(id)
    return clause ? `${id} (${titleOf(clause, 'en')})` : id
  }
  const note = decisionNote(
    {
      round: number,
      document: document.title,
      against: last && `round ${last.round.number} (${last.round.on})`,
      ours: ourMoves(ledger, compared, document, last),
      theirs: theirMoves(ledger, clauseName),
      costs: passing.costs,
      weakened: weakenedIn(library, ledger, compared, last),
      questions: passing.questions,
      although: passing.although,
    },
    {...sheet, look: 'onepage'},
  )
  await add(inward, 'internal/decision-note.docx', 'docx', note, 'Decision note')
  await add(inward, 'internal/decision-note.md', 'md', note, 'Decision note, as plain text')

  const sent = outward.map(({path, content}, index) => ({
    ...(index === 0 && {document: name}),
    file: `${here}/${path.slice(folder.length + 1)}`,
    sha256: digestOf(content),
  }))
  const {value: appended, diagnostics: wrong} = withRound(library, table, roundWith(sent))
  if (!appended) return {diagnostics: wrong}
  const files = [{name: `${name}.docx`, sha256: digestOf(word.content)}]
  return {
    value: {
      number,
      folder,
      outward,
      inward,
      guard: (path, content) => guardFor(pages.get(path) ?? document)(path, content),
      record: recordOf(workshop, job, document, files),
      ledger: appended,
      diagnostics: [...clean.diagnostics, ...unread, ...unlike(job, passing.on), ...(last ? [] : without(table, name))],
    },
    diagnostics: [],
  }
}
