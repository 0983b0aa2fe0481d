import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type Document as YamlDocument,
  type Node as YamlNode,
} from 'yaml'
import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[]

/** A YAML file as a value, with the way back to where each part of it stands. */
export interface Source {
  readonly file: string
  /** The file's text. */
  readonly text: string
  /** The files that places can point into: this one, or both of two that were laid one over the other. */
  readonly files: readonly Pick<Source, 'file' | 'text'>[]
  /** Plain data: maps, lists, strings, numbers, booleans, null. */
  readonly value: unknown
  /** Where a value stands, or with `key` its key. A path that is not there gives the nearest part above it. */
  place(path: Path, key?: 'key'): Place
  /** Where characters `from` to `to` of the string at `path` stand in the file. */
  placeInText(path: Path, from: number, to: number): Place
  /** A scalar as it was typed, before YAML made a number of it: no digit is lost. */
  written(path: Path): string | undefined
}

/** Reads one YAML 1.2 file. Syntax errors, duplicate keys, aliases and private-use characters are findings. */
export const readSource = (file: string, text: string): Outcome<Source> => {
  const lines = new LineCounter()
  const yaml = parseDocument(text, {lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false})
  const at = (start: number, end: number): Place => span(file, lines, start, end)
  const diagnostics: Diagnostic[] = [...yaml.errors, ...yaml.warnings].map((error) => ({
    rule: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
    severity: 'error',
    message: syntaxMessage(error.code, error.message),
    place: at(error.pos[0], error.pos[1]),
  }))
  visit(yaml, {
    Alias(_, node) {
      diagnostics.push({
        rule: 'yaml-syntax',
        severity: 'error',
        message: `“*${node.source}” repeats another part of the file; write the text out instead, so that each place can be read alone`,
        place: at(node.range?.[0] ?? 0, node.range?.[1] ?? 0),
      })
    },
  })
  const odd = /[\uE000-\uF8FF]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u.exec(text)
  if (odd) {
    const code = odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    diagnostics.push({
      rule: 'odd-character',
      severity: 'error',
      message: `U+${code} is a control or private-use character, which no document may hold; delete it`,
      place: at(odd.index, odd.index + odd[0].length),
    })
  }
  if (diagnostics.length > 0) return {diagnostics}
  const source: Source = {
    file,
    text,
    files: [{file, text}],
    value: yaml.toJS(),
    place(path, key) {
      const found = find(yaml, path)
      const node = key && found.key ? found.key : (found.node ?? found.key)
      return node?.range ? at(node.range[0], node.range[1]) : {file, line: 1, column: 1}
    },
    placeInText(path, from, to) {
      const {node} = find(yaml, path)
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return this.place(path)
      const offsets = offsetsOf(node as Scalar<string>, text)
      return at(offsets(from), offsets(to))
    },
    written(path) {
      const {node, whole} = find(yaml, path)
      return whole && isScalar(node) ? (node.source ?? String(node.value)) : undefined
    },
  }
  return {value: source, diagnostics}
}

const span = (file: string, lines: LineCounter, start: number, end: number): Place => {
  const from = lines.linePos(start)
  const to = lines.linePos(Math.max(start, end))
  return {file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col}
}

/** The node at a path, its key, and whether the whole path is there. */
const find = (yaml: YamlDocument.Parsed, path: Path): {node: YamlNode | null; key: YamlNode | null; whole: boolean} => {
  let node = yaml.contents as YamlNode | null
  let key: YamlNode | null = null
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step),
      )
      if (!pair) return {node, key, whole: false}
      key = pair.key as YamlNode
      node = pair.value as YamlNode | null
    } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
      key = null
      node = node.items[Number(step)] as YamlNode
    } else return {node, key, whole: false}
    if (isAlias(node)) return {node, key, whole: false}
  }
  return {node, key, whole: true}
}

/**
 * The file offset of each character of a string. Exact for literal blocks and plain one-line scalars;
 * in quoted and folded ones the start of the scalar, since escapes and folding move characters.
 */
const offsetsOf = (node: Scalar<string>, text: string): ((index: number) => number) => {
  const [start, end] = node.range ?? [0, 0]
  const value = node.value
  if (node.type === Scalar.BLOCK_LITERAL) {
    // One source line makes one line of the value; what the source line has more, in front, is indentation.
    const starts: {value: number; file: number}[] = []
    let file = text.indexOf('\n', start) + 1
    let at = 0
    for (const line of value.split('\n')) {
      const newline = text.indexOf('\n', file)
      const stop = newline === -1 ? text.length : newline
      const written = text.slice(file, stop).replace(/\r$/, '')
      starts.push({value: at, file: file + (line === '' ? 0 : written.length - line.length)})
      at += line.length + 1
      file = stop + 1
    }
    return (index) => {
      const line = starts.findLast((candidate) => candidate.value <= index)
      return line ? Math.min(line.file + (index - line.value), Math.max(end, start)) : start
    }
  }
  const open = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE ? 1 : 0
  const plain = text.slice(start + open, start + open + value.length) === value
  return (index) => (plain ? start + open + index : start)
}

const syntaxMessage = (code: string, message: string): string => {
  if (code === 'DUPLICATE_KEY') return 'This key stands twice in one place; the first would be lost. Keep one of them'
  if (code === 'TAB_AS_INDENT') return 'A tab is used to indent; YAML allows only spaces. Replace it by spaces'
  const open = /^Flow (sequence|map)/.exec(message)?.[1]
  if (open) return `A ${open === 'map' ? '{ is not closed with }' : '[ is not closed with ]'}; close it on its line`
  if (code === 'BAD_INDENT')
    return 'This line is indented differently from its neighbors; align it with the keys that it belongs to'
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'This line cannot be understood; if the text holds a colon, put it in a literal block (|) or between quotation marks'
  return `${message.replace(/\.$/, '')}; the file cannot be read past this point`
}
