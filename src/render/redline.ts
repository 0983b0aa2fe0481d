import type {Document} from '../document/document.js'
import type {Change, Clause, Node, Revision} from '../document/nodes.js'

/** What is to be known of a redline as a whole before it is shown. */
export interface Redline {
  /** Those who changed something, in the order in which they are met. Who has no name is one of them. */
  readonly authors: readonly (string | undefined)[]
  /** What all changes have in common: a title that changed has no more to say of itself. */
  readonly shared: Pick<Revision, 'author' | 'date'>
  /** Whether something was moved. */
  readonly moves: boolean
}

interface Found {
  readonly revisions: Revision[]
  retitled: boolean
}

const look = (nodes: readonly Node[], found: Found): void => {
  for (const node of nodes) {
    const {type, change, formerly, children} = node as Pick<Node, 'type'> & Partial<Omit<Clause, 'type'>>
    if (type === 'change') found.revisions.push(node as Change)
    else if (change !== undefined) found.revisions.push(change)
    else if (formerly !== undefined) found.retitled = true
    if (children !== undefined) look(children, found)
  }
}

const same = <T>(values: readonly T[]): T | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined

/** Who changed what; nothing for a document without changes. */
export const redlineOf = ({children}: Pick<Document, 'children'>): Redline | undefined => {
  const all: Found = {revisions: [], retitled: false}
  look(children, all)
  const {revisions: found, retitled} = all
  if (found.length === 0 && !retitled) return undefined
  const author = same(found.map((one) => one.author))
  const date = same(found.map((one) => one.date))
  // A title that changed does not say who changed it.
  const whose = retitled && author === undefined ? [...found, {}] : found
  return {
    authors: [...new Set(whose.map((one: Pick<Revision, 'author'>) => one.author))],
    shared: {...(author !== undefined && {author}), ...(date !== undefined && {date})},
    moves: found.some(({moved}) => moved !== undefined),
  }
}

/** Two sides sit at a table: whoever is met first has the first look of changes, all others the second. */
export type Hand = 'first' | 'second'

export const handOf = ({authors}: Redline, author: string | undefined): Hand =>
  authors.indexOf(author) > 0 ? 'second' : 'first'

/** Dark enough to be read on white at 7:1 and more. Lines tell the two apart where colours do not. */
export const handColours: Readonly<Record<Hand, string>> = {first: '0B3D91', second: '8B1A1A'}
