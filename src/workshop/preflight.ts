import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import {answersFor} from '../assemble/answers.js'
import {assemble} from '../assemble/assemble.js'
import {verifiedFor} from '../assemble/item.js'
import {type Standing, standingIn, takes} from '../assemble/standing.js'
import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Document} from '../document/document.js'
import {titleOf} from '../library/clause.js'
import {textsOf} from '../library/library.js'
import {isInstrument} from '../library/passage.js'
import {inLanguage} from '../library/question.js'
import {staleFact} from '../lint/rules/sources/stale-fact.js'
import {datesIn, isStale, usualMonths} from '../lint/shapes/stale.js'
import type {Ledger} from '../negotiate/ledger.js'
import {type Preflight, preflight, unmade} from '../negotiate/preflight/preflight.js'
import type {Blank, Freshness, Sending, Signing} from '../negotiate/preflight/sending.js'
import {makeDocument} from './make.js'
import type {Job} from './plan.js'
import {printedIn} from './printed.js'
import type {Workshop} from './workshop.js'

/** What is known besides the document. */
export interface Known {
  /** ISO date on which it would be sent. */
  readonly today: string
  /** After so many months a fact is to be looked at again. */
  readonly staleAfter: number | undefined
  readonly ledger: Ledger | undefined
  /** What a check of the whole library and of the plan finds. */
  readonly checked: readonly Diagnostic[]
}

/** Looks at a document as it would be sent. It is made as `make` makes it, up to the search for leaks, and nothing is written. */
export const lookOver = async (workshop: Workshop, job: Job, known: Known): Promise<Preflight> => {
  const {library} = workshop
  const {order, engagement, name, place} = job
  const {file} = order.template
  const {value: document} = assemble(library, order, engagement)
  const made = await makeDocument({...workshop, world: {...workshop.world, write: async () => {}}}, job, {
    out: '',
    final: false,
  })
  const standing = standingIn(library, order, engagement)
  const about = {
    name,
    title: document?.title ?? inLanguage(file.title, file.language) ?? name,
    date: engagement.file.date,
    findings: [
      ...made.diagnostics.filter(({rule, severity}) => rule !== 'blank-left' && severity !== 'info'),
      ...known.checked.filter(
        (one) => one.severity !== 'info' && one.rule !== staleFact.id && concerns(job, standing, one),
      ),
    ],
  }
  if (!document) return unmade(about)
  const sending: Sending = {
    ...about,
    today: known.today,
    isInstrument: isInstrument(file.register),
    isPackage: order.template.item !== undefined,
    standing: standing.map(({clause, rung, reads, byUse, words}) => ({
      id: clause.id,
      title: titleOf(clause, file.language),
      family: clause.file.family,
      version: clause.file.version,
      rung,
      reads,
      byUse,
      words: digestOf(words),
    })),
    takes: (id) => takes(library, order, engagement, id),
    blanks: [...blanksIn(workshop, job, document), ...unverified(job, standing)],
    facts: freshnessOf(job, standing, known),
    positions: workshop.positions?.value ?? {},
    ledger: known.ledger,
    speaks: file.speaksFor === undefined ? undefined : {for: file.speaksFor, authorized: engagement.file.authority},
    signing: signingIn(document),
    initials: document.initials,
    plan: place,
  }
  return preflight(sending)
}

const digestOf = (words: string): string => bytesToHex(sha256(new TextEncoder().encode(words))).slice(0, 16)

/** Whether a finding is about a file that the document is made from, and not about a text of another register or language in it. */
const concerns = ({order, engagement, place}: Job, standing: readonly Standing[], {place: at}: Diagnostic): boolean => {
  const {template} = order
  const own = [
    template.source.file,
    engagement.place([]).file,
    place.file,
    ...textsOf(template).map((text) => text.at({from: 0, to: 0}).file),
  ]
  if (own.includes(at.file)) return true
  const here = standing.find(({clause}) => clause.source.files.some(({file}) => file === at.file))
  if (!here) return false
  const others = here.clause.passages.filter((one) => one !== here.passage)
  return !others.some(({at: placeOf, text}) => isWithin(at, placeOf({from: 0, to: text.length})))
}

const isWithin = ({file, line = 0}: Place, {file: of, line: from = 1, endLine: to = from}: Place): boolean =>
  file === of && from <= line && line <= to

/** What the document prints in brackets. A name that is blank only where it is signed is told of there. */
const blanksIn = ({library}: Workshop, {order, engagement}: Job, document: Document): readonly Blank[] => {
  const answers = answersFor(library, order, engagement)
  const blanks = new Map<string, Blank>()
  for (const {node, within} of printedIn(document).fields) {
    if (node.value !== undefined) continue
    const before = blanks.get(node.name)?.within ?? []
    blanks.set(node.name, {
      label: node.blank,
      optional: answers(node.name)?.question.optional === true,
      within: within === undefined || before.includes(within) ? before : [...before, within],
      cure: `Answer “${node.name}”`,
      place: engagement.place([node.name.includes('.') ? 'facts' : 'answers'], 'key'),
    })
  }
  return [...blanks.values()]
}

/** Items that amend words which nobody compared: the document asks for them in brackets. */
const unverified = ({order, engagement}: Job, standing: readonly Standing[]): readonly Blank[] =>
  (order.template.item ? standing : []).flatMap(({clause: {id}}): readonly Blank[] => {
    const item = engagement.file.items?.[id]
    if (item?.instruction !== 'amend' || verifiedFor(item)) return []
    return [
      {
        label: 'insert current language',
        optional: true,
        within: [id],
        cure: 'Write “current” and who “verified” it',
        place: engagement.place(['items', id], 'key'),
      },
    ]
  })

/** The days on which somebody last looked at what the document prints or leans on. */
const freshnessOf = ({order, engagement}: Job, standing: readonly Standing[], known: Known): Freshness => {
  const months = known.staleAfter ?? usualMonths
  const verified = standing.flatMap(({clause: {id}}) => {
    const on = verifiedFor(engagement.file.items?.[id])?.on
    return on === undefined
      ? []
      : [
          {
            of: `Current language of ${id}`,
            days: [{date: on, place: engagement.place(['items', id, 'verified', 'on'])}],
          },
        ]
  })
  const owners = [
    ...standing.map(({clause: {id, source}}) => ({of: id, value: source.value, placeOf: source.place.bind(source)})),
    {of: 'The engagement', value: engagement.file, placeOf: engagement.place},
    {
      of: 'The document’s recipe',
      value: order.template.file,
      placeOf: order.template.source.place.bind(order.template.source),
    },
  ].map(({of, value, placeOf}) => ({of, days: datesIn(value).map(({date, path}) => ({date, place: placeOf(path)}))}))
  const all = [...owners, ...verified]
  return {
    dated: all.reduce((sum, {days}) => sum + days.length, 0),
    months,
    stale: all.flatMap(({of, days}) => {
      const stale = days
        .filter(({date}) => isStale(date, known.today, months))
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      const [first] = stale
      return first ? [{of, count: stale.length, oldest: first.date, place: first.place}] : []
    }),
  }
}

/** Who signs what, each person in each role once. */
const signingIn = (document: Document): readonly Signing[] => {
  const signing = new Map<string, Signing>()
  for (const {node, within} of printedIn(document).signatures) {
    const {role, name} = node
    const key = `${role}: ${name.value ?? ''}`
    const where = [...(signing.get(key)?.where ?? []), within ?? 'the document']
    signing.set(key, {
      role,
      ...(name.value === undefined ? {} : {name: name.value}),
      blank: name.blank,
      where: [...new Set(where)],
    })
  }
  return [...signing.values()]
}
