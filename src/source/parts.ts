import {isAlias, isMap, isScalar, isSeq, Scalar, type Node as YamlNode} from 'yaml'
import {oddCharacter, type Refusal} from './refusals.js'

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[]

/** What a file says, and where each part of it stands. The tree that it was read from is not kept. */
export interface Parts {
  readonly value: unknown
  /** One row a part, in the order in which the value is walked; see `columns`. */
  readonly rows: Int32Array
  readonly refusals: readonly Refusal[]
}

/** A row: where the key stands (-1 without one), where the part itself stands, and how many rows it takes with those inside it. */
const columns = 5

/** Offsets of a part. */
export interface Part {
  readonly key: readonly [from: number, to: number] | undefined
  readonly from: number
  readonly to: number
  readonly value: unknown
  /** Whether it is the part that was asked for, and not only the nearest one above it. */
  readonly whole: boolean
}

/** Walks the tree of a YAML document once. */
export const readParts = (root: YamlNode | null): Parts => {
  const rows: number[] = []
  const refusals: Refusal[] = []
  const refuse = (node: YamlNode | null, message: string, rule: Refusal['rule'] = 'yaml-syntax'): void => {
    const [from = 0, to = from] = node?.range ?? []
    refusals.push({rule, message, from, to})
  }
  const read = (node: YamlNode | null, key: YamlNode | null): unknown => {
    const row = rows.length
    const [keyFrom = -1, keyTo = -1] = key?.range ?? []
    const [from = Math.max(keyTo, 0), to = from] = node?.range ?? []
    rows.push(keyFrom, keyTo, from, to, 1)
    const value = inside(node)
    rows[row + 4] = (rows.length - row) / columns
    return value
  }
  const inside = (node: YamlNode | null): unknown => {
    if (isScalar(node)) return scalar(node)
    if (isAlias(node)) refuse(node, repeats(node.source))
    if (!isMap(node) && !isSeq(node)) return null
    if (isSeq(node)) return node.items.map((item) => read(item as YamlNode, null))
    const pairs = new Map<string, {readonly key: YamlNode | null; readonly value: YamlNode | null}>()
    for (const pair of node.items) {
      const key = pair.key as YamlNode | null
      const name = nameOf(key)
      if (isScalar(key)) scalar(key)
      else if (isAlias(key)) refuse(key, repeats(key.source))
      else if (key !== null)
        refuse(key, 'A list or a map stands where a key is expected; write a word before the colon')
      if (/[\n\r\u2028\u2029]/.test(name)) refuse(key, 'A key holds a line break; write it on one line')
      if (pairs.has(name))
        refuse(key, 'This key stands twice in one place; the first would be lost. Keep one of them', 'duplicate-key')
      pairs.set(name, {key, value: pair.value as YamlNode | null})
    }
    // All names first: an object walks its whole numbers before its other names, and the rows stand in the order of the value.
    const value = Object.fromEntries<unknown>([...pairs.keys()].map((name) => [name, null]))
    for (const name of Object.keys(value)) {
      const pair = pairs.get(name)
      value[name] = read(pair?.value ?? null, pair?.key ?? null)
    }
    return value
  }
  /** Escapes can bring in what the file’s own characters do not show. */
  const scalar = (node: Scalar): unknown => {
    const odd = node.type === Scalar.QUOTE_DOUBLE && oddCharacter(String(node.value))
    if (odd) refuse(node, odd.message, odd.rule)
    return node.value
  }
  const value = read(root, null)
  return {value, rows: Int32Array.from(rows), refusals}
}

const repeats = (name: string): string =>
  `“*${name}” repeats another part of the file; write the text out instead, so that each place can be read alone`

const nameOf = (key: YamlNode | null): string => (isScalar(key) ? String(key.value ?? '') : '')

/** Finds the part at a path, or the nearest one above it. */
export const finder = ({value, rows}: Pick<Parts, 'value' | 'rows'>): ((path: Path) => Part) => {
  const known = new Map<number, ReadonlyMap<string, number>>()
  /** The rows of what is inside a part, by name or index; found once, since one part may be asked for ten thousand others. */
  const inside = (row: number, part: unknown): ReadonlyMap<string, number> => {
    const found = known.get(row)
    if (found) return found
    const made = new Map<string, number>()
    let next = row + columns
    for (const name of typeof part === 'object' && part !== null ? Object.keys(part) : []) {
      made.set(name, next)
      next += (rows[next + 4] ?? 1) * columns
    }
    known.set(row, made)
    return made
  }
  return (path) => {
    let row = 0
    let here = value
    let whole = true
    for (const step of path) {
      const next = inside(row, here).get(String(step))
      if (next === undefined) {
        whole = false
        break
      }
      row = next
      here = (here as Readonly<Record<string, unknown>>)[step]
    }
    const [keyFrom = -1, keyTo = -1, from = 0, to = 0] = rows.subarray(row, row + columns)
    return {key: keyFrom === -1 ? undefined : [keyFrom, keyTo], from, to, value: here, whole}
  }
}
