import type {Language} from '../../src/document/document.js'
import type {
  Block,
  Clause,
  CrossReference,
  Field,
  Inline,
  Link,
  List,
  ListItem,
  Paragraph,
  SignatureBlock,
  Table,
  Text,
} from '../../src/document/nodes.js'

type Words = string | Inline

const text = (value: string): Text => ({type: 'text', value})
const inlines = (words: readonly Words[]): Inline[] => words.map((one) => (typeof one === 'string' ? text(one) : one))

export const p = (...words: readonly Words[]): Paragraph => ({type: 'paragraph', children: inlines(words)})
export const strong = (...words: readonly Words[]): Inline => ({type: 'strong', children: inlines(words)})
export const emphasis = (...words: readonly Words[]): Inline => ({type: 'emphasis', children: inlines(words)})
export const link = (url: string, ...words: readonly Words[]): Link => ({type: 'link', url, children: inlines(words)})
export const term = (value: string): Inline => ({
  type: 'definedTerm',
  term: value.toLowerCase().replace(/ /g, '-'),
  value,
})
export const answer = (value: string): Field => ({type: 'field', name: 'answer', value, blank: ''})
export const open = (blank: string): Field => ({type: 'field', name: 'open', blank})
export const heading = (depth: 1 | 2 | 3, ...words: readonly Words[]): Block => ({
  type: 'heading',
  depth,
  children: inlines(words),
})
export const quote = (...children: readonly Block[]): Block => ({type: 'blockquote', children})

/** A reference before numbers are known: `number` finds them. */
export const ref = (clause: string): CrossReference => ({
  type: 'crossReference',
  clause,
  before: '',
  label: '',
  after: '',
})

const letters = (n: number): string => `(${String.fromCharCode(96 + n)})`
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const label: Record<List['scheme'], (n: number, depth: number) => string | undefined> = {
  clause: (n, depth) => (depth === 0 ? letters(n) : `(${romans[n - 1]})`),
  schedule: (n, depth) => (depth === 0 ? `${n}.` : letters(n)),
  plain: (n, depth) => (depth === 0 ? `${n}.` : letters(n)),
  bullet: () => undefined,
}

/** A list; each item is words, or blocks. `from` is the count of the first item. */
export const list = (
  scheme: List['scheme'],
  items: readonly (Words | readonly (Words | Block)[])[],
  depth = 0,
  from = 1,
): List => ({
  type: 'list',
  scheme,
  depth,
  children: items.map((item, index): ListItem => {
    const words = Array.isArray(item) ? (item as readonly (Words | Block)[]) : [item as Words]
    const blocks = words.filter((one): one is Block => typeof one !== 'string' && isBlock(one))
    const lead = words.filter((one): one is Words => typeof one === 'string' || !isBlock(one))
    const printed = label[scheme](index + from, depth)
    const children = lead.length === 0 ? blocks : [p(...lead), ...blocks]
    return printed === undefined ? {type: 'listItem', children} : {type: 'listItem', label: printed, children}
  }),
})

const blockTypes = new Set(['paragraph', 'heading', 'list', 'table', 'blockquote', 'clause', 'signatureBlock'])
const isBlock = (node: Inline | Block): node is Block => blockTypes.has(node.type)

/** A table from rows of words; `''` is a cell to write in. */
export const table = (...rows: readonly (readonly Words[])[]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({type: 'tableCell', children: cell === '' ? [] : inlines([cell])})),
  })),
})

export const signature = (
  role: string,
  name: Field,
  ...lines: readonly (string | [string, Field])[]
): SignatureBlock => ({
  type: 'signatureBlock',
  role,
  name,
  lines: lines.map((line) => (typeof line === 'string' ? {label: line} : {label: line[0], value: line[1]})),
})

export const clause = (id: string, title: string, ...children: readonly Block[]): Clause => ({
  type: 'clause',
  kind: 'clause',
  id,
  number: '',
  title,
  children,
})

export const section = (id: string, title: string, ...children: readonly Block[]): Clause => ({
  ...clause(id, title, ...children),
  kind: 'section',
})

export const schedule = (id: string, title: string, ...children: readonly Block[]): Clause => ({
  ...clause(id, title, ...children),
  kind: 'schedule',
})

const scheduleWord: Record<Language, string> = {en: 'Schedule', es: 'Anexo'}
const sectionWord: Record<Language, string> = {en: 'section', es: 'sección'}

/** Numbers sections, clauses and schedules in order and resolves references to them. */
export const number = (blocks: readonly Block[], language: Language = 'en'): Block[] => {
  const found = new Map<string, {number: string; kind: Clause['kind']; title: string}>()
  let sections = 0
  let clauses = 0
  let schedules = 0
  const count = (block: Block): Block => {
    if (block.type !== 'clause') return block
    if (block.kind === 'section') {
      sections += 1
      clauses = 0
    } else if (block.kind === 'clause') clauses += 1
    else schedules += 1
    const own = {
      section: `${sections}`,
      clause: `${sections}.${clauses}`,
      schedule: `${scheduleWord[language]} ${String.fromCharCode(64 + schedules)}`,
    }[block.kind]
    found.set(block.id, {number: own, kind: block.kind, title: block.title})
    return {...block, number: own, children: block.children.map(count)}
  }
  const counted = blocks.map(count)
  const seen = new Set<string>()
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'object' || value === null) return value
    const node = value as {type?: string; clause?: string}
    if (node.type === 'crossReference' && node.clause !== undefined) {
      const target = found.get(node.clause)
      if (!target) return text(node.clause)
      const first = !seen.has(node.clause)
      seen.add(node.clause)
      return {
        ...node,
        before: target.kind === 'schedule' ? '' : `${sectionWord[language]} `,
        label: target.number,
        after: first && target.kind !== 'schedule' ? ` (${target.title})` : '',
      }
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one)]))
  }
  return resolve(counted) as Block[]
}
