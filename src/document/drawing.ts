/**
 * A drawing as plain data: a few kinds of marks with coordinates in points, from the upper left. Colours are roles, which each
 * look fills; fills differ in lightness and texture, so that a photocopy in black and white tells them apart.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** What stands behind comes first. */
  readonly marks: readonly Mark[]
}
export type Mark = Box | Dot | Line | Label

/** Every role of a colour, and every fill. */
export const roles = ['ink', 'quiet', 'accent', 'rule', 'tint', 'paper'] as const
export const fills = ['none', 'paper', 'tint', 'hatch', 'solid'] as const
export type Role = (typeof roles)[number]
export type Fill = (typeof fills)[number]

export interface Box {
  readonly mark: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Fill
  /** Colour of its edge; without one it has none. */
  readonly edge?: Role
  /** Radius of its corners. */
  readonly round?: number
}
export interface Dot {
  readonly mark: 'dot'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Fill
  readonly edge?: Role
}
/** A line through points; `arrow` ends it in a head. */
export interface Line {
  readonly mark: 'line'
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly role: Role
  readonly weight: number
  readonly arrow?: boolean
  readonly dashed?: boolean
}
/** Words on lines, the base line of the first one at `y`. `room` is the width that is theirs. */
export interface Label {
  readonly mark: 'label'
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly letters: Letters
  readonly anchor: 'start' | 'middle' | 'end'
  readonly role: Role
  readonly room: number
  /** Whether they run upwards; `room` is then a height. */
  readonly turned?: boolean
}
/** How words are set in a drawing. */
export type Letters = 'text' | 'strong' | 'small'

/** Every word in a drawing, label by label. */
export const wordsDrawn = ({marks}: Drawing): readonly string[] =>
  marks.flatMap((mark) => (mark.mark === 'label' ? [mark.lines.join(' ')] : []))
