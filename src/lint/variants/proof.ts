import type {Place} from '../../base/place.js'
import type {Library} from '../../library/library.js'
import type {Passage} from '../../library/passage.js'
import type {DocumentTemplate} from '../../library/template.js'
import {type Obligation, obligationsOf} from './obligations.js'
import type {Questions} from './questions.js'
import {type Piece, type Standing, standingOf} from './standing.js'

/** Something that must never happen in a document, and as few answers as bring it about. */
export interface Breach {
  readonly kind: Obligation['kind']
  readonly what: string
  readonly place: Place
  readonly answers: readonly string[]
}
/** What was shown of a document. */
export interface Proof {
  readonly document: string
  /** On which facts, fields, conditions and rungs (by the clause) its words depend. */
  readonly dependsOn: readonly string[]
  /** How many combinations of their answers can happen. */
  readonly combinations: bigint
  /** How many demands were put to all of them at once. */
  readonly demands: number
  readonly breaches: readonly Breach[]
  readonly standing: Stood
}
/** What of its standing may still be asked; the words are no longer there. */
export interface Stood extends Pick<Standing, 'possible' | 'printed'> {
  readonly pieces: ReadonlyMap<Passage, Pick<Piece, 'owner' | 'chosen'>>
}

/**
 * Shows of a document, for every combination of answers and rungs that can happen, that every reference points to something, every term is
 * defined, nothing is empty, and no two things stand together that must not.
 *
 * Combinations are not tried one by one. What a demand needs and what meets it are both sets of cases; the cases in the one and not in the
 * other break it, and are either none or all found.
 */
export const prove = (library: Library, document: DocumentTemplate, questions: Questions): Proof => {
  const {logic} = questions
  const standing = standingOf(library, document, questions)
  const {possible} = standing
  const asked = new Set(logic.questionsOf(possible))
  for (const piece of standing.pieces)
    for (const {path} of piece.stretches)
      for (const question of logic.questionsOf(standing.printed(piece, path))) asked.add(question)
  const breaches: Breach[] = []
  let demands = 0
  for (const {kind, what, when, holds, place} of obligationsOf({library, document, standing, logic})) {
    demands += 1
    const broken = logic.and(possible, when, logic.not(holds))
    if (broken === logic.none) continue
    breaches.push({kind, what, place: place(broken), answers: logic.fewest(broken).map(questions.say)})
  }
  const combinations = logic.count(possible, [...asked])
  return {
    document: document.id,
    dependsOn: [...asked].map(questions.name),
    combinations,
    demands,
    breaches,
    standing: {
      possible,
      printed: standing.printed,
      pieces: new Map(standing.pieces.map(({passage, owner, chosen}) => [passage, {owner, chosen}])),
    },
  }
}
