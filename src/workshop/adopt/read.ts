import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import {readWord, type WordBlock, type WordParagraph, type WordRun, type WordText} from '../../ooxml/word.js'
import {readLenient} from '../../text/lenient.js'
import type {OpenBlock, OpenInline} from '../../text/markdown.js'
import {readLabels} from './labels.js'
import {readLines} from './lines.js'
import {linesOf, other, type Piece, type Precedent, said, type Words} from './pieces.js'
import {odd, tidyBlocks, tidyWords} from './tidy.js'

/** Reads a precedent in Word, told from the others by its first bytes; in Markdown, by its name; or in plain text. */
export const readPrecedent = (file: string, bytes: Uint8Array, codec: Codec): Outcome<Precedent> => {
  const begins = (...codes: readonly number[]): boolean => codes.every((code, index) => bytes[index] === code)
  const no = (message: string): Outcome<Precedent> => ({
    diagnostics: [{rule: 'unreadable-file', severity: 'error', message: `“${file}” ${message}`, place: {file}}],
  })
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf) || /\.do[ct][xm]?$/i.test(file)) return fromWord(file, bytes, codec)
  if (begins(0x25, 0x50, 0x44, 0x46)) return no('is a PDF, which keeps no paragraphs; ask for the Word file')
  if (begins(0x7b, 0x5c, 0x72, 0x74)) return no('is an RTF file; open it in a word processor and save it as .docx')
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return no('is not text in UTF-8; if it is a text, save it with that encoding')
  }
  const pieces = /\.(?:md|markdown)$/i.test(file) ? fromMarkdown(text) : readLines(text)
  return {value: {pieces: readLabels(pieces), asides: []}, diagnostics: characters(file, text.match(odd)?.length ?? 0)}
}

const characters = (file: string, count: number): readonly Diagnostic[] =>
  count === 0
    ? []
    : [
        warning(
          'adopt-left',
          file,
          `${counted(count, 'character')} of “${file}” that no document may hold ${count === 1 ? 'was' : 'were'} left out: signs of a symbol font, or control characters. No letter and no digit is among them`,
        ),
      ]
const warning = (rule: string, file: string, message: string): Diagnostic => ({
  rule,
  severity: 'warning',
  message,
  place: {file},
})
const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const headed = (depth: number, words: Words): readonly Piece[] => {
  const low = depth > 3
  const tidy = tidyWords(low ? [{type: 'strong', children: words}] : words, low)
  if (tidy.length === 0) return []
  return [low ? other(tidy) : {type: 'heading', words: tidy}]
}
const blockPieces = (block: OpenBlock): readonly Piece[] =>
  tidyBlocks([block]).map((one) => ({type: 'other', block: one}))

/** Where Markdown has no headings, the items of its numbered lists are its clauses, down to the second level. */
const fromMarkdown = (text: string): readonly Piece[] => {
  const blocks = readLenient(text)
  const isHeaded = blocks.some(({type}) => type === 'heading')
  const pieces = (block: OpenBlock, level = 0): readonly Piece[] => {
    if (block.type === 'heading') return headed(block.depth, block.children)
    if (block.type !== 'list' || !block.ordered || isHeaded || level > 1) return blockPieces(block)
    return block.children.flatMap(([first, ...rest]): readonly Piece[] => {
      const words = first?.type === 'paragraph' ? tidyWords(first.children) : []
      const start: readonly Piece[] =
        words.length > 0 ? [{type: 'numbered', words}] : first ? pieces(first, level + 1) : []
      return [...start, ...rest.flatMap((one) => pieces(one, level + 1))]
    })
  }
  return blocks.flatMap((block) => pieces(block))
}

const fromWord = (file: string, bytes: Uint8Array, codec: Codec): Outcome<Precedent> => {
  const {value: word, diagnostics} = readWord(bytes, codec, file)
  if (!word) return {diagnostics}
  const isHeading = (block: WordBlock): block is WordParagraph =>
    block.type === 'paragraph' && (block.heading ?? 9) <= 3 && tidyWords(wordsOf(block.runs)).length > 0
  const headings = word.body.filter(isHeading)
  const counting = new Set(headings.flatMap(({list}) => (list ? [list.id] : [])))
  /** A list of its own under headings is a list; one that counts the headings too counts clauses. */
  const counts = ({list}: WordParagraph): boolean =>
    list?.ordered === true && list.level <= 1 && (headings.length === 0 || counting.has(list.id))
  const pieces = word.body.flatMap((block): readonly Piece[] => {
    if (block.type === 'table') return blockPieces(tableOf(block))
    const {heading, list, runs} = block
    const words = tidyWords(wordsOf(runs), heading === undefined)
    if (words.length === 0) return []
    if (heading !== undefined) return headed(heading, words)
    if (counts(block)) return [{type: 'numbered', words}]
    return list ? [{type: 'item', level: list.level, ordered: list.ordered, words}] : [other(words)]
  })
  const asides = tidyBlocks(word.asides.map((block) => (block.type === 'table' ? tableOf(block) : paragraphOf(block))))
  return {value: {pieces: readLabels(pieces), asides}, diagnostics: [...told(file, word, asides)]}
}

const tableOf = ({rows}: WordBlock & {type: 'table'}): OpenBlock => ({
  type: 'table',
  children: rows.map((row) =>
    row.map((cell) => cell.flatMap(({runs}): Words => [...wordsOf(runs), {type: 'text', value: ' '}])),
  ),
})
const paragraphOf = ({runs}: WordParagraph): OpenBlock => ({type: 'paragraph', children: wordsOf(runs)})

const wordsOf = (runs: readonly WordRun[]): Words =>
  runs.map((run): OpenInline => {
    if (run.type === 'break') return run
    const text: OpenInline = {type: 'text', value: run.text}
    const slanted: OpenInline = run.italic ? {type: 'emphasis', children: [text]} : text
    return run.bold ? {type: 'strong', children: [slanted]} : slanted
  })

/** What a reader of the clauses must know of the file that they were taken from. */
const told = (file: string, word: WordText, asides: readonly OpenBlock[]): readonly Diagnostic[] => {
  const {inserted, deleted, hidden} = word.counted
  const signs = said(
    word.body
      .flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : [block]))
      .flatMap(({runs}) => wordsOf(runs)),
  )
  return [
    ...(inserted + deleted === 0
      ? []
      : [
          warning(
            'adopt-tracked',
            file,
            `“${file}” holds tracked changes (${counted(inserted, 'insertion')}, ${counted(deleted, 'deletion')}). The final text was taken, as if all were accepted; see that they were agreed to`,
          ),
        ]),
    ...(hidden === 0
      ? []
      : [
          warning(
            'adopt-left',
            file,
            `${counted(hidden, 'stretch').replace('stretchs', 'stretches')} of hidden text in “${file}” ${hidden === 1 ? 'was' : 'were'} taken like the rest, though Word does not show it; read the clauses for words that are not meant for others`,
          ),
        ]),
    ...(linesOf(asides).length === 0
      ? []
      : [
          warning(
            'adopt-left',
            file,
            `What stands beside the text of “${file}” (headers, footers, notes, comments) is in no clause; it was put into a file of its own`,
          ),
        ]),
    ...(word.pictured
      ? [
          warning(
            'adopt-left',
            file,
            `“${file}” holds a diagram or a chart; its words are a picture’s and were not read, so copy by hand what matters`,
          ),
        ]
      : []),
    ...characters(file, signs.match(odd)?.length ?? 0),
  ]
}
