import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import {readWord, type WordBlock, type WordParagraph, type WordText} from '../../ooxml/word.js'
import {counter} from './counter.js'
import type {Found} from './passages.js'

/** The paragraphs of a Word file as it reads with every tracked change accepted; what stands beside the text comes last. */
export const fromWord = (file: string, bytes: Uint8Array, codec: Codec): Outcome<readonly Found[]> => {
  const {value: word, diagnostics} = readWord(bytes, codec, file)
  if (!word) return {diagnostics}
  const numberOf = counter()
  const paragraph = (one: WordParagraph, kind: Found['kind']): Found => {
    const counted = kind === 'aside' ? undefined : numberOf(one.list)
    return {kind, text: textOf(one), ...(counted === undefined ? {} : {counted})}
  }
  const body = word.body.flatMap((block): readonly Found[] => {
    if (block.type === 'table') return cellsOf(block).map((text) => ({kind: 'cell', text}))
    return [paragraph(block, block.heading === undefined ? (block.list ? 'item' : 'paragraph') : 'heading')]
  })
  const asides = word.asides.flatMap((block): readonly Found[] =>
    block.type === 'table' ? cellsOf(block).map((text) => ({kind: 'aside', text})) : [paragraph(block, 'aside')],
  )
  return {value: [...body, ...asides], diagnostics: told(file, word)}
}

const textOf = ({runs}: WordParagraph): string => runs.map((run) => (run.type === 'break' ? ' ' : run.text)).join('')

const cellsOf = ({rows}: WordBlock & {type: 'table'}): readonly string[] =>
  rows.flat().map((cell) => cell.map(textOf).join('\n'))

const told = (file: string, {counted: {inserted, deleted, hidden}, pictured}: WordText): readonly Diagnostic[] => [
  ...(inserted + deleted === 0
    ? []
    : [
        warning(
          file,
          `“${file}” holds tracked changes. It was read as if all of them were accepted; words that are struck in it were not searched`,
        ),
      ]),
  ...(hidden === 0
    ? []
    : [warning(file, `“${file}” holds hidden text, which Word does not show; it was searched like the rest`)]),
  ...(pictured
    ? [warning(file, `“${file}” holds a diagram or a chart; words in it were not searched, so read them yourself`)]
    : []),
]

const warning = (file: string, message: string): Diagnostic => ({
  rule: 'scan-read',
  severity: 'warning',
  message,
  place: {file},
})
