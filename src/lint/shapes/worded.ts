import {searched} from '../../base/matches.js'
import type {Prose} from '../facts/prose.js'
import {unquoted} from '../facts/sentences.js'
import {putting} from '../fix.js'
import type {Finding} from '../rule.js'

/** Words to complain of. */
export interface Wording {
  /** With the flag g. */
  readonly find: RegExp
  /** What is wrong and the cure, told of the words that were found. */
  says(found: string): string
  /** What can be written in their place without a change of meaning. */
  instead?(found: string): string | undefined
}

/** Complains of wordings wherever they are said. What stands between quotation marks is only mentioned. */
export function* worded(prose: Iterable<Prose>, wordings: readonly Wording[]): Generator<Finding> {
  for (const one of prose) {
    const said = searched(unquoted(one.words))
    for (const {find, says, instead} of wordings)
      for (const {0: found, index} of said.matches(find)) {
        const span = {from: index, to: index + found.length}
        const insert = instead?.(found)
        const written = found.replace(/\s+/g, ' ')
        yield {
          place: one.at(span),
          message: says(written),
          ...(insert === undefined ? {} : {fix: putting(one, span, insert)}),
        }
      }
  }
}

/** The same beginning as the words that are replaced: a capital stays one. */
export const inCase = (found: string, insert: string): string =>
  /^\p{Lu}/u.test(found) ? insert.charAt(0).toUpperCase() + insert.slice(1) : insert
