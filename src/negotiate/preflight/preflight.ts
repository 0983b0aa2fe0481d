import {agreed} from './agreed.js'
import {authority} from './authority.js'
import {blanks} from './blanks.js'
import {facts} from './facts.js'
import {findings} from './findings.js'
import {movement} from './movement.js'
import {type Item, type Light, type Section, unasked, worst} from './section.js'
import type {Sending} from './sending.js'
import {signatures} from './signatures.js'

/** What is to be known of one document before it is sent. Internal: it speaks of rungs and of who may do what. */
export interface Preflight {
  readonly name: string
  readonly title: string
  readonly date: string
  readonly light: Light
  readonly sections: readonly Section[]
}

/** Asks every question of the page, in the order in which a mistake would hurt. */
const questions = [blanks, facts, authority, movement, agreed, findings, signatures] as const

/** Looks at one document as it would be sent. */
export const preflight = (sending: Sending): Preflight => {
  const {name, title, date} = sending
  const sections = questions.map((ask) => ask(sending))
  return {name, title, date, light: worst(sections.flatMap(({light}) => (light ? [light] : []))), sections}
}

/** What can be said of a document that cannot be made: why. */
export const unmade = ({
  name,
  title,
  date,
  findings: found,
}: Pick<Sending, 'name' | 'title' | 'date' | 'findings'>): Preflight => ({
  name,
  title,
  date,
  light: 'red',
  sections: [
    ...['Blanks', 'Facts', 'Authority', 'Movement', 'Agreed'].map((one) => unasked(one, 'the document cannot be made')),
    findings({findings: found}),
    unasked('Signatures', 'the document cannot be made'),
  ],
})

/** Everything of one weight on the page. */
export const itemsOf = ({sections}: Preflight, light: Light): readonly Item[] =>
  sections.flatMap(({items}) => items.filter((one) => one.light === light))
