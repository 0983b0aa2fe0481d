import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Node, SignatureLine} from '../../document/nodes.js'
import {blank} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {numberBefore} from '../headings.js'
import {beside, line, share} from './columns.js'
import {padded, widthOf} from './width.js'
import {hang, wrap} from './wrap.js'

/** What a node must know of the nodes around it. */
export interface Around {
  /** Columns that it may fill. */
  readonly columns: number
  /** Columns that the longest label of its list takes. */
  readonly label?: number
  /** Widths of the columns of its table. */
  readonly widths?: readonly number[]
}

type Parent = {readonly children: readonly Node[]}
type Inner = (node: Parent, around: Around, render: Render<string, Around>) => string

const least = 20
const narrower = (around: Around, by: number): Around => ({columns: Math.max(least, around.columns - by)})

const words: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('')
const blocks: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('\n\n')
const paragraph: Inner = (node, around, render) => wrap(words(node, around, render), around.columns)

const underlined = (text: string, sign: string): string =>
  `${text}\n${sign.repeat(Math.max(...text.split('\n').map(widthOf)))}`

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

  paragraph,
  heading: (node, around, render) => {
    const text = paragraph(node, around, render)
    return node.depth === 3 ? text : underlined(text, node.depth === 1 ? '=' : '-')
  },
  blockquote: (node, around, render) =>
    blocks(node, narrower(around, 2), render)
      .split('\n')
      .map((text) => `| ${text}`.trimEnd())
      .join('\n'),
  clause: (node, around, render) => {
    if (node.number === undefined) return blocks(node, around, render)
    const number = `${numberBefore(node)} `
    const title = hang(number, wrap(oneLine(node.title), around.columns - number.length))
    const heading = node.kind === 'clause' ? title : underlined(title, '-')
    return [heading, ...node.children.map((child) => render(child, around))].join('\n\n')
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
    const cells = rows.map((row) => row.children.map((cell) => render(cell, around)))
    const widths = share(cells, around.columns)
    const [head = '', ...body] = rows.map((row) => render(row, {...around, widths}))
    return [
      head,
      beside(
        widths.map((width) => '-'.repeat(width)),
        widths,
      ),
      body.join('\n\n'),
    ].join('\n')
  },
  tableRow: ({children}, {widths = [], ...around}, render) =>
    beside(
      children.map((cell, index) => render(cell, around) || line(widths[index] ?? 0)),
      widths,
    ),
  tableCell: words,
  signatureBlock: ({role, name, lines}, around, render) => {
    const label = Math.max(0, ...lines.map((signed) => widthOf(signed.label))) + 2
    const signatures = lines.map((signed) => signatureLine(signed, label, around, render))
    return [wrap(oneLine(role), around.columns), wrap(render(name, around), around.columns), '', ...signatures].join(
      '\n',
    )
  },
}

const signatureLine = (
  {label, value}: SignatureLine,
  columns: number,
  around: Around,
  render: Render<string, Around>,
) =>
  hang(padded(oneLine(label), columns), value ? wrap(render(value, around), around.columns - columns) : '_'.repeat(30))

export const renderNode: Render<string, Around> = renderWith(handlers)
