import type {Rule} from '../../rule.js'

export const selfReference: Rule = {
  id: 'self-reference',
  severity: 'error',
  demands: 'No clause refers to itself by its id.',
  *check({references, ids}) {
    for (const reference of references) {
      const {name, text} = reference
      if (name === text.passage.owner)
        yield {place: reference.place, message: `${name} refers to itself; write “this section” or “this schedule”`}
    }
    for (const id of ids)
      if (id.name === id.owner)
        yield {place: id.place, message: `${id.name} names itself, which says nothing; take it out of the list`}
  },
}
