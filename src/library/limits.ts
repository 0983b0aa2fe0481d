import {Big} from 'big.js'
import type {FieldFile} from './files.js'
import {printValue, type Question, readValue, type Value} from './question.js'

/** The least and the greatest value, as they were written. */
export type Limits = Pick<NonNullable<FieldFile['limits']>, 'min' | 'max'>

/** How a value breaks its limits, in words: “no more than 14 days”. Nothing when it keeps them; a limit that cannot be read has no say. */
export const beyond = (question: Question, value: Value, limits: Limits | undefined): string | undefined => {
  const bound = (limit: unknown) => (limit === undefined ? undefined : readValue(question, limit).value)
  const [least, most] = [bound(limits?.min), bound(limits?.max)]
  if (least !== undefined && compare(value, least) < 0) return `no less than ${printValue(question, least, 'en')}`
  if (most !== undefined && compare(value, most) > 0) return `no more than ${printValue(question, most, 'en')}`
  return undefined
}

/** Which of two values of one question is greater: below zero, zero, above. Amounts compare by number alone. */
export const compare = (a: Value, b: Value): number => {
  if (a instanceof Big && b instanceof Big) return a.cmp(b)
  if (typeof a === 'object' && typeof b === 'object' && 'currency' in a && 'currency' in b)
    return a.amount.cmp(b.amount)
  return a < b ? -1 : a > b ? 1 : 0
}
