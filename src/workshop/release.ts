import type {Engagement} from '../assemble/engagement.js'
import {type Order, rungOf} from '../assemble/order.js'
import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Document} from '../document/document.js'
import type {Node} from '../document/nodes.js'
import {rungs} from '../library/clause.js'
import type {FieldFile} from '../library/files.js'
import type {Library} from '../library/library.js'
import {isInstrument} from '../library/passage.js'
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

/**
 * The clauses at their floor of which a document holds something that no stronger rung has: they stand in it and have a text or
 * figures of their own there, or their figure is printed where nothing was answered, as schedules do.
 */
export const atFloor = (
  library: Library,
  order: Order,
  {answers}: Pick<Engagement, 'answers'>,
  {children}: Pick<Document, 'children'>,
): readonly string[] => {
  const {register} = order.template.file
  if (!isInstrument(register)) return []
  const nodes = children.flatMap(nodesIn)
  const standing = new Set(nodes.flatMap((node) => (node.type === 'clause' ? [node.id] : [])))
  const printed = new Set(
    nodes.flatMap((node) => {
      const field = node.type === 'field' && !answers.has(node.name) ? library.fields.get(node.name) : undefined
      return field && concedes(field.file) ? [field.owner] : []
    }),
  )
  return library.clauses.flatMap(({id, file}) => {
    if (rungOf(order, id) !== lowest) return []
    const texts = register === 'proposal' || register === 'rider' ? file.text[register] : undefined
    const hasOwn = texts?.floor !== undefined || Object.values(file.fields ?? {}).some(concedes)
    return (standing.has(id) && hasOwn) || printed.has(id) ? [id] : []
  })
}

const lowest = rungs.at(-1) ?? 'floor'

/** Whether a field takes another figure at the floor. */
const concedes = ({default: given}: FieldFile): boolean =>
  typeof given === 'object' && !Array.isArray(given) && Object.hasOwn(given, lowest)

const nodesIn = (node: Node): readonly Node[] => [
  node,
  ...('children' in node ? (node.children as readonly Node[]).flatMap(nodesIn) : []),
]

const inPlan = 'add to this entry of the plan: release: {by: <who agreed>, on: <the day, as 2026-11-23>}'

/**
 * What is to be said of a document that holds floors: an error without a release, a remark with one.
 *
 * @param cure how a release is given here
 */
export const onRelease = (
  floors: readonly string[],
  release: Release | undefined,
  place: Place,
  cure = inPlan,
): readonly Diagnostic[] => {
  if (floors.length === 0) return []
  const [few, more] = [floors.slice(0, 4), floors.length - 4]
  const named = new Intl.ListFormat('en-US').format(more > 0 ? [...few, `${more} more`] : few)
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
          message: `${named} ${stand} floor, and nobody has released ${their}; choose a stronger rung, or, once whoever may go down to the floor has agreed, ${cure}`,
          place,
        },
      ]
}
