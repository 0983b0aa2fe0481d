import type {Document} from '../../document/document.js'
import type {Node} from '../../document/nodes.js'
import type {CelFacts} from '../../library/conditions.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {bagOf, shared} from '../../words/pairs.js'
import type {Review, ReviewedPart} from '../review/review.js'
import {formOf} from '../review/spelling.js'
import {narrowings} from './narrowings.js'
import {type Edit, editsIn, readsNow} from './reading.js'
import {inMoney} from './sums.js'

/** What is known of the deal besides the returned file. */
export interface Frame {
  readonly library: Library
  /** What was sent. */
  readonly document: Document
  /** How each clause reads at each rung in this deal, by its id. */
  readonly ladders: ReadonlyMap<string, readonly {readonly rung: Rung; readonly text: string}[]>
  /** The rung at which each clause was sent. */
  readonly sentAt: ReadonlyMap<string, Rung>
  /** Deals to which edits are applied, to see who falls out. */
  readonly performers: readonly Performer[]
}
export interface Performer {
  /** “S2, Tolliver Quill (background)”. */
  readonly name: string
  readonly facts: CelFacts
}

/** One thing that an edit means, and the sentence that shows it. */
export interface Meaning {
  readonly about: 'rung' | 'asks' | 'term' | 'reference' | 'money' | 'cover'
  readonly says: string
  readonly quote?: string
}

/** What the edits of a returned file mean, by the part in which they stand. The same file means the same each time; nothing is guessed. */
export const meaningsOf = (review: Review, frame: Frame): ReadonlyMap<ReviewedPart, readonly Meaning[]> => {
  const gone = new Set(review.parts.flatMap(({part, fate}) => (part && fate === 'deleted' ? [part.id] : [])))
  return new Map(
    review.parts.flatMap((part): readonly (readonly [ReviewedPart, readonly Meaning[]])[] => {
      if (part.fate === 'unchanged' || part.fate === 'moved') return []
      if (isOnlyMoved(part))
        return [[part, [{about: 'rung', says: 'Its words are ours; some of them stand elsewhere now.'}]]]
      const edits = editsIn(part)
      const said = [
        ...onRungs(part, frame, edits),
        ...onAsks(part, frame, review),
        ...onTerms(part, frame, review),
        ...onReferences(part, frame, gone),
        ...part.values.flatMap((value) => inMoney(value, frame.library)),
        ...onCover(edits, frame),
      ]
      return said.length === 0 ? [] : [[part, said]]
    }),
  )
}

const isOnlyMoved = ({paragraphs}: ReviewedPart): boolean =>
  paragraphs.every(({fate}) => fate === 'unchanged' || fate === 'moved')

export const rungWords: Readonly<Record<Rung, string>> = {
  opening: 'our opening',
  acceptable: 'our acceptable rung',
  floor: 'our floor',
}
const order: readonly Rung[] = ['opening', 'acceptable', 'floor']

/** The rung whose words are nearest, how near, and whether they are the same. */
const nearestTo = (
  text: string,
  ladder: readonly {readonly rung: Rung; readonly text: string}[],
): {readonly rung: Rung; readonly share: number; readonly isSame: boolean} | undefined => {
  const bag = bagOf(text)
  const [best] = ladder
    .map(({rung, text: own}) => ({
      rung,
      share: shared(bag, bagOf(own)),
      isSame: formOf(own).trim() === formOf(text).trim(),
    }))
    .sort(
      (a, b) =>
        Number(b.isSame) - Number(a.isSame) || b.share - a.share || order.indexOf(a.rung) - order.indexOf(b.rung),
    )
  return best
}

const onRungs = (reviewed: ReviewedPart, {ladders, sentAt}: Frame, [edit]: readonly Edit[]): readonly Meaning[] => {
  const {part, fate} = reviewed
  const ladder = part && ladders.get(part.id)
  if (!part || !ladder || fate === 'deleted') return []
  const best = nearestTo(readsNow(reviewed), ladder)
  const sent = sentAt.get(part.id) ?? 'opening'
  if (!best) return []
  const from = best.rung === sent ? ', at which it was sent' : `; it was sent at ${rungWords[sent]}`
  return [
    {
      about: 'rung',
      says: best.isSame
        ? `Reads exactly as ${rungWords[best.rung]}${from}.`
        : `Equals none of our rungs; nearest is ${rungWords[best.rung]} (${Math.floor(best.share * 100)} % of the words)${from}.`,
      ...(edit && !best.isSame && {quote: edit.sentence}),
    },
  ]
}

/** Asks that a clause answered: gone with it, carried by others, or to be read again. */
const onAsks = (reviewed: ReviewedPart, {library, ladders, sentAt}: Frame, review: Review): readonly Meaning[] => {
  const {part, fate} = reviewed
  const clause = part && library.clause.get(part.id)
  if (!part || !clause || clause.file.asks.length === 0) return []
  const others = review.parts.filter((one) => one !== reviewed && one.part && one.fate !== 'deleted')
  const carriers = (ask: string): readonly string[] =>
    others.flatMap(({part: other}) =>
      other && library.clause.get(other.id)?.file.asks.includes(ask) ? [other.id] : [],
    )
  if (fate === 'deleted') {
    const lost = clause.file.asks.filter((ask) => carriers(ask).length === 0)
    const kept = clause.file.asks.filter((ask) => !lost.includes(ask))
    return [
      ...(lost.length > 0
        ? [
            {
              about: 'asks' as const,
              says: `Gone: ${lost.map((ask) => saidOf(library, ask)).join('; ')}. No other clause of the document answers it.`,
            },
          ]
        : []),
      ...(kept.length > 0
        ? [
            {
              about: 'asks' as const,
              says: `Weaker: ${kept.map((ask) => `${ask} is left to ${carriers(ask).join(', ')}`).join('; ')}.`,
            },
          ]
        : []),
    ]
  }
  const best = nearestTo(readsNow(reviewed), ladders.get(part.id) ?? [])
  const sent = sentAt.get(part.id) ?? 'opening'
  if (best?.isSame && order.indexOf(best.rung) <= order.indexOf(sent)) return []
  const weaker = best?.isSame || (best && order.indexOf(best.rung) > order.indexOf(sent))
  return [
    {
      about: 'asks',
      says: `${weaker ? 'Weaker' : 'To be read again'}: ${clause.file.asks.map((ask) => saidOf(library, ask)).join('; ')}.`,
    },
  ]
}

const saidOf = (library: Library, id: string): string => {
  const ask = library.letter.value.asks[id]
  return ask ? `${id} (${ask.says.replace(/\.$/, '')})` : id
}

/** Terms that were defined here and are no longer, though others use them. */
const onTerms = (reviewed: ReviewedPart, {document, library}: Frame, review: Review): readonly Meaning[] => {
  const {part} = reviewed
  if (!part) return []
  const reads = formOf(readsNow(reviewed))
  const elsewhere = review.parts.filter((one) => one !== reviewed).map(readsNow)
  return defined(document, part.id).flatMap(({term, value}): readonly Meaning[] => {
    if (reviewed.fate !== 'deleted' && reads.includes(formOf(`“${value}”`))) return []
    const forms = library.terms.find(({key}) => key === term)?.forms ?? [value]
    const uses = elsewhere.filter((text) => forms.some((form) => isIn(text, form)))
    if (uses.length === 0) return []
    return [
      {
        about: 'term',
        says: `“${value}” is defined nowhere now, and ${uses.length === 1 ? 'another part uses it' : `${uses.length} other parts use it`}.`,
      },
    ]
  })
}

const isIn = (text: string, form: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(text)

/** References that still stand and lead to a part that was taken out. */
const onReferences = (reviewed: ReviewedPart, {document}: Frame, gone: ReadonlySet<string>): readonly Meaning[] => {
  const {part, fate} = reviewed
  if (!part || fate === 'deleted') return []
  const lost = [...new Set(referencesIn(document, part.id))].filter((id) => gone.has(id))
  return lost.map((id) => ({about: 'reference', says: `It still refers to ${id}, which was taken out.`}))
}

/** Who is no longer covered, and what else the new words shrink. */
const onCover = (edits: readonly Edit[], {library, performers}: Frame): readonly Meaning[] =>
  edits.flatMap((edit) =>
    narrowings.flatMap(({added, removed, out, says}): readonly Meaning[] => {
      if (added && !(added.test(edit.added) && !added.test(edit.removed))) return []
      if (removed && !(removed.test(edit.removed) && !removed.test(edit.added))) return []
      const fallen =
        out === undefined ? [] : performers.filter(({facts}) => library.conditions.evaluate(out, facts).value === true)
      const who = fallen.length === 0 ? '' : ` Falls out: ${fallen.map(({name}) => name).join('; ')}.`
      return [{about: 'cover', says: `${says.charAt(0).toUpperCase()}${says.slice(1)}.${who}`, quote: edit.sentence}]
    }),
  )

/** Terms that a part defines in what was sent. */
const defined = (document: Document, id: string): readonly {readonly term: string; readonly value: string}[] =>
  ownNodes(document, id).flatMap((node) => (node.type === 'definedTerm' ? [node] : []))
const referencesIn = (document: Document, id: string): readonly string[] =>
  ownNodes(document, id).flatMap((node) => (node.type === 'crossReference' ? [node.clause] : []))

/** All nodes of a part, those of the clauses within it left out. */
const ownNodes = (document: Document, id: string): readonly Node[] => {
  const found: Node[] = []
  const walk = (node: Node, within: string | undefined): void => {
    const owner = node.type === 'clause' ? node.id : within
    if (owner === id) found.push(node)
    if ('children' in node) for (const child of node.children) walk(child, owner)
  }
  for (const block of document.children) walk(block, undefined)
  return found
}
