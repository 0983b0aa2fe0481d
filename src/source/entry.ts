import {Document, isMap, isScalar, isSeq, type Node, visit} from 'yaml'
import {readYaml} from './yaml.js'

/**
 * The text of a file with one more entry at the end of a list that is a part of it by name. Every other character stays as it was.
 *
 * @returns nothing where the list is none, or is written between brackets, so that no entry can be put on lines of its own
 */
export const withEntry = (text: string, list: string, entry: unknown): string | undefined => {
  const {root, refusals} = readYaml(text)
  if (refusals.length > 0 || !isMap(root)) return undefined
  const index = root.items.findIndex(({key}) => isScalar(key) && key.value === list)
  const value = root.items[index]?.value
  if (!isSeq(value) || !value.range) return undefined
  const [from, to] = value.range
  const next = root.items[index + 1]?.key as Node | undefined
  if (value.flow) {
    const line = text.indexOf('\n', to)
    const rest = text.slice(to, line < 0 ? text.length : line).trimEnd()
    if (value.items.length > 0 || !/^\s*(?:#|$)/.test(rest)) return undefined
    return text.slice(0, from).trimEnd() + rest + lines(entry, 2, text) + (line < 0 ? newline(text) : text.slice(line))
  }
  const indent = from - (text.lastIndexOf('\n', from - 1) + 1)
  const end = next?.range ? startOf(text, next.range[0]) : text.length
  const before = text.slice(0, end)
  const gap = before === '' || before.endsWith('\n') ? '' : newline(text)
  return `${before}${gap}${lines(entry, indent, text).replace(/^\r?\n/, '')}${newline(text)}${text.slice(end)}`
}

/** Where the line of a key begins, or the comment above it. */
const startOf = (text: string, key: number): number => {
  let start = text.lastIndexOf('\n', key - 1) + 1
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1
    if (start === 0 || !/^\s*(?:#.*)?\s*$/.test(text.slice(above, start))) return start
    start = above
  }
}

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** An entry on lines of its own: maps of single values between braces, longer texts in blocks. */
const lines = (entry: unknown, indent: number, text: string): string => {
  const document = new Document([entry], {version: '1.2', schema: 'core'})
  visit(document, {
    // What begins or ends in blanks is said between quotes: nobody sees them at the end of a block.
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('\n') && !/^\S(?:[\s\S]*\S)?\n?$/.test(node.value))
        node.type = 'QUOTE_DOUBLE'
    },
    Collection(_, node, path) {
      const isPlain = node.items.every((item) => {
        const value = 'value' in (item as object) ? (item as {readonly value: unknown}).value : item
        const scalar = isScalar(value) ? value.value : isScalar(item) ? item.value : undefined
        return scalar !== undefined && !(typeof scalar === 'string' && (scalar.includes('\n') || scalar.length > 80))
      })
      if (path.length > 2 && isPlain) node.flow = true
    },
  })
  const written = document
    .toString({lineWidth: 0, flowCollectionPadding: false, blockQuote: 'literal', doubleQuotedMinMultiLineLength: 1e9})
    .trimEnd()
  return newline(text) + written.replace(/^(?=.)/gm, ' '.repeat(indent)).replaceAll('\n', newline(text))
}
