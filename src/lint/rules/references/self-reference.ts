import type {Rule} from '../../rule.js'

export const selfReference: Rule = {
  id: 'self-reference',
  severity: 'error',
  demands: 'No clause refers to itself by its id.',
  *check({references, ids}) {
    for (const {name, text, place} of references)
      if (name === text.passage.owner)
        yield {place, message: `${name} refers to itself; write “this section” or “this schedule”`}
    for (const {name, owner, place} of ids)
      if (name === owner) yield {place, message: `${name} names itself, which says nothing; take it out of the list`}
  },
}
