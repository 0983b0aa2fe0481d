import type {Facts} from '../../facts/facts.js'
import type {Mention} from '../../facts/mentions.js'
import type {Rule} from '../../rule.js'

export const retiredReference: Rule = {
  id: 'retired-reference',
  severity: 'error',
  demands: 'Nothing refers to a retired clause, calls it, asks whether it stands, or lists it.',
  *check(facts) {
    const {clause} = facts.library
    const isRetired = (id: string): boolean => clause.get(id)?.file.status === 'retired'
    for (const {mention, owner, does} of namingsIn(facts)) {
      const retired = clause.get(mention.name)
      if (retired && isRetired(mention.name) && !isRetired(owner))
        yield {
          place: mention.place,
          message: `${mention.name} is retired and stands in no document, but this ${does} it; name the clause that took its place, or take this out`,
          related: [{message: 'retired here', place: retired.source.place(['status'])}],
        }
    }
  },
}

/** Clauses that are named, and by whom. */
function* namingsIn({references, ids}: Facts): Generator<{mention: Mention; owner: string; does: string}> {
  for (const mention of references) yield {mention, owner: mention.text.passage.owner, does: does[mention.how]}
  for (const mention of ids) if (mention.kind === 'clause') yield {mention, owner: mention.owner, does: 'lists'}
}
const does = {ref: 'refers to', clause: 'calls', has: 'asks for'} as const
