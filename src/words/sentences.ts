import {takenOf} from '../base/matches.js'

/** Between a stop, with what closes behind it, and a word that does not go on in small letters. */
const between = /(?<=[.?!…][”’»"')\]]*)\s+(?=[^\s\p{Ll}])/u

/** The sentences of a text. A line break ends one too, as after a list item. */
export const sentences = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(between))
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)

/** The words of a text, numbers among them. What is joined by a hyphen is two words. */
export const wordsOf = (text: string): readonly string[] => takenOf(text, aWord)
const aWord = /[\p{L}\p{N}]+(?:[’'.,][\p{L}\p{N}]+)*/gu
