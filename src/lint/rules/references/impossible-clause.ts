import type {Library} from '../../../library/library.js'
import type {Rule} from '../../rule.js'

export const impossibleClause: Rule = {
  id: 'impossible-clause',
  severity: 'error',
  demands: 'No clause requires, itself or through what it requires, two clauses of which one excludes the other.',
  *check({library}) {
    const impossible = new Map(library.clauses.map(({id}) => [id, clashOf(id, library)]))
    for (const {id, file, source} of library.clauses) {
      const clash = impossible.get(id)
      const requires = file.requires ?? []
      if (!clash || requires.some((name) => name !== id && impossible.get(name))) continue
      const [one, other] = clash
      const leading = (end: string): number => requires.findIndex((name) => leadsTo(name, library).has(end))
      const index = one !== id && leading(one) !== -1 ? leading(one) : leading(other)
      yield {
        place: source.place(['requires', Math.max(0, index)]),
        message: `${id} can never stand: with it must stand ${[one, other].filter((name) => name !== id).join(' and ')}, but ${one} conflicts with ${other}; take one of the two out of its list`,
        related: [
          {message: 'the conflict', place: library.clause.get(one)?.source.place(['conflicts']) ?? source.place([])},
        ],
      }
    }
  },
}

/** Everything that must stand where a clause does. */
const leadsTo = (id: string, {clause}: Library): ReadonlySet<string> => {
  const all = new Set([id])
  for (const name of all) for (const next of clause.get(name)?.file.requires ?? []) all.add(next)
  return all
}

/** Two clauses that a clause would need beside it, the first of which excludes the second. */
const clashOf = (id: string, library: Library): readonly [string, string] | undefined => {
  const all = leadsTo(id, library)
  for (const one of all)
    for (const other of library.clause.get(one)?.file.conflicts ?? [])
      if (other !== one && all.has(other)) return [one, other]
  return undefined
}
