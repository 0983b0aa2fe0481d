import type {Spread} from './rounds.js'

/** One line of the table: what was timed, in milliseconds, and how it stands against something else in the same rounds. */
export interface Row {
  readonly what: string
  readonly milliseconds: Spread
  readonly ratio?: Spread
  /** What the ratio is of, such as “its time is so many times the rider's”. */
  readonly of?: string
  readonly aim?: string
}

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
const spread = ({median, least, most}: Spread): string => `${figure(median)} (${figure(least)}–${figure(most)})`

/** The table as Markdown, so that it can be pasted where it is kept. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [
    ['', 'ms: median (min–max)', 'a second', 'ratio: median (min–max)', 'aim'],
    ...rows.map(({what, milliseconds, ratio, of = '', aim = ''}) => [
      what,
      spread(milliseconds),
      figure(1000 / milliseconds.median),
      ratio ? `${spread(ratio)} ${of}` : '',
      aim,
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const padded = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
  const rule = widths.map((width) => '-'.repeat(width))
  return [padded[0] ?? [], rule, ...padded.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n')
}
