import {titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'

export interface Caption {
  /** Clause or schedule that has it. */
  readonly id: string
  readonly caption: string
}

/** The captions of clauses and schedules. */
export interface Captions {
  of(id: string): string | undefined
  /** Whose caption some words are, whatever their capitals. */
  saying(words: string): Caption | undefined
  /** Whether a caption of several words, as it is written, begins there. */
  beginsAt(text: string, offset: number): boolean
  readonly all: readonly Caption[]
}

export const captionsOf = ({clauses, documents}: Library): Captions => {
  const all = [
    ...documents.flatMap(({schedules}) => schedules.map(({id, title}) => ({id, caption: title}))),
    ...clauses.map((clause) => ({id: clause.id, caption: titleOf(clause, 'en')})),
  ]
  const byId = new Map(all.map(({id, caption}) => [id, caption]))
  const byWords = new Map(all.map((one) => [folded(one.caption), one]))
  const byFirst = new Map<string, string[]>()
  for (const {caption} of all) {
    const [first = '', ...rest] = caption.split(/\s+/)
    if (rest.length > 0) byFirst.set(first, [...(byFirst.get(first) ?? []), caption])
  }
  return {
    all,
    of: (id) => byId.get(id),
    saying: (words) => byWords.get(folded(words)),
    beginsAt(text, offset) {
      const first = /^[^\s]+/u.exec(text.slice(offset, offset + 80))?.[0] ?? ''
      const here = text.slice(offset, offset + 200).replace(/\s+/g, ' ')
      return byFirst.get(first)?.some((caption) => here.startsWith(caption.replace(/\s+/g, ' '))) ?? false
    },
  }
}

const folded = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim()
