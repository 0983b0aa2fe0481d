import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Clause, Node, Revision, SignatureLine} from '../../document/nodes.js'
import {blank} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {clauseLevel, headingLevel, type Level, numberBefore} from '../headings.js'
import {edgesOf, type Letters} from '../letters.js'
import {beside, ruled, share} from './columns.js'
import {padded, widthOf} from './width.js'
import {hang, trimmed, wrap} from './wrap.js'

/** What a node must know of the nodes around it. */
export interface Around {
  /** Columns that it may fill. */
  readonly columns: number
  /** Level of the nearest numbered heading above; 0 where there is none. */
  readonly level: number
  /** Columns that the longest label of its list takes. */
  readonly label?: number
  /** Widths of the columns of its table. */
  readonly widths?: readonly number[]
  /** What stands in a cell without words. */
  readonly empty?: string
  /** The marks of a redline. */
  readonly changes?: Changes | undefined
  /** The change within which it stands. */
  readonly change?: Revision
}

interface Changes {
  readonly letters: Letters
  /** What is said of a title that changed. */
  readonly shared: Pick<Revision, 'author' | 'date'>
}

type Parent = {readonly children: readonly Node[]}
type Inner = (node: Parent, around: Around, render: Render<string, Around>) => string

const least = 12
const pen = '__________'
const narrower = ({columns, level, changes, change}: Around, by: number): Around => ({
  columns: Math.max(least, columns - by),
  level,
  changes,
  ...(change && {change}),
})

/** What is around the parts of a node that may have been put in or taken out as a whole. */
const within = ({change}: {readonly change?: Revision}, around: Around): Around =>
  change === undefined || around.change !== undefined ? around : {...around, change}

/** Words between the marks of a change. */
const marked = (text: string, revision: Revision, {changes}: Around): string => {
  const [before, content, after] = edgesOf(text)
  if (changes === undefined || content === '') return text
  const [open, close] = changes.letters(revision)
  return before + open + content + close + after
}

/** Text of a part: the marks stand around the words of each paragraph, heading and cell. */
const worded = (text: string, around: Around): string =>
  around.change === undefined ? text : marked(text, around.change, around)

const words: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('')
const blocks: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('\n\n')
const paragraph: Inner = (node, around, render) => wrap(worded(words(node, around, render), around), around.columns)

const inRow = (around: Around, index: number): Around => ({...around, empty: index === 0 ? '' : pen})

const rules: Partial<Record<Level, string>> = {1: '=', 2: '-'}
const heading = (text: string, level: Level): string => {
  const width = Math.max(...text.split('\n').map(widthOf))
  const rule = rules[level]?.repeat(width)
  return rule ? `${text}\n${rule}` : text
}

const handlers: Handlers<string, Around> = {
  text: ({value}) => oneLine(value),
  field: ({value, blank: label}) => oneLine(value ?? blank(label)),
  definedTerm: ({value}) => `“${oneLine(value)}”`,
  crossReference: ({before, label, after}) => oneLine(before + label + after),
  emphasis: words,
  strong: words,
  link: ({url, ...node}, around, render) => {
    const text = words(node, around, render)
    const bare = words(node, {...around, changes: undefined}, render)
    return bare === url || `mailto:${bare}` === url ? text : `${text} <${oneLine(url)}>`
  },
  break: () => '\n',
  change: (node, around, render) => {
    if (around.change !== undefined) return around.change.kind === node.kind ? words(node, around, render) : ''
    return marked(words(node, {...around, change: node}, render), node, around)
  },

  paragraph: (node, around, render) => paragraph(node, within(node, around), render),
  heading: (node, around, render) =>
    heading(paragraph(node, within(node, around), render), headingLevel(node, around.level)),
  blockquote: (node, around, render) =>
    blocks(node, narrower(within(node, around), 2), render)
      .split('\n')
      .map((line) => trimmed(`| ${line}`))
      .join('\n'),
  clause: (node, place, render) => {
    const around = within(node, place)
    if (node.number === undefined) return blocks(node, around, render)
    const level = clauseLevel(around.level)
    const title = titleOf(node, around)
    return [heading(title, level), ...node.children.map((child) => render(child, {...around, level}))].join('\n\n')
  },
  list: (node, place, render) => {
    const around = within(node, place)
    const label = Math.max(2, ...node.children.map((item) => widthOf(item.label ?? '•') + 1))
    const items = node.children.map((item) => render(item, {...around, label}))
    return items.join(items.some((item) => item.includes('\n')) ? '\n\n' : '\n')
  },
  listItem: (node, around, render) => {
    const label = padded(oneLine(node.label ?? '•'), around.label ?? 0)
    return hang(label, blocks(node, narrower(within(node, around), widthOf(label)), render))
  },
  table: (node, place, render) => {
    const around = within(node, place)
    const {children: rows} = node
    const texts = rows.map((row, index) => row.children.map((cell) => render(cell, within(row, inRow(around, index)))))
    const widths = share(texts, around.columns)
    return ruled(
      rows.map((row, index) => render(row, {...inRow(around, index), widths})),
      widths,
    )
  },
  tableRow: (node, {widths = [], ...around}, render) =>
    beside(
      node.children.map((cell) => render(cell, within(node, around))),
      widths,
    ),
  tableCell: (node, around, render) => worded(words(node, around, render), around) || (around.empty ?? ''),
  figure: (node, place, render) => {
    const around = within(node, place)
    return [wrap(worded(oneLine(node.title), around), around.columns), blocks(node, around, render)].join('\n\n')
  },
  signatureBlock: (node, place, render) => {
    const {role, name, lines} = node
    const around = within(node, place)
    const label = Math.max(0, ...lines.map((line) => widthOf(worded(line.label, around)))) + 2
    const signed = lines.map((line) => signatureLine(line, {...around, label}, render))
    const names = [oneLine(role), render(name, around)].map((line) => wrap(worded(line, around), around.columns))
    return [...names, '', ...signed].join('\n')
  },
}

type Sign = (line: SignatureLine, around: Around & {readonly label: number}, render: Render<string, Around>) => string

const signatureLine: Sign = ({label, value}, around, render) =>
  hang(
    padded(worded(oneLine(label), around), around.label),
    value ? wrap(worded(render(value, around), around), around.columns - around.label) : pen.repeat(3),
  )

/** Number and title; where a redline changes the title, the one before as well. */
const titleOf = (node: Clause, around: Around): string => {
  const {title, formerly} = node
  const {changes, change, columns} = around
  const number = `${oneLine(numberBefore(node))} `
  const hung = (text: string): string => hang(number, wrap(text, columns - widthOf(number)))
  if (changes === undefined) return hung(oneLine(title))
  if (change !== undefined) {
    const shown = change.kind === 'deleted' ? (formerly ?? title) : title
    return wrap(marked(number + oneLine(shown), change, around), columns)
  }
  if (formerly === undefined) return hung(oneLine(title))
  const gone = marked(oneLine(formerly), {...changes.shared, kind: 'deleted'}, around)
  return hung(`${gone} ${marked(oneLine(title), {...changes.shared, kind: 'inserted'}, around)}`)
}

export const renderNode: Render<string, Around> = renderWith(handlers)
