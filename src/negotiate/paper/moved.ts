import {recently} from '../../base/recent.js'
import type {Library} from '../../library/library.js'
import {type Figure, figuresIn} from '../../words/figures.js'
import {stemsIn} from '../../words/stems.js'
import {inMoney} from '../meaning/sums.js'
import {parties} from './likeness.js'
import type {OurClause, OurFigure} from './ours.js'

/** A figure of ours that reads otherwise in their paper. */
export interface Moved {
  /** Id of the clause whose answer it is. */
  readonly clause: string
  readonly field: string
  readonly label: string
  readonly from: string
  readonly to: string
  /** “Training fee: USD 18,500 → USD 9,000, USD 9,500 less (51.4 %).” */
  readonly says: string
  readonly sentence: string
}

interface Pairing {
  readonly clause: string
  readonly ours: OurFigure
  readonly theirs: Figure
  readonly sentence: string
  readonly near: number
}

/** So many words have to be the same around two figures before they are taken for the same; those of the label count twice. */
const enough = 2

/**
 * Figures in the sentences of an item beside those of the clauses that it answers, where the unit is the same, and words around
 * them or the name of ours. Each is paired once, the nearest first; those that are equal are no news.
 */
export const movedIn = (
  sentences: readonly string[],
  clauses: readonly OurClause[],
  library: Library,
): readonly Moved[] => {
  const pairings = sentences
    .flatMap((sentence) =>
      figuresIn(sentence).flatMap((theirs) =>
        clauses.flatMap(({id, figures}) =>
          figures
            .filter(({figure}) => figure.unit === theirs.unit)
            .map((ours): Pairing => ({clause: id, ours, theirs, sentence, near: nearness(ours, theirs, sentence)})),
        ),
      ),
    )
    .filter(({near}) => near >= enough)
    .map((one) => ({...one, own: ownness(one, clauses)}))
    .sort((a, b) => b.own - a.own || b.near - a.near)
  const taken = new Set<unknown>()
  return pairings.flatMap(({clause, ours, theirs, sentence}): readonly Moved[] => {
    const place = `${sentence} ${theirs.from}`
    if (taken.has(ours) || taken.has(place)) return []
    taken.add(ours).add(place)
    if (ours.figure.value === theirs.value) return []
    const [from, to] = [printed(ours.figure, theirs), printed(theirs, ours.figure)]
    const [said] = inMoney({field: ours.field, from, to, tracked: false}, library)
    return said ? [{clause, field: ours.field, label: ours.label, from, to, says: said.says, sentence}] : []
  })
}

/** How many letters around a figure tell what it is. */
const around = 110

const nearness = (ours: OurFigure, theirs: Figure, sentence: string): number => {
  const [named, mine] = stemsOf(ours)
  let sum = 0
  for (const stem of tellingIn(nearby(sentence, theirs))) sum += named.has(stem) ? 2 : mine.has(stem) ? 1 : 0
  return sum
}

/** The same, but what stands around several figures of ours tells none of them apart. */
const ownness = ({ours, theirs, sentence}: Pairing, clauses: readonly OurClause[]): number => {
  const [named, mine] = stemsOf(ours)
  const all = clauses.flatMap(({figures}) => figures).filter(({figure}) => figure.unit === theirs.unit)
  const spread = (stem: string): number => all.filter((one) => stemsOf(one).some((stems) => stems.has(stem))).length
  let sum = 0
  for (const stem of tellingIn(nearby(sentence, theirs)))
    if (named.has(stem) || mine.has(stem)) sum += (named.has(stem) ? 2 : 1) / Math.max(1, spread(stem))
  return sum
}

const stemsOf = recently(
  400,
  ({label, figure, paragraph}: OurFigure): readonly [named: ReadonlySet<string>, mine: ReadonlySet<string>] => [
    tellingIn(label),
    tellingIn(nearby(paragraph, figure)),
  ],
)

const tellingIn = (text: string): ReadonlySet<string> => new Set(stemsIn(text).filter((stem) => !parties.has(stem)))

const nearby = (text: string, {from, to}: Figure): string =>
  `${text.slice(Math.max(0, from - around), from)} ${text.slice(to, to + around)}`

/** Both in one unit: “10 years” beside “two (2) years”, months where only one of them counts years. */
const printed = ({unit, value, said}: Figure, other: Figure): string => {
  if (unit === '%') return `${value}%`
  if (unit === 'months' && /year/i.test(said) && /year/i.test(other.said)) return `${value / 12} years`
  const grouped = String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${grouped}` : `${value} ${unit}`
}
