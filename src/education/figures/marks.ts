import type {Box, Label, Letters, Line, Mark, Role} from '../../document/drawing.js'
import {lettering, widthOf, wrapped} from '../../document/lettering.js'

/** What figures are made of: labels that keep to their room, rules, and the height that things take. */

interface Set {
  readonly letters?: Letters
  readonly anchor?: Label['anchor']
  readonly role?: Role
}

/** From the top of a line to its base. */
const rise = 0.8

/** Words in a room from `top` down, on as many lines as they need. */
export const label = (
  words: string,
  x: number,
  top: number,
  room: number,
  {letters = 'text', anchor = 'start', role = 'ink'}: Set = {},
): Label => ({
  mark: 'label',
  x,
  y: top + lettering[letters].size * rise,
  lines: wrapped(words, room, letters),
  letters,
  anchor,
  role,
  room,
})

/** What a label takes from its top. */
export const heightOf = ({lines, letters}: Pick<Label, 'lines' | 'letters'>): number =>
  lines.length * lettering[letters].leading

/** What words would take on one line. */
export const lengthOf = (words: string, letters: Letters = 'text'): number => widthOf(words, letters)

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  look: Pick<Box, 'fill' | 'edge' | 'round'>,
): Box => ({
  mark: 'box',
  x,
  y,
  width,
  height,
  ...look,
})

/** A thin line across. */
export const rule = (x: number, y: number, width: number): Line => ({
  mark: 'line',
  points: [
    [x, y],
    [x + width, y],
  ],
  role: 'rule',
  weight: 0.75,
})

export const arrow = (...points: Line['points'][number][]): Line => ({
  mark: 'line',
  points,
  role: 'quiet',
  weight: 1.25,
  arrow: true,
})

/** Labels one below the other, each under the one before; and where they end. */
export const stacked = (
  labels: readonly ((top: number) => Label)[],
  top: number,
): {readonly marks: readonly Mark[]; readonly bottom: number} => {
  const marks: Mark[] = []
  let at = top
  for (const make of labels) {
    const made = make(at)
    marks.push(made)
    at += heightOf(made)
  }
  return {marks, bottom: at}
}
