import {Big} from 'big.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Source} from '../../source/source.js'
import type {Costing, Scene, Title} from './costing.js'
import {type Figure, type Ground, type Item, type ItemId, items} from './items.js'
import type {Term} from './terms.js'

/** One way in which it may come: what is assumed, or what a side has said. */
export type Scenario = 'low' | 'base' | 'high' | 'union' | 'company' | 'floor'
/** An amount in each scenario that the costing has. */
export type Amounts = ReadonlyMap<Scenario, Big>

/** One item on one title or in one scene. */
export interface CostLine {
  readonly title: Title
  readonly scene?: Scene
  readonly amounts: Amounts
}
/** One item over all titles. */
export interface CostedItem {
  readonly item: Item
  readonly lines: readonly CostLine[]
  readonly amounts: Amounts
}
/** A costing worked out to the cent. */
export interface Costed {
  readonly costing: Costing
  readonly scenarios: readonly Scenario[]
  readonly items: readonly CostedItem[]
  /** Of what is expected: the items whose standing is `cost`. */
  readonly totals: Amounts
}

/** Works a costing out. An item whose terms nobody has assumed is left out, and said to be. */
export const cost = (costing: Costing, source: Source): Outcome<Costed> => {
  const diagnostics: Diagnostic[] = []
  const scenarios: readonly Scenario[] = ['low', 'base', 'high', ...costing.sides.map(({key}) => key)]
  const costed: CostedItem[] = []
  for (const item of items) {
    const subjects = subjectsOf(costing, item)
    if (subjects.length === 0) continue
    const missing = item.terms.filter((term) => !costing.assumptions.has(term))
    if (missing.length > 0) {
      diagnostics.push({
        rule: 'not-costed',
        severity: 'warning',
        message: `${item.label} (${item.clause}) are not in the costing: nobody has assumed ${missing.map((term) => `“${term}”`).join(', ')}; add what is missing to “assumptions”, or know that it is left out`,
        place: source.place(['assumptions'], 'key'),
      })
      continue
    }
    const lines = subjects.map(
      (subject): CostLine => ({
        ...subject,
        amounts: new Map(
          scenarios.map((scenario) => [scenario, item.amount(groundOf(costing, costed, subject, scenario))]),
        ),
      }),
    )
    costed.push({item, lines, amounts: added(scenarios, lines)})
  }
  const expected = costed.filter(({item}) => item.standing === 'cost')
  return {value: {costing, scenarios, items: costed, totals: added(scenarios, expected)}, diagnostics}
}

/** The value of a term in a scenario; a side that has not spoken on it takes the base. */
export const termIn = ({assumptions, sides}: Costing, term: Term, scenario: Scenario): Big => {
  const assumed = assumptions.get(term)
  if (!assumed) throw new Error(`The term ${term} was not asked for`)
  if (scenario === 'low' || scenario === 'base' || scenario === 'high') return assumed[scenario]
  return sides.find(({key}) => key === scenario)?.terms.get(term) ?? assumed.base
}

/** What the union asks above what the company offers; nothing where neither has spoken. */
export const gapOf = (amounts: Amounts): Big | undefined => {
  const [union, company] = [amounts.get('union'), amounts.get('company')]
  return union && company ? union.minus(company) : undefined
}

type Subject = Pick<CostLine, 'title' | 'scene'>

const subjectsOf = ({titles, scenes}: Costing, {of, measured}: Item): readonly Subject[] => {
  const all: readonly Subject[] =
    of === 'title'
      ? titles.map((title) => ({title}))
      : titles.flatMap((title) => scenes.filter((one) => one.title === title.id).map((scene) => ({title, scene})))
  return all.filter((subject) => measured(figureOf(subject)))
}

const figureOf =
  ({title, scene}: Subject) =>
  (name: Figure): Big => {
    if (name === 'figures' || name === 'seconds') return scene?.[name] ?? new Big(0)
    return title[name]
  }

const groundOf = (
  costing: Costing,
  before: readonly CostedItem[],
  subject: Subject,
  scenario: Scenario,
): Ground<Big> => ({
  figure: figureOf(subject),
  term: (term) => termIn(costing, term, scenario),
  item: (id) => {
    const lines = linesOn(before, id, subject.title)
    return lines.length === 0 ? undefined : sumOf(lines, scenario)
  },
})

/** The lines of an item on one title. */
export const linesOn = (all: readonly CostedItem[], id: ItemId, {id: title}: Title): readonly CostLine[] =>
  all.find(({item}) => item.id === id)?.lines.filter((line) => line.title.id === title) ?? []

const sumOf = (lines: readonly {readonly amounts: Amounts}[], scenario: Scenario): Big =>
  lines.reduce((sum, {amounts}) => sum.plus(amounts.get(scenario) ?? 0), new Big(0))

/** Sums of several, scenario by scenario. */
export const added = (scenarios: readonly Scenario[], lines: readonly {readonly amounts: Amounts}[]): Amounts =>
  new Map(scenarios.map((scenario) => [scenario, sumOf(lines, scenario)]))
