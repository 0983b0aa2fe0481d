import {type Order, rungOf} from '../assemble/order.js'
import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Document} from '../document/document.js'
import type {Node} from '../document/nodes.js'
import {rungs} from '../library/clause.js'
import type {Library} from '../library/library.js'
import {isInstrument, type Register} from '../library/passage.js'
import {readValue} from '../library/question.js'

/** Who let the floor go out, and when. */
export interface Release {
  readonly by: string
  readonly on: string
}

/** Why a release is none, in words behind “the release”; nothing where it holds for a document of that date. */
export const unfitness = ({by, on}: Release, date: string): string | undefined => {
  if (!/\p{L}/u.test(by)) return 'names nobody; write who gave it: a person or a committee'
  const {problem} = readValue({type: 'date', label: {}}, on)
  if (problem !== undefined) return problem
  return on > date
    ? `is of ${on}, but the document is dated ${date}: a floor is released before it is sent; correct one of the two dates`
    : undefined
}

/** The clauses of a document that stand in it at their floor, with words or figures that no stronger rung has. */
export const atFloor = (library: Library, order: Order, {children}: Pick<Document, 'children'>): readonly string[] => {
  const {register} = order.template.file
  if (!isInstrument(register)) return []
  const standing = new Set(children.flatMap(clausesIn))
  return library.clauses
    .filter(({id}) => standing.has(id) && rungOf(order, id) === lowest)
    .flatMap(({id, file}) => {
      const texts = file.text[register as Extract<Register, 'proposal' | 'rider'>]
      const hasWords = texts?.floor !== undefined
      const hasFigures = Object.values(file.fields ?? {}).some(
        ({default: given}) => typeof given === 'object' && !Array.isArray(given) && Object.hasOwn(given, lowest),
      )
      return hasWords || hasFigures ? [id] : []
    })
}

const lowest = rungs.at(-1) ?? 'floor'

const clausesIn = (node: Node): readonly string[] => [
  ...(node.type === 'clause' ? [node.id] : []),
  ...('children' in node ? (node.children as readonly Node[]).flatMap(clausesIn) : []),
]

/** What is to be said of a document that holds floors: an error without a release, a remark with one. */
export const onRelease = (
  floors: readonly string[],
  release: Release | undefined,
  place: Place,
): readonly Diagnostic[] => {
  if (floors.length === 0) return []
  const named = new Intl.ListFormat('en-US').format(floors)
  const [stand, their] = floors.length === 1 ? ['stands at its', 'it'] : ['stand at their', 'them']
  return release
    ? [
        {
          rule: 'release',
          severity: 'info',
          message: `${named} ${stand} floor; released by ${release.by} on ${release.on}`,
          place,
        },
      ]
    : [
        {
          rule: 'release',
          severity: 'error',
          message: `${named} ${stand} floor, and nobody has released ${their}; choose a stronger rung, or, once whoever may go down to the floor has agreed, add to this entry of the plan: release: {by: <who agreed>, on: <the day, as 2026-11-23>}`,
          place,
        },
      ]
}
