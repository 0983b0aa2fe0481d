import {didYouMean} from '../../base/names.js'
import type {PackageState, TableSide} from '../../library/files.js'
import type {Library} from '../../library/library.js'
import type {Path} from '../../source/source.js'
import type {Complain} from './complaint.js'
import {isPut, isSettled, isSupposal, namedIn, type PackageEntry, type Round, type Written} from './rounds.js'

/** A package, and the round that last said something of it. */
interface Known {
  readonly by: TableSide
  readonly round: Round
  readonly state: PackageState
  readonly clauses: readonly string[]
}

/** What is wrong with packages: who offers and answers them, and what they hold. */
export const checkPackages = (library: Library, {file}: Written, wrong: Complain): void => {
  const known = new Map<string, Known>()
  for (const [index, round] of file.rounds.entries()) {
    const here = new Set<string>()
    const taken = new Map<string, string>()
    for (const [at, entry] of (round.packages ?? []).entries()) {
      const path: Path = ['rounds', index, 'packages', at]
      const {name, state} = entry
      if (here.has(name)) {
        wrong(`Round ${round.number} speaks of the package “${name}” twice; say once what became of it`, [
          ...path,
          'name',
        ])
        continue
      }
      here.add(name)
      const before = known.get(name)
      if (state === 'offered') {
        if (before?.state === 'offered' && before.by !== round.by)
          wrong(
            `“${name}” lies on the table as a package of the ${before.by}; give the package of the ${round.by} another name`,
            [...path, 'name'],
          )
        checkContents(library, file.side, round, entry, {path, index, taken, wrong})
        known.set(name, {by: round.by, round, state, clauses: entry.clauses ?? []})
      } else if (!before)
        wrong(
          `No round before offers a package “${name}”${didYouMean(name, known.keys())}; say in which round it was offered, with its clauses`,
          [...path, 'name'],
        )
      else {
        answering(before, round, entry, path, wrong)
        known.set(name, {...before, round, state})
      }
    }
  }
}

const answering = (before: Known, round: Round, {name, state, clauses}: PackageEntry, path: Path, wrong: Complain) => {
  if (before.state !== 'offered')
    wrong(
      `The package “${name}” was ${before.state} in round ${before.round.number}, so it cannot be ${state} here; offer it again first`,
      [...path, 'state'],
    )
  else if ((state === 'withdrawn') !== (before.by === round.by))
    wrong(
      state === 'withdrawn'
        ? `“${name}” is a package of the ${before.by}, so the ${round.by} cannot take it back; write “rejected”`
        : `“${name}” is a package of the ${before.by} itself, which can only take it back (“withdrawn”); put the answer into a round of the ${before.by === 'union' ? 'company' : 'union'}`,
      [...path, 'state'],
    )
  const isOther =
    clauses && (clauses.length !== before.clauses.length || clauses.some((id) => !before.clauses.includes(id)))
  if (isOther)
    wrong(
      `The package “${name}” held ${before.clauses.join(', ')} when it was offered; it is answered as a whole, so take “clauses” out here`,
      [...path, 'clauses'],
      {key: 'key'},
    )
}

/** How far checking a package has come within its round. */
interface Place {
  readonly path: Path
  readonly index: number
  /** Clauses that another package of the round holds. */
  readonly taken: Map<string, string>
  readonly wrong: Complain
}

const checkContents = (
  library: Library,
  side: TableSide,
  round: Round,
  {name, clauses}: PackageEntry,
  {path, index, taken, wrong}: Place,
): void => {
  if (!clauses || clauses.length === 0) {
    wrong(`It is not said what the package “${name}” holds; add “clauses: […]”`, path)
    return
  }
  for (const [at, id] of clauses.entries()) {
    const said = namedIn(round, id)
    const other = taken.get(id)
    taken.set(id, name)
    const here: Path = [...path, 'clauses', at]
    if (!library.clause.has(id)) wrong(`There is no clause “${id}”${didYouMean(id, library.clause.keys())}`, here)
    else if (other !== undefined && other !== name)
      wrong(
        `${id} is in “${other}” and in “${name}”, and a round says once how a clause is put; offer one of them in a round of its own`,
        here,
      )
    else if (!said && !(round.rung && round.by === side))
      wrong(
        `The package “${name}” holds ${id}, but round ${round.number} does not say how it is put; add ${id} under “clauses” of the round`,
        here,
      )
    else if (said && isSupposal(said))
      wrong(
        `${id} is a supposal, and what is only supposed cannot be offered in the package “${name}”; take “supposal” out, or ${id} out of the package`,
        ['rounds', index, 'clauses', id, 'supposal'],
        {key: 'key'},
      )
    else if (said && !isPut(said) && !isSettled(said) && said.state !== 'withdrawn')
      wrong(
        `${id} was only ${said.state}, so the package “${name}” does not hold it; say how it is put, or take it out of the package`,
        here,
      )
  }
}
