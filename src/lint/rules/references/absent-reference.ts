import type {Facts} from '../../facts/facts.js'
import type {Reference} from '../../facts/mentions.js'
import type {Rule} from '../../rule.js'

export const absentReference: Rule = {
  id: 'absent-reference',
  severity: 'error',
  demands: 'Every {{ref}} and has names something that can stand in a document in which its text stands.',
  *check({references, library, standings}) {
    for (const reference of references) {
      const {name, how, text} = reference
      const {documents} = text
      if (how === 'clause' || documents.length === 0 || !isWhole(reference, library)) continue
      if (documents.some((document) => standings.of(name, document) !== 'never')) continue
      const family = library.clause.get(name)?.file.family
      const where = documents.map(({id}) => id).join(' or ')
      yield {
        place: reference.place,
        message: `${name} can never stand in ${where}: no text there calls it, and ${family} is not among the sections; ${
          how === 'ref'
            ? 'say it in words, or take the family in'
            : 'so the answer is always no; take the test out, or take the family in'
        }`,
      }
    }
  },
}

/** Whether the clause is there and alive, with a text that fits: what is wrong otherwise is said by others. */
const isWhole = ({name, text}: Reference, library: Facts['library']): boolean => {
  const clause = library.clause.get(name)
  return (
    clause !== undefined &&
    clause.file.status !== 'retired' &&
    clause.passages.some(({register}) => register === text.passage.register)
  )
}
