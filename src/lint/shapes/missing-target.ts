import {didYouMean} from '../../base/names.js'
import type {Mention} from '../facts/mentions.js'
import type {Finding} from '../rule.js'

/** The names that there are. */
export interface Known {
  has(name: string): boolean
  keys(): Iterable<string>
}

/** Complains of each mention whose target is not there. The cure is the nearest name that is there, or else the one in words. */
export function* missingTarget<M extends Mention>(
  mentions: Iterable<M>,
  known: (mention: M) => Known,
  says: (mention: M) => {readonly what: string; readonly cure: string},
): Generator<Finding> {
  for (const mention of mentions) {
    const there = known(mention)
    if (there.has(mention.name)) continue
    const {what, cure} = says(mention)
    yield {place: mention.place, message: `${what}${didYouMean(mention.name, there.keys()) || `; ${cure}`}`}
  }
}
