import {plain} from '../document/plain.js'
import {type Clause, passageFor, rungs} from '../library/clause.js'
import type {Library} from '../library/library.js'
import type {Passage, Rung} from '../library/passage.js'
import {printValue, type Value} from '../library/question.js'
import {answersFor} from './answers.js'
import type {Brief} from './brief.js'
import {type Chosen, choose, entersByUse} from './choose.js'
import type {Engagement} from './engagement.js'
import {fill} from './fill.js'
import {numbersOf} from './number.js'
import {type Order, rungOf} from './order.js'
import {resolverFor} from './resolve.js'

/** A clause as it stands in a document. */
export interface Standing {
  readonly clause: Clause
  /** The text that it stands by. */
  readonly passage: Passage
  /** The rung that was chosen for it. */
  readonly rung: Rung
  /** Of each rung the strongest one that reads the same. */
  readonly reads: Readonly<Record<Rung, Rung>>
  /** Whether it comes with a term that is used, and not by itself. */
  readonly byUse: boolean
  /**
   * Its own words on one line, as they are printed, without what its place gives them: no number, no letters of lists, no frame
   * of an item, and of a reference the id. Two documents that say the same here have the same words.
   */
  readonly words: string
}

/** The clauses that stand in a document, in order. A schedule that is made alone has none. */
export const standingIn = (library: Library, order: Order, engagement: Engagement): readonly Standing[] => {
  if (order.alone !== undefined) return []
  const brief: Brief = {library, order, engagement, answers: answersFor(library, order, engagement)}
  const choice = choose(brief)
  const resolver = resolverFor(brief, numbersOf(brief, choice))
  const wordsOf = ({expansion}: Chosen): string => {
    const blocks = fill(expansion.blocks, {
      scheme: 'clause',
      blocks: () => undefined,
      inline(index) {
        const slot = expansion.slots[index]
        if (!slot) return {type: 'text', value: ''}
        const {name, argument} = slot.call
        return name === 'ref' ? {type: 'text', value: argument} : resolver.inline(expansion, slot)
      },
    })
    return blocks.map(plain).join('\n').replace(/\s+/g, ' ').trim()
  }
  return [...choice.chosen.values()].map((chosen) => ({
    clause: chosen.clause,
    passage: chosen.passage,
    rung: rungOf(order, chosen.clause.id),
    reads: readsAt(library, order, chosen.clause),
    byUse: entersByUse(library, chosen.clause),
    words: wordsOf(chosen),
  }))
}

/** A rung reads as a stronger one where it has no text and no default of its own. */
const readsAt = (library: Library, {template: {file}}: Order, clause: Clause): Readonly<Record<Rung, Rung>> => {
  const {register, language} = file
  const said = (rung: Rung): string => {
    const passage = passageFor(clause, register, rung, language)
    const defaults = Object.keys(clause.file.fields ?? {}).map((name) => {
      const field = library.fields.get(name)
      const value: Value | undefined = field?.defaults[rung]
      return field && value !== undefined ? printValue(field, value, 'en') : ''
    })
    return JSON.stringify([passage?.variant, defaults])
  }
  const strongest = (rung: Rung): Rung => rungs.find((one) => said(one) === said(rung)) ?? rung
  return {opening: strongest('opening'), acceptable: strongest('acceptable'), floor: strongest('floor')}
}

/** Whether a document would take a clause in this deal, were it not left out by name. */
export const takes = (library: Library, order: Order, engagement: Engagement, id: string): boolean => {
  const clause = library.clause.get(id)
  if (!clause || order.alone !== undefined) return false
  const {register, language, sections = []} = order.template.file
  const {when} = clause.file
  const applies =
    when === undefined || register !== 'rider' || library.conditions.evaluate(when, engagement.cel).value === true
  return (
    applies &&
    sections.includes(clause.file.family) &&
    clause.file.status !== 'retired' &&
    passageFor(clause, register, 'floor', language) !== undefined &&
    (order.subject === undefined || clause.file.proposes?.subject === order.subject)
  )
}
