import {matchesOf} from '../../../base/matches.js'
import {putting} from '../../fix.js'
import type {TextRule} from '../../rule.js'
import {between} from '../../shapes/neighbors.js'

export const wrongArticle: TextRule = {
  of: 'text',
  id: 'wrong-article',
  severity: 'warning',
  demands: 'In English “an” stands before a word that is spoken with a vowel first, and “a” before any other.',
  *check({prose}) {
    for (const one of prose) {
      const {words, language, at} = one
      if (language !== 'en') continue
      for (const {1: article = '', 2: word = '', index} of matchesOf(words, pair)) {
        const right = articleOf(word)
        if (right === undefined || right === article.toLowerCase()) continue
        const insert = article.startsWith('A') ? right.replace('a', 'A') : right
        const span = {from: index, to: index + article.length}
        yield {
          place: at(span),
          message: `“${article} ${word}” is said with the wrong article; write “${insert} ${word}”`,
          fix: putting(one, span, insert),
        }
      }
    }
  },
}

/** A capital letter may be a name, as in “Schedule A”, unless a sentence begins with it. */
const pair = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'.-])(an?|(?<=(?:^|[.?!:] ?|\n)[“(*_> ]*)An?)${between}[“(*_]*(\p{L}{2,})(?![\p{N}_.]\p{L})`,
  'gu',
)

/** The article that a word wants, or nothing where that is a matter of taste or of the speaker. */
const articleOf = (word: string): 'a' | 'an' | undefined => {
  if (/^\p{Lu}{2,}$/u.test(word)) return spelledOut.test(word) ? (/^[FHLMNRSX]/.test(word) ? 'an' : 'a') : undefined
  if (vowel.test(word)) return 'an'
  return consonant.test(word) ? 'a' : undefined
}

/** Acronyms that nobody can speak as a word. */
const spelledOut = /^[^AEIOUY]+$/
const vowel =
  /^(?:a|e(?!u|we)|i|o(?!ui|(?:ne|nce)$)|u(?:n(?!i|anim)|nin|nim|niden|p|lt|mb|tt|rg)|hour|honest|honor|heir)/i
const consonant =
  /^(?:[bcdfgjklmnpqrstvwyz]|h(?!our|onest|onor|eir|ist|abit|erb|omage|otel)|eu|(?:one|once)$|uni(?:on|q|t(?!em)|form|vers|lat|fi)|unanim|us[aeu]|uti|ubi)/i
