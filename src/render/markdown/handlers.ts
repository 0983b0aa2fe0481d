import type {BlockContent, ListItem, PhrasingContent, RootContent, TableCell, TableRow} from 'mdast'
import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Clause, Node, Revision, SignatureLine} from '../../document/nodes.js'
import {blank, isDeleted} from '../../document/plain.js'
import {clauseLevel, headingLevel, numberBefore} from '../headings.js'
import {mayLead} from '../links.js'
import {type Changes, marked, silent, text, worded} from './changes.js'

/** What a node must know of the nodes around it. */
export interface Around {
  /** Level of the nearest numbered heading above; 0 where there is none. */
  readonly level: number
  /** Markdown nests neither links nor strong in themselves. */
  readonly inside: ReadonlySet<Node['type']>
  /** The marks of a redline. */
  readonly changes?: Changes | undefined
  /** The change within which it stands. */
  readonly change?: Revision
  /** Whether a list’s numbers stand in the text of its items, since Markdown would count past what was taken out. */
  readonly uncounted?: boolean
}

type Out = readonly RootContent[]
type Parent = {readonly children: readonly Node[]}
type Inner<Content> = (node: Parent, around: Around, render: Render<Out, Around>) => Content[]

const inner: Inner<RootContent> = ({children}, around, render) => children.flatMap((child) => render(child, around))
const phrasing = inner as Inner<PhrasingContent>
const blocks = inner as Inner<BlockContent>

const paragraph = (...children: PhrasingContent[]): BlockContent => ({type: 'paragraph', children})
const strong = (value: string): PhrasingContent => ({type: 'strong', children: [text(value)]})

/** A break at the end of a paragraph would be read as a backslash. */
const withoutEnd = (children: PhrasingContent[]): PhrasingContent[] =>
  children.slice(0, children.findLastIndex((node) => !silent(node)) + 1)

const within = (type: Node['type'], around: Around): Around => ({...around, inside: new Set([...around.inside, type])})

/** What is around the parts of a node that may have been put in or taken out as a whole. */
const beneath = ({change}: {readonly change?: Revision}, around: Around): Around =>
  change === undefined || around.change !== undefined ? around : within('change', {...around, change})

/** Within bold no second bold is read. */
const bold = (revision: Revision, around: Around): Around =>
  revision.kind === 'inserted' ? within('strong', around) : around

const wording: Inner<PhrasingContent> = (node, around, render) =>
  around.change === undefined || around.changes === undefined
    ? phrasing(node, around, render)
    : worded(phrasing(node, bold(around.change, around), render), around)

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
  const signed = value ? worded(render(value, around) as PhrasingContent[], around) : [text(pen)]
  const name = worded([text(`${label} `)], around)
  return {type: 'listItem', spread: false, children: [paragraph(...name, ...signed)] as BlockContent[]}
}

const handlers: Handlers<Out, Around> = {
  text: ({value}) => [text(value)],
  field: ({value, blank: label}) => [text(value ?? blank(label))],
  definedTerm: ({value}) => [text('“'), strong(value), text('”')],
  crossReference: ({before, label, after}) => [text(before + label + after)],
  change: (node, around, render) => {
    if (around.change !== undefined) return around.change.kind === node.kind ? inner(node, around, render) : []
    const place = bold(node, within('change', {...around, change: node}))
    return marked(phrasing(node, place, render), node, around)
  },
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
    const children = withoutEnd(wording(node, beneath(node, around), render))
    return children.length === 0 ? [] : [paragraph(...children)]
  },
  heading: (node, around, render) => [
    {type: 'heading', depth: headingLevel(node, around.level), children: wording(node, beneath(node, around), render)},
  ],
  blockquote: (node, around, render) => [{type: 'blockquote', children: blocks(node, beneath(node, around), render)}],
  clause: (node, place, render) => {
    const around = beneath(node, place)
    if (node.number === undefined) return inner(node, around, render)
    const level = clauseLevel(around.level)
    const title = titleOf(node, around)
    return [{type: 'heading', depth: level, children: title}, ...inner(node, {...around, level}, render)]
  },
  list: (node, place, render) => {
    const uncounted = node.children.some(isDeleted)
    const around = {...beneath(node, place), uncounted}
    const start = uncounted ? undefined : numberOf(node.children[0]?.label)
    const children = inner(node, around, render) as ListItem[]
    return [{type: 'list', ordered: start !== undefined, start: start ?? null, spread: false, children}]
  },
  listItem: (node, {uncounted, ...place}, render) => {
    const content = blocks(node, beneath(node, place), render)
    const counted = node.label === undefined || (!uncounted && numberOf(node.label))
    const children = counted ? content : labelled(node.label ?? '', content)
    return [{type: 'listItem', spread: false, children}]
  },
  table: (node, around, render) => {
    const [head, ...body] = inner(node, beneath(node, around), render) as TableRow[]
    const columns = Math.max(1, ...node.children.map((row) => row.children.length))
    const missing = Array.from({length: columns - (head?.children.length ?? 0)}, (): TableCell => emptyCell)
    return [{type: 'table', children: [{type: 'tableRow', children: [...(head?.children ?? []), ...missing]}, ...body]}]
  },
  tableRow: (node, around, render) => [
    {type: 'tableRow', children: inner(node, beneath(node, around), render) as TableCell[]},
  ],
  tableCell: (node, around, render) => [{type: 'tableCell', children: wording(node, around, render)}],
  figure: (node, place, render) => {
    const around = beneath(node, place)
    const title = around.change === undefined ? [strong(node.title)] : worded([text(node.title)], around)
    return [paragraph(...title), ...inner(node, around, render)]
  },
  signatureBlock: (node, place, render) => {
    const around = beneath(node, place)
    const party = around.change === undefined ? [strong(node.role)] : worded([text(node.role)], around)
    const name = worded(render(node.name, around) as PhrasingContent[], around)
    return [
      paragraph(...party),
      {
        type: 'list',
        spread: false,
        children: [
          {type: 'listItem', spread: false, children: [paragraph(...name)]},
          ...node.lines.map((line) => signatureLine(line, around, render)),
        ],
      },
    ]
  },
}

/** Number and title; where a redline changes the title, the one before as well. */
const titleOf = (node: Clause, around: Around): PhrasingContent[] => {
  const {title, formerly} = node
  const {changes, change} = around
  const number = `${numberBefore(node)} `
  if (change !== undefined) {
    const shown = change.kind === 'deleted' ? (formerly ?? title) : title
    return marked([text(number + shown)], change, around)
  }
  if (formerly === undefined || changes === undefined) return [text(number + title)]
  return [
    text(number),
    ...marked([text(formerly)], {...changes.shared, kind: 'deleted'}, around),
    text(' '),
    ...marked([text(title)], {...changes.shared, kind: 'inserted'}, around),
  ]
}

const emptyCell: TableCell = {type: 'tableCell', children: []}

export const renderNode: Render<Out, Around> = renderWith(handlers)
