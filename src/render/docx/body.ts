import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Block, Clause, Inline, List, ListItem, Paragraph} from '../../document/nodes.js'
import {blank, isDeleted, plain} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {bookmarkName} from './bookmarks.js'
import {bare, type Context, type Item, paragraph, within} from './context.js'
import {asText, type Numbered, numbered} from './counting.js'
import type {Level} from './lists.js'
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
  return {list, level, style, opens: false, continued: inNotice ? 'Notice' : `${style}Continued`}
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

/** A number that is a text stands where the list would have it. */
const hangingAt = ({left = 0, hanging = 0}: Partial<Level>): string =>
  `<w:ind w:left="${twips(left)}" w:hanging="${twips(hanging)}"/>`

/** The number of a paragraph. On paper no program counts past what was taken out, so its number is a text like the rest of it. */
const numberAt = (
  {list, level, opens}: Pick<Item, 'list' | 'level' | 'opens'>,
  printed: string | undefined,
  {change, sheet}: Context,
): Numbered => {
  const {counts, onPaper} = sheet
  if (!onPaper || change?.kind !== 'deleted' || printed === undefined)
    return numbered(counts, list, level, printed, {kind: change?.kind, opens})
  const text = asText(printed)
  return {...text, properties: text.properties + hangingAt(counts.lists[list][level] ?? {})}
}

const clauseHeading = (node: Clause, context: Context): string => {
  const {style, list, level} = headings[node.kind]
  const {properties, printed} = numberAt({list, level, opens: false}, node.number, context)
  const between = node.kind === 'schedule' ? lineBreak : ''
  return paragraph(style, run(printed) + between + titleOf(node, context), context, properties)
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
  const {list, level, opens, style, continued} = context.item ?? itemOf(bullets, context)
  const further = {...context, style: continued, leads: false}
  const standing = context.change === undefined ? node.children.findIndex((one) => !isDeleted(one)) : 0
  const gone = standing === -1 ? node.children : node.children.slice(0, standing)
  const [first, ...rest] = standing === -1 ? [] : node.children.slice(standing)
  const lead: Paragraph = first?.type === 'paragraph' ? first : {type: 'paragraph', children: []}
  const others = first === undefined || first === lead ? rest : [first, ...rest]
  const {properties, printed} = numberAt({list, level, opens}, node.label, context)
  const words = inline(lead.children, within(lead, context), render)
  const runs = lead.change && !context.change ? changed(lead.change, words, context.sheet) : words
  return (
    (gone.length === 0 ? '' : blocks(gone, further, render)) +
    paragraph(style, run(printed) + runs, context, properties) +
    (others.length === 0 ? '' : blocks(others, further, render))
  )
}

const handlers: Handlers<string, Context> = {
  paragraph: (node, around, render) => {
    const context = within(node, around)
    return paragraph(context.style, inline(node.children, context, render), context)
  },
  heading: (node, around, render) => {
    const context = within(node, around)
    return paragraph(
      node.depth === 1 ? 'Title' : node.depth === 2 ? 'Heading1Unnumbered' : 'Heading2Unnumbered',
      inline(node.children, {...context, bold: true}, render),
      context,
    )
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
  bare('Notice', inline(node.children, context, render))

/** The blocks of a document as WordprocessingML, in pieces. */
export const body = (nodes: readonly Block[], context: Context): readonly string[] => {
  const pieces: string[] = []
  addBlocks(nodes, context, render, pieces)
  return pieces
}
