import {type Engagement, readEngagement} from '../../assemble/engagement.js'
import type {Order} from '../../assemble/order.js'
import {standingIn} from '../../assemble/standing.js'
import type {Outcome} from '../../base/diagnostic.js'
import {isInstrument, type Rung} from '../../library/passage.js'
import type {Round} from '../../negotiate/ledger/rounds.js'
import type {Ledger} from '../../negotiate/ledger.js'
import type {Standing} from '../../negotiate/preflight/sending.js'
import {readSource} from '../../source/source.js'
import type {Table} from '../ledgers.js'
import {type Job, openEngagement} from '../plan.js'
import {asStanding} from '../preflight/standing.js'
import {makerFor} from '../teaching/maker.js'
import type {Workshop} from '../workshop.js'
import {movesIn} from './moves.js'

/** What is offered together. */
export interface Offer {
  /** What the table calls it. */
  readonly name: string
  /** ISO date. */
  readonly on: string
  readonly at?: string | undefined
  readonly items: Readonly<Record<string, {readonly rung: Rung; readonly summary?: string | undefined}>>
  /** For the house. */
  readonly note?: string | undefined
  /** Why it is offered although nobody may go so far down. */
  readonly although?: string | undefined
}

/** The deal of a table, and the order that its document is made by. */
export type Deal = Pick<Job, 'order' | 'engagement'>

/**
 * What lies on a table, as an order: the document that a round passed last, or the one that the plans make of its engagement, or
 * else a proposal. Where the ledger names no engagement, the deal has no answers.
 */
export const dealOf = async (
  workshop: Workshop,
  jobs: readonly Job[],
  {ledger, engagements}: Table,
  today: string,
): Promise<Outcome<Deal>> => {
  const passed = ledger.file.rounds.flatMap(({documents = []}) => documents)
  const fitting = jobs.filter(
    ({order, engagement}) =>
      isInstrument(order.template.file.register) && engagements.includes(engagement.place([]).file),
  )
  const job = fitting.findLast(({name}) => name === passed.at(-1)) ?? fitting.at(-1)
  if (job) return {value: {order: whole(job.order), engagement: job.engagement}, diagnostics: []}
  const {library} = workshop
  const template = library.document.get('proposal')
  const path = engagements.at(-1)
  const {value: engagement, diagnostics} =
    path === undefined ? withoutAnswers(workshop, today) : await openEngagement(workshop, path)
  if (!engagement || !template) return {diagnostics}
  const order: Order = {
    template,
    rung: 'opening',
    rungs: {},
    without: [],
    maker: makerFor(library),
    page: 'letter',
    mark: workshop.mark(template.source, engagement, []),
  }
  return {value: {order, engagement}, diagnostics}
}

const whole = ({only: _, subject: __, ...order}: Order): Order => ({...order, without: []})

const withoutAnswers = ({library}: Workshop, today: string): Outcome<Engagement> => {
  const {value: source, diagnostics} = readSource('', `id: X1\ndate: ${today}\nfacts: {}\n`)
  return source ? readEngagement(library, source) : {diagnostics}
}

/** The clauses of an offer as they would stand in the document of the table. */
export const standingOf = (
  {library}: Pick<Workshop, 'library'>,
  {order, engagement}: Deal,
  items: Offer['items'],
): readonly Standing[] => {
  const only = Object.keys(items)
  const rungs = Object.fromEntries(only.map((id) => [id, items[id]?.rung ?? 'opening']))
  return standingIn(library, {...order, only, rung: 'opening', rungs}, engagement)
    .filter(({clause}) => only.includes(clause.id))
    .map((one) => asStanding(one, order.template.file.language))
}

/** The round in which an offer is put: what it says of its clauses holds only together. */
export const offeredRound = (ledger: Ledger, standing: readonly Standing[], offer: Offer): Round => {
  const {name, on, at, items, note, although} = offer
  const moves = movesIn(ledger, standing)
  return {
    number: (ledger.file.rounds.at(-1)?.number ?? 0) + 1,
    on,
    ...said({at}),
    by: ledger.file.side,
    clauses: Object.fromEntries(
      Object.entries(moves).map(([id, move]) => [id, {...move, ...said({summary: items[id]?.summary})}]),
    ),
    packages: [{name: name.trim(), clauses: Object.keys(items), state: 'offered', ...said({note})}],
    ...(clear(although) !== undefined && {
      notes: [{say: `Offered although nobody may go so far down. Reason given: ${clear(although)}`}],
    }),
  }
}

/** What was said, without what was left empty. */
export const said = <Key extends string>(all: Readonly<Record<Key, string | undefined>>) =>
  Object.fromEntries(
    Object.entries<string | undefined>(all).flatMap(([key, text]) => {
      const words = clear(text)
      return words === undefined ? [] : [[key, words]]
    }),
  ) as Readonly<Partial<Record<Key, string>>>

const clear = (text: string | undefined): string | undefined => {
  const words = text?.trim()
  return words === '' ? undefined : words
}
