/** Width of a letter and of a cell's margins together, in points, well enough to share out a line. */
const letter = 5
const margins = 11

/** What an empty column asks for, in letters. */
const toWriteOn = 30

/** In points. */
const roomForInitials = 66
const roomForTick = 46

export const longest = (lengths: readonly number[]): number => Math.max(0, ...lengths)

/** In letters. */
const longestWord = (text: string): number => {
  let most = 0
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf(' ', from)
    const end = blank === -1 ? text.length : blank
    most = Math.max(most, end - from)
    from = end + 1
  }
  return most
}

/**
 * Shares out the line: each column gets what its longest word needs, and of the rest what its text asks for. A column that
 * is empty under a very short header, or one that says so, is for a tick or initials, and gets no more than that.
 */
export const columnWidths = (
  texts: readonly (readonly string[])[],
  width: number,
  initials: RegExp,
): readonly number[] => {
  const [header = [], ...rows] = texts
  const columns = Array.from({length: longest(texts.map(({length}) => length))}, (_, column) => column)
  const empty = columns.map((column) => rows.every((row) => (row[column] ?? '') === ''))
  const someFull = empty.includes(false)
  const needs = columns.map((column) => {
    const letters = longest(texts.map((row) => longestWord(row[column] ?? '')))
    return Math.min(width / 3, letters * letter * 1.15 + margins)
  })
  const asks = columns.map((column) => {
    const title = header[column] ?? ''
    if (empty[column] && someFull && (title.length <= 5 || initials.test(title))) return 0
    const length = empty[column] ? toWriteOn : longest(texts.map((row) => row[column]?.length ?? 0))
    return Math.min(length, 24) + 4 * Math.sqrt(Math.max(0, length - 24))
  })
  const least = columns.map((column) => {
    const narrow = initials.test(header[column] ?? '') ? roomForInitials : roomForTick
    return Math.max(needs[column] ?? 0, asks[column] === 0 ? narrow : 0)
  })
  const rest = Math.max(0, width - least.reduce((sum, one) => sum + one, 0))
  const asked = asks.reduce((sum, one) => sum + one, 0)
  const wide = columns.map(
    (column) => (least[column] ?? 0) + (asked === 0 ? rest / columns.length : (rest * (asks[column] ?? 0)) / asked),
  )
  const whole = wide.reduce((sum, one) => sum + one, 0)
  return wide.map((one) => (one * width) / whole)
}
