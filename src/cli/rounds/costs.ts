import type {Outcome} from '../../base/diagnostic.js'
import {printAmount} from '../../money/money.js'
import type {Amounts, Costed, Scenario} from '../../negotiate/cost/cost.js'
import type {Costs} from '../../negotiate/sending/decision-note.js'
import {openCosted, openRates} from '../../workshop/costed.js'
import {costingsNaming, ratesOf} from '../../workshop/workspace/costings.js'
import type {Laid} from './table.js'

/** What the costings of an engagement say. Internal: the floor is in them. */
export const costsOf = async ({
  workshop: {world},
  shelf: {workspace},
  job,
}: Laid): Promise<Outcome<readonly Costs[]>> => {
  const paths = await costingsNaming(world, '', job.engagement.place([]).file)
  const {value: rates = new Map(), diagnostics} = await openRates(world, ratesOf(workspace))
  const all = await Promise.all(paths.map((path) => openCosted(world, path, rates, true)))
  return {
    value: all.flatMap(({value}) => (value ? [asCosts(value)] : [])),
    diagnostics: [...(paths.length === 0 ? [] : diagnostics), ...all.flatMap((one) => one.diagnostics)],
  }
}

const asCosts = ({costing: {title, currency}, items, scenarios, totals}: Costed): Costs => {
  const of = (label: string, amounts: Amounts) => {
    const said = (scenario: Scenario): string => {
      const amount = amounts.get(scenario)
      return amount === undefined || amount.eq(0) ? '–' : printAmount(amount)
    }
    return {
      label,
      low: said('low'),
      base: said('base'),
      high: said('high'),
      ...(scenarios.includes('floor') && {floor: said('floor')}),
    }
  }
  const expected = items.filter(({item}) => item.standing === 'cost')
  return {
    title,
    currency,
    rows: [
      ...expected.map(({item, amounts}) => of(`${item.label} (${item.clause})`, amounts)),
      of('Expected cost', totals),
    ],
  }
}
