import type {Field} from '../../../library/library.js'
import {branchAt} from '../../facts/branches.js'
import type {Text} from '../../facts/texts.js'
import type {Rule} from '../../rule.js'

export const borrowedField: Rule = {
  id: 'borrowed-field',
  severity: 'warning',
  demands: 'A text prints the field of another clause only where that clause is sure to stand.',
  *check({library, asked}) {
    for (const one of asked) {
      const {name, how, text, span} = one
      const field = library.fields.get(name)
      if (!field || !text || !span || how !== 'print' || isSure(field, text, span.from)) continue
      const {owner} = text.passage
      const other = text.clause ? `, or add ${field.owner} to the requires of ${owner}` : ''
      yield {
        place: one.place,
        message: `“${name}” belongs to ${field.owner}, which may be absent where ${owner} stands: then nobody agreed on what is printed here, and no limit is kept. Put the words inside {{#if (has "${field.owner}")}} … {{/if}}${other}`,
      }
    }
  },
}

/** A document without sections has words of its own and nothing beside them, so there is nothing to wait for. */
const isSure = ({owner}: Field, {clause, documents, passage, instrument}: Text, offset: number): boolean =>
  !instrument ||
  owner === clause?.id ||
  clause?.file.requires?.includes(owner) === true ||
  (!clause && documents.every(({file}) => file.sections === undefined)) ||
  branchAt(passage.template.statements, offset).some(
    ({test, holds}) => holds && test.kind === 'has' && test.name === owner,
  )
