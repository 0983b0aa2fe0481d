import type {Box, Dot, Fill, Label, Line, Mark} from '../../document/drawing.js'
import {lettering} from '../../document/lettering.js'
import type {Figure} from '../../document/nodes.js'
import {oneLine} from '../characters.js'
import {escaped as safe} from '../html/escape.js'
import type {Look} from '../look.js'
import {type Paint, paintOfLook} from './paint.js'

/** The typeface of drawings, and what has its widths or smaller ones where it is not there. */
export const drawingFace =
  "'Atkinson Hyperlegible Next', Carlito, Calibri, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

type Drawn = Pick<Figure, 'name' | 'title' | 'description' | 'drawing'>

/** A figure as an SVG file by itself, in the colours of a look: for a PDF, and for a picture in Word. */
export const svgFile = (figure: Drawn, look: Pick<Look, 'colour'>): string =>
  svg(figure, paintOfLook(look), `hatch-${figure.name}`)

/**
 * A figure as an SVG element, with its title, its description and real letters.
 *
 * @param hatch id of the pattern of hatched fills; no other element of the page has it
 */
export const svg = ({title, description, drawing}: Drawn, paint: Paint, hatch: string): string => {
  const {width, height, marks} = drawing
  const draw = drawWith(paint, hatch)
  const body = marks.map(draw).join('\n')
  const patterns = body.includes(`url(#${hatch})`) ? `${hatchPattern(hatch, paint)}\n` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" font-family="${drawingFace}">
<title>${escaped(title)}</title>
<desc>${escaped(description)}</desc>
${patterns}${body}
</svg>`
}

const hatchPattern = (id: string, {accent, paper}: Paint): string =>
  `<defs><pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${paper}"/><rect width="1.5" height="5" fill="${accent}"/></pattern></defs>`

const drawWith = (paint: Paint, hatch: string): ((mark: Mark) => string) => {
  const filled: Readonly<Record<Fill, string>> = {
    none: 'none',
    paper: paint.paper,
    tint: paint.tint,
    hatch: `url(#${hatch})`,
    solid: paint.accent,
  }
  const around = ({fill, edge}: Box | Dot): string =>
    `fill="${filled[fill]}"${edge === undefined ? '' : ` stroke="${paint[edge]}" stroke-width="1"`}`
  const box = (mark: Box): string => {
    const {x, y, width, height, round} = mark
    const corners = round === undefined ? '' : ` rx="${number(round)}"`
    return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${corners} ${around(mark)}/>`
  }
  const dot = (mark: Dot): string =>
    `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="${number(mark.radius)}" ${around(mark)}/>`
  const line = ({points, role, weight, arrow, dashed}: Line): string => {
    const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join(' ')
    const broken = dashed ? ' stroke-dasharray="4 3"' : ''
    const head = arrow ? headOf(points, paint[role]) : ''
    return `<path d="${path}" fill="none" stroke="${paint[role]}" stroke-width="${number(weight)}"${broken}/>${head}`
  }
  const label = ({x, y, lines, letters, anchor, role, turned}: Label): string => {
    const {size, leading, weight} = lettering[letters]
    const spans = lines.map(
      (words, index) => `<tspan x="${number(x)}" y="${number(y + index * leading)}">${escaped(words)}</tspan>`,
    )
    const way = turned ? ` transform="rotate(-90 ${number(x)} ${number(y)})"` : ''
    return `<text font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${paint[role]}"${way}>${spans.join('\n')}</text>`
  }
  return (mark) => {
    switch (mark.mark) {
      case 'box':
        return box(mark)
      case 'dot':
        return dot(mark)
      case 'line':
        return line(mark)
      case 'label':
        return label(mark)
    }
  }
}

/** Length and half the width of the head of an arrow, in points. */
const head = {long: 7, half: 3.5}

const headOf = (points: Line['points'], colour: string): string => {
  const [[fromX, fromY] = [0, 0], [x, y] = [0, 0]] = points.slice(-2)
  const far = Math.hypot(x - fromX, y - fromY) || 1
  const [alongX, alongY] = [(x - fromX) / far, (y - fromY) / far]
  const [backX, backY] = [x - alongX * head.long, y - alongY * head.long]
  const [acrossX, acrossY] = [-alongY * head.half, alongX * head.half]
  const corners = [
    [x, y],
    [backX + acrossX, backY + acrossY],
    [backX - acrossX, backY - acrossY],
  ]
  return `<path d="${corners.map(([a = 0, b = 0], index) => `${index === 0 ? 'M' : 'L'}${number(a)} ${number(b)}`).join(' ')} Z" fill="${colour}"/>`
}

/** At most two decimals, so that the same drawing gives the same bytes. */
const number = (value: number): string => String(Number(value.toFixed(2)))

const escaped = (text: string): string => safe(oneLine(text))
