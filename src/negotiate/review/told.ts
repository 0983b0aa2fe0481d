import type {Tracked} from '../../ooxml/revised.js'
import {isDoubtful, isUntracked, type Review, type ReviewedParagraph, type ReviewedPart} from './review.js'
import type {Stretch} from './weave.js'

/** A paragraph that somebody touched, with the part in which it stands. */
export interface Touched {
  readonly part: ReviewedPart
  readonly paragraph: ReviewedParagraph
}

/** A review sorted for a reader in a hurry: what nobody tracked first, then what somebody did, then what does itself. */
export interface Told {
  readonly untracked: readonly Touched[]
  readonly tracked: readonly Touched[]
  /** Paragraphs of which it is not sure which they are. */
  readonly doubtful: readonly Touched[]
  readonly automatic: {readonly numbers: number; readonly marks: number; readonly looks: number}
  /** Who tracked changes, and how many, the busiest first. */
  readonly hands: readonly {
    readonly author: string
    readonly changes: number
    readonly from?: string
    readonly to?: string
  }[]
}

export const tell = ({parts}: Review): Told => {
  const all = parts.flatMap((part) => part.paragraphs.map((paragraph): Touched => ({part, paragraph})))
  const touched = all.filter(({paragraph}) => paragraph.fate !== 'unchanged')
  return {
    untracked: touched.filter(({paragraph}) => isUntracked(paragraph) || isMovedSilently(paragraph)),
    tracked: touched.filter(({paragraph}) => !isUntracked(paragraph) && !isMovedSilently(paragraph)),
    doubtful: all.filter(({paragraph}) => isDoubtful(paragraph)),
    automatic: automaticIn(all.map(({paragraph}) => paragraph)),
    hands: handsIn(touched.flatMap(({paragraph}) => paragraph.stretches)),
  }
}

const isMovedSilently = ({fate, stretches}: ReviewedParagraph): boolean =>
  fate === 'moved' && !stretches.some(({tracked}) => tracked)

const automaticIn = (paragraphs: readonly ReviewedParagraph[]): Told['automatic'] => {
  let [numbers, marks, looks] = [0, 0, 0]
  for (const {stretches, reformatted} of paragraphs) {
    if (reformatted) looks += 1
    for (const {kind, text, automatic} of stretches) {
      if (!automatic || kind === 'added') continue
      if (/\d|[A-Z]$/.test(text)) numbers += 1
      else marks += 1
    }
  }
  return {numbers, marks, looks}
}

const handsIn = (stretches: readonly Stretch[]): Told['hands'] => {
  const hands = new Map<string, {changes: number; dates: string[]}>()
  const known = new Set<Tracked>()
  for (const {tracked} of stretches) {
    if (!tracked || known.has(tracked)) continue
    known.add(tracked)
    const author = tracked.author ?? ''
    const hand = hands.get(author) ?? {changes: 0, dates: []}
    hands.set(author, {changes: hand.changes + 1, dates: [...hand.dates, ...(tracked.date ? [tracked.date] : [])]})
  }
  return [...hands]
    .map(([author, {changes, dates}]) => {
      const [from, to] = [dates.toSorted()[0], dates.toSorted().at(-1)]
      return {author, changes, ...(from !== undefined && {from}), ...(to !== undefined && {to})}
    })
    .sort((a, b) => b.changes - a.changes || (a.author < b.author ? -1 : 1))
}
