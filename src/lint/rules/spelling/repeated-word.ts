import {matchesOf} from '../../../base/matches.js'
import {letter} from '../../../words/spelled.js'
import {putting} from '../../fix.js'
import type {TextRule} from '../../rule.js'
import {between} from '../../shapes/neighbors.js'

export const repeatedWord: TextRule = {
  of: 'text',
  id: 'repeated-word',
  severity: 'warning',
  demands: 'No word stands twice in a row, not even where a line ends.',
  *check({prose}) {
    for (const one of prose) {
      const {words, language, at} = one
      if (!hasTwins(words)) continue
      for (const {0: found, 1: first = '', 2: second = '', index} of matchesOf(words, twice)) {
        if (sound[language].has(second) || /^\p{Lu}/u.test(second)) continue
        yield {
          place: at({from: index, to: index + found.length}),
          message: `“${second}” stands here twice in a row; take one of them out`,
          fix: {
            ...putting(one, {from: index + first.length, to: index + found.length}, ''),
            does: `take one “${second}” out`,
          },
        }
      }
    }
  },
}

/** Whether a word that ends before a blank begins behind it again, as it does in few texts: the pattern, which knows more, is slow. */
const hasTwins = (words: string): boolean => {
  const small = words.toLowerCase()
  const isLetter = (at: number): boolean => letters[small.charCodeAt(at)] === 1
  for (let end = 1; end < small.length; end++) {
    if (!isBlank(small, end) || !isLetter(end - 1)) continue
    let [from, next] = [end - 1, end + 1]
    while (isLetter(from - 1)) from--
    while (isBlank(small, next)) next++
    if (small.startsWith(small.slice(from, end), next)) return true
  }
  return false
}
const letters = Uint8Array.from({length: 0x370}, (_, code) =>
  new RegExp(`[${letter}]`).test(String.fromCharCode(code)) ? 1 : 0,
)
const isBlank = (words: string, at: number): boolean => {
  const code = words.charCodeAt(at)
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x3e
}

const twice = new RegExp(`(?<![${letter}\\d’'-])([${letter}]+)${between}(\\1)(?![${letter}\\d’'-])`, 'gi')

/** Words that may follow themselves: “the notice that that person had”, “had had”; “la parte que que firme”. */
const sound = {en: new Set(['that', 'had']), es: new Set(['que', 'nos'])} as const satisfies Record<
  string,
  ReadonlySet<string>
>
