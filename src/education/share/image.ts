import type {Language} from '../../document/document.js'
import {escaped} from '../../render/html/escape.js'
import type {Look} from '../../render/look.js'
import type {Card} from './card.js'
import {altOf, squaresOf} from './qr.js'
import {type Wrapped, wrapped} from './wrap.js'

/** Side of the image, as networks want it. */
export const side = 1080
export const face = 'Atkinson Hyperlegible Next'

const edge = 72
const head = 250

/** An image to share, as an SVG: a title, three questions, a QR code, the edition. What it says stands in its description too. */
export const shareImage = (card: Card, {colour}: Look): string => {
  const {language, title, questions, address, edition, notice} = card
  const whole = [title, ...questions, address && altOf(address, language), edition, notice].filter(Boolean).join('. ')
  const heading = wrapped(title, side - 2 * edge, 2, [84, 76, 68, 60, 54])
  const asked = questions.map((one) => wrapped(one, side - 2 * edge - 70, 2, [46, 42, 38, 34]))
  const code = address && {...squaresOf(address.uri), address}
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" lang="${language}" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" font-family="${face}, sans-serif">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(whole)}</desc>
<rect width="${side}" height="${side}" fill="#fff"/>
<rect width="${side}" height="${head}" fill="#${colour.accent}"/>
${lines(heading, {x: edge, y: head / 2 - (heading.lines.length * heading.size * 1.15) / 2, fill: '#fff', weight: 700})}
<text x="${edge}" y="${head + 74}" font-size="38" fill="#${colour.quiet}">${escaped(lead[language])}</text>
${questionLines(asked, colour)}
<rect x="${edge}" y="${foot - 6}" width="${side - 2 * edge}" height="4" fill="#${colour.accent}"/>
${code ? codeIn(code.path, code.side) : ''}
${lines(wrapped(address?.shown ?? '', 560, 2, [44, 38, 32, 28, 24]), {x: beside(code), y: foot + 24, fill: `#${colour.ink}`, weight: 700})}
${lines(wrapped([edition, small[language]].join(' · '), 600, 2, [28, 26, 24]), {x: beside(code), y: foot + 120, fill: `#${colour.quiet}`, weight: 400})}
${lines(wrapped(notice ?? '', 600, 2, [26, 24, 22]), {x: beside(code), y: foot + 196, fill: `#${colour.quiet}`, weight: 400})}
</svg>
`
}

/** Where the part below the questions begins. */
const foot = 790
const beside = (code: unknown): number => (code ? 376 : edge)

interface Stand {
  readonly x: number
  /** The upper edge. */
  readonly y: number
  readonly fill: string
  readonly weight: number
}
const lines = ({size, lines: all}: Wrapped, {x, y, fill, weight}: Stand): string =>
  all
    .map(
      (line, index) =>
        `<text x="${x}" y="${Math.round(y + size * (0.88 + 1.15 * index))}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`,
    )
    .join('\n')

const questionLines = (asked: readonly Wrapped[], {accent, ink}: Look['colour']): string => {
  let y = head + 112
  return asked
    .map((one, index) => {
      const at = y
      y += Math.max(1, one.lines.length) * one.size * 1.15 + 26
      const number = `<text x="${edge}" y="${Math.round(at + one.size * 0.88)}" font-size="${one.size}" font-weight="700" fill="#${accent}">${index + 1}.</text>`
      return `${number}\n${lines(one, {x: edge + 62, y: at, fill: `#${ink}`, weight: 400})}`
    })
    .join('\n')
}

/** As large as the space below the questions lets it be. */
const codeIn = (path: string, squares: number): string => {
  const scale = 264 / squares
  return `<path transform="translate(${edge - 12} ${foot + 12}) scale(${scale.toFixed(4)})" d="${path}" fill="#000" shape-rendering="crispEdges"/>`
}

const lead: Readonly<Record<Language, string>> = {en: 'Ask before you sign:', es: 'Pregunta antes de firmar:'}
const small: Readonly<Record<Language, string>> = {
  en: 'General information, not legal advice',
  es: 'Información general, no es asesoría legal',
}
