import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Block, Clause, Inline, List} from '../../document/nodes.js'
import {blank, plain} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {bookmarkName} from './bookmarks.js'
import {type Context, type Item, paragraph} from './context.js'
import {numbered} from './counting.js'
import {field, lineBreak, link, type Mark, run, runProperties} from './runs.js'
import {signatureBlock} from './signatures.js'
import {table, tableCell, tableRow} from './tables.js'

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
    if (node.type === 'heading') inside = {...context, about: oneLine(plain(node)).trim()}
    const style = node.type === 'paragraph' ? styleAt(nodes, index, inside) : inside.style
    const here = style === inside.style ? inside : {...inside, style}
    if (node.type === 'clause') addClause(node, here, render, pieces)
    else pieces.push(render(node, here))
  })
}

const blocks = (nodes: readonly Block[], context: Context, render: Draw): string => {
  const pieces: string[] = []
  addBlocks(nodes, context, render, pieces)
  return pieces.join('')
}

/** Marks within a mark: a run has one. */
const within: Readonly<Record<'strong' | 'emphasis', Readonly<Record<Mark, Mark>>>> = {
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

const schemes: Readonly<
  Record<List['scheme'], {readonly list: Item['list']; readonly levels: readonly [number, number]}>
> = {
  clause: {list: 'legal', levels: [2, 3]},
  schedule: {list: 'schedule', levels: [1, 2]},
  plain: {list: 'plain', levels: [0, 1]},
  bullet: {list: 'bullet', levels: [0, 1]},
}

const itemOf = ({scheme, depth}: List, {inNotice, sheet}: Context): Item => {
  const place = schemes[scheme]
  const list = !inNotice ? place.list : scheme === 'bullet' ? 'noticeBullet' : 'noticePlain'
  const level = inNotice ? 0 : depth === 0 ? place.levels[0] : place.levels[1]
  const style = sheet.counts.lists[list][level]?.style ?? 'BodyText'
  return {list, level, style, continued: inNotice ? 'Notice' : `${style}Continued`}
}

const headings: Readonly<
  Record<Clause['kind'], {readonly style: string; readonly list: Item['list']; readonly level: number}>
> = {
  section: {style: 'Heading1', list: 'legal', level: 0},
  clause: {style: 'Heading2', list: 'legal', level: 1},
  schedule: {style: 'ScheduleHeading', list: 'schedule', level: 0},
}

/** List and level that count a clause. */
export const placeOf = ({kind}: Clause): {readonly list: Item['list']; readonly level: number} => headings[kind]

const clauseHeading = (node: Clause, context: Context): string => {
  const {style, list, level} = headings[node.kind]
  const {properties, printed} = numbered(context.sheet.counts, list, level, node.number)
  const between = node.kind === 'schedule' ? lineBreak : ''
  return paragraph(style, run(printed) + between + run(node.title), context, properties)
}

const addClause = (node: Clause, context: Context, render: Draw, pieces: string[]): void => {
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

const handlers: Handlers<string, Context> = {
  paragraph: (node, context, render) => paragraph(context.style, inline(node.children, context, render), context),
  heading: ({depth, children}, context, render) =>
    paragraph(
      depth === 1 ? 'Title' : depth === 2 ? 'Heading1Unnumbered' : 'Heading2Unnumbered',
      inline(children, {...context, bold: true}, render),
      context,
    ),
  list: (node, context, render) => {
    const inside = {...context, item: itemOf(node, context)}
    let items = ''
    for (const item of node.children) items += render(item, inside)
    return items
  },
  listItem: (node, context, render) => {
    const {list, level, style, continued} = context.item ?? itemOf(bullets, context)
    const first = node.children[0]
    const lead = first?.type === 'paragraph' ? first.children : []
    const others = first?.type === 'paragraph' ? node.children.slice(1) : node.children
    const {properties, printed} = numbered(context.sheet.counts, list, level, node.label)
    return (
      paragraph(style, run(printed) + inline(lead, context, render), context, properties) +
      (others.length === 0 ? '' : blocks(others, {...context, style: continued, leads: false}, render))
    )
  },
  table,
  tableRow,
  tableCell: (node, context, render) => tableCell(inline(node.children, context, render), context),
  blockquote: (node, context, render) =>
    blocks(node.children, {...context, style: 'Notice', leads: true, inNotice: true}, render),
  clause: (node, context, render) => blocks([node], context, render),
  signatureBlock,
  text: ({value}, context) => run(/[\n\t]/.test(value) ? oneLine(value) : value, look(context)),
  emphasis: (node, context, render) => inline(node.children, {...context, mark: within.emphasis[context.mark]}, render),
  strong: (node, context, render) => inline(node.children, {...context, mark: within.strong[context.mark]}, render),
  link: (node, context, render) => link(node.url, inline(node.children, {...context, mark: 'link'}, render)),
  break: () => lineBreak,
  change: (node, context, render) => inline(node.children, context, render),
  definedTerm: ({value}, context) =>
    run('“', look(context)) + run(value, runProperties('term', context.bold)) + run('”', look(context)),
  crossReference: ({clause, before, label, after}, context) => {
    const {ids, targets} = context.sheet
    const target = targets.get(clause) ? ids.clauses.get(clause) : undefined
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

/** The blocks of a document as WordprocessingML, in pieces. */
export const body = (nodes: readonly Block[], context: Context): readonly string[] => {
  const pieces: string[] = []
  addBlocks(nodes, context, render, pieces)
  return pieces
}
