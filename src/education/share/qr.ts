import {encodeQR} from 'qr'
import type {Language} from '../../document/document.js'
import {escaped} from '../../render/html/escape.js'
import type {Address} from './address.js'

/** The squares of a QR code with its quiet margin, as one path of an SVG. */
export interface Squares {
  /** Squares from side to side, the margin too. */
  readonly side: number
  readonly path: string
}

/** Squares of white around a code, without which telephones do not find it. */
const margin = 4

/** Medium correction: a fold or a thumb may cover a seventh. */
export const squaresOf = (uri: string): Squares => {
  const rows = encodeQR(uri, 'raw', {ecc: 'medium', border: margin})
  const path = rows.flatMap((row, y) => runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
  return {side: rows.length, path}
}

/** Dark squares in a row: where each run begins, and how long it is. */
const runsIn = (row: readonly boolean[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  }
  return runs
}

const says: Readonly<Record<Language, Readonly<Record<Address['kind'], string>>>> = {
  en: {page: 'QR code for the page', email: 'QR code to write to', phone: 'QR code to call'},
  es: {page: 'Código QR de la página', email: 'Código QR para escribir a', phone: 'Código QR para llamar a'},
}
/** What a picture of an address says to whoever cannot see it. */
export const altOf = ({kind, shown}: Address, language: Language): string => `${says[language][kind]} ${shown}`

/** A QR code as a picture of its own, with the address in letters under it for whoever has no camera. */
export const qrPicture = (address: Address, language: Language): string => {
  const {side, path} = squaresOf(address.uri)
  const [width, foot] = [side * 10, 60]
  const size = Math.min(26, (width - 20) / (address.shown.length * 0.62))
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${width + foot}" viewBox="0 0 ${width} ${width + foot}">
<title>${escaped(altOf(address, language))}</title>
<rect width="${width}" height="${width + foot}" fill="#fff"/>
<path transform="scale(10)" d="${path}" fill="#000" shape-rendering="crispEdges"/>
<text x="${width / 2}" y="${width + foot / 2 - 8}" text-anchor="middle" font-family="Atkinson Hyperlegible Next, sans-serif" font-size="${size.toFixed(1)}" fill="#000">${escaped(address.shown)}</text>
</svg>
`
}
