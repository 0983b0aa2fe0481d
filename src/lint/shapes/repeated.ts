import type {Place} from '../../base/place.js'
import {recently} from '../../base/recent.js'
import {telling, type Word, wordsIn} from '../../words/runs.js'
import type {Prose} from '../facts/prose.js'
import type {Finding} from '../rule.js'

/** Words of the house that nobody outside of it may read, in a row. */
export interface Inside {
  /** The words and nothing else, with single spaces. */
  readonly row: string
  readonly length: number
  /** As “the notes of CON-01”. */
  readonly whose: string
  readonly place: Place
  /** Whether they may be read after all; asked only where they are met. */
  isOpen?(): boolean
}

/** The sentences of a text for the drafter that are long enough to be known again; a call ends one. */
export const sentencesInside = (text: string, least: number = telling): readonly (readonly Word[])[] =>
  sentencesIn(text).filter(({length}) => length >= least)

/** So many texts are remembered by their words. */
const most = 2048
const wordsOf = recently(most, wordsIn)
const sentencesIn = recently(most, (text: string) => {
  const found: (readonly Word[])[] = []
  for (const {0: sentence, index} of text.matchAll(
    /(?:[^.!?\n\uE000-\uE002]|[.!?](?![”’)"]*(?:\s|$))|\n(?!\s*\n))+/gu,
  )) {
    const words = wordsIn(sentence)
    if (words.length >= telling)
      found.push(words.map(({word, from, to}) => ({word, from: from + index, to: to + index})))
  }
  return found
})

/** Complains wherever words that leave hold all of some inside words, in a row. */
export function* repeated(
  prose: Iterable<Prose>,
  inside: Iterable<Inside>,
  says: (found: string, whose: string) => string,
): Generator<Finding> {
  const byStart = new Map<string, Inside[]>()
  for (const one of inside) {
    const start = startOf(one.row.split(' ', telling), 0)
    const known = byStart.get(start)
    if (known) known.push(one)
    else byStart.set(start, [one])
  }
  const starts = [...byStart.keys()].map((start) => start.split(' ', few))
  const firsts = new Set(starts.map(([first = '']) => first))
  const begins = new Set(starts.map((words) => beginningOf(words, 0)))
  for (const one of prose) {
    const words = wordsOf(one.words)
    const bare = words.map(({word}) => word)
    for (let at = 0; at + telling <= bare.length; at++) {
      if (!firsts.has(bare[at] ?? '') || !begins.has(beginningOf(bare, at))) continue
      const met = byStart
        .get(startOf(bare, at))
        ?.find(({row, length, isOpen}) => bare.slice(at, at + length).join(' ') === row && isOpen?.() !== true)
      if (!met) continue
      const end = at + met.length - 1
      const span = {from: words[at]?.from ?? 0, to: words[end]?.to ?? 0}
      yield {
        place: one.at(span),
        message: says(
          `${words
            .slice(at, at + telling)
            .map(({from, to}) => one.words.slice(from, to))
            .join(' ')} …`,
          met.whose,
        ),
        related: [{message: `${met.whose} say it here`, place: met.place}],
      }
      at = end
    }
  }
}

const startOf = (words: readonly string[], at: number): string => words.slice(at, at + telling).join(' ')
/** Most rows are told apart by so many words. */
const few = 3
const beginningOf = (words: readonly string[], at: number): string => words.slice(at, at + few).join(' ')
