import type {Place} from '../../base/place.js'

/** How much something weighs before sending: nothing, a look, a stop. */
export type Light = 'green' | 'amber' | 'red'
const order: readonly Light[] = ['green', 'amber', 'red']
export const worst = (lights: readonly Light[]): Light =>
  lights.reduce((so, one) => (order.indexOf(one) > order.indexOf(so) ? one : so), 'green')

/** One thing to know before sending: what, where, and what to do. */
export interface Item {
  readonly light: Light
  readonly says: string
  /** What to do about it; nothing where nothing needs doing. */
  readonly cure?: string
  readonly place?: Place
}
/** One question before sending, and what came of it. */
export interface Section {
  readonly name: string
  /** Absent where there was nothing to ask, which `says` tells; that is no green. */
  readonly light?: Light
  /** The answer in half a sentence. */
  readonly says: string
  /** The gravest first. */
  readonly items: readonly Item[]
}

/** A section of its items; `says` is told how many of them stop and how many want a look. */
export const section = (
  name: string,
  items: readonly Item[],
  says: (stops: number, looks: number) => string,
): Section => {
  const count = (light: Light): number => items.filter((one) => one.light === light).length
  return {
    name,
    light: worst(items.map(({light}) => light)),
    says: says(count('red'), count('amber')),
    items: items.toSorted((a, b) => order.indexOf(b.light) - order.indexOf(a.light)),
  }
}
export const unasked = (name: string, why: string): Section => ({name, says: `not asked: ${why}`, items: []})

/** “CON-01”, “CON-01 and CON-02”, “CON-01, CON-02 and 5 more”. */
export const listed = (names: readonly string[], most = 4): string => {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
/** The verb, or another word, that goes with so many names. */
export const agreeing = (names: readonly string[], one: string, many: string): string =>
  names.length === 1 ? one : many
export const counted = (count: number, word: string, words = `${word}s`): string =>
  `${count} ${count === 1 ? word : words}`
