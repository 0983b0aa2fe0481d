import {rungs} from '../../../library/clause.js'
import {isInstrument} from '../../../library/passage.js'
import {spaced} from '../../../words/runs.js'
import type {Facts} from '../../facts/facts.js'
import type {Text} from '../../facts/texts.js'
import type {Rule} from '../../rule.js'
import {type Inside, repeated, sentencesInside} from '../../shapes/repeated.js'

export const leakedRung: Rule = {
  id: 'leaked-rung',
  severity: 'error',
  demands: 'No guideline, handout, caption or question repeats twelve words in a row of a rung below the opening.',
  check: ({prose, texts, library}) => {
    const published = [...prose.filter(({kind, outgoing}) => outgoing && kind !== 'text'), ...texts.filter(isPublished)]
    return repeated(
      published,
      concessionsIn(library),
      (found, whose) =>
        `“${found}” is word for word what ${whose} say, and whoever reads it here knows what can still be had; say it in other words, or take it out`,
    )
  },
}

/** Shorter pieces recur in contracts and concede nothing. */
const least = 12

/** Texts of clauses that everybody reads whatever rung is chosen. */
const isPublished = ({passage}: Text): boolean => !isInstrument(passage.register)

/** What rungs below the opening say; it is open where an opening says it too. */
function* concessionsIn({passages}: Facts['library']): Generator<Inside> {
  const [opening, ...lower] = rungs
  let said: string | undefined
  const isSaidAnyway = (row: string): boolean => {
    said ??= spaced(
      passages.flatMap(({variant, template}) => (variant === opening ? [template.skeleton] : [])).join('\n'),
    )
    return said.includes(` ${row} `)
  }
  for (const passage of passages) {
    if (!lower.some((rung) => rung === passage.variant)) continue
    for (const words of sentencesInside(passage.template.skeleton, least)) {
      const row = words.map(({word}) => word).join(' ')
      yield {
        row,
        length: words.length,
        whose: `the words at ${passage.variant} of ${passage.owner}`,
        isOpen: () => isSaidAnyway(row),
        get place() {
          return passage.at({from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0})
        },
      }
    }
  }
}
