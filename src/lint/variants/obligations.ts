import type {Place} from '../../base/place.js'
import type {Library} from '../../library/library.js'
import {isInstrument} from '../../library/passage.js'
import type {DocumentTemplate} from '../../library/template.js'
import type {Cases, Logic} from '../../logic/decisions.js'
import type {Call, Span} from '../../text/template.js'
import {branchAt} from '../facts/branches.js'
import {headingOf, saysSomething} from './content.js'
import type {Piece, Standing} from './standing.js'
import type {Stretch} from './stretches.js'

/** Something that has to be so wherever something stands. */
export interface Obligation {
  readonly kind: 'reference' | 'term' | 'empty' | 'requirement' | 'conflict'
  /** What is broken where it is not so. */
  readonly what: string
  readonly when: Cases
  readonly holds: Cases
  /** Where it is asked, in some of the cases in which it is broken. */
  place(broken: Cases): Place
}

interface About {
  readonly library: Library
  readonly document: DocumentTemplate
  readonly standing: Standing
  readonly logic: Logic
}

/** Everything that has to be so in a document. */
export function* obligationsOf(about: About): Generator<Obligation> {
  const definedWhere = definitionsIn(about)
  const isInstrumental = isInstrument(about.document.file.register)
  for (const piece of about.standing.pieces) {
    yield* ofReferences(about, piece)
    if (isInstrumental) yield* ofTerms(about, piece, definedWhere)
    yield* ofHeadings(about, piece)
  }
  yield* ofEmptiness(about)
  if (isInstrumental) yield* ofCompany(about)
}

/** A reference points to a clause or a schedule that stands. In a document of items one that does not stand is called by its number. */
function* ofReferences({library, document, standing, logic}: About, piece: Piece): Generator<Obligation> {
  const printed = new Map<Call, Cases>()
  for (const {path, calls} of piece.stretches)
    for (const call of calls)
      if (call.name === 'ref')
        printed.set(call, logic.or(printed.get(call) ?? logic.none, standing.printed(piece, path)))
  for (const [{argument, span}, when] of printed)
    if (!(document.item && library.clause.has(argument)))
      yield {
        kind: 'reference',
        what: `{{ref "${argument}"}} points to nothing`,
        when,
        holds: standing.stands(argument),
        place: () => piece.passage.at(span),
      }
}

/** Where a text defines a term, by its key. */
const definitionsIn = ({standing, logic}: About): ReadonlyMap<string, Cases> => {
  const defined = new Map<string, Cases>()
  for (const piece of standing.pieces)
    for (const {path, calls} of piece.stretches)
      for (const {name, argument} of calls)
        if (name === 'define')
          defined.set(argument, logic.or(defined.get(argument) ?? logic.none, standing.printed(piece, path)))
  return defined
}

/** A term that is used is defined by a text that stands. */
function* ofTerms(
  {library, document, standing, logic}: About,
  piece: Piece,
  definedWhere: ReadonlyMap<string, Cases>,
): Generator<Obligation> {
  for (const [key, all] of piece.uses) {
    const printed = ({stretch}: {readonly stretch: Stretch}): Cases => standing.printed(piece, stretch.path)
    yield {
      kind: 'term',
      what: `“${all[0]?.form ?? key}” is used, but no text that stands there defines it`,
      when: logic.or(...all.map(printed)),
      holds: definedWhere.get(key) ?? logic.none,
      place: (broken) => {
        const {stretch} = all.find((use) => logic.and(printed(use), broken) !== logic.none) ?? all[0] ?? {}
        return piece.passage.at(useAt(library, document, piece, key, stretch))
      },
    }
  }
}

/** Where a text, as it was drafted, uses a term in the branch that a stretch came out of. */
const useAt = (
  library: Library,
  {id}: DocumentTemplate,
  {passage}: Piece,
  key: string,
  stretch: Stretch | undefined,
): Span => {
  const {skeleton, statements} = passage.template
  const uses = library.termsIn(skeleton, id).filter((use) => use.key === key)
  const fits = ({span}: {readonly span: Span}): boolean =>
    branchAt(statements, span.from).every(({test, holds}) =>
      stretch?.path.some((one) => one.test.kind === test.kind && one.test.name === test.name && one.holds === holds),
    )
  return (uses.find(fits) ?? uses[0])?.span ?? {from: 0, to: 0}
}

/** Below a heading stands something before the next of its depth. */
function* ofHeadings({standing, logic}: About, piece: Piece): Generator<Obligation> {
  const {stretches, passage} = piece
  for (const [index, stretch] of stretches.entries()) {
    const heading = headingOf(stretch)
    if (!heading) continue
    let open = logic.all
    let filled = logic.none
    for (const below of stretches.slice(index + 1)) {
      const next = headingOf(below)
      if (next && next.depth <= heading.depth) open = logic.and(open, logic.not(standing.along(below.path)))
      else if (!next) filled = logic.or(filled, logic.and(open, saysSomething(below, standing, logic)))
      if (open === logic.none) break
    }
    const from = Math.max(0, passage.text.indexOf(heading.title))
    yield {
      kind: 'empty',
      what: `nothing stands below the heading “${heading.title}”`,
      when: standing.printed(piece, stretch.path),
      holds: filled,
      place: () => passage.at({from, to: from + heading.title.length}),
    }
  }
}

/** A clause and a schedule say something. */
function* ofEmptiness({document, standing, logic}: About): Generator<Obligation> {
  for (const piece of standing.pieces) {
    const {owner, passage, stretches} = piece
    if (owner === document.id) continue
    yield {
      kind: 'empty',
      what: `${owner} says nothing`,
      when: standing.printed(piece, []),
      holds: logic.or(...stretches.filter((one) => !headingOf(one)).map((one) => saysSomething(one, standing, logic))),
      place: () => passage.at({from: 0, to: Math.max(0, passage.text.indexOf('\n'))}),
    }
  }
}

/** What stands has with it what it requires, and has not with it what it excludes. */
function* ofCompany({library, document, standing, logic}: About): Generator<Obligation> {
  for (const owner of new Set(standing.pieces.map((piece) => piece.owner))) {
    const clause = owner === document.id ? undefined : library.clause.get(owner)
    for (const [index, other] of (clause?.file.requires ?? []).entries())
      yield {
        kind: 'requirement',
        what: `${owner} stands without ${other}, which it requires`,
        when: standing.stands(owner),
        holds: standing.stands(other),
        place: () => clause?.source.place(['requires', index]) ?? {file: document.source.file},
      }
    for (const [index, other] of (clause?.file.conflicts ?? []).entries())
      yield {
        kind: 'conflict',
        what: `${owner} and ${other} stand together, though they exclude each other`,
        when: standing.stands(owner),
        holds: logic.not(standing.stands(other)),
        place: () => clause?.source.place(['conflicts', index]) ?? {file: document.source.file},
      }
  }
}
