import type {Face, Look} from '../../look.js'
import {dark, light, type Palette} from '../colour.js'
import {quoted} from '../escape.js'

const generic = new Set(['serif', 'sans-serif', 'monospace', 'system-ui'])

const family = ({name, fallback}: Face): string =>
  [name, ...fallback].map((face) => (generic.has(face) ? face : quoted(face))).join(', ')

const variables = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')

const colours = (palette: Palette): string =>
  variables(Object.fromEntries(Object.entries(palette).map(([name, value]) => [name, `#${value}`])))

/**
 * The look as CSS variables.
 *
 * Sizes are in `rem` of the body size, so that the page on paper has the sizes of the look and the page on a screen has the
 * same proportions at a size for screens.
 *
 * @param width of the paper in points
 */
export const lookVariables = (look: Look, width: number): string => {
  const rem = (points: number): string => `${Number((points / look.size.body).toFixed(3))}rem`
  const sizes = Object.fromEntries(Object.entries(look.size).map(([name, points]) => [`size-${name}`, rem(points)]))
  const spaces = Object.fromEntries(Object.entries(look.space).map(([name, points]) => [`space-${name}`, rem(points)]))
  const faces = {body: family(look.body), heading: family(look.heading)}
  const sheet = {page: rem(width), side: rem(look.margin.side)}
  return `:root { color-scheme: light dark; ${variables({...faces, ...sizes, ...spaces, ...sheet, leading: `${look.leading}`})}
  ${colours(light(look.colour))} }
@media screen and (prefers-color-scheme: dark) { :root { ${colours(dark(look.colour))} } }`
}
