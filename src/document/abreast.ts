import type {Document, Language} from './document.js'
import type {Block, Clause, Inline, Node, Revision, Table, TableRow} from './nodes.js'
import {plain} from './plain.js'
import {blocksOf, type Side} from './side.js'

interface Words {
  readonly heads: readonly [part: string, before: string, after: string]
  /** What is said where a side has no such part. */
  readonly nothing: Readonly<Record<Side, string>>
  readonly unchanged: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    heads: ['Clause', 'Current', 'Proposed'],
    nothing: {before: 'Not in the current text.', after: 'Deleted.'},
    unchanged: 'Without changes:',
  },
  es: {
    heads: ['Cláusula', 'Texto actual', 'Texto propuesto'],
    nothing: {before: 'No está en el texto actual.', after: 'Eliminada.'},
    unchanged: 'Sin cambios:',
  },
}

const text = (value: string): Inline => ({type: 'text', value})
const strong = (value: string): Inline => ({type: 'strong', children: [text(value)]})
const lineBreak: Inline = {type: 'break'}
const row = (...cells: readonly (readonly Inline[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({type: 'tableCell', children})),
})

/** Whether a redline changes anything in it. */
const isChanged = (node: Node): boolean =>
  node.type === 'change' ||
  ('change' in node && node.change !== undefined) ||
  (node.type === 'clause' && node.formerly !== undefined) ||
  ('children' in node && node.children.some(isChanged))

/** A reference leads nowhere where its clause stands in a cell. */
const unlinked = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((one): Inline => {
    if (one.type === 'crossReference') return text(plain(one))
    return 'children' in one ? {...one, children: unlinked(one.children)} : one
  })

const joined = (lines: readonly (readonly Inline[])[], ...between: readonly Inline[]): readonly Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [...between, ...line]))

/** A part as one run of words, lines parted by breaks: a cell holds no more. */
const inCell = (block: Block): readonly Inline[] => {
  switch (block.type) {
    case 'paragraph':
      return unlinked(block.children)
    case 'heading':
      return [{type: 'strong', children: unlinked(block.children)}]
    case 'list':
      return joined(
        block.children.map(({label, children}) => [
          text(`${label ?? '•'} `),
          ...joined(children.map(inCell), lineBreak),
        ]),
        lineBreak,
      )
    case 'table':
      return joined(
        block.children.map(({children}) =>
          joined(
            children.map((cell) => unlinked(cell.children)),
            text(' | '),
          ),
        ),
        lineBreak,
      )
    case 'blockquote':
      return joined(block.children.map(inCell), lineBreak)
    case 'clause':
      return joined([[strong(nameOf(block))], ...block.children.map(inCell)], lineBreak)
    default:
      return joined(
        plain(block)
          .trim()
          .split('\n')
          .map((line) => [text(line)]),
        lineBreak,
      )
  }
}

const nameOf = ({number, title}: Clause): string => (number === undefined ? title : `${number} ${title}`)

/** What one side says of a part; of a clause whose title changed, with the title. */
const saidOn = (
  which: Side,
  parts: readonly Block[],
  titles: Readonly<Record<Side, string>> | undefined,
  said: Words,
) => {
  const standing = blocksOf(parts, which)
    .map(inCell)
    .filter(({length}) => length > 0)
  const lines = titles ? [[strong(titles[which])], ...standing] : standing
  return lines.length === 0 ? [text(said.nothing[which])] : joined(lines, lineBreak, lineBreak)
}

/**
 * A redline as clean columns: a row for each clause that changed, with its number and title, the words before and the words
 * after. What stands outside the clauses has a row under the heading above it. Clauses without changes are named in one line.
 */
export const abreast = (document: Document): Document => {
  const {changes: _, ...whole} = document
  const said = words[document.language]
  const rows: TableRow[] = []
  const unchanged: string[] = []

  const compareClause = (clause: Clause, whole: Revision | undefined): void => {
    const change = whole ?? clause.change
    const own = clause.children.filter((one) => one.type !== 'clause')
    const {title, formerly} = clause
    const name = [text(nameOf(clause))]
    if (change !== undefined) {
      const lines = own.map(inCell).filter(({length}) => length > 0)
      const content = lines.length === 0 ? [strong(title)] : joined(lines, lineBreak, lineBreak)
      rows.push(
        change.kind === 'inserted'
          ? row(name, [text(said.nothing.before)], content)
          : row(name, content, [text(said.nothing.after)]),
      )
    } else if (formerly !== undefined || own.some(isChanged)) {
      const titles = formerly === undefined ? undefined : {before: formerly, after: title}
      rows.push(row(name, saidOn('before', own, titles, said), saidOn('after', own, titles, said)))
    } else if (clause.kind !== 'section') unchanged.push(clause.number ?? title)
    for (const one of clause.children) if (one.type === 'clause') compareClause(one, change)
  }

  let about = document.title
  for (const block of document.children) {
    if (block.type === 'heading') about = plain(block).trim() || about
    if (block.type === 'clause') compareClause(block, undefined)
    else if (isChanged(block))
      rows.push(
        row([text(about)], saidOn('before', [block], undefined, said), saidOn('after', [block], undefined, said)),
      )
  }
  const [part, before, after] = said.heads
  const table: Table = {type: 'table', children: [row([text(part)], [text(before)], [text(after)]), ...rows]}
  const children: readonly Block[] = [
    {type: 'heading', depth: 1, children: [text(document.title)]},
    ...(rows.length > 0 ? [table] : []),
    ...(unchanged.length > 0
      ? [{type: 'paragraph', children: [text(`${said.unchanged} ${unchanged.join(', ')}.`)]} as const]
      : []),
  ]
  return {...whole, children}
}
