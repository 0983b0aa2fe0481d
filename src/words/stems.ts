import {wordsIn} from './runs.js'

/** Words that stand in every text and tell of none. */
const common = new Set(
  'a an the and or nor but if of to in on at by for from with without within into onto upon over under up out off as is are was were be been being am do does did done has have had having will would shall should must may might can could cannot not no yes it its they them their theirs he him his she her hers we us our ours you your yours i me my mine this that these those there here who whom whose which what when where why how all any each every other others another some such same only also than then so too very more most less least own one two per about between among through during before after above below again further once both either neither while until unless because since against whether however therefore hereof herein hereby thereof thereafter thereby foregoing following shall’s don doesn isn aren won let us’s get got make made makes'.split(
    ' ',
  ),
)

/** The words of a text that tell what it is about, cut down so that “licenses”, “licensed” and “licensing” are one. */
export const stemsIn = (text: string): readonly string[] =>
  wordsIn(text).flatMap(({word}) => (common.has(word) || /^\d/.test(word) ? [] : [stemOf(word)]))

const known = new Map<string, string>()

const stemOf = (word: string): string => {
  const before = known.get(word)
  if (before !== undefined) return before
  const stem = cut(cut(word.replace(/'s$|'$/, '')))
  if (known.size < 20_000) known.set(word, stem)
  return stem
}

/** What is cut off, the longest first, where enough of the word is left to tell it. */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['ational', 'at'],
  ['izations', 'iz'],
  ['ization', 'iz'],
  ['ations', 'at'],
  ['ation', 'at'],
  ['ements', ''],
  ['ement', ''],
  ['ments', ''],
  ['ment', ''],
  ['ances', ''],
  ['ance', ''],
  ['ences', ''],
  ['ence', ''],
  ['nesses', ''],
  ['ness', ''],
  ['ities', ''],
  ['ity', ''],
  ['ions', ''],
  ['ion', ''],
  ['ings', ''],
  ['ing', ''],
  ['ables', ''],
  ['able', ''],
  ['als', ''],
  ['al', ''],
  ['ors', ''],
  ['or', ''],
  ['ers', ''],
  ['er', ''],
  ['ives', ''],
  ['ive', ''],
  ['ates', 'at'],
  ['ated', 'at'],
  ['ate', 'at'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['es', ''],
  ['ed', ''],
  ['ly', ''],
  ['s', ''],
  ['e', ''],
  ['y', ''],
]

const cut = (word: string): string => {
  if (word.length < 4 || (word.endsWith('ss') && word.length < 6)) return word
  for (const [ending, instead] of endings)
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      const left = word.slice(0, word.length - ending.length)
      const stem = /([^aeioulsz])\1$/.test(left) ? left.slice(0, -1) : left
      return stem + instead
    }
  return word
}
