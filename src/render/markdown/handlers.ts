import type {BlockContent, ListItem, PhrasingContent, RootContent, TableCell, TableRow, Text} from 'mdast'
import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Node, SignatureLine} from '../../document/nodes.js'
import {blank} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {clauseLevel, headingLevel, numberBefore} from '../headings.js'
import {mayLead} from '../links.js'

/** What a node must know of the nodes around it. */
export interface Around {
  /** Level of the nearest numbered heading above; 0 where there is none. */
  readonly level: number
  /** Markdown nests neither links nor strong in themselves. */
  readonly inside: ReadonlySet<Node['type']>
}

type Out = readonly RootContent[]
type Parent = {readonly children: readonly Node[]}
type Inner<Content> = (node: Parent, around: Around, render: Render<Out, Around>) => Content[]

const inner: Inner<RootContent> = ({children}, around, render) => children.flatMap((child) => render(child, around))
const phrasing = inner as Inner<PhrasingContent>
const blocks = inner as Inner<BlockContent>

export const text = (value: string): Text => ({type: 'text', value: oneLine(value)})
const paragraph = (...children: PhrasingContent[]): BlockContent => ({type: 'paragraph', children})
const strong = (value: string): PhrasingContent => ({type: 'strong', children: [text(value)]})

const silent = (node: PhrasingContent): boolean =>
  'children' in node
    ? node.children.every(silent)
    : node.type === 'break' || ('value' in node && node.value.trim() === '')

/** A break at the end of a paragraph would be read as a backslash. */
const withoutEnd = (children: PhrasingContent[]): PhrasingContent[] =>
  children.slice(0, children.findLastIndex((node) => !silent(node)) + 1)

const within = (type: Node['type'], around: Around): Around => ({...around, inside: new Set([...around.inside, type])})

/** `4.` is a number that Markdown has a list for. */
const numberOf = (label = ''): number | undefined =>
  /^\d{1,9}\.$/.test(label) ? Number.parseInt(label, 10) : undefined

/** A label that Markdown has no list for stands in the item's text. */
const labelled = (label: string, [first, ...rest]: BlockContent[]): BlockContent[] =>
  first?.type === 'paragraph'
    ? [paragraph(text(`${label} `), ...first.children), ...rest]
    : [paragraph(text(label)), ...(first ? [first] : []), ...rest]

/** A place to write in by hand. Underscores would need escapes. */
export const pen = '…………'

const signatureLine = ({label, value}: SignatureLine, around: Around, render: Render<Out, Around>): ListItem => {
  const signed = value ? (render(value, around) as PhrasingContent[]) : [text(pen)]
  return {type: 'listItem', spread: false, children: [paragraph(text(`${label} `), ...signed)] as BlockContent[]}
}

const handlers: Handlers<Out, Around> = {
  text: ({value}) => [text(value)],
  field: ({value, blank: label}) => [text(value ?? blank(label))],
  definedTerm: ({value}) => [text('“'), strong(value), text('”')],
  crossReference: ({before, label, after}) => [text(before + label + after)],
  change: (node, around, render) => inner(node, around, render),
  break: (_, {inside}) => [inside.size === 0 ? {type: 'break'} : text(' ')],
  emphasis: (node, around, render) =>
    around.inside.has('emphasis')
      ? inner(node, around, render)
      : [{type: 'emphasis', children: phrasing(node, within('emphasis', around), render)}],
  strong: (node, around, render) =>
    around.inside.has('strong')
      ? inner(node, around, render)
      : [{type: 'strong', children: phrasing(node, within('strong', around), render)}],
  link: (node, around, render) =>
    around.inside.has('link') || !mayLead(node.url)
      ? inner(node, around, render)
      : [{type: 'link', url: node.url, children: phrasing(node, within('link', around), render)}],

  paragraph: (node, around, render) => {
    const children = withoutEnd(phrasing(node, around, render))
    return children.length === 0 ? [] : [paragraph(...children)]
  },
  heading: (node, around, render) => [
    {type: 'heading', depth: headingLevel(node, around.level), children: phrasing(node, around, render)},
  ],
  blockquote: (node, around, render) => [{type: 'blockquote', children: blocks(node, around, render)}],
  clause: (node, around, render) => {
    if (node.number === undefined) return inner(node, around, render)
    const level = clauseLevel(around.level)
    const title = text(`${numberBefore(node)} ${node.title}`)
    return [{type: 'heading', depth: level, children: [title]}, ...inner(node, {...around, level}, render)]
  },
  list: (node, around, render) => {
    const start = numberOf(node.children[0]?.label)
    const children = inner(node, around, render) as ListItem[]
    return [{type: 'list', ordered: start !== undefined, start: start ?? null, spread: false, children}]
  },
  listItem: (node, around, render) => {
    const content = blocks(node, around, render)
    const children = node.label === undefined || numberOf(node.label) ? content : labelled(node.label, content)
    return [{type: 'listItem', spread: false, children}]
  },
  table: (node, around, render) => {
    const [head, ...body] = inner(node, around, render) as TableRow[]
    const columns = Math.max(1, ...node.children.map((row) => row.children.length))
    const missing = Array.from({length: columns - (head?.children.length ?? 0)}, (): TableCell => emptyCell)
    return [{type: 'table', children: [{type: 'tableRow', children: [...(head?.children ?? []), ...missing]}, ...body]}]
  },
  tableRow: (node, around, render) => [{type: 'tableRow', children: inner(node, around, render) as TableCell[]}],
  tableCell: (node, around, render) => [{type: 'tableCell', children: phrasing(node, around, render)}],
  signatureBlock: ({role, name, lines}, around, render) => [
    paragraph(strong(role)),
    {
      type: 'list',
      spread: false,
      children: [
        {type: 'listItem', spread: false, children: [paragraph(...(render(name, around) as PhrasingContent[]))]},
        ...lines.map((line) => signatureLine(line, around, render)),
      ],
    },
  ],
}

const emptyCell: TableCell = {type: 'tableCell', children: []}

export const renderNode: Render<Out, Around> = renderWith(handlers)
