import type {Diagnostic} from '../base/diagnostic.js'
import {type Clause, passageFor} from '../library/clause.js'
import {calledBy, type Library} from '../library/library.js'
import {isInstrument, type Passage} from '../library/passage.js'
import type {Test} from '../text/template.js'
import type {Brief} from './brief.js'
import type {Engagement} from './engagement.js'
import {type Expansion, expandPassage} from './expansion.js'
import {type Order, rungOf} from './order.js'

/** A clause that stands in the document, with the text that it stands there by. */
export interface Chosen {
  readonly clause: Clause
  readonly passage: Passage
  readonly expansion: Expansion
}
export interface Choice {
  /** In the order of families, then ids. */
  readonly chosen: ReadonlyMap<string, Chosen>
  readonly text: Expansion
  readonly parts: ReadonlyMap<string, Expansion>
  readonly schedules: ReadonlyMap<string, Expansion>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Chooses the clauses of a document and expands every text.
 *
 * A clause of a section stands when it has a text in the register and its condition holds. In an instrument a definition stands
 * only when a text that stands uses its term, and so on in rounds until nothing more enters. Since a text may ask whether a clause stands,
 * texts are expanded anew in the next round: the set only grows, so this ends, and does not depend on an order.
 */
export const choose = ({library, order, engagement, answers}: Brief): Choice => {
  const {template} = order
  const {register, language} = template.file
  const diagnostics: Diagnostic[] = []
  for (const [index, {when, say}] of (template.file.refuses ?? []).entries())
    if (library.conditions.evaluate(when, engagement.cel).value === true)
      diagnostics.push({
        rule: 'refused',
        severity: 'error',
        message: say,
        place: engagement.place(['facts'], 'key'),
        related: [{message: 'said here', place: template.source.place(['refuses', index])}],
      })
  const schedules = template.schedules.filter(({id}) => {
    const fact = template.file.unless?.[id]
    return fact === undefined || answers(fact)?.value !== true
  })
  const called = calledBy(template)
  const families = template.file.sections ?? []
  const candidates = new Map<string, {clause: Clause; passage: Passage}>()
  const standing = new Set<string>()
  for (const clause of library.clauses) {
    const {id, file} = clause
    const asked = called.has(id) || (families.includes(file.family) && isTaken(library, order, clause))
    if (!asked || file.status === 'retired' || order.without.includes(id)) continue
    const passage = passageFor(clause, register, rungOf(order, id), language)
    if (!passage) {
      diagnostics.push(absentText(clause, register, called.has(id)))
      continue
    }
    const verdict =
      file.when === undefined || register !== 'rider'
        ? {value: true}
        : library.conditions.evaluate(file.when, engagement.cel)
    if (verdict.missing !== undefined)
      diagnostics.push({
        rule: 'fact-missing',
        severity: 'error',
        message: `Whether ${id} stands depends on “${verdict.missing}”, which is not answered; add it under facts`,
        place: engagement.place(['facts']),
        related: [{message: 'the condition', place: clause.source.place(['when'])}],
      })
    if (verdict.value !== true) continue
    candidates.set(id, {clause, passage})
    if (called.has(id) || !isInstrument(register) || !entersByUse(library, clause)) standing.add(id)
  }

  const holds = (test: Test): boolean => {
    if (test.kind === 'has') return standing.has(test.name) || schedules.some(({id}) => id === test.name)
    const value = answers(test.name)?.value
    return Array.isArray(value) ? value.length > 0 : value === true
  }
  const count = (test: Test): number => {
    const value = answers(test.name)?.value
    return Array.isArray(value) ? value.length : 0
  }
  const expanded = new Map<Passage, Expansion>()
  const expandOnce = (passage: Passage): Expansion => {
    const known = expanded.get(passage)
    if (known) return known
    const made = expandPassage(library, template.id, passage, {holds, count})
    expanded.set(passage, made)
    return made
  }
  const passageOf = (id: string): readonly Passage[] => {
    const candidate = candidates.get(id)
    return candidate ? [candidate.passage] : []
  }
  const ownersUsed = (passage: Passage): readonly string[] =>
    expandOnce(passage).terms.flatMap((term) => library.owners.get(term) ?? [])
  const own = [template.text, ...template.parts.values(), ...schedules.map(({text}) => text)]
  const texts = [...own, ...[...standing].flatMap(passageOf)]
  for (let waiting: readonly Passage[] = texts; waiting.length > 0; ) {
    const entering = new Set(waiting.flatMap(ownersUsed).filter((id) => !standing.has(id) && candidates.has(id)))
    for (const id of entering) standing.add(id)
    const asking = entering.size === 0 ? [] : [...expanded.keys()].filter(asksWhatStands)
    for (const passage of asking) expanded.delete(passage)
    waiting = [...[...entering].flatMap(passageOf), ...asking]
  }

  const chosen = new Map<string, Chosen>()
  const familyOf = (id: string) => families.indexOf(candidates.get(id)?.clause.file.family ?? '')
  for (const id of [...standing].sort((a, b) => familyOf(a) - familyOf(b) || (a < b ? -1 : 1))) {
    const candidate = candidates.get(id)
    if (candidate) chosen.set(id, {...candidate, expansion: expandOnce(candidate.passage)})
  }
  if (isInstrument(register))
    diagnostics.push(
      ...together(chosen, engagement, template.item !== undefined),
      ...undefinedTerms(library, order, chosen, own, expandOnce),
    )
  return {
    chosen,
    text: expandOnce(template.text),
    parts: new Map([...template.parts].map(([name, part]) => [name, expandOnce(part)])),
    schedules: new Map(schedules.map(({id, text}) => [id, expandOnce(text)])),
    diagnostics,
  }
}

/** Whether the order takes a clause that its document would take. Definitions come with their terms, whatever is taken. */
const isTaken = (library: Library, {only, subject}: Order, clause: Clause): boolean =>
  entersByUse(library, clause) ||
  ((only === undefined || only.includes(clause.id) || only.includes(clause.file.family)) &&
    (subject === undefined || clause.file.proposes?.subject === subject))

/** Whether a clause comes with its terms rather than by itself. */
export const entersByUse = (library: Library, {file}: Clause): boolean =>
  library.families.value[file.family]?.enters === 'when used'

const asksWhatStands = ({template}: Passage): boolean => template.tests.some(({kind}) => kind === 'has')

const absentText = ({id, file, source}: Clause, register: string, called: boolean): Diagnostic => ({
  rule: 'no-text-in-register',
  severity: called ? 'error' : 'info',
  message: `${id} has no ${register} text: it belongs in the ${Object.keys(file.text).join(', ')}`,
  place: source.place(['text'], 'key'),
})

/** What stands must stand with what it requires and without what it conflicts with. Items that are passed one by one may wait for each other. */
const together = (chosen: ReadonlyMap<string, Chosen>, engagement: Engagement, items: boolean): Diagnostic[] =>
  [...chosen.values()].flatMap(({clause: {id, file, source}}) => [
    ...(file.requires ?? []).flatMap((other, index): Diagnostic[] =>
      chosen.has(other)
        ? []
        : [
            {
              rule: 'required-absent',
              severity: items ? 'warning' : 'error',
              message: `${id} (${source.file}) requires ${other}, which is not in this document; take ${other} in, or leave ${id} out as well`,
              place: engagement.place([]),
              related: [{message: 'required here', place: source.place(['requires', index])}],
            },
          ],
    ),
    ...(file.conflicts ?? []).flatMap((other, index): Diagnostic[] =>
      chosen.has(other)
        ? [
            {
              rule: 'conflict',
              severity: 'error',
              message: `${id} and ${other} exclude each other, and both are in this document; leave one out`,
              place: engagement.place([]),
              related: [{message: 'said here', place: source.place(['conflicts', index])}],
            },
          ]
        : [],
    ),
  ])

/** Terms that stand in a text while their definition does not. */
const undefinedTerms = (
  library: Library,
  order: Order,
  chosen: ReadonlyMap<string, Chosen>,
  own: readonly Passage[],
  expansionOf: (passage: Passage) => Expansion,
): Diagnostic[] => {
  const {template} = order
  const texts = [...own, ...[...chosen.values()].map(({passage}) => passage)]
  const known = new Set(
    library.terms.filter(({owner}) => owner === template.id || chosen.has(owner)).map(({key}) => key),
  )
  return texts.flatMap((passage) =>
    expansionOf(passage)
      .terms.filter((term) => !known.has(term))
      .map((term): Diagnostic => {
        const use = library.termsIn(passage.template.skeleton, template.id).find(({key}) => key === term)
        const owner = library.owners.get(term) ?? 'no clause'
        return {
          rule: 'term-without-definition',
          severity: template.item ? 'warning' : 'error',
          message: `“${use?.form ?? term}” is used in ${passage.owner}, but ${owner}, which defines it, is not in this document; take it in, or reword`,
          place: passage.at(use?.span ?? {from: 0, to: 0}),
        }
      }),
  )
}
