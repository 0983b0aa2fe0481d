import {assemble} from '../../assemble/assemble.js'
import type {Engagement} from '../../assemble/engagement.js'
import type {Order} from '../../assemble/order.js'
import {type Standing, standingIn} from '../../assemble/standing.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Document} from '../../document/document.js'
import type {Block, Clause, Inline} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import type {DocumentTemplate} from '../../library/template.js'
import {type OnTable, onTable, type Settled} from '../../negotiate/ledger/on-table.js'
import {clausesIn} from '../../negotiate/ledger/rounds.js'
import type {Ledger} from '../../negotiate/ledger.js'
import {paragraph} from '../../negotiate/page.js'
import {digestOf} from '../../words/digest.js'
import {unframed} from '../unframed.js'

/** How every clause of a table stands at its end. */
export interface Ended {
  readonly settled: ReadonlyMap<string, Settled>
  /** Spoken of, and neither agreed nor withdrawn. */
  readonly open: ReadonlyMap<string, OnTable>
}

export const endOf = (ledger: Ledger): Ended => {
  const now = clausesIn(ledger.file).map((id) => [id, onTable(ledger, id)] as const)
  return {
    settled: new Map(now.flatMap(([id, {settled}]) => (settled ? [[id, settled] as const] : []))),
    open: new Map(now.filter(([, one]) => !one.settled && one.isSpokenOf && one.status !== 'withdrawn')),
  }
}

/** The agreed texts as they are to be signed. */
export interface AgreedTexts {
  readonly document: Document
  readonly engagement: Engagement
  readonly order: Order
  readonly sections: readonly Clause[]
}

/**
 * Makes the agreed texts anew and compares each with the digest that both sides initialed. A text depends on the answers of an
 * engagement and on what else stands, so every engagement of the table is tried, with what is agreed and with all that was put.
 */
export const agreedTexts = (
  library: Library,
  ledger: Ledger,
  {settled, open}: Ended,
  {
    template,
    engagements,
    mark,
  }: {
    readonly template: DocumentTemplate
    readonly engagements: readonly Engagement[]
    readonly mark: (engagement: Engagement, entry: unknown) => string
  },
): Outcome<AgreedTexts> => {
  const problems = [...settled].flatMap(([id, one]) => wordless(id, one))
  if (problems.length > 0) return {diagnostics: problems}
  const rungs: Readonly<Record<string, Rung>> = Object.fromEntries(
    [...settled].flatMap(([id, {words}]) => (words?.move.rung ? [[id, words.move.rung] as const] : [])),
  )
  const all = clausesIn(ledger.file)
  const sets = [[...settled.keys()], [...settled.keys(), ...open.keys()], all]
  const tried = engagements.toReversed().flatMap((engagement) =>
    sets.map((only) => {
      const order: Order = {
        template: unframed(template),
        rung: 'opening',
        rungs,
        without: [],
        only,
        page: 'letter',
        mark: mark(engagement, [only, rungs]),
      }
      const standing = new Map(standingIn(library, order, engagement).map((one) => [one.clause.id, one]))
      return {order, engagement, standing, wrong: misfits(settled, standing)}
    }),
  )
  const best = tried.reduce(
    (so, one) => (one.wrong.length < so.wrong.length ? one : so),
    tried[0] as (typeof tried)[number],
  )
  if (best.wrong.length > 0) return {diagnostics: best.wrong}
  const {value: document, diagnostics} = assemble(library, best.order, best.engagement)
  if (!document) return {diagnostics}
  const kept = new Set([...settled.keys(), ...definitionsFor(library, settled, best.standing)])
  return {
    value: {
      document,
      engagement: best.engagement,
      order: best.order,
      sections: sectionsOf(document, settled, kept),
    },
    diagnostics: [...settled].flatMap(([id, one]) => [
      ...unkept(id, one, best.standing.get(id)),
      ...leaning(library, id, one, best.standing.get(id), kept),
    ]),
  }
}

const wrong = (message: string, {move}: Settled): Diagnostic => ({
  rule: 'closing',
  severity: 'error',
  message,
  place: move.place,
})
const sinceWhen = ({move, round}: Settled): string => `${move.state} on ${move.agreed?.on ?? round.on}`

const wordless = (id: string, settled: Settled): readonly Diagnostic[] => {
  const {words} = settled
  if (words?.move.rung !== undefined || words?.move.text !== undefined) return []
  return [
    wrong(
      `${id} was ${sinceWhen(settled)}, and the ledger does not tell in whose words; a new round cannot change that, so write the agreed words as “text” into a round that reopens and agrees it anew`,
      settled,
    ),
  ]
}

/** Texts that do not read as they were agreed. */
const misfits = (settled: Ended['settled'], standing: ReadonlyMap<string, Standing>): readonly Diagnostic[] =>
  [...settled].flatMap(([id, one]): readonly Diagnostic[] => {
    const {agreed} = one.move
    const text = one.words?.move.text
    const here = standing.get(id)
    if (!here)
      return [
        wrong(
          `${id} was ${sinceWhen(one)}, and cannot stand in a document of this table; bring the clause back into the library`,
          one,
        ),
      ]
    if (text === undefined && agreed?.version !== undefined && agreed.version !== here.clause.file.version)
      return [
        wrong(
          `${id} was ${sinceWhen(one)} in version ${agreed.version}, and the library has version ${here.clause.file.version}; bring version ${agreed.version} back`,
          one,
        ),
      ]
    const now = digestOf(text ?? here.words)
    if (agreed?.words === undefined || agreed.words === now) return []
    return [
      wrong(
        `${id} was ${sinceWhen(one)} in words with the digest ${agreed.words}, and reads otherwise now (${now}): an answer that it prints has changed, or the text of the clause. Restore what was agreed; “proviso history ${id}” shows the way there`,
        one,
      ),
    ]
  })

/** Agreed texts of which nobody kept a digest. */
const unkept = (id: string, one: Settled, here: Standing | undefined): readonly Diagnostic[] => {
  if (one.move.agreed?.words !== undefined) return []
  const words = one.words?.move.text ?? here?.words
  return [
    {
      rule: 'closing',
      severity: 'warning',
      message: `${id} was ${sinceWhen(one)}, but no digest of its words was kept: compare it by eye before anybody signs${words === undefined ? '' : ` (it reads with the digest ${digestOf(words)} now)`}`,
      place: one.move.place,
    },
  ]
}

/** Clauses that an agreed text refers to, or whose terms it uses, and that nobody agreed to. */
const leaning = (
  library: Library,
  id: string,
  one: Settled,
  here: Standing | undefined,
  kept: ReadonlySet<string>,
): readonly Diagnostic[] => {
  const text = one.words?.move.text ?? here?.words ?? ''
  const named = text.match(/\b[A-Z]{3}-\d{2}\b/g) ?? []
  const owners = library.termsIn(text).flatMap(({key}) => library.owners.get(key) ?? [])
  const absent = [...new Set([...named, ...owners])].flatMap((other) => {
    const clause = library.clause.get(other)
    return clause && !kept.has(other) ? [`${other} (${titleOf(clause, 'en')})`] : []
  })
  if (absent.length === 0) return []
  return [
    {
      rule: 'closing',
      severity: 'warning',
      message: `${id} leans on ${absent.toSorted().join(', ')}, which ${absent.length === 1 ? 'is' : 'are'} not in the memorandum; settle that too, or say in the words of ${id} what is meant`,
      place: one.move.place,
    },
  ]
}

/** Definitions that come with the terms of the agreed texts, and with those of these definitions. */
const definitionsFor = (
  library: Library,
  settled: Ended['settled'],
  standing: ReadonlyMap<string, Standing>,
): readonly string[] => {
  const found = new Set<string>()
  const textOf = (id: string): string => settled.get(id)?.words?.move.text ?? standing.get(id)?.words ?? ''
  for (let waiting = [...settled.keys()]; waiting.length > 0; ) {
    const owners = waiting.flatMap((id) =>
      library.termsIn(textOf(id)).flatMap(({key}) => library.owners.get(key) ?? []),
    )
    waiting = [...new Set(owners)].filter(
      (id) => standing.get(id)?.byUse === true && !found.has(id) && !settled.has(id),
    )
    for (const id of waiting) found.add(id)
  }
  return [...found]
}

const sectionsOf = ({children}: Document, settled: Ended['settled'], kept: ReadonlySet<string>): readonly Clause[] =>
  children
    .flatMap((block): readonly Clause[] => {
      if (block.type !== 'clause' || block.kind !== 'section') return []
      const clauses = block.children.flatMap((one): readonly Clause[] => {
        if (one.type !== 'clause' || !kept.has(one.id)) return []
        const text = settled.get(one.id)?.words?.move.text
        const own = text === undefined ? one.children.map((child) => leadingNowhere(child, kept)) : literal(text)
        return [{...one, children: own}]
      })
      return clauses.length === 0 ? [] : [{...block, children: clauses}]
    })
    .map(counted)

/** Sections of items are counted anew, since some hold nothing that was agreed; a clause that is counted with its section keeps its number. */
const counted = (section: Clause, index: number): Clause =>
  section.children.some((one) => one.type === 'clause' && one.number?.startsWith(`${section.number}.`))
    ? section
    : {...section, number: String(index + 1)}

/** Words that were put at the table, as they are. */
const literal = (text: string): readonly Block[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((one) => paragraph(one.replace(/\s+/g, ' ').trim()))

/** A reference to what is not agreed stays as it was printed. */
const leadingNowhere = <One extends Block | Inline>(node: One, kept: ReadonlySet<string>): One => {
  if (node.type === 'crossReference') return (kept.has(node.clause) ? node : {type: 'text', value: plain(node)}) as One
  if (!('children' in node)) return node
  const children = (node.children as readonly (Block | Inline)[]).map((one) => leadingNowhere(one, kept))
  return {...node, children} as One
}
