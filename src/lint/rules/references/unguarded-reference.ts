import type {Reference} from '../../facts/mentions.js'
import {isSure, targetOf} from '../../facts/targets.js'
import type {Rule} from '../../rule.js'

export const unguardedReference: Rule = {
  id: 'unguarded-reference',
  severity: 'error',
  demands:
    'Every {{ref}} is to something that is sure to stand: what the clause requires, or what an enclosing has asks for.',
  *check({references, library, standings}) {
    // What never stands there, or has no number, is no matter of a guard.
    const canHelp = ({name, text: {documents}}: Reference): boolean =>
      documents.length === 0 || documents.some((one) => standings.of(name, one) === 'numbered')
    for (const reference of references)
      if (
        reference.how === 'ref' &&
        !isSure(reference) &&
        targetOf(reference, library) === 'there' &&
        canHelp(reference)
      ) {
        const {name, place, text} = reference
        const {owner} = text.passage
        const other = text.clause && library.clause.has(name) ? `, or add ${name} to the requires of ${owner}` : ''
        yield {
          place,
          message: `${name} may be absent where ${owner} stands, and this would point to nothing; put the words that need it inside {{#if (has "${name}")}} … {{/if}}${other}`,
        }
      }
  },
}
