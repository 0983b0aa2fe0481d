import type {Clause} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {Reference} from './mentions.js'

/** What a reference finds: something that can stand beside it, a clause that never does, or nothing. */
export type Target = 'there' | 'never here' | 'nowhere'

/** A clause can stand where it has a text in the register, a schedule in the documents that have it. `{{clause}}` takes clauses only. */
export const targetOf = ({name, how, text}: Reference, library: Library): Target => {
  const clause = library.clause.get(name)
  if (clause) return hasText(clause, text.passage.register) ? 'there' : 'never here'
  return how !== 'clause' && text.documents.some(({file}) => file.schedules?.includes(name)) ? 'there' : 'nowhere'
}

const hasText = ({passages}: Clause, register: string): boolean =>
  passages.some((passage) => passage.register === register)

/** Whether what a reference names stands wherever the reference does, as far as its own text shows: whatever a plan leaves out. */
export const isSure = ({name, guards, text: {clause, documents, passage}}: Reference): boolean =>
  guards.includes(name) ||
  name === passage.owner ||
  clause?.file.requires?.includes(name) === true ||
  (documents.length > 0 && documents.every(({file}) => file.schedules?.includes(name)))
