import {widthOf} from './width.js'

const wrapLine = (line: string, columns: number): readonly string[] => {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ').filter((part) => part !== '')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && widthOf(longer) > columns) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}

/** Lines of at most so many columns; a word that is longer has a line to itself and stays whole. `\n` stays a line end. */
export const wrap = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n')

/** The line without the spaces at its end. */
export const trimmed = (line: string): string => line.replace(/ +$/, '')

/** Puts `first` before the first line and as many spaces before the others; an empty line stays empty. */
export const hang = (first: string, text: string): string => {
  const [head = '', ...rest] = text.split('\n')
  const spaces = ' '.repeat(widthOf(first))
  return [trimmed(first + head), ...rest.map((line) => (line === '' ? '' : spaces + line))].join('\n')
}
