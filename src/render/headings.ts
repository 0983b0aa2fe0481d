import type {Clause, Heading} from '../document/nodes.js'

/** A clause's number as it stands before its title: `2.`, `2.1`, `Schedule A —`. */
export const numberBefore = ({kind, number}: Clause): string =>
  ({section: `${number}.`, clause: `${number}`, schedule: `${number} —`})[kind]

/** 1 is the title of the document. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6

const level = (number: number): Level => Math.min(6, number) as Level

/** Level of a clause's heading below a heading of level `above` (0: below none but the title). */
export const clauseLevel = (above: number): Level => level(above === 0 ? 2 : above + 1)

/** Level of an unnumbered heading: its depth, or in a numbered clause below that clause's own. */
export const headingLevel = ({depth}: Heading, above: number): Level =>
  level(above === 0 ? depth : above + Math.max(1, depth - 1))
