import type {Document} from '../../document/document.js'
import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Block, Clause, Node, Revision} from '../../document/nodes.js'
import {blank, isDeleted, plain} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {columnWidths} from '../columns.js'
import {clauseLevel, headingLevel, type Level, numberBefore} from '../headings.js'
import {mayLead} from '../links.js'
import type {Treatment} from '../look.js'
import {handOf, type Redline} from '../redline.js'
import {words} from '../words.js'

/** A node as the typesetter’s program reads it: what it is, what stands in it, and what was decided about it. */
export interface Drawn {
  readonly is: string
  readonly of?: readonly Drawn[]
  readonly [decided: string]: unknown
}

/** What a node must know of the nodes around it. */
export interface Around {
  readonly document: Pick<Document, 'language'>
  readonly setting: Treatment | undefined
  /** Points from side to side. */
  readonly width: number
  /** Ids that a reference can lead to: each stands once. */
  readonly targets: ReadonlySet<string>
  readonly redline?: Redline | undefined
  /** The change within which it stands. */
  readonly change?: Revision
  /** Level of the nearest numbered heading above; 0 where there is none. */
  readonly level: Level | 0
  readonly linked?: boolean
  /** What a paragraph is in its place. */
  readonly style?: 'standfirst'
}

type Draw = Render<Drawn, Around>

const text = (value: string): Drawn => ({is: 'text', text: oneLine(value)})

const within = ({change}: {readonly change?: Revision}, around: Around): Around =>
  change === undefined || around.change !== undefined ? around : {...around, change}

/** Words with the change in which they stand, where a redline shows it. */
const changed = (of: readonly Drawn[], revision: Revision | undefined, {redline}: Around): readonly Drawn[] =>
  revision === undefined || redline === undefined || of.length === 0
    ? of
    : [{is: 'change', kind: revision.kind, hand: handOf(redline, revision.author), of}]

const inner = (nodes: readonly Node[], around: Around, draw: Draw): readonly Drawn[] =>
  nodes.map((node) => draw(node, around))

const worded = (nodes: readonly Node[], around: Around, draw: Draw): readonly Drawn[] =>
  changed(inner(nodes, around, draw), around.change, around)

/** Blocks one after another. What follows a title is what the document is about; what stands before a list stays with it. */
const blocks = (nodes: readonly Block[], around: Around, draw: Draw): readonly Drawn[] => {
  const drawn: Drawn[] = []
  nodes.forEach((node, index) => {
    const [before, next] = [nodes[index - 1], nodes[index + 1]]
    const standfirst =
      before?.type === 'heading' &&
      before.depth === 1 &&
      around.setting !== undefined &&
      around.setting !== 'instrument'
    const follows = next?.type === 'list' || next?.type === 'table'
    const one = draw(node, standfirst ? {...around, style: 'standfirst'} : around)
    const last = drawn.at(-1)
    if (one.is === 'signatures' && last?.is === 'signatures')
      drawn[drawn.length - 1] = {is: 'signatures', of: [...(last.of ?? []), ...(one.of ?? [])]}
    else drawn.push(node.type === 'paragraph' && follows ? {...one, sticky: true} : one)
  })
  return drawn
}

/** Strong words at the beginning of a paragraph say what it is about. */
const led = ([first, ...rest]: readonly Drawn[]): readonly Drawn[] =>
  first === undefined ? [] : [first.is === 'strong' ? {...first, is: 'lead'} : first, ...rest]

/** Number and title; where a redline changes the title, the one before as well. */
const titleOf = ({title, formerly}: Clause, around: Around): readonly Drawn[] => {
  if (around.change !== undefined)
    return changed([text(around.change.kind === 'deleted' ? (formerly ?? title) : title)], around.change, around)
  if (formerly === undefined || around.redline === undefined) return [text(title)]
  const {shared} = around.redline
  return [
    ...changed([text(formerly)], {...shared, kind: 'deleted'}, around),
    text(' '),
    ...changed([text(title)], {...shared, kind: 'inserted'}, around),
  ]
}

const handlers: Handlers<Drawn, Around> = {
  text: ({value}) => text(value),
  emphasis: ({children}, around, draw) => ({is: 'emphasis', of: inner(children, around, draw)}),
  strong: ({children}, around, draw) => ({is: 'strong', of: inner(children, around, draw)}),
  break: () => ({is: 'break'}),
  definedTerm: ({value}) => ({is: 'term', of: [text(value)]}),
  field: ({value, blank: label}) => (value === undefined ? {is: 'blank', of: [text(blank(label))]} : text(value)),
  change: (node, around, draw) => {
    if (around.change !== undefined)
      return {is: 'group', of: around.change.kind === node.kind ? inner(node.children, around, draw) : []}
    const {children, ...revision} = node
    return {is: 'group', of: changed(inner(children, {...around, change: revision}, draw), revision, around)}
  },
  link: ({url, children}, around, draw) => {
    if (around.linked || !mayLead(url)) return {is: 'group', of: inner(children, around, draw)}
    const of = inner(children, {...around, linked: true}, draw)
    return {is: 'link', url, of}
  },
  crossReference: ({clause, before, label, after}, {linked, change, targets}) => {
    const of = [text(before + label + after)]
    const leads = !linked && change?.kind !== 'deleted' && targets.has(clause)
    return leads ? {is: 'reference', to: clause, of} : {is: 'group', of}
  },

  paragraph: (node, {style, ...around}, draw) => ({
    is: 'paragraph',
    ...(style && {style}),
    of: changed(led(inner(node.children, within(node, around), draw)), within(node, around).change, around),
  }),
  heading: (node, around, draw) => ({
    is: 'heading',
    level: headingLevel(node, around.level),
    of: worded(node.children, within(node, around), draw),
  }),
  blockquote: (node, around, draw) => ({is: 'notice', of: blocks(node.children, within(node, around), draw)}),
  clause: (node, place, draw) => {
    const around = within(node, place)
    const id = !isDeleted(node) && around.change?.kind !== 'deleted' && around.targets.has(node.id) ? {id: node.id} : {}
    if (node.number === undefined) {
      return {is: 'passage', ...id, of: blocks(node.children, around, draw)}
    }
    const level = clauseLevel(around.level)
    const number = numberBefore(node)
    return {
      is: 'part',
      kind: node.kind,
      level,
      ...id,
      number: changed([text(number)], around.change, around),
      title: titleOf(node, around),
      of: blocks(node.children, {...around, level}, draw),
    }
  },
  list: (node, place, draw) => {
    const around = within(node, place)
    const of = node.children.map((item) => draw(item, around))
    return node.scheme === 'bullet'
      ? {is: 'bullets', of}
      : {is: 'list', depth: node.depth, labels: node.children.map(({label}) => label ?? ''), of}
  },
  listItem: (node, around, draw) => ({is: 'item', of: blocks(node.children, within(node, around), draw)}),
  table: (node, place, draw) => {
    const around = within(node, place)
    const rows = node.children.map((row) => row.children.map((cell) => plain(cell).trim().replaceAll('\n', ' ')))
    const head = Math.max(
      0,
      node.children.findIndex((row) => !isDeleted(row)),
    )
    return {
      is: 'table',
      widths: columnWidths(rows, around.width, words[around.document.language].initials),
      head: head + 1,
      of: node.children.map((row) => draw(row, around)),
    }
  },
  tableRow: (node, around, draw) => ({is: 'row', of: inner(node.children, within(node, around), draw)}),
  tableCell: ({children}, around, draw) => ({is: 'cell', of: worded(children, around, draw)}),
  signatureBlock: (node, place, draw) => {
    const around = within(node, place)
    const name = changed([draw(node.name, around)], around.change, around)
    const lines = node.lines.map(({label, value}) => ({
      label: changed([text(label)], around.change, around),
      value: value === undefined ? [] : changed([draw(value, around)], around.change, around),
    }))
    return {
      is: 'signatures',
      of: [{is: 'signature', role: changed([text(node.role)], around.change, around), name, lines}],
    }
  },
}

export const drawNode: Draw = renderWith(handlers)

/** The blocks of a document. */
export const drawBlocks = (nodes: readonly Block[], around: Around): readonly Drawn[] => blocks(nodes, around, drawNode)

/** Ids of what stands in a document, but what was taken out, and what stands twice: a reference leads to one place. */
export const targetsIn = (nodes: readonly Node[]): ReadonlySet<string> => {
  const met = new Map<string, number>()
  const look = (node: Node): void => {
    if (isDeleted(node)) return
    if (node.type === 'clause') met.set(node.id, (met.get(node.id) ?? 0) + 1)
    for (const child of 'children' in node ? node.children : []) look(child)
  }
  for (const node of nodes) look(node)
  return new Set([...met].flatMap(([id, times]) => (times === 1 ? [id] : [])))
}
