import {capitalsIn} from '../../facts/all-capitals.js'
import {unquoted} from '../../facts/sentences.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {bodies} from '../../words/firms.js'

export const acronym: TextRule = {
  of: 'text',
  id: 'acronym',
  severity: 'warning',
  demands:
    'No handout uses an abbreviation in capitals that it does not explain, but AI, IA and such as everybody says.',
  *check({texts}) {
    for (const {words, at} of inRegister(texts, 'handout')) {
      const said = unquoted(words)
      const told = new Set<string>()
      for (const {word, span, loud} of capitalsIn(said)) {
        if (loud || everybody.has(word) || bodies.includes(word) || told.has(word) || isExplained(word, said)) continue
        told.add(word)
        yield {
          place: at(span),
          message: `“${word}” says nothing to somebody who meets it for the first time; write it out, with the letters behind it in parentheses, or use plain words`,
        }
      }
    }
  },
}

const everybody = new Set('AI IA TV US USA UK UE EU USD EE UU OK ID PIN CD DVD PDF QR DNI GPS II III IV'.split(' '))

/** “motion capture (MOCAP)”, “ADR (recording lines again)”. */
const isExplained = (word: string, said: string): boolean => {
  const written = word.replace(/\./g, '\\.')
  return new RegExp(
    `\\(${written}\\)|(?<![\\p{L}])${written}\\s+\\(\\p{L}[^)]*\\s[^)]*\\)|(?<![\\p{L}])${written},?\\s+(?:which|that|short|it)\\s`,
    'u',
  ).test(said)
}
