import type {Library} from '../../library/library.js'
import {type Figure, figuresIn} from '../../words/figures.js'
import {stemsIn} from '../../words/stems.js'
import {inMoney} from '../meaning/sums.js'
import type {OurClause, OurFigure} from './ours.js'

/** A figure of ours that reads otherwise in their paper. */
export interface Moved {
  readonly field: string
  readonly label: string
  readonly from: string
  readonly to: string
  /** “Training fee: USD 18,500 → USD 9,000, USD 9,500 less (51.4 %).” */
  readonly says: string
  readonly sentence: string
}

interface Pairing {
  readonly ours: OurFigure
  readonly theirs: Figure
  readonly sentence: string
  readonly near: number
}

/** So many words have to be the same around two figures before they are taken for the same; those of the label count twice. */
const enough = 2

/**
 * Figures in their sentences beside ours of the same unit, where the words around them, or the name of ours, are the same. Each is
 * paired once, the nearest first; those that are equal are no news.
 */
export const movedIn = (
  sentences: readonly string[],
  {figures}: Pick<OurClause, 'figures'>,
  library: Library,
): readonly Moved[] => {
  const pairings = sentences
    .flatMap((sentence) =>
      figuresIn(sentence).flatMap((theirs) =>
        figures
          .filter(({figure}) => figure.unit === theirs.unit)
          .map((ours): Pairing => ({ours, theirs, sentence, near: nearness(ours, theirs, sentence)})),
      ),
    )
    .filter(({near}) => near >= enough)
    .sort((a, b) => b.near - a.near)
  const taken = new Set<OurFigure | Figure>()
  return pairings.flatMap(({ours, theirs, sentence}): readonly Moved[] => {
    if (
      taken.has(ours) ||
      [...taken].some((one) => 'from' in one && one.from === theirs.from && one.said === theirs.said)
    )
      return []
    taken.add(ours)
    taken.add(theirs)
    if (ours.figure.value === theirs.value) return []
    const [from, to] = [printed(ours.figure, theirs), printed(theirs, ours.figure)]
    const [said] = inMoney({field: ours.field, from, to, tracked: false}, library)
    if (!said) return []
    return [{field: ours.field, label: ours.label, from, to, says: said.says, sentence}]
  })
}

/** How many letters around a figure tell what it is. */
const around = 70

const nearness = ({label, figure, paragraph}: OurFigure, theirs: Figure, sentence: string): number => {
  const mine = new Set(stemsIn(nearby(paragraph, figure)))
  const named = new Set(stemsIn(label))
  const beside = new Set(stemsIn(nearby(sentence, theirs)))
  let sum = 0
  for (const stem of beside) sum += named.has(stem) ? 2 : mine.has(stem) ? 1 : 0
  return sum
}

const nearby = (text: string, {from, to}: Figure): string =>
  `${text.slice(Math.max(0, from - around), from)} ${text.slice(to, to + around)}`

/** Both in one unit: “10 years” beside “two (2) years”, months where only one of them counts years. */
const printed = ({unit, value, said}: Figure, other: Figure): string => {
  if (unit === '%') return `${value}%`
  if (unit === 'months' && /year/i.test(said) && /year/i.test(other.said)) return `${value / 12} years`
  const grouped = String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${unit === '' ? value : grouped}` : `${value} ${unit}`
}
