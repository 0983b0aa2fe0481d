import {Document, isCollection, isSeq, type Node} from 'yaml'
import {readYaml} from './yaml.js'

/**
 * The text of a file that is a list, with one item more at its end, or in the place of another. Every other character stays as it was.
 *
 * @param at index of the item that gives way
 * @returns nothing where the file is no list, or is written between brackets, so that no item can be put on a line of its own
 */
export const withItem = (text: string, item: unknown, at?: number): string | undefined => {
  const {root, refusals} = readYaml(text)
  if (refusals.length > 0) return undefined
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const ended = text === '' || text.endsWith('\n') ? text : `${text}${newline}`
  if (root === null) return `${ended}- ${onOneLine(item)}${newline}`
  if (!isSeq(root) || root.flow || !root.range) return undefined
  if (at !== undefined) {
    const [from, to] = (root.items[at] as Node | undefined)?.range ?? []
    if (from === undefined || to === undefined) return undefined
    const gap = text.slice(from, to).endsWith('\n') ? newline : ''
    return `${text.slice(0, from)}${onOneLine(item)}${gap}${text.slice(to)}`
  }
  const indent = root.range[0] - (text.lastIndexOf('\n', root.range[0] - 1) + 1)
  return `${ended}${' '.repeat(indent)}- ${onOneLine(item)}${newline}`
}

/** A value between brackets, on one line however long it is. */
const onOneLine = (value: unknown): string => {
  const document = new Document(value)
  if (isCollection(document.contents)) document.contents.flow = true
  return document.toString({lineWidth: 0, flowCollectionPadding: false}).trimEnd()
}
