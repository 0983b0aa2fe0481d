import {searched} from '../../base/matches.js'
import type {Language} from '../../document/document.js'
import type {Typeset} from '../facts/typeset.js'
import {putting} from '../fix.js'
import type {Finding} from '../rule.js'

/** Marks and blanks that are set wrongly, whatever the words around them say; what is quoted is set by the same rules. */
export interface Fault {
  /** The language in which it is one; without one, every language. */
  readonly language?: Language
  /** With the flag g. */
  readonly find: RegExp
  /** What is wrong and the cure. */
  says(found: string): string
  /** What can be written in its place without a change of meaning, told of the characters before and behind too. */
  instead?(found: string, before: string, behind: string): string | undefined
  /** Whether the words around make it right. */
  spares?(found: string, before: string, behind: string): boolean
}

/** How far around a find its words are told. */
const near = 60

/** Complains of marks that are set wrongly. */
export function* misset(typeset: Iterable<Typeset>, faults: readonly Fault[]): Generator<Finding> {
  for (const {prose, words} of typeset) {
    const set = searched(words)
    for (const {language = prose.language, find, says, instead, spares} of faults) {
      if (language !== prose.language) continue
      for (const {0: found, index} of set.matches(find)) {
        const span = {from: index, to: index + found.length}
        const [before, behind] = [words.slice(Math.max(0, index - near), index), words.slice(span.to, span.to + near)]
        if (spares?.(found, before, behind)) continue
        const insert = instead?.(found, before, behind)
        yield {
          place: prose.at(span),
          message: says(found),
          ...(insert === undefined ? {} : {fix: putting(prose, span, insert)}),
        }
      }
    }
  }
}
