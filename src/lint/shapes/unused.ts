import type {Mention} from '../facts/mentions.js'
import type {Finding} from '../rule.js'

/** Complains of each declaration that nothing makes use of. */
export function* unused<M extends Mention>(
  declared: Iterable<M>,
  used: ReadonlySet<string>,
  says: (mention: M) => string,
): Generator<Finding> {
  for (const mention of declared) if (!used.has(mention.name)) yield {place: mention.place, message: says(mention)}
}
