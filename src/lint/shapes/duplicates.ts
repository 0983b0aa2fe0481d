import type {Mention} from '../facts/mentions.js'
import type {Finding} from '../rule.js'

/** Complains of each name that stands again where an earlier one stands already, and points to that one. */
export function* duplicates<M extends Mention>(
  mentions: Iterable<M>,
  says: (later: M, earlier: M) => string,
  meet: (later: M, earlier: M) => boolean = () => true,
): Generator<Finding> {
  const seen = new Map<string, M[]>()
  for (const mention of mentions) {
    const before = seen.get(mention.name) ?? []
    const earlier = before.find((one) => meet(mention, one))
    if (earlier)
      yield {
        place: mention.place,
        message: says(mention, earlier),
        related: [{message: 'the first one', place: earlier.place}],
      }
    before.push(mention)
    seen.set(mention.name, before)
  }
}
