import nspell from 'nspell'
import {distance} from '../base/names.js'
import type {Dictionary} from '../base/world.js'
import {type Excerpt, excerptsOf} from './excerpt.js'
import {slipsIn} from './slips.js'

/** Judges words by a dictionary, and by words that were listed besides. */
export interface Spelling {
  /** The words among these that are misspelled. */
  misspelled(words: Iterable<string>): ReadonlySet<string>
  /**
   * What each of some misspelled words may have been meant to be: at most three words, the likeliest first.
   *
   * @param used words that are right and stand in the same texts
   */
  meant(misspelled: Iterable<string>, used: ReadonlySet<string>): ReadonlyMap<string, readonly string[]>
}

/** @param listed more words that are right; small letters stand for capitals too, capitals only for themselves */
export const spellingOf = (language: 'en' | 'es', {aff, dic}: Dictionary, listed: Iterable<string> = []): Spelling => {
  const more = Array.from(listed, written)
  let excerpt: Excerpt | undefined
  const judgeOf = (words: readonly string[], except?: RegExp): ((word: string) => boolean) => {
    excerpt ??= excerptsOf({aff, dic})
    const small = excerpt(words.flatMap(casings))
    const speller = nspell(aff, except ? small.dic.replace(except, '') : small.dic)
    for (const word of more) speller.add(word)
    // “PErformer” is a slip, though a dictionary that knows “performer” takes any capitals for it.
    return (word) => speller.correct(word) && !(isMixed.test(word) && speller.correct(word.toLowerCase()))
  }
  const formsOf = (word: string): readonly string[] => (language === 'es' ? [word, ...withoutPronouns(word)] : [word])

  return {
    misspelled(words) {
      const asked = Array.from(new Set(words), (word) => ({word, forms: formsOf(written(word))}))
      const isRight = judgeOf(asked.flatMap(({forms}) => forms))
      return new Set(asked.flatMap(({word, forms}) => (forms.some(isRight) ? [] : [word])))
    },
    meant(misspelled, used) {
      const slips = slipsIn(aff)
      const guesses = Array.from(new Set(misspelled), (word) => ({word, slips: slips(written(word))}))
      const isRight = judgeOf(
        guesses.flatMap((one) => one.slips.flatMap(formsOf)),
        unspeakable(aff),
      )
      const isLikely = (slip: string): boolean =>
        slip.includes(' ') ? slip.split(' ').every((part) => used.has(part)) : formsOf(slip).some(isRight)
      return new Map(
        guesses.map(({word, slips}) => {
          const near = slips.filter(isLikely)
          const known = near.filter((one) => used.has(one) || more.includes(one))
          const likely = near.length > 0 ? new Set([...known, ...near]) : alike(word, used)
          return [word, isAcronym.test(word) ? known.slice(0, 3) : [...likely].slice(0, 3)]
        }),
      )
    },
  }
}

/** The words of a list that a person edits: each with its forms on one line, and behind a `#` the reason. */
export const listedIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(/[\s-]+/))
    .filter((word) => word !== '')

/** As dictionaries write words: letters and accents in one, straight apostrophes, nothing that is not seen. */
const written = (word: string): string => word.normalize('NFC').replaceAll('’', "'").replaceAll('\u00AD', '')

/** Any letters make one, so that a dictionary’s have nothing to say. */
const isAcronym = /^\p{Lu}{2,5}$/u
const isMixed = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}/u

/** As which words a word may stand in a dictionary: as it is, in small letters, and if it is all capitals with only the first. */
const casings = (word: string): readonly string[] => {
  const small = word.toLowerCase()
  if (word === small) return [word]
  return word === word.toUpperCase() ? [word, small, word.charAt(0) + small.slice(1)] : [word, small]
}

/** The lines of words that a dictionary has, and wants nobody to be offered. */
const unspeakable = (aff: string): RegExp | undefined => {
  const mark = /^NOSUGGEST[ \t]+(\S)/m.exec(aff)?.[1]
  return mark === undefined ? undefined : new RegExp(`^.*/.*[${mark}].*$`, 'gm')
}

/** Words that are two slips away from a long one and begin like it. */
const alike = (word: string, words: Iterable<string>): readonly string[] =>
  word.length < 7
    ? []
    : [...words].filter(
        (one) =>
          one.charAt(0) === word.charAt(0) && Math.abs(one.length - word.length) < 3 && distance(one, word) === 2,
      )

/** The command in “escríbelo”: without the pronouns behind it, and the accent that they brought. */
const withoutPronouns = (word: string): readonly string[] => {
  const [, verb] = /^(.*[áéíóú][^aeiouáéíóú]*[iu]?[ae]n?)(?:[mts]e|nos)?(?:l[aeo]s?|[mts]e|nos)$/i.exec(word) ?? []
  return verb === undefined ? [] : [verb.normalize('NFD').replace('\u0301', '').normalize('NFC')]
}
