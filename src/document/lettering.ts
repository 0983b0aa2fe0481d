import type {Letters} from './drawing.js'

/** Size and distance of lines in points, and weight, of words in a drawing. */
export const lettering: Readonly<
  Record<Letters, {readonly size: number; readonly leading: number; readonly weight: 400 | 600}>
> = {
  text: {size: 11.5, leading: 14.5, weight: 400},
  strong: {size: 11.5, leading: 14.5, weight: 600},
  small: {size: 10.5, leading: 13, weight: 400},
}

/** Widths of letters in parts of their size: the widest that they have in the typefaces of drawings, rounded up. */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [0.22, "'"],
  [0.26, ' ,.:;j|’'],
  [0.3, '!`il·í'],
  [0.36, '"()[]ft'],
  [0.42, '-/I\\_r{}'],
  [0.48, '1“”'],
  [0.54, '*7?acksvxyz–á¿→'],
  [0.58, '2<>FJL^eghnou~éóúñü'],
  [0.62, '$+345689EPSTZbdpqÉ'],
  [0.66, '0=ABCKRVYÁ'],
  [0.7, 'DHUXÓÚÑ'],
  [0.76, '#&GNOQw'],
  [0.95, '@—%MWm'],
]
const widest = 1
const table: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])),
)

/** Width of words on one line, in points; cautious, since no engine measures them. */
export const widthOf = (words: string, letters: Letters): number =>
  [...words].reduce((sum, letter) => sum + (table.get(letter) ?? widest), 0) * lettering[letters].size

/** Words on lines no wider than the room. A word that is wider by itself is cut. */
export const wrapped = (words: string, room: number, letters: Letters): readonly string[] => {
  const lines: string[] = []
  let line = ''
  const fits = (text: string): boolean => widthOf(text, letters) <= room
  for (const word of words.split(/[ \t\n]+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return line === '' ? lines : [...lines, line]
}
