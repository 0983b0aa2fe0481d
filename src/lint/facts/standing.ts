import {calledBy, type Library} from '../../library/library.js'
import {isInstrument} from '../../library/passage.js'
import type {DocumentTemplate} from '../../library/template.js'
import type {Setting} from './texts.js'

/** How a clause or a schedule can stand in a document: under a number, without one since a text only calls it, or not at all. */
export type Standing = 'numbered' | 'called' | 'never'

export interface Standings {
  of(name: string, document: DocumentTemplate): Standing
  /** Keys of the terms that something defines which can stand where texts of a setting stand. */
  terms(setting: Setting): ReadonlySet<string>
}

export const standingsOf = (library: Library): Standings => {
  const {clauses, documents, terms} = library
  const places = new Map(
    documents.map((document) => {
      const {register, language, sections = [], schedules = []} = document.file
      const called = calledBy(document)
      const fitting = clauses.filter(({file, passages}) => {
        const fits = passages.some(
          (one) => one.register === register && (isInstrument(register) || one.variant === language),
        )
        return fits && file.status !== 'retired'
      })
      const numbered = fitting.filter(({file}) => sections.includes(file.family)).map(({id}) => id)
      return [
        document.id,
        {
          numbered: new Set([...numbered, ...schedules]),
          called: new Set(fitting.flatMap(({id}) => (called.has(id) ? [id] : []))),
        },
      ] as const
    }),
  )
  const standing = (name: string, id: string): Standing => {
    const there = places.get(id)
    if (there?.numbered.has(name)) return 'numbered'
    return there?.called.has(name) ? 'called' : 'never'
  }
  /** A setting that is no document is a register of texts that no document takes. */
  const stands = (owner: string, setting: Setting): boolean =>
    owner === setting ||
    (places.has(setting)
      ? standing(owner, setting) !== 'never'
      : (library.clause.get(owner)?.passages.some(({register}) => register === setting) ?? false))
  const known = new Map<Setting, ReadonlySet<string>>()
  return {
    of: (name, {id}) => standing(name, id),
    terms(setting) {
      const found = known.get(setting) ?? new Set(terms.filter(({owner}) => stands(owner, setting)).map(({key}) => key))
      known.set(setting, found)
      return found
    },
  }
}
