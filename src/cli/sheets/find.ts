import type {Library} from '../../library/library.js'
import {clauseSheet} from './clause.js'
import {documentSheet} from './document.js'
import {hazardSheet, letterSheet} from './letter.js'
import {factSheet, fieldSheet} from './question.js'
import type {Lookup, Sheet} from './sheet.js'
import {termSheet} from './term.js'

const lookups: readonly Lookup[] = [
  clauseSheet,
  documentSheet,
  termSheet,
  fieldSheet,
  factSheet,
  letterSheet,
  hazardSheet,
]

/** Finds what is called so: an id in any case, or the written form of a term. */
export const find = (library: Library, asked: string): Sheet | undefined => {
  for (const look of lookups) {
    const found = look(library, asked)
    if (found) return found
  }
  return undefined
}

/** Every name that `find` knows. */
export const names = (library: Library): readonly string[] => [
  ...library.clause.keys(),
  ...library.document.keys(),
  ...library.terms.flatMap(({key, forms}) => [key, ...forms]),
  ...library.fields.keys(),
  ...library.questions.keys(),
  ...Object.keys(library.letter.value.asks),
  ...Object.keys(library.letter.value.concerns),
  ...Object.keys(library.hazards.value),
]
