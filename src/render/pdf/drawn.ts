import type {Document} from '../../document/document.js'
import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Block, Clause, Node, Revision} from '../../document/nodes.js'
import {blank, isDeleted, plain} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {columnWidths} from '../columns.js'
import {clauseLevel, headingLevel, type Level, numberBefore} from '../headings.js'
import {mayLead} from '../links.js'
import type {Look, Treatment} from '../look.js'
import {asks} from '../questions.js'
import {handOf, type Redline} from '../redline.js'
import {svgFile} from '../svg/svg.js'
import {words} from '../words.js'

/** A node as the typesetter’s program reads it: what it is, what stands in it, and what was decided about it. */
export interface Drawn {
  readonly type: string
  readonly of?: readonly Drawn[]
  readonly [decided: string]: unknown
}

/** What a node must know of the nodes around it. */
export interface Around {
  readonly document: Pick<Document, 'language'>
  readonly look: Pick<Look, 'setting' | 'colour'>
  /** Points from side to side, and from top to bottom. */
  readonly width: number
  readonly height: number
  /** Ids that a reference can lead to: each stands once. */
  readonly targets: ReadonlySet<string>
  readonly redline?: Redline | undefined
  /** The change within which it stands. */
  readonly change?: Revision
  /** Level of the nearest numbered heading above; 0 where there is none. */
  readonly level: Level | 0
  readonly linked?: boolean
  /** Whether it stands in nothing else. */
  readonly outermost?: boolean
  /** Whether it stands on a band of the accent, where no other colour can be read. */
  readonly onBand?: boolean
  /** What a paragraph is in its place. */
  readonly style?: 'standfirst'
}

type Draw = Render<Drawn, Around>

/** What the title of a figure takes of a page, with some air, in points. */
const aside = 60

/** How many letters surely fit at the foot of a slide, and on a line to sign over. */
const footnote = 600
const line = 36
/** How much of a page one letter takes, in square points, with room to spare. */
const letter = 200

/** What has its title in white on a band. */
const hasBand: ReadonlySet<Treatment | undefined> = new Set(['leaflet', 'slides', 'cards'])

const text = (value: string): Drawn => ({type: 'text', text: oneLine(value)})

const within = ({change}: {readonly change?: Revision}, around: Around): Around =>
  change === undefined || around.change !== undefined ? around : {...around, change}

/** A break takes a line. */
const lettersIn = ({type, text: said, of = []}: Drawn): number =>
  type === 'break' ? 40 : String(said ?? '').length + of.reduce((sum, one) => sum + lettersIn(one), 0)

/** Words with the change in which they stand, where a redline shows it. */
const changed = (of: readonly Drawn[], revision: Revision | undefined, {redline, onBand}: Around): readonly Drawn[] =>
  revision === undefined || redline === undefined || of.length === 0
    ? of
    : [{type: 'change', kind: revision.kind, hand: handOf(redline, revision.author), 'on-band': onBand === true, of}]

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
      node.type === 'paragraph' &&
      before?.type === 'heading' &&
      before.depth === 1 &&
      around.look.setting !== undefined &&
      around.look.setting !== 'instrument'
    const follows = next?.type === 'list' || next?.type === 'table'
    const one = draw(node, standfirst ? {...around, style: 'standfirst'} : around)
    const last = drawn.at(-1)
    if (one.type === 'signatures' && last?.type === 'signatures')
      drawn[drawn.length - 1] = {type: 'signatures', of: [...(last.of ?? []), ...(one.of ?? [])]}
    else if (around.look.setting === 'leaflet' && node.type === 'list' && asks(node))
      drawn.push({type: 'tear-off', of: [...(last?.type === 'heading' ? drawn.splice(-1) : []), one]})
    else drawn.push(node.type === 'paragraph' && follows ? {...one, sticky: true} : one)
  })
  return drawn
}

/** Strong words at the beginning of a paragraph say what it is about. */
const led = ([first, ...rest]: readonly Drawn[]): readonly Drawn[] =>
  first === undefined ? [] : [first.type === 'strong' ? {...first, type: 'lead'} : first, ...rest]

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
  emphasis: ({children}, around, draw) => ({type: 'emphasis', of: inner(children, around, draw)}),
  strong: ({children}, around, draw) => ({type: 'strong', of: inner(children, around, draw)}),
  break: () => ({type: 'break'}),
  definedTerm: ({value}) => ({type: 'term', of: [text(value)]}),
  field: ({value, blank: label}) => (value === undefined ? {type: 'blank', of: [text(blank(label))]} : text(value)),
  change: (node, around, draw) => {
    if (around.change !== undefined)
      return {type: 'group', of: around.change.kind === node.kind ? inner(node.children, around, draw) : []}
    const {children, ...revision} = node
    return {type: 'group', of: changed(inner(children, {...around, change: revision}, draw), revision, around)}
  },
  link: ({url, children}, around, draw) => {
    if (around.linked || !mayLead(url)) return {type: 'group', of: inner(children, around, draw)}
    const of = inner(children, {...around, linked: true}, draw)
    return {type: 'link', url, of}
  },
  crossReference: ({clause, before, label, after}, {linked, change, targets}) => {
    const of = [text(before + label + after)]
    const leads = !linked && change?.kind !== 'deleted' && targets.has(clause)
    return leads ? {type: 'reference', to: clause, of} : {type: 'group', of}
  },

  paragraph: (node, {style, ...around}, draw) => ({
    type: 'paragraph',
    ...(style && {style}),
    of: changed(led(inner(node.children, within(node, around), draw)), within(node, around).change, around),
  }),
  heading: (node, around, draw) => {
    const level = headingLevel(node, around.level)
    const place = {...within(node, around), onBand: level === 1 && hasBand.has(around.look.setting)}
    return {type: 'heading', level, of: worded(node.children, place, draw)}
  },
  blockquote: (node, around, draw) => {
    const of = blocks(node.children, {...within(node, around), outermost: false}, draw)
    const isShort = of.reduce((sum, one) => sum + lettersIn(one), 0) < footnote
    return {type: 'notice', spoken: isShort && of[0]?.of?.[0]?.type === 'lead', of}
  },
  clause: (node, place, draw) => {
    const around = within(node, place)
    const id = !isDeleted(node) && around.change?.kind !== 'deleted' && around.targets.has(node.id) ? {id: node.id} : {}
    if (node.number === undefined) {
      return {type: 'passage', ...id, of: blocks(node.children, {...around, outermost: false}, draw)}
    }
    const level = clauseLevel(around.level)
    const number = numberBefore(node)
    return {
      type: 'part',
      kind: node.kind,
      // Pages break only where nothing stands around them.
      ...(node.kind === 'schedule' && around.outermost && {'opens-page': true}),
      level,
      ...id,
      number: changed([text(number)], around.change, around),
      title: titleOf(node, around),
      of: blocks(node.children, {...around, level, outermost: false}, draw),
    }
  },
  list: (node, place, draw) => {
    const around = within(node, place)
    const of = node.children.map((item) => draw(item, around))
    return node.scheme === 'bullet'
      ? {type: 'bullets', of}
      : {type: 'list', depth: node.depth, labels: node.children.map(({label}) => label ?? ''), of}
  },
  listItem: (node, around, draw) => ({
    type: 'item',
    of: blocks(node.children, {...within(node, around), outermost: false}, draw),
  }),
  table: (node, place, draw) => {
    const around = within(node, place)
    const rows = node.children.map((row) => row.children.map((cell) => plain(cell).trim().replaceAll('\n', ' ')))
    const head = Math.max(
      0,
      node.children.findIndex((row) => !isDeleted(row)),
    )
    const widths = columnWidths(rows, around.width, words[around.document.language].initials)
    const isLong = ({of = []}: Drawn): boolean =>
      of.some((cell, column) => lettersIn(cell) * letter > (widths[column] ?? 0) * around.height)
    return {
      type: 'table',
      widths,
      head: head + 1,
      of: node.children.map((row) => draw(row, around)).map((row) => ({...row, long: isLong(row)})),
    }
  },
  tableRow: (node, around, draw) => ({type: 'row', of: inner(node.children, within(node, around), draw)}),
  tableCell: ({children}, around, draw) => ({type: 'cell', of: worded(children, around, draw)}),
  figure: (node, place, draw) => {
    const around = within(node, place)
    const {title, description, drawing, children} = node
    return {
      type: 'figure',
      title: changed([{type: 'strong', of: [text(title)]}], around.change, around),
      svg: svgFile(node, around.look),
      alt: oneLine(`${title}. ${description}`),
      width: Math.min(drawing.width, around.width, ((around.height - aside) * drawing.width) / drawing.height),
      of: blocks(children, {...around, outermost: false}, draw),
    }
  },
  signatureBlock: (node, place, draw) => {
    const around = within(node, place)
    const name = changed([draw(node.name, around)], around.change, around)
    const lines = node.lines.map(({label, value}) => {
      const of = value === undefined ? [] : changed([draw(value, around)], around.change, around)
      return {
        label: changed([text(label)], around.change, around),
        value: of,
        long:
          Math.max(
            label.length,
            of.reduce((sum, one) => sum + lettersIn(one), 0),
          ) > line,
      }
    })
    return {
      type: 'signatures',
      of: [{type: 'signature', role: changed([text(node.role)], around.change, around), name, lines}],
    }
  },
}

export const drawNode: Draw = renderWith(handlers)

/** The blocks of a document. */
export const drawBlocks = (nodes: readonly Block[], around: Around): readonly Drawn[] =>
  stepped(blocks(nodes, {...around, outermost: true}, drawNode))

/** Who walks from heading to heading meets no level without the one above it. */
const stepped = (drawn: readonly Drawn[]): readonly Drawn[] => {
  let last = 0
  const step = (one: Drawn): Drawn => {
    const level = one.level === undefined ? undefined : Math.min(Number(one.level), last + 1)
    if (level !== undefined) last = level
    return {...one, ...(level !== undefined && {level}), ...(one.of && {of: one.of.map(step)})}
  }
  return drawn.map(step)
}

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
