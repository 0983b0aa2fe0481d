import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Document} from '../../document/document.js'
import {itemNumber, titleOf} from '../../library/clause.js'
import {printDate, printValue} from '../../library/question.js'
import type {DocumentTemplate} from '../../library/template.js'
import {memorandum} from '../../negotiate/closing/memorandum.js'
import {type FormatName, formats} from '../../render/formats.js'
import {earlierTexts} from '../guard/earlier.js'
import type {Guard} from '../guard/guard.js'
import type {Table} from '../ledgers.js'
import {openEngagement} from '../plan.js'
import {guardingTable} from '../rounds/guarding.js'
import {recordsIn} from '../sent/find.js'
import type {SentRecord} from '../sent/record.js'
import type {Workshop} from '../workshop.js'
import {lineEnded, type Outgoing} from '../written.js'
import {agreedTexts, endOf} from './agreed.js'

export interface Closed {
  readonly document: Document
  readonly files: readonly Outgoing[]
  readonly guard: Guard
  readonly agreed: readonly string[]
  readonly open: readonly string[]
}

const order: readonly FormatName[] = ['docx', 'html', 'pdf', 'md', 'txt']

/** Makes the memorandum of a table, and writes nothing. What stays open is an error unless it may. */
export const closeTable = async (workshop: Workshop, table: Table, mayStayOpen: boolean): Promise<Outcome<Closed>> => {
  const {library, world} = workshop
  const {ledger} = table
  const {rounds, parties} = ledger.file
  const ended = endOf(ledger)
  const place = ledger.source.place(['rounds'], 'key')
  const named = (id: string) => {
    const clause = library.clause.get(id)
    return {number: clause ? itemNumber(clause) : id, title: clause ? titleOf(clause, 'en') : id}
  }
  if (ended.settled.size === 0)
    return {
      diagnostics: [
        {
          rule: 'closing',
          severity: 'error',
          message: `Nothing is agreed at ${ledger.name} yet, so there is nothing to sign`,
          place,
        },
      ],
    }
  if (ended.open.size > 0 && !mayStayOpen)
    return {
      diagnostics: [...ended.open].map(([id, now]) => ({
        rule: 'closing',
        severity: 'error',
        message: `${id} (${named(id).title}) is not agreed: ${now.status}. Settle or withdraw it, or say --open-too, which names it in an annex`,
        place: ledger.source.place(
          ['rounds', rounds.findLastIndex(({clauses}) => Object.hasOwn(clauses, id)), 'clauses', id],
          'key',
        ),
      })),
    }

  const opened = await Promise.all(table.engagements.map((path) => openEngagement(workshop, path)))
  const engagements = opened.flatMap(({value}) => (value ? [value] : []))
  const unread = opened.flatMap(({diagnostics}) => diagnostics)
  if (engagements.length === 0) return {diagnostics: unread.length > 0 ? unread : [nameless(table)]}
  const passed = recordsOf(await recordsIn(workshop), table)
  const template = templateFor(workshop, passed)
  if (!template)
    return {
      diagnostics: [
        {
          rule: 'closing',
          severity: 'error',
          message: 'The library has no proposal and no rider, so it is not known how the agreed clauses are set',
          place,
        },
      ],
    }
  const texts = agreedTexts(library, ledger, ended, {
    template,
    engagements,
    mark: (engagement, entry) => workshop.mark(template.source, engagement, ['closing', ledger.name, entry]),
  })
  if (!texts.value) return {diagnostics: texts.diagnostics}
  const {engagement, sections} = texts.value
  const said = (fact: string): string | undefined => {
    const [question, value] = [library.questions.get(fact), engagement.facts.get(fact)]
    return question && value !== undefined ? printValue(question, value, 'en') : undefined
  }
  const last = rounds.at(-1)
  const on = last?.on ?? engagement.file.date
  const made = memorandum(
    {
      parties,
      agreement: said('agreement.name'),
      effective: said('proposal.effective'),
      items: sections.flatMap(({children}) =>
        children.flatMap((one) => {
          const settled = one.type === 'clause' ? ended.settled.get(one.id) : undefined
          if (one.type !== 'clause' || !settled) return []
          const {agreed, state} = settled.move
          return [
            {
              number: one.number ?? one.id,
              title: one.title,
              on: agreed?.on ?? settled.round.on,
              at: agreed?.at,
              initials: agreed?.initials,
              isRatified: state === 'agreed',
            },
          ]
        }),
      ),
      sections,
      open: [...ended.open.keys()].map(named),
    },
    {look: 'instrument', page: 'letter', date: on, dated: printDate(on, 'en'), draft: 'Execution copy'},
  )
  const document: Document = {...made, mark: texts.value.order.mark}
  const folder = `${table.file.replace(/[^/]+$/, '')}closing`
  const start = `${folder}/${ledger.name}-memorandum-round-${String(last?.number ?? 0).padStart(2, '0')}`
  const files: Outgoing[] = []
  for (const format of order) {
    const content = (await workshop.renderer(format, document))(document)
    files.push({path: `${start}.${formats[format].ending}`, content: lineEnded(content)})
  }
  const guard = guardingTable(workshop, {
    ledger,
    order: texts.value.order,
    engagement,
    passed,
    earlier: await earlierTexts(world),
  })(document)
  return {
    value: {document, files, guard, agreed: [...ended.settled.keys()], open: [...ended.open.keys()]},
    diagnostics: [...unread, ...texts.diagnostics, ...unnamed(table)],
  }
}

const nameless = ({ledger: {source, name}}: Table): Diagnostic => ({
  rule: 'closing',
  severity: 'error',
  message: `The ledger of ${name} names no engagement, so nobody knows the answers that its clauses print; name the file under “engagements”`,
  place: source.place(['engagements'], 'key'),
})

/** What was kept of the files that this table handed over. */
const recordsOf = (records: readonly SentRecord[], {ledger}: Table): readonly SentRecord[] => {
  const hashes = new Set(ledger.file.rounds.flatMap(({sent = []}) => sent.map(({sha256}) => sha256)))
  return records.filter(({files}) => files.some(({sha256}) => hashes.has(sha256)))
}

/** The kind of document that was passed last; else the one that is a package of items. */
const templateFor = ({library}: Workshop, passed: readonly SentRecord[]): DocumentTemplate | undefined => {
  const last = passed.toSorted((a, b) => (a.document.date < b.document.date ? -1 : 1)).at(-1)
  return (
    (last && library.document.get(last.template)) ??
    library.documents.find(({item, file}) => item !== undefined && file.register === 'proposal')
  )
}

/** Rounds that put more clauses than they name: nobody can tell what became of those. */
const unnamed = ({ledger: {file, source}}: Table): readonly Diagnostic[] =>
  file.rounds.flatMap(({rung, by, number}, index): readonly Diagnostic[] =>
    rung === undefined || by !== file.side
      ? []
      : [
          {
            rule: 'closing',
            severity: 'warning',
            message: `Round ${number} puts every clause of its documents at one rung, and names only some; what it does not name is neither in the memorandum nor in its annex`,
            place: source.place(['rounds', index, 'rung'], 'key'),
          },
        ],
  )
