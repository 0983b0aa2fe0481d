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

const twice = new RegExp(`(?<![${letter}\\d’'-])([${letter}]+)${between}(\\1)(?![${letter}\\d’'-])`, 'gi')

/** Words that may follow themselves: “the notice that that person had”, “had had”; “la parte que que firme”. */
const sound = {en: new Set(['that', 'had']), es: new Set(['que', 'nos'])} as const satisfies Record<
  string,
  ReadonlySet<string>
>
