/** Letters that were set at one place, as pdf.js gives them. */
export interface Run {
  readonly str: string
  /** The last two are where it begins: from the left, and from the bottom. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName?: string
}
/** A line on a page, from the left to the right. Measures are points. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  /** From the bottom of the page. */
  readonly base: number
  readonly height: number
  /** The font of all its letters; nothing where there are several. */
  readonly font?: string | undefined
  /** How far up the page it stands: 0 at the bottom, 1 at the top. */
  readonly rise: number
}

interface Open {
  text: string
  left: number
  right: number
  base: number
  height: number
  font: string | undefined
}

/** No line of a page has more letters. */
const longest = 2_000

/** Puts runs together in the order in which they were set, which is that of reading in nearly every file. */
export const linesOf = (runs: readonly Run[], pageHeight: number): readonly Line[] => {
  const lines: Open[] = []
  for (const {str, transform, width, height, fontName} of runs) {
    const [left, base] = [finite(transform[4]), finite(transform[5])]
    const tall = finite(height) || Math.abs(finite(transform[3])) || 10
    const line = lines.at(-1)
    if (
      line &&
      line.text.length < longest &&
      Math.abs(base - line.base) < 0.5 * Math.max(tall, line.height) &&
      left > line.left - tall
    ) {
      const gap = left - line.right
      const parted = line.text.endsWith(' ') || str.startsWith(' ')
      line.text += (gap > 0.2 * tall && !parted && str !== '' ? ' ' : '') + str
      line.right = Math.max(line.right, left + finite(width))
      if (str.trim() === '') continue
      line.height = Math.max(line.height, tall)
      if (line.font !== fontName) line.font = undefined
    } else if (str.trim() !== '')
      lines.push({text: str, left, right: left + finite(width), base, height: tall, font: fontName})
  }
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(/\s+/g, ' ').trim(),
    rise: pageHeight > 0 ? line.base / pageHeight : 0.5,
  }))
}

const finite = (number: number | undefined): number => (Number.isFinite(number) ? (number as number) : 0)
