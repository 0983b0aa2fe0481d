/** Words broken into lines of a width, in a size at which there are few enough of them. */
export interface Wrapped {
  readonly size: number
  readonly lines: readonly string[]
}

/**
 * Breaks words into lines. Nothing here can measure letters, so each is taken for a little wider than it is in a plain typeface.
 *
 * @param sizes to try, the largest first; the last one is taken whatever comes of it
 */
export const wrapped = (words: string, width: number, most: number, sizes: readonly number[]): Wrapped => {
  let made: Wrapped = {size: 0, lines: []}
  for (const size of sizes) {
    made = {size, lines: linesOf(words, width / size)}
    if (made.lines.length <= most) return made
  }
  return made
}

/** @param width in heights of the type */
const linesOf = (words: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const narrow = /[iljI.,:;'’|!()[\]tfr·¿¡ ]/
const wide = /[mwMW@%—]/
const lengthOf = (words: string): number =>
  [...words].reduce(
    (sum, sign) => sum + (narrow.test(sign) ? 0.33 : wide.test(sign) ? 0.86 : /\p{Lu}/u.test(sign) ? 0.67 : 0.545),
    0,
  )
