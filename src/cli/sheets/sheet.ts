import type {Paint} from '../../base/paint.js'
import {type Clause, titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import {widthOf} from '../../render/text/width.js'
import {hang, wrap} from '../../render/text/wrap.js'

/** What is known of one thing, ready to be read: a title, a sentence, and lines with labels. */
export interface Sheet {
  readonly kind: 'clause' | 'document' | 'term' | 'field' | 'fact' | 'ask' | 'concern' | 'hazard'
  readonly title: string
  readonly says: string
  readonly lines: readonly (readonly [label: string, text: string])[]
  /** The thing as it was written, for programs. */
  readonly value: object
  readonly clause?: Clause
}

/** Finds one kind of thing by its name, or nothing. */
export type Lookup = (library: Library, asked: string) => Sheet | undefined

export const printSheet = ({title, says, lines}: Sheet, columns: number, {strong, quiet}: Paint): string => {
  const shown = lines.filter(([, text]) => text !== '')
  const label = Math.max(0, ...shown.map(([name]) => widthOf(name))) + 2
  const rows = shown.map(([name, text]) =>
    hang(name.padEnd(label), wrap(text, columns - label)).replace(name, () => quiet(name)),
  )
  return [strong(title), ...(says === '' ? [] : [wrap(says, columns)]), rows.join('\n')].join('\n\n')
}

/** “CON-01 (Opt-in only)”; an id that is no clause’s as it is. */
export const titled = (library: Library, id: string): string => {
  const clause = library.clause.get(id)
  return clause ? `${id} (${titleOf(clause, 'en')})` : id
}
