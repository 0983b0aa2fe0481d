import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Block, Clause, Inline, List, ListItem, Paragraph} from '../../document/nodes.js'
import {blank, isDeleted, plain} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {bookmarkName} from './bookmarks.js'
import {bare, type Context, paragraph, within} from './context.js'
import {figure} from './figures.js'
import {itemOf, numberAt, placeOf} from './places.js'
import {changed, moveAround} from './revisions.js'
import {field, lineBreak, link, type Mark, run, runProperties} from './runs.js'
import {signatureBlock} from './signatures.js'
import {table, tableCell, tableRow} from './tables.js'
import {twips} from './units.js'

type Draw = Render<string, Context>

const look = ({mark, bold}: Context): string => runProperties(mark, bold)

const inline = (nodes: readonly Inline[], context: Context, render: Draw): string => {
  let runs = ''
  for (const node of nodes) runs += render(node, context)
  return runs
}

/** Style of the paragraph at this place. What leads in to a list, a table or the next paragraph stays on its page. */
const styleAt = (nodes: readonly Block[], index: number, {style, leads, sheet}: Context): string => {
  const before = nodes[index - 1]
  const next = nodes[index + 1]
  if (sheet.standfirst && before?.type === 'heading' && before.depth === 1) return 'Subtitle'
  const follows = next?.type === 'list' || next?.type === 'table' || (next !== undefined && endsInColon(nodes[index]))
  return leads && follows ? `${style}LeadIn` : style
}

const endsInColon = (node: Block | undefined): boolean => {
  const last = node?.type === 'paragraph' ? node.children.at(-1) : undefined
  return last !== undefined && plain(last).endsWith(':')
}

/** Adds the blocks to the pieces, those of a clause one by one: short pieces are quick to encode. */
const addBlocks = (nodes: readonly Block[], context: Context, render: Draw, pieces: string[]): void => {
  let inside = context
  nodes.forEach((node, index) => {
    if (node.type === 'heading' && !isDeleted(node)) inside = {...context, about: oneLine(plain(node)).trim()}
    const style = node.type === 'paragraph' ? styleAt(nodes, index, inside) : inside.style
    const here = style === inside.style ? inside : {...inside, style}
    const [start, end] = moveAround(node.change, context.sheet)
    if (start !== '') pieces.push(start)
    if (node.type === 'clause') addClause(node, here, render, pieces)
    else pieces.push(render(node, here))
    if (end !== '') pieces.push(end)
  })
}

const blocks = (nodes: readonly Block[], context: Context, render: Draw): string => {
  const pieces: string[] = []
  addBlocks(nodes, context, render, pieces)
  return pieces.join('')
}

/** Marks within a mark: a run has one. */
const marksIn: Readonly<Record<'strong' | 'emphasis', Readonly<Record<Mark, Mark>>>> = {
  strong: {
    none: 'strong',
    strong: 'strong',
    emphasis: 'both',
    both: 'both',
    term: 'term',
    blank: 'blank',
    link: 'link',
  },
  emphasis: {
    none: 'emphasis',
    strong: 'both',
    emphasis: 'emphasis',
    both: 'both',
    term: 'term',
    blank: 'blank',
    link: 'link',
  },
}

const clauseHeading = (node: Clause, context: Context): string => {
  const place = placeOf(node)
  const {properties, printed} = numberAt(place, node.number, context)
  const between = node.kind === 'schedule' ? lineBreak : ''
  return paragraph(place.style, run(printed) + between + titleOf(node, context), context, properties)
}

const titleOf = ({title, formerly}: Clause, {sheet, change}: Context): string => {
  if (formerly === undefined || change?.kind === 'inserted') return run(title)
  if (change !== undefined) return run(formerly)
  const {shared} = sheet.redline ?? {shared: {}}
  return (
    changed({...shared, kind: 'deleted'}, run(formerly), sheet) +
    changed({...shared, kind: 'inserted'}, run(title), sheet)
  )
}

const addClause = (node: Clause, around: Context, render: Draw, pieces: string[]): void => {
  const context = within(node, around)
  const {ids, counts} = context.sheet
  const owner = ids.clauses.get(node.id) ?? context.owner
  if (node.number === undefined) {
    addBlocks(node.children, {...context, owner}, render, pieces)
    return
  }
  const inside = {...context, owner, about: node.title}
  pieces.push(clauseHeading(node, inside))
  const {left = 0} = counts.lists.legal[1] ?? {}
  const text = node.kind === 'schedule' ? inside : {...inside, style: 'ClauseText', indent: left}
  addBlocks(node.children, text, render, pieces)
}

/**
 * The first paragraph of an item has its label. Where a redline takes that out, the next one has it; where it puts that in, only
 * the words are put in. So the item keeps its number whatever is accepted.
 */
const listItem = (node: ListItem, around: Context, render: Draw): string => {
  const context = within(node, around)
  const item = context.item ?? itemOf(bullets, context)
  const further = {...context, style: item.continued, leads: false}
  const standing = context.change === undefined ? node.children.findIndex((one) => !isDeleted(one)) : 0
  const gone = standing === -1 ? node.children : node.children.slice(0, standing)
  const [first, ...rest] = standing === -1 ? [] : node.children.slice(standing)
  const lead: Paragraph = first?.type === 'paragraph' ? first : {type: 'paragraph', children: []}
  const others = first === undefined || first === lead ? rest : [first, ...rest]
  const {properties, printed} = numberAt(item, node.label, context)
  const words = inline(lead.children, within(lead, context), render)
  const runs = lead.change && !context.change ? changed(lead.change, words, context.sheet) : words
  return (
    (gone.length === 0 ? '' : blocks(gone, further, render)) +
    paragraph(item.style, run(printed) + runs, context, properties) +
    (others.length === 0 ? '' : blocks(others, further, render))
  )
}

/** A title may stand on a band of a colour: there lines alone tell what changed. */
const colour = /<w:color [^>]*>/g

const handlers: Handlers<string, Context> = {
  paragraph: (node, around, render) => {
    const context = within(node, around)
    return paragraph(context.style, inline(node.children, context, render), context)
  },
  heading: (node, around, render) => {
    const context = within(node, around)
    const drawn = paragraph(
      node.depth === 1 ? 'Title' : node.depth === 2 ? 'Heading1Unnumbered' : 'Heading2Unnumbered',
      inline(node.children, {...context, bold: true}, render),
      context,
    )
    return node.depth === 1 && context.sheet.onPaper ? drawn.replaceAll(colour, '') : drawn
  },
  list: (node, around, render) => {
    const context = within(node, around)
    const item = itemOf(node, context)
    const inside = {...context, item}
    const first = node.scheme === 'plain' ? {...inside, item: {...item, opens: true}} : inside
    let items = ''
    for (const [index, item] of node.children.entries()) {
      const [start, end] = moveAround(item.change, context.sheet)
      items += start + render(item, index === 0 ? first : inside) + end
    }
    return items
  },
  listItem,
  table,
  tableRow,
  tableCell: (node, context, render) => tableCell(inline(node.children, context, render), context),
  blockquote: (node, context, render) =>
    blocks(node.children, {...within(node, context), style: 'Notice', leads: true, inNotice: true}, render),
  clause: (node, context, render) => blocks([node], context, render),
  figure,
  signatureBlock,
  text: ({value}, context) => run(/[\n\t]/.test(value) ? oneLine(value) : value, look(context)),
  emphasis: (node, context, render) =>
    inline(node.children, {...context, mark: marksIn.emphasis[context.mark]}, render),
  strong: (node, context, render) => inline(node.children, {...context, mark: marksIn.strong[context.mark]}, render),
  link: (node, context, render) => link(node.url, inline(node.children, {...context, mark: 'link'}, render)),
  break: () => lineBreak,
  change: (node, context, render) => {
    const {change, sheet} = context
    if (change !== undefined) return change.kind === node.kind ? inline(node.children, context, render) : ''
    const {moved, children, ...revision} = node
    return changed(revision, inline(children, {...context, change: revision}, render), sheet)
  },
  definedTerm: ({value}, context) =>
    run('“', look(context)) + run(value, runProperties('term', context.bold)) + run('”', look(context)),
  crossReference: ({clause, before, label, after}, context) => {
    const {ids, targets} = context.sheet
    const follows = targets.get(clause) && context.change?.kind !== 'deleted'
    const target = follows ? ids.clauses.get(clause) : undefined
    const shown = run(label, look(context))
    const number = target === undefined ? shown : field(`REF ${bookmarkName(target, 1)} \\w \\h`, shown, look(context))
    return run(before, look(context)) + number + run(after, look(context))
  },
  field: (node, context) =>
    node.value === undefined
      ? run(blank(node.blank), runProperties('blank', context.bold))
      : run(node.value, look(context)),
}

const bullets: List = {type: 'list', scheme: 'bullet', depth: 0, children: []}

const render = renderWith(handlers)

/** A legend above the text. It is no part of the document, so it travels without a bookmark. */
export const legend = (node: Paragraph, context: Context): string =>
  bare('Notice', inline(node.children, context, render), `<w:spacing w:after="${twips(18)}"/>`)

/** The blocks of a document as WordprocessingML, in pieces. */
export const body = (nodes: readonly Block[], context: Context): readonly string[] => {
  const pieces: string[] = []
  addBlocks(nodes, context, render, pieces)
  return pieces
}
