import {type Clause, titleOf} from '../../../library/clause.js'
import type {Library} from '../../../library/library.js'

/** A clause in which every word that was asked for stands, and where the first of them does. */
export interface Hit {
  readonly id: string
  readonly where: 'id' | 'title' | 'purpose' | 'text'
  /** Of a text its register and rung or language: `rider.opening`. */
  readonly key?: string
  readonly before: string
  readonly hit: string
  readonly after: string
}

/** So many characters around a hit tell what it is about. */
const around = 60

/** Clauses that hold every word of a question in one place: titles before purposes, these before texts. */
export const search = (library: Library, asked: string): readonly Hit[] => {
  const words = plain(asked)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const hits = library.clauses.flatMap((clause) => {
    for (const {words: text, ...place} of placesIn(clause)) {
      const folded = plain(text)
      const found = words.map((word) => folded.indexOf(word))
      if (!found.includes(-1)) return [{id: clause.id, ...place, ...cut(text, Math.min(...found), words, folded)}]
    }
    return []
  })
  return hits.sort((a, b) => order.indexOf(a.where) - order.indexOf(b.where))
}

const order: readonly Hit['where'][] = ['id', 'title', 'purpose', 'text']

function* placesIn(clause: Clause): Generator<Pick<Hit, 'where' | 'key'> & {readonly words: string}> {
  yield {where: 'id', words: clause.id}
  yield {where: 'title', words: titleOf(clause, 'en')}
  yield {where: 'title', words: titleOf(clause, 'es')}
  yield {where: 'purpose', words: clause.file.purpose}
  for (const {register, variant, template} of clause.passages)
    yield {
      where: 'text',
      key: `${register}.${variant}`,
      words: template.skeleton.replace(/[\uE000-\uF8FF]/gu, ' ').replaceAll('\n', ' '),
    }
}

/** Without accents and capitals, at its own length. */
const plain = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, (sign) => sign.normalize('NFD').charAt(0).padEnd(sign.length)).toLowerCase()

const cut = (
  text: string,
  at: number,
  words: readonly string[],
  folded: string,
): Pick<Hit, 'before' | 'hit' | 'after'> => {
  const {length} = words.find((word) => folded.startsWith(word, at)) ?? ''
  const [from, to] = [Math.max(0, at - around), Math.min(text.length, at + length + around)]
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, at)}`,
    hit: text.slice(at, at + length),
    after: `${text.slice(at + length, to)}${to < text.length ? '…' : ''}`,
  }
}
