import {isMap, isScalar, type Node, type Pair, type YAMLMap} from 'yaml'
import {readYaml} from './yaml.js'

/**
 * The text of a file with a string at a path of keys: in the place of the one that stands there, or as one key more where all but
 * the last are there. Every other character stays as it was, comments and styles too; a string that stands alone where a map is
 * wanted becomes its `en`.
 *
 * @returns nothing where no way of writing it would read as that string and leave all else as it reads now
 */
export const withString = (text: string, path: readonly string[], value: string): string | undefined => {
  const {root, refusals} = readYaml(text)
  if (refusals.length > 0 || !isMap(root)) return undefined
  const before = saidBy(root)
  const wanted = JSON.stringify(put(before, path, value))
  if (wanted === JSON.stringify(before)) return text
  for (const candidate of candidates(text, root, path, value)) {
    const again = readYaml(candidate)
    if (again.refusals.length === 0 && JSON.stringify(saidBy(again.root)) === wanted) return candidate
  }
  return undefined
}

const saidBy = (node: Node | null): unknown => {
  if (isScalar(node)) return node.value
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({key, value}) => [String(saidBy(key as Node)), saidBy(value as Node | null)]),
    )
  const items = (node as {readonly items?: readonly unknown[]} | null)?.items
  return items ? items.map((item) => saidBy(item as Node)) : null
}

const put = (whole: unknown, [key, ...rest]: readonly string[], value: string): unknown => {
  if (key === undefined) return value
  const map = typeof whole === 'string' ? {en: whole} : ((whole ?? {}) as Readonly<Record<string, unknown>>)
  return {...map, [key]: put(map[key], rest, value)}
}

function* candidates(text: string, root: YAMLMap, path: readonly string[], value: string): Generator<string> {
  let map = root
  for (const [index, key] of path.entries()) {
    const pair = map.items.find((one) => isScalar(one.key) && String(one.key.value) === key)
    const rest = path.slice(index + 1)
    if (!pair) return yield* added(text, map, path.slice(index), value)
    const node = pair.value as Node | null
    if (isMap(node) && node.items.length === 0) return yield* filled(text, map, pair, rest, value)
    if (isMap(node)) {
      map = node
      continue
    }
    if (!isScalar(node)) return
    if (rest.length === 0) return yield* replaced(text, node, value)
    if (rest.length === 1) return yield* besideEnglish(text, node, rest[0] ?? '', value)
    return
  }
}

function* replaced(text: string, node: Node, value: string): Generator<string> {
  const [from = 0, to = from] = node.range ?? []
  const before = text.slice(from, to)
  const set = (written: string): string => text.slice(0, from) + written + text.slice(to)
  if (/^[|>]/.test(before)) {
    const header = /^[^\r\n]*/.exec(before)?.[0] ?? ''
    const indent = /\n( +)\S/.exec(before)?.[1] ?? ''
    const tail = /(?:\r?\n)[\s]*$/.exec(before)?.[0] ?? ''
    yield set(literal(header.replace('>', '|'), value, indent, newline(text)) + tail)
    yield set(literal('|', value, indent, newline(text)) + tail)
    yield set(literal('|-', value, indent, newline(text)) + tail)
    yield set(doubled(value) + tail)
    return
  }
  const style = before.charAt(0)
  yield* [...(style === "'" ? [quoted] : style === '"' ? [doubled] : [plain, quoted]), quoted, doubled].map((write) =>
    set(write(value)),
  )
}

/** `title: Opt-in only` becomes `title: {en: Opt-in only, es: …}`. */
function* besideEnglish(text: string, node: Node, key: string, value: string): Generator<string> {
  const [from = 0, to = from] = node.range ?? []
  const before = text.slice(from, to)
  const english = isScalar(node) ? String(node.value) : before
  for (const first of [before, quoted(english), doubled(english)])
    for (const write of flow) yield `${text.slice(0, from)}{en: ${first}, ${key}: ${write(value)}}${text.slice(to)}`
}

/** `text: {}` takes its first key below it. */
function* filled(text: string, map: YAMLMap, pair: Pair, path: readonly string[], value: string): Generator<string> {
  const [from = 0, to = from] = (pair.value as Node).range ?? []
  const rest = text.slice(to)
  if (!map.flow && path.length > 0 && /^[ ]*(?:\r?\n|$)/.test(rest)) {
    const block = nested(path, value, ' '.repeat(columnOf(text, pair) + 2), newline(text))
    yield `${text.slice(0, from).trimEnd()}${newline(text)}${block}${rest}`
  }
  for (const write of flow) {
    const inner = path.reduceRight((one, key) => `{${key}: ${one}}`, write(value))
    yield text.slice(0, from) + inner + rest
  }
}

function* added(text: string, map: YAMLMap, path: readonly string[], value: string): Generator<string> {
  const [key = '', ...rest] = path
  const inner = (write: (value: string) => string): string =>
    rest.length === 0
      ? write(value)
      : `${rest.map((one) => `{${one}: `).join('')}${write(value)}${'}'.repeat(rest.length)}`
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined
  if (!last) return
  const end = endOf(last)
  if (map.flow) {
    for (const write of flow) yield `${text.slice(0, end)}, ${key}: ${inner(write)}${text.slice(end)}`
    return
  }
  const indent = ' '.repeat(columnOf(text, last))
  // Behind the line on which the last entry ends; of a block what is empty behind it stays where it is.
  const lineEnd = text.indexOf('\n', Math.max(end - 1, 0))
  const at = text.slice(0, end).endsWith('\n') ? end : lineEnd < 0 ? text.length : lineEnd + 1
  const gap = at === 0 || text[at - 1] === '\n' ? '' : newline(text)
  const set = (lines: string): string => `${text.slice(0, at)}${gap}${lines}${newline(text)}${text.slice(at)}`
  if (value.includes('\n') || value.length > 80) yield set(nested(path, value, indent, newline(text)))
  for (const write of flow) yield set(`${indent}${key}: ${inner(write)}`)
}

const columnOf = (text: string, {key}: Pair): number => {
  const [at = 0] = (key as Node).range ?? []
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

const endOf = ({key, value}: Pair<Node, Node | null>): number => value?.range?.[1] ?? key.range?.[1] ?? 0

/** Keys below each other, and the string as a block below the last of them. */
const nested = ([key = '', ...rest]: readonly string[], value: string, indent: string, ending: string): string =>
  rest.length === 0
    ? `${indent}${key}: ${literal('|', value, `${indent}  `, ending)}`
    : `${indent}${key}:${ending}${nested(rest, value, `${indent}  `, ending)}`

/** A block without its last line break. */
const literal = (header: string, value: string, indent: string, ending: string): string =>
  [
    header,
    ...value
      .replace(/\n+$/, '')
      .split('\n')
      .map((line) => (line === '' ? '' : indent + line)),
  ].join(ending)

const plain = (value: string): string => value
const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`
const doubled = (value: string): string => JSON.stringify(value)
const flow = [plain, quoted, doubled] as const

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')
