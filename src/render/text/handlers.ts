import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Node, SignatureLine} from '../../document/nodes.js'
import {blank} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {clauseLevel, headingLevel, type Level, numberBefore} from '../headings.js'
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
}

type Parent = {readonly children: readonly Node[]}
type Inner = (node: Parent, around: Around, render: Render<string, Around>) => string

const least = 12
const pen = '__________'
const narrower = ({columns, level}: Around, by: number): Around => ({columns: Math.max(least, columns - by), level})

const words: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('')
const blocks: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('\n\n')
const paragraph: Inner = (node, around, render) => wrap(words(node, around, render), around.columns)

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
    return text === url || `mailto:${text}` === url ? text : `${text} <${oneLine(url)}>`
  },
  break: () => '\n',
  change: words,

  paragraph,
  heading: (node, around, render) => heading(paragraph(node, around, render), headingLevel(node, around.level)),
  blockquote: (node, around, render) =>
    blocks(node, narrower(around, 2), render)
      .split('\n')
      .map((line) => trimmed(`| ${line}`))
      .join('\n'),
  clause: (node, around, render) => {
    if (node.number === undefined) return blocks(node, around, render)
    const level = clauseLevel(around.level)
    const number = `${oneLine(numberBefore(node))} `
    const title = hang(number, wrap(oneLine(node.title), around.columns - widthOf(number)))
    return [heading(title, level), ...node.children.map((child) => render(child, {...around, level}))].join('\n\n')
  },
  list: (node, around, render) => {
    const label = Math.max(2, ...node.children.map((item) => widthOf(item.label ?? '•') + 1))
    const items = node.children.map((item) => render(item, {...around, label}))
    return items.join(items.some((item) => item.includes('\n')) ? '\n\n' : '\n')
  },
  listItem: (node, around, render) => {
    const label = padded(oneLine(node.label ?? '•'), around.label ?? 0)
    return hang(label, blocks(node, narrower(around, widthOf(label)), render))
  },
  table: ({children: rows}, around, render) => {
    const texts = rows.map((row, index) => row.children.map((cell) => render(cell, inRow(around, index))))
    const widths = share(texts, around.columns)
    return ruled(
      rows.map((row, index) => render(row, {...inRow(around, index), widths})),
      widths,
    )
  },
  tableRow: ({children}, {widths = [], ...around}, render) =>
    beside(
      children.map((cell) => render(cell, around)),
      widths,
    ),
  tableCell: (node, around, render) => words(node, around, render) || (around.empty ?? ''),
  signatureBlock: ({role, name, lines}, around, render) => {
    const label = Math.max(0, ...lines.map((line) => widthOf(line.label))) + 2
    const signed = lines.map((line) => signatureLine(line, {...around, label}, render))
    return [...[oneLine(role), render(name, around)].map((line) => wrap(line, around.columns)), '', ...signed].join(
      '\n',
    )
  },
}

type Sign = (line: SignatureLine, around: Around & {readonly label: number}, render: Render<string, Around>) => string

const signatureLine: Sign = ({label, value}, around, render) =>
  hang(
    padded(oneLine(label), around.label),
    value ? wrap(render(value, around), around.columns - around.label) : pen.repeat(3),
  )

export const renderNode: Render<string, Around> = renderWith(handlers)
