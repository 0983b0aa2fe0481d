import {type Clause, passageFor, rungs} from '../../library/clause.js'
import {calledBy, type Library, type TermUse} from '../../library/library.js'
import {isInstrument, type Passage, type Rung} from '../../library/passage.js'
import type {DocumentTemplate} from '../../library/template.js'
import type {Cases} from '../../logic/decisions.js'
import type {Test} from '../../text/template.js'
import type {Questions} from './questions.js'
import {type Stretch, stretchesOf, type Taken} from './stretches.js'

/** A text of a document, when it stands there. */
export interface Piece {
  /** Id of the clause or the schedule; of the document for its own texts. */
  readonly owner: string
  readonly passage: Passage
  readonly stretches: readonly Stretch[]
  /** The stretches of an instrument that use a term, by its key. */
  readonly uses: ReadonlyMap<string, readonly TermUsed[]>
  /** Where the text is the one that its owner has. */
  readonly chosen: Cases
}

interface TermUsed {
  readonly form: string
  readonly stretch: Stretch
}

/** What stands in a document, in all cases at once. */
export interface Standing {
  readonly pieces: readonly Piece[]
  /** Clauses of its sections, by id. */
  readonly sections: readonly string[]
  /** Where the document can be made at all: nothing refuses the deal, and every condition can be worked out. */
  readonly possible: Cases
  /** Where a clause or a schedule stands. */
  stands(id: string): Cases
  /** Where tests come out so. */
  along(path: readonly Taken[]): Cases
  /** Where a stretch of a piece is printed. */
  printed(piece: Pick<Piece, 'owner' | 'chosen'>, path: readonly Taken[]): Cases
}

/** Follows the choosing of a document: conditions, rungs, and definitions that enter when a text that stands uses their term. */
export const standingOf = (library: Library, document: DocumentTemplate, questions: Questions): Standing => {
  const {logic} = questions
  const {register, language, sections: families = [], unless = {}, refuses = []} = document.file
  const called = calledBy(document)
  const byUse = (clause: Clause): boolean =>
    isInstrument(register) &&
    !called.has(clause.id) &&
    library.families.value[clause.file.family]?.enters === 'when used'
  const taken = library.clauses.filter(
    ({id, file}) => file.status !== 'retired' && (called.has(id) || families.includes(file.family)),
  )
  const conditional = (clause: Clause) =>
    clause.file.when === undefined || register !== 'rider'
      ? {holds: logic.all, missing: logic.none}
      : questions.condition(clause.file.when)

  const pieces: Piece[] = []
  const add = (owner: string, passage: Passage, chosen: Cases): void => {
    const stretches = stretchesOf(passage.template)
    const uses = isInstrument(register) ? usesIn(stretches, (words) => library.termsIn(words, document.id)) : new Map()
    pieces.push({owner, passage, stretches, uses, chosen})
  }
  const candidates = new Map<string, Cases>()
  for (const clause of taken) {
    const at = new Map<Passage, Rung[]>()
    for (const rung of rungs) {
      const passage = passageFor(clause, register, rung, language)
      if (passage) at.set(passage, [...(at.get(passage) ?? []), rung])
    }
    const written = questions.rung(clause.id, [...at.values()].flat())
    candidates.set(clause.id, logic.and(conditional(clause).holds, written))
    for (const [passage, atRungs] of at) add(clause.id, passage, questions.rung(clause.id, atRungs))
  }
  const standing = new Map<string, Cases>()
  for (const {id, text} of document.schedules) {
    const fact = Object.hasOwn(unless, id) ? unless[id] : undefined
    standing.set(id, fact === undefined ? logic.all : logic.not(questions.yes(fact)))
    add(id, text, logic.all)
  }
  standing.set(document.id, logic.all)
  for (const passage of [document.text, ...document.parts.values()]) add(document.id, passage, logic.all)
  for (const clause of taken)
    standing.set(clause.id, byUse(clause) ? logic.none : (candidates.get(clause.id) ?? logic.none))

  const {stands, along, printed} = askedOf(standing, questions)

  const entering = taken.filter(byUse)
  const usedAt = new Map<string, {readonly piece: Piece; readonly path: readonly Taken[]}[]>(
    entering.map(({id}) => [id, []]),
  )
  for (const piece of pieces)
    for (const [key, all] of piece.uses)
      usedAt.get(library.owners.get(key) ?? '')?.push(...all.map(({stretch}) => ({piece, path: stretch.path})))
  for (let grown = true; grown; ) {
    const next = [...usedAt].map(([id, at]) => {
      const used = logic.or(stands(id), ...at.map(({piece, path}) => printed(piece, path)))
      return [id, logic.and(candidates.get(id) ?? logic.none, used)] as const
    })
    grown = next.some(([id, cases]) => cases !== stands(id))
    for (const [id, cases] of next) standing.set(id, cases)
  }
  const possible = logic.not(
    logic.or(
      ...taken.map((clause) => conditional(clause).missing),
      ...refuses.map(({when}) => questions.condition(when).holds),
    ),
  )
  const sections = taken.filter(({file}) => families.includes(file.family)).map(({id}) => id)
  return {pieces, sections, possible, stands, along, printed}
}

/** What can be asked of a map of who stands where. It is made apart, so that whoever keeps it keeps no words. */
const askedOf = (
  standing: ReadonlyMap<string, Cases>,
  questions: Questions,
): Pick<Standing, 'stands' | 'along' | 'printed'> => {
  const {logic} = questions
  const stands = (id: string): Cases => standing.get(id) ?? logic.none
  const holds = ({kind, name}: Test): Cases => (kind === 'has' ? stands(name) : questions.yes(name))
  const takes = ({test, holds: yes, again}: Taken): Cases => {
    if (again === undefined) return yes ? holds(test) : logic.not(holds(test))
    const several = questions.several(test.name)
    return again ? several : logic.and(holds(test), logic.not(several))
  }
  const along = (path: readonly Taken[]): Cases => logic.and(...path.map(takes))
  const printed = ({owner, chosen}: Pick<Piece, 'owner' | 'chosen'>, path: readonly Taken[]): Cases =>
    logic.and(stands(owner), chosen, along(path))
  return {stands, along, printed}
}

const usesIn = (
  stretches: readonly Stretch[],
  termsIn: (words: string) => readonly TermUse[],
): ReadonlyMap<string, readonly TermUsed[]> => {
  const uses = new Map<string, TermUsed[]>()
  for (const stretch of stretches)
    for (const {key, form} of termsIn(stretch.words)) {
      const known = uses.get(key) ?? []
      known.push({form, stretch})
      uses.set(key, known)
    }
  return uses
}
