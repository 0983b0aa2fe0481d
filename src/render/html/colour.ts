import type {Look} from '../look.js'

/** Colours as `RRGGBB`. */
export type Colour = string

/** The colours of a page on one ground. `band` is a filled strip that carries `onBand`. */
export interface Palette {
  readonly ink: Colour
  readonly quiet: Colour
  readonly accent: Colour
  readonly rule: Colour
  readonly tint: Colour
  readonly paper: Colour
  readonly desk: Colour
  readonly blank: Colour
  readonly onBlank: Colour
  readonly band: Colour
  readonly onBand: Colour
  readonly pale: Colour
}

const channels = (colour: Colour): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** One colour with a share (0 to 1) of another. */
const mix = (colour: Colour, other: Colour, share: number): Colour => {
  const others = channels(other)
  return channels(colour)
    .map((value, index) => Math.round(value + ((others[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours by WCAG 2, from 1 to 21. */
export const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour, moved towards black or white until it reads on the ground at 7:1. */
export const readable = (colour: Colour, ground: Colour): Colour => {
  const pole = luminance(ground) > 0.18 ? '000000' : 'FFFFFF'
  let share = 0
  while (share < 1 && contrast(mix(colour, pole, share), ground) < 7) share += 0.02
  return mix(colour, pole, Math.min(share, 1))
}

const palette = (colour: Look['colour'], paper: Colour, desk: Colour, tint: Colour, rule: Colour): Palette => ({
  ink: readable(colour.ink, tint),
  quiet: readable(colour.quiet, tint),
  accent: readable(colour.accent, tint),
  rule,
  tint,
  paper,
  desk,
  blank: colour.blank,
  onBlank: readable(colour.ink, colour.blank),
  band: colour.accent,
  onBand: readable('FFFFFF', colour.accent),
  pale: mix(paper, rule, 0.42),
})

export const light = (colour: Look['colour']): Palette =>
  palette(colour, 'FFFFFF', mix(colour.tint, colour.rule, 0.2), colour.tint, colour.rule)

/** The same look at night: near black with a breath of the accent. */
export const dark = (colour: Look['colour']): Palette => {
  const paper = mix('141517', colour.accent, 0.1)
  const night = {...colour, ink: 'E8E8E6', quiet: mix(colour.quiet, 'FFFFFF', 0.6)}
  return palette(night, paper, mix(paper, '000000', 0.5), mix(paper, 'FFFFFF', 0.06), mix(paper, 'FFFFFF', 0.24))
}
