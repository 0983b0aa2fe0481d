/** A piece of a scalar as it is written in the file, and what it gives of the value. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly gives: string
  /** Whether it is written as it is: within one line, without an escape. */
  readonly plain: boolean
}

/** Where the characters of a string stand in its file. */
export interface Spelling {
  /** Offsets of the characters from one to another, the second exclusive; of none, where one would be put in. */
  span(from: number, to: number): readonly [from: number, to: number]
  /** Whether the characters of the file at that place are the very ones of the value, so that they can be edited there. */
  exact(from: number, to: number): boolean
}

/**
 * Walks a string and the scalar that it was read from side by side.
 *
 * @param from offset of the scalar’s first character: of its quotation mark, `|` or `>` where it has one
 * @param to offset behind its last one
 */
export const spell = (text: string, from: number, to: number, value: string): Spelling => {
  /** Pieces that go on where the one before ended are one with it. `at`: index in the value. */
  const pieces: {readonly at: number; readonly from: number; to: number; readonly plain: boolean}[] = []
  let at = 0
  for (const {from: begins, to: ends, gives, plain} of piecesOf(text, from, to, value)) {
    // What the value lacks was not meant to be in it, such as the last line breaks of a block.
    if (!value.startsWith(gives, at)) break
    const last = pieces.at(-1)
    if (last?.plain && plain && last.to === begins) last.to = ends
    else if (gives !== '') pieces.push({at, from: begins, to: ends, plain})
    at += gives.length
  }
  const last = pieces.at(-1)?.to ?? from
  const pieceOf = (index: number) => (index < at ? pieces.findLast((piece) => piece.at <= index) : undefined)
  const begin = (index: number): number => {
    const piece = pieceOf(index)
    return piece ? piece.from + (piece.plain ? index - piece.at : 0) : last
  }
  const end = (index: number): number => {
    const piece = pieceOf(index)
    return piece?.plain ? piece.from + (index - piece.at) + 1 : (piece?.to ?? last)
  }
  return {
    span(first, behind) {
      if (behind > first) return [begin(first), end(behind - 1)]
      const place = !pieceOf(first)?.plain && pieceOf(first - 1)?.plain ? end(first - 1) : begin(first)
      return [place, place]
    },
    exact(first, behind) {
      if (behind <= first) return (pieceOf(first)?.plain ?? false) || (pieceOf(first - 1)?.plain ?? false)
      const piece = pieceOf(first)
      return piece?.plain === true && behind - piece.at <= piece.to - piece.from
    },
  }
}

const piecesOf = (text: string, from: number, to: number, value: string): Iterable<Piece> => {
  const style = text.charAt(from)
  if (style === '|' || style === '>') return block(text, from, to, value)
  if (style === '"') return flow(text, from + 1, to - 1, doubleQuoted)
  return style === "'" ? flow(text, from + 1, to - 1, singleQuoted) : flow(text, from, to, unquoted)
}

/** Line breaks with the white space around them (1), escapes (2), anything else. */
const fold = String.raw`([ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*)`
const unquoted = new RegExp(String.raw`${fold}|[ \t]+|[^ \t\r\n]+|[^]`, 'g')
const singleQuoted = new RegExp(String.raw`${fold}|('')|[ \t]+|[^ \t\r\n']+|[^]`, 'g')
const doubleQuoted = new RegExp(
  String.raw`${fold}|(\\(?:\r?\n[ \t]*|x.{2}|u.{4}|U.{8}|[^]))|[ \t]+|[^ \t\r\n\\]+|[^]`,
  'g',
)

function* flow(text: string, from: number, to: number, token: RegExp): Iterable<Piece> {
  const inside = text.slice(from, to)
  for (const {0: all, 1: folded, 2: code, index} of inside.matchAll(token)) {
    const at = from + index
    if (folded !== undefined) yield* breaks(text, at, at + all.length, false)
    else yield {from: at, to: at + all.length, gives: code === undefined ? all : meant(code), plain: !code}
  }
}

/** Of the line breaks between two lines that are joined one becomes a space, or the first of several is lost. */
const breaks = (text: string, from: number, to: number, kept: boolean): readonly Piece[] => {
  const found = [...text.slice(from, to).matchAll(/\r?\n/g)].map(({0: {length}, index}) => ({
    from: from + index,
    to: from + index + length,
    gives: '\n',
    plain: false,
  }))
  if (kept) return found
  return found.length === 1 ? found.map((one) => ({...one, gives: ' '})) : found.slice(1)
}

const codes: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
const meant = (written: string): string => {
  const kind = written.charAt(1)
  if (kind === '\n' || kind === '\r') return ''
  if (written.length > 2) return String.fromCodePoint(Number.parseInt(written.slice(2), 16))
  return codes[kind] ?? kind
}

function* block(text: string, from: number, to: number, value: string): Iterable<Piece> {
  const header = text.indexOf('\n', from) + 1
  if (header === 0 || header >= to) return
  const folds = text.charAt(from) === '>'
  const margin = marginOf(text, header, to, value)
  const token = new RegExp(String.raw`((?:\r?\n {0,${margin}})+)|(?:[^\r\n]|\r(?!\n))+`, 'y')
  /** Whether the line before is indented more than the block, or there is none: breaks beside such a line stay. */
  let apart = true
  const isApart = (at: number) => at >= to || text.charAt(at) === ' ' || text.charAt(at) === '\t'
  const first = new RegExp(` {0,${margin}}`, 'y')
  first.lastIndex = header
  for (let at = header + (first.exec(text)?.[0].length ?? 0); at < to; at = token.lastIndex) {
    token.lastIndex = at
    const [all = '', broken] = token.exec(text) ?? []
    if (broken !== undefined) yield* breaks(text, at, at + all.length, !folds || apart || isApart(token.lastIndex))
    else {
      apart = isApart(at)
      yield {from: at, to: at + all.length, gives: all, plain: true}
    }
  }
}

/** How many spaces are in front of each line of a block without belonging to it: those that the value does not have. */
const marginOf = (text: string, from: number, to: number, value: string): number => {
  const written = indentAt(text, from)
  return written.end < to ? Math.max(0, written.spaces - indentAt(value, 0).spaces) : to - from
}

/** The spaces before the first line that is not empty. */
const indentAt = (text: string, from: number): {readonly spaces: number; readonly end: number} => {
  const blanks = /(?: *\r?\n)*( *)/y
  blanks.lastIndex = from
  const spaces = blanks.exec(text)?.[1]?.length ?? 0
  return {spaces, end: blanks.lastIndex}
}
