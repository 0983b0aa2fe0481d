import {inRegister, type Text} from '../facts/texts.js'
import type {Finding} from '../rule.js'
import {anyOf} from './phrase.js'
import {type Swaps, swapped} from './swapped.js'
import {type Wording, worded} from './worded.js'

/** What instruments do without. */
export interface WordList {
  /** Words in whose place others can be written. */
  readonly swaps: Swaps
  /** Words for which none stand in, and the cure. */
  readonly cures?: Readonly<Record<string, string>>
  /** Those that a proposal keeps, since the agreement that it amends says them too. */
  readonly idiom?: ReadonlySet<string>
  /** Wordings that no list can hold. */
  readonly more?: readonly Wording[]
  /** What is wrong with what was found. */
  says(found: string): string
}

/** Complains of the words of a list in proposals and riders. */
export const withoutWords = (list: WordList): ((texts: readonly Text[]) => Generator<Finding>) => {
  const {swaps, cures = {}, idiom, more = [], says} = list
  const wordings = (isMeant: (word: string) => boolean): readonly Wording[] => [
    swapped(only(swaps, isMeant), (found, instead) => `${says(found)}; write ${instead}`),
    ...cured(only(cures, isMeant), says),
    ...more,
  ]
  const [rider, proposal] = [wordings(() => true), wordings((word) => !idiom?.has(word))]
  return function* (texts) {
    yield* worded(inRegister(texts, 'rider'), rider)
    yield* worded(inRegister(texts, 'proposal'), proposal)
  }
}

const only = <V>(words: Readonly<Record<string, V>>, isMeant: (word: string) => boolean): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(words).filter(([word]) => isMeant(word)))

const cured = (cures: Readonly<Record<string, string>>, says: (found: string) => string): readonly Wording[] =>
  Object.keys(cures).length === 0
    ? []
    : [
        {
          find: anyOf(Object.keys(cures)),
          says: (found) => `${says(found)}; ${cures[found.toLowerCase()] ?? 'take it out'}`,
        },
      ]
