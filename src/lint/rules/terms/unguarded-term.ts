import type {Clause} from '../../../library/clause.js'
import type {Library} from '../../../library/library.js'
import {branchAt} from '../../facts/branches.js'
import type {Text} from '../../facts/texts.js'
import type {Rule} from '../../rule.js'

export const unguardedTerm: Rule = {
  id: 'unguarded-term',
  severity: 'error',
  demands: 'Every use of a term whose clause stands only under a condition is where that clause is sure to stand.',
  *check({texts, library}) {
    for (const text of texts) {
      if (text.passage.register !== 'rider') continue
      for (const uses of text.uses.values())
        for (const {key, form, span} of uses) {
          const owner = library.clause.get(library.owners.get(key) ?? '')
          if (owner?.file.when === undefined || isSure(owner, text, span.from, library)) continue
          yield {
            place: text.at(span),
            message: `“${form}” is defined by ${owner.id}, which stands only where ${owner.file.when}; put these words inside {{#if (has "${owner.id}")}} … {{/if}}${text.clause ? `, or add ${owner.id} to the requires of ${text.clause.id}` : ''}`,
            related: [{message: 'the condition', place: owner.source.place(['when'])}],
          }
        }
    }
  },
}

/** The clause itself, one that requires it or stands on the same condition, and words behind a test that says as much. */
const isSure = ({id, file: {when}}: Clause, {clause, passage}: Text, offset: number, library: Library): boolean =>
  clause?.id === id ||
  clause?.file.requires?.includes(id) === true ||
  clause?.file.when === when ||
  branchAt(passage.template.statements, offset).some(
    ({test: {kind, name}, holds}) =>
      holds && (kind === 'has' ? name === id : name === when || library.questions.get(name)?.from === when),
  )
