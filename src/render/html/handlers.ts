import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Clause, Inline, Node, Revision, SignatureLine} from '../../document/nodes.js'
import {blank, isDeleted, plain} from '../../document/plain.js'
import {oneLine} from '../characters.js'
import {clauseLevel, headingLevel, numberBefore} from '../headings.js'
import {mayLead} from '../links.js'
import {asks} from '../questions.js'
import type {Redline} from '../redline.js'
import {paintOfPage} from '../svg/paint.js'
import {svg} from '../svg/svg.js'
import {changed} from './changes.js'
import {countOf, jumpsOf} from './count.js'
import {escaped} from './escape.js'
import type {Words} from './words.js'

/** What a node must know of the nodes around it. */
export interface Around {
  readonly words: Words
  /** Level of the nearest numbered heading above; 0 where there is none. */
  readonly level: number
  /** Id of that heading. */
  readonly heading?: string | undefined
  /** What a table cell is the header of, if anything. */
  readonly header?: 'col' | 'row'
  /** Number at which the list goes on with this item, where that is not the next one. */
  readonly jump?: number | undefined
  /** A link holds no other link. */
  readonly linked?: boolean
  /** Who changed what, if anybody did. */
  readonly redline?: Redline | undefined
  /** The change within which it stands. */
  readonly change?: Revision
  /** Where the page is one of many. */
  readonly among?: Among
  /** Whether each answer bears the name of its field, for who shows where it stands. */
  readonly named?: boolean
}

/** How a page leads to others. */
export interface Among {
  /** Where a clause is read that this page does not hold; nothing where no page does. */
  address(clause: string): string | undefined
  /** What a wide table is called, which scrolls within its box. */
  readonly table: string
}

type Inner = (node: {readonly children: readonly Node[]}, around: Around, render: Render<string, Around>) => string

const inner: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('')

/** What is around the parts of a node that may have been put in or taken out as a whole. */
const within = ({change}: {readonly change?: Revision}, around: Around): Around =>
  change === undefined || around.change !== undefined ? around : {...around, change}

/** Text within a part. A change stands around the words of each paragraph, heading and cell, where HTML allows it. */
const worded = (content: string, {change, redline, words}: Around): string =>
  change === undefined || redline === undefined ? content : changed(change, content, redline, words)

const text: Inner = (node, around, render) => worded(inner(node, around, render), around)

const written = (children: readonly Inline[]): boolean => children.length > 0

const handlers: Handlers<string, Around> = {
  text: ({value}) => escaped(value),
  emphasis: (node, around, render) => `<em>${inner(node, around, render)}</em>`,
  strong: (node, around, render) => `<strong>${inner(node, around, render)}</strong>`,
  break: () => '<br>',
  change: (node, around, render) => {
    if (around.change !== undefined) return around.change.kind === node.kind ? inner(node, around, render) : ''
    const place = {...around, change: node}
    return worded(inner(node, place, render), place)
  },
  definedTerm: ({value}) => `“<dfn>${escaped(value)}</dfn>”`,
  field: ({name, value, blank: label}, {named}) => {
    const bearing = named ? ` data-field="${escaped(name)}"` : ''
    return value === undefined
      ? `<mark${bearing}>${escaped(blank(label))}</mark>`
      : `<bdi${bearing}>${escaped(value)}</bdi>`
  },
  link: (node, around, render) => {
    if (around.linked || !mayLead(node.url)) return inner(node, around, render)
    const style = node.url.endsWith(plain(node)) ? '' : ' class="named"'
    return `<a href="${escaped(node.url)}"${style}>${inner(node, {...around, linked: true}, render)}</a>`
  },
  crossReference: ({clause, before, label, after}, {linked, change, among}) => {
    const words = escaped(before + label + after)
    const address = among ? among.address(clause) : `#${escaped(encodeURIComponent(clause))}`
    return linked || change?.kind === 'deleted' || address === undefined ? words : `<a href="${address}">${words}</a>`
  },

  paragraph: (node, around, render) => {
    const lead = node.children[0]?.type === 'strong' ? ' class="lead"' : ''
    return `<p${lead}>${text(node, within(node, around), render)}</p>\n`
  },
  heading: (node, around, render) => {
    const tag = `h${headingLevel(node, around.level)}`
    return `<${tag}>${text(node, within(node, around), render)}</${tag}>\n`
  },
  blockquote: (node, around, render) => `<aside>\n${inner(node, within(node, around), render)}</aside>\n`,
  clause: (node, place, render) => {
    const around = within(node, place)
    // What was taken out is no target, and may stand elsewhere under the same id.
    const id = isDeleted(node) || around.change?.kind === 'deleted' ? undefined : escaped(node.id)
    const named = id === undefined ? '' : ` id="${id}"`
    if (node.number === undefined) return `<div class="passage"${named}>\n${inner(node, around, render)}</div>\n`
    const level = clauseLevel(around.level)
    const heading = id === undefined ? undefined : `${id}-title`
    const [labelled, titled] = heading === undefined ? ['', ''] : [` aria-labelledby="${heading}"`, ` id="${heading}"`]
    const inside = {...around, level, heading}
    return `<section class="${node.kind}"${named}${labelled}>
<h${level}${titled}>${titleOf(node, around)}</h${level}>
${inner(node, inside, render)}</section>\n`
  },
  list: (node, place, render) => {
    const around = within(node, place)
    if (node.scheme === 'bullet') return `<ul>\n${inner(node, around, render)}</ul>\n`
    const jumps = jumpsOf(node)
    const items = node.children.map((item, index) => render(item, {...around, jump: jumps[index]}))
    const count = countOf(node)
    const bracketed = node.children[0]?.label?.startsWith('(')
    const style = bracketed ? ` class="in-brackets-${count}"` : asks(node) ? ' class="questions"' : ''
    return `<ol type="${count}"${style}>\n${items.join('')}</ol>\n`
  },
  listItem: (node, {jump, ...around}, render) => {
    const place = within(node, around)
    const fate = place.change === undefined ? '' : ` class="${place.change.kind}"`
    return `<li${fate}${jump === undefined ? '' : ` value="${jump}"`}>${inner(node, place, render)}</li>\n`
  },
  table: (node, place, render) => {
    const around = within(node, place)
    const first = Math.max(
      0,
      node.children.findIndex((row) => !isDeleted(row)),
    )
    const [heads, body] = [node.children.slice(0, first + 1), node.children.slice(first + 1)]
    const name = around.heading === undefined ? '' : ` aria-labelledby="${around.heading}"`
    const head = heads.map((row) => render(row, {...around, header: 'col'})).join('')
    const top = head === '' ? '' : `<thead>\n${head}</thead>\n`
    const rows = body.map((row) => render(row, around)).join('')
    const box = around.among ? ` role="group" tabindex="0" aria-label="${escaped(around.among.table)}"` : ''
    return `<div class="table"${box}><table${name}>\n${top}<tbody>\n${rows}</tbody>\n</table></div>\n`
  },
  tableRow: (node, place, render) => {
    const around = within(node, place)
    const cells = node.children.map((cell, index) =>
      render(cell, around.header || index > 0 || !written(cell.children) ? around : {...around, header: 'row'}),
    )
    return `<tr>${cells.join('')}</tr>\n`
  },
  tableCell: (node, {header, ...around}, render) => {
    if (header && written(node.children)) return `<th scope="${header}">${text(node, around, render)}</th>`
    if (header || written(node.children)) return `<td>${text(node, around, render)}</td>`
    return `<td><span class="box" role="img" aria-label="${around.words.byHand}">_____</span></td>`
  },
  figure: (node, place, render) => {
    const around = within(node, place)
    const hatch = `hatch-${node.name}${around.change?.kind === 'deleted' ? '-before' : ''}`
    return `<figure>
<figcaption>${worded(escaped(oneLine(node.title)), around)}</figcaption>
<div class="picture">${svg(node, paintOfPage, hatch)}</div>
${inner(node, around, render)}</figure>\n`
  },
  signatureBlock: (node, place, render) => {
    const {role, name, lines} = node
    const around = within(node, place)
    return `<div class="signature" role="group" aria-label="${escaped(around.words.signature(role))}">
<p>${worded(`<strong>${escaped(role)}</strong><br>\n${render(name, around)}`, around)}</p>
<dl>
${lines.map((line) => signatureLine(line, around, render)).join('')}</dl>
</div>\n`
  },
}

const signatureLine = ({label, value}: SignatureLine, around: Around, render: Render<string, Around>): string =>
  `<div><dt>${worded(escaped(label), around)}</dt> <dd>${value ? worded(render(value, around), around) : '<hr>'}</dd></div>\n`

/** Number and title; where a redline changes the title, the one before as well. */
const titleOf = (node: Clause, {change, redline, words}: Around): string => {
  const {title, formerly} = node
  const number = `<span class="number">${escaped(numberBefore(node))}</span> `
  if (change !== undefined && redline !== undefined) {
    const shown = change.kind === 'deleted' ? (formerly ?? title) : title
    return changed(change, number + escaped(shown), redline, words)
  }
  if (formerly === undefined || redline === undefined) return number + escaped(title)
  const {shared} = redline
  const [gone, come] = [
    changed({...shared, kind: 'deleted'}, escaped(formerly), redline, words),
    changed({...shared, kind: 'inserted'}, escaped(title), redline, words),
  ]
  return `${number}${gone} ${come}`
}

export const renderNode: Render<string, Around> = renderWith(handlers)
