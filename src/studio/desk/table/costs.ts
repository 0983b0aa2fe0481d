import type {Diagnostic, Outcome} from '../../../base/diagnostic.js'
import type {Rung} from '../../../library/passage.js'
import {printAmount} from '../../../money/money.js'
import {printQuantity} from '../../../money/quantity.js'
import {type Amounts, type Costed, type Scenario, termIn} from '../../../negotiate/cost/cost.js'
import {termsAt} from '../../../negotiate/cost/offered.js'
import {illustrated} from '../../../negotiate/cost/sheets/cover.js'
import {type Term, terms} from '../../../negotiate/cost/terms.js'
import {openCosted, openOffered, openRates} from '../../../workshop/costed.js'
import {beside} from '../../../workshop/plan.js'
import {ratesOf} from '../../../workshop/workspace/costings.js'
import {below, isYaml} from '../../../workshop/workspace/paths.js'
import {shipped} from '../world.js'
import {isOwn, type Laid} from './laid.js'

/** A costing as a small table. Internal: the floor is in it. */
export interface CostView {
  readonly file: string
  readonly title: string
  readonly date: string
  readonly currency: string
  readonly isOwn: boolean
  /** Whether it names an engagement of the table. */
  readonly isOfTable: boolean
  /** That its figures are invented, where they are. */
  readonly illustrated?: string
  /** Low, base and high, then what the sides have said, by their names. */
  readonly columns: readonly {readonly key: Scenario; readonly name?: string}[]
  readonly rows: readonly CostRow[]
  /** What is expected, column by column. */
  readonly expected: readonly string[]
}
export interface CostRow {
  readonly label: string
  readonly clause: string
  readonly basis: string
  readonly standing: 'cost' | 'exposure' | 'part'
  readonly amounts: readonly string[]
  readonly drivers: readonly {
    readonly label: string
    readonly values: readonly string[]
    readonly source: string
  }[]
}

/** What an offer costs by one costing. */
export interface OfferCost {
  readonly file: string
  readonly title: string
  readonly currency: string
  readonly isOwn: boolean
  readonly isOfTable: boolean
  readonly rows: readonly {
    readonly label: string
    readonly clause: string
    readonly standing: CostRow['standing']
    readonly base: string
    readonly offer: string
    /** Whether a term of the offer moves it. */
    readonly isMoved: boolean
  }[]
  readonly base: string
  readonly offer: string
  /** Terms that were taken at the rungs of the offer. */
  readonly taken: readonly {readonly label: string; readonly base: string; readonly offer: string}[]
}

/** The costings of the workspace; of the examples where it has none. Those that name an engagement of the table come first. */
export const costingsFor = async (laid: Laid): Promise<Outcome<readonly CostView[]>> => {
  const diagnostics: Diagnostic[] = []
  const views: CostView[] = []
  const {rates, files} = await gathered(laid, diagnostics)
  for (const file of files) {
    const {value: costed, diagnostics: found} = await openCosted(laid.open.workshop.world, file, rates, true)
    diagnostics.push(...found.filter(({rule}) => rule !== 'no-floor'))
    if (costed) views.push(viewOf(laid, file, costed))
  }
  return {value: views.sort((a, b) => Number(b.isOfTable) - Number(a.isOfTable)), diagnostics}
}

/** What an offer costs by a costing, beside the base: terms that the rate table has for each rung are taken at the rung chosen. */
export const costOfOffer = async (
  laid: Laid,
  file: string,
  offer: ReadonlyMap<string, Rung>,
): Promise<Outcome<OfferCost>> => {
  const diagnostics: Diagnostic[] = []
  const {rates} = await gathered(laid, diagnostics)
  const {value: costed, diagnostics: found} = await openOffered(laid.open.workshop.world, file, rates, offer)
  if (!costed) return {diagnostics: [...diagnostics, ...found]}
  const {costing, items, totals} = costed
  const taken = termsAt(costing, rates, offer)
  return {
    value: {
      file,
      title: costing.title,
      currency: costing.currency,
      isOwn: isOwn(file),
      isOfTable: isOfTable(laid, file, costed),
      rows: items.map(({item, amounts}) => ({
        label: item.label,
        clause: item.clause,
        standing: item.standing,
        base: amountIn(amounts, 'base'),
        offer: amountIn(amounts, 'union'),
        isMoved: !amounts.get('base')?.eq(amounts.get('union') ?? 0),
      })),
      base: amountIn(totals, 'base'),
      offer: amountIn(totals, 'union'),
      taken: [...taken.keys()].map((term) => ({
        label: terms[term].label,
        base: printed(costed, term, 'base'),
        offer: printed(costed, term, 'union'),
      })),
    },
    diagnostics: [...diagnostics, ...found],
  }
}

const gathered = async ({open: {workshop, shelf}}: Laid, diagnostics: Diagnostic[]) => {
  const {world} = workshop
  const own = (await world.list('costings', 1)).filter(isYaml)
  const files = own.length > 0 ? own : (await world.list(below(shipped, 'examples/costings'), 1)).filter(isYaml)
  const {value: rates = new Map(), diagnostics: found} = await openRates(world, ratesOf(shelf.workspace))
  diagnostics.push(...found)
  return {rates, files}
}

const isOfTable = ({table}: Laid, file: string, {costing}: Costed): boolean =>
  costing.engagement !== undefined && table.engagements.includes(beside(file, costing.engagement))

const viewOf = (laid: Laid, file: string, costed: Costed): CostView => {
  const {costing, scenarios, items, totals} = costed
  const nameOf = (scenario: Scenario): string | undefined =>
    costing.sides.find(({key}) => key === scenario && key !== 'floor')?.name
  const illustration = illustrated(costed)
  return {
    file,
    title: costing.title,
    date: costing.date,
    currency: costing.currency,
    isOwn: isOwn(file),
    isOfTable: isOfTable(laid, file, costed),
    ...(illustration !== undefined && {illustrated: illustration}),
    columns: scenarios.map((key) => {
      const name = nameOf(key)
      return {key, ...(name !== undefined && {name})}
    }),
    rows: items.map(({item, amounts}) => ({
      label: item.label,
      clause: item.clause,
      basis: item.basis,
      standing: item.standing,
      amounts: scenarios.map((scenario) => amountIn(amounts, scenario)),
      drivers: item.terms.map((term) => ({
        label: terms[term].label,
        values: scenarios.map((scenario) => printed(costed, term, scenario)),
        source: costing.assumptions.get(term)?.source ?? '',
      })),
    })),
    expected: scenarios.map((scenario) => amountIn(totals, scenario)),
  }
}

const amountIn = (amounts: Amounts, scenario: Scenario): string => {
  const amount = amounts.get(scenario)
  return amount === undefined || amount.eq(0) ? '–' : printAmount(amount)
}
const printed = ({costing}: Costed, term: Term, scenario: Scenario): string =>
  printQuantity({kind: terms[term].kind, currency: costing.currency, amount: termIn(costing, term, scenario)})
