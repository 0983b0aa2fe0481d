import type {Clause} from '../../../library/clause.js'
import type {ClauseFile} from '../../../library/files.js'
import type {Facts} from '../../facts/facts.js'
import type {Rule} from '../../rule.js'

export const statusMismatch: Rule = {
  id: 'status-mismatch',
  severity: 'warning',
  demands: 'No approved clause leans on one that is not approved: a clause that it requires, or whose terms it uses.',
  *check(facts) {
    const {library} = facts
    const defining = library.clauses.some(isApproved) ? definersOf(facts) : undefined
    for (const {id, file, source} of library.clauses.filter(isApproved)) {
      const leanedOn = new Map([
        ...[...(defining?.get(id) ?? [])].map((owner) => [owner, 'which defines a term that it uses'] as const),
        ...(file.requires ?? []).map((other) => [other, 'which it requires'] as const),
      ])
      const lesser = [...leanedOn].flatMap(([other, why]) => {
        const clause = library.clause.get(other)
        return !clause || isApproved(clause) ? [] : [{clause, why}]
      })
      const [first] = lesser
      if (!first) continue
      const others = lesser.map(({clause, why}) => `${clause.id}, ${why}, is ${spoken[clause.file.status]}`)
      yield {
        place: source.place(['status']),
        message: `${id} is approved, but ${others.join('; ')}. Whoever approved the one has approved the other unread; approve ${lesser.length === 1 ? first.clause.id : 'them'} too, or take this back to review`,
        related: lesser.map(({clause}) => ({message: clause.id, place: clause.source.place(['status'])})),
      }
    }
  },
}

const isApproved = ({file}: Clause): boolean => file.status === 'approved'

const spoken: Readonly<Record<ClauseFile['status'], string>> = {
  retired: 'retired',
  draft: 'a draft',
  review: 'under review',
  approved: 'approved',
}

/** The clauses that define what each clause uses. */
const definersOf = ({library, texts}: Facts): ReadonlyMap<string, ReadonlySet<string>> => {
  const definers = new Map<string, Set<string>>()
  for (const {clause, uses} of texts)
    for (const {key} of clause ? [...uses.values()].flat() : []) {
      const owner = library.owners.get(key)
      if (clause && owner !== undefined) definers.set(clause.id, (definers.get(clause.id) ?? new Set()).add(owner))
    }
  return definers
}
