import type {Register} from '../../library/passage.js'
import {scalar} from './scalar.js'

/** A clause that was taken from a precedent. */
export interface AdoptedClause {
  readonly id: string
  readonly family: string
  /** What it is called there; nothing where it has no caption. */
  readonly title: string | undefined
  readonly register: Register
  /** A rung or a language. */
  readonly variant: string
  /** Its text, as it is written in a clause file; empty where there is only a heading. */
  readonly text: string
  /** Name of the precedent, and the number that the clause had there. */
  readonly from: string
  readonly label: string | undefined
}

/** What a clause is called that had no caption. */
export const untitled = 'To be named'

export const adoptedClause = ({
  id,
  family,
  title = untitled,
  register,
  variant,
  text,
  from,
  label,
}: AdoptedClause): string => {
  const lines = text.split('\n').map((line) => (line === '' ? '' : `      ${line}`))
  const texts = text === '' ? ['text: {}'] : ['text:', `  ${register}:`, `    ${variant}: |`, ...lines]
  return `${[
    '# yaml-language-server: $schema=../../schema/clause.schema.json',
    `id: ${id}`,
    `title: ${scalar(title)}`,
    `family: ${family}`,
    'version: 1',
    'status: draft',
    'purpose: To be written, in one sentence on what the clause is for.',
    'asks: []',
    ...texts,
    'notes: |',
    `  Taken word for word from ${from}.`,
    ...(label === undefined ? [] : [`  Its number there: ${label}`]),
  ].join('\n')}\n`
}
