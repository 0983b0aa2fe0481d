import type {Field} from '../../library/library.js'
import {type Quantity, quantitiesIn, quantityOf} from './quantities.js'
import {unquoted} from './sentences.js'
import type {Text} from './texts.js'

/** A quantity that a text types, and the fields of its own clause that have it as a default. */
export interface Typed {
  readonly quantity: Quantity
  readonly fields: readonly string[]
}

/** What a text types in figures, outside of quotation marks. */
export const typedIn = (
  {clause, words, language}: Text,
  fieldsOf: (clause: string) => readonly Field[],
): readonly Typed[] => {
  const quantities = quantitiesIn(unquoted(words), language)
  if (quantities.length === 0) return []
  const fields = clause ? fieldsOf(clause.id) : []
  return quantities.map((quantity) => ({
    quantity,
    fields: fields
      .filter((field) => Object.values(field.defaults).some((value) => quantityOf(field, value) === quantity.value))
      .map(({name}) => name),
  }))
}
