import {type Handlers, type Render, renderWith} from '../../document/handlers.js'
import type {Inline, Node, SignatureLine} from '../../document/nodes.js'
import {blank, plain} from '../../document/plain.js'
import {clauseLevel, headingLevel, numberBefore} from '../headings.js'
import {mayLead} from '../links.js'
import {countOf, jumpsOf} from './count.js'
import {escaped} from './escape.js'
import type {Words} from './words.js'

/** What a node must know of the nodes around it. */
export interface Around {
  readonly words: Words
  /** Level of the nearest numbered heading above; 0 where there is none. */
  readonly level: number
  /** Id of that heading. */
  readonly heading?: string
  /** What a table cell is the header of, if anything. */
  readonly header?: 'col' | 'row'
  /** Number at which the list goes on with this item, where that is not the next one. */
  readonly jump?: number | undefined
  /** A link holds no other link. */
  readonly linked?: boolean
}

type Inner = (node: {readonly children: readonly Node[]}, around: Around, render: Render<string, Around>) => string

const inner: Inner = ({children}, around, render) => children.map((child) => render(child, around)).join('')

const written = (children: readonly Inline[]): boolean => children.length > 0

const handlers: Handlers<string, Around> = {
  text: ({value}) => escaped(value),
  emphasis: (node, around, render) => `<em>${inner(node, around, render)}</em>`,
  strong: (node, around, render) => `<strong>${inner(node, around, render)}</strong>`,
  break: () => '<br>',
  change: inner,
  definedTerm: ({value}) => `“<dfn>${escaped(value)}</dfn>”`,
  field: ({value, blank: label}) =>
    value === undefined ? `<mark>${escaped(blank(label))}</mark>` : `<bdi>${escaped(value)}</bdi>`,
  link: (node, around, render) => {
    if (around.linked || !mayLead(node.url)) return inner(node, around, render)
    const style = node.url.endsWith(plain(node)) ? '' : ' class="named"'
    return `<a href="${escaped(node.url)}"${style}>${inner(node, {...around, linked: true}, render)}</a>`
  },
  crossReference: ({clause, before, label, after}, {linked}) => {
    const words = escaped(before + label + after)
    return linked ? words : `<a href="#${escaped(encodeURIComponent(clause))}">${words}</a>`
  },

  paragraph: (node, around, render) => {
    const lead = node.children[0]?.type === 'strong' ? ' class="lead"' : ''
    return `<p${lead}>${inner(node, around, render)}</p>\n`
  },
  heading: (node, around, render) => {
    const tag = `h${headingLevel(node, around.level)}`
    return `<${tag}>${inner(node, around, render)}</${tag}>\n`
  },
  blockquote: (node, around, render) => `<aside>\n${inner(node, around, render)}</aside>\n`,
  clause: (node, around, render) => {
    const id = escaped(node.id)
    if (node.number === undefined) return `<div class="passage" id="${id}">\n${inner(node, around, render)}</div>\n`
    const level = clauseLevel(around.level)
    const heading = `${id}-title`
    return `<section class="${node.kind}" id="${id}" aria-labelledby="${heading}">
<h${level} id="${heading}"><span class="number">${escaped(numberBefore(node))}</span> ${escaped(node.title)}</h${level}>
${inner(node, {...around, level, heading}, render)}</section>\n`
  },
  list: (node, around, render) => {
    if (node.scheme === 'bullet') return `<ul>\n${inner(node, around, render)}</ul>\n`
    const jumps = jumpsOf(node)
    const items = node.children.map((item, index) => render(item, {...around, jump: jumps[index]}))
    const count = countOf(node)
    const style = node.children[0]?.label?.startsWith('(') ? ` class="in-brackets-${count}"` : ''
    return `<ol type="${count}"${style}>\n${items.join('')}</ol>\n`
  },
  listItem: (node, {jump, ...around}, render) =>
    `<li${jump === undefined ? '' : ` value="${jump}"`}>${inner(node, around, render)}</li>\n`,
  table: ({children: [head, ...body]}, around, render) => {
    const name = around.heading === undefined ? '' : ` aria-labelledby="${around.heading}"`
    const top = head ? `<thead>\n${render(head, {...around, header: 'col'})}</thead>\n` : ''
    const rows = body.map((row) => render(row, around)).join('')
    return `<div class="table"><table${name}>\n${top}<tbody>\n${rows}</tbody>\n</table></div>\n`
  },
  tableRow: ({children}, around, render) => {
    const cells = children.map((cell, index) =>
      render(cell, around.header || index > 0 || !written(cell.children) ? around : {...around, header: 'row'}),
    )
    return `<tr>${cells.join('')}</tr>\n`
  },
  tableCell: (node, {header, ...around}, render) => {
    if (header && written(node.children)) return `<th scope="${header}">${inner(node, around, render)}</th>`
    if (header || written(node.children)) return `<td>${inner(node, around, render)}</td>`
    return `<td><span class="box" role="img" aria-label="${around.words.byHand}">_____</span></td>`
  },
  signatureBlock: (
    {role, name, lines},
    around,
    render,
  ) => `<div class="signature" role="group" aria-label="${escaped(around.words.signature(role))}">
<p><strong>${escaped(role)}</strong><br>
${render(name, around)}</p>
<dl>
${lines.map((line) => signatureLine(line, around, render)).join('')}</dl>
</div>\n`,
}

const signatureLine = ({label, value}: SignatureLine, around: Around, render: Render<string, Around>): string =>
  `<div><dt>${escaped(label)}</dt> <dd>${value ? render(value, around) : '<hr>'}</dd></div>\n`

export const renderNode: Render<string, Around> = renderWith(handlers)
