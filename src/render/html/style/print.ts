import type {Document} from '../../../document/document.js'
import {type Look, laid, type Pages} from '../../look.js'
import {below, initialsLabel} from '../../running.js'
import {light} from '../colour.js'
import {quoted} from '../escape.js'
import {words} from '../words.js'

/** The page on paper: size, margins and type of the look, and the running lines where a browser knows margin boxes. */
export const printStyle = (document: Document, look: Look, pages: Pages): string => {
  const {width, height} = laid(look, pages[document.page])
  const {top, bottom, side} = look.margin
  const {page, of} = words[document.language]
  const initials = initialsLabel(document)
  const [label = '', ...draft] = below(document).map(quoted)
  const left = `${label} ${initials === undefined ? '" · "' : '"\\A "'} ${draft.join(' " · " ')}`
  const box = `font-family: var(--body); font-size: ${look.size.small}pt; color: #${light(look.colour).quiet};`
  return `
/* Where a browser has no margin boxes, the footer of the page is printed once, at the end. */
@page { size: ${width}pt ${height}pt; margin: ${top}pt ${side}pt ${bottom}pt;
  @top-right { content: ${quoted(document.stamp)}; ${box} }
  @bottom-left { content: ${left}; white-space: pre; ${box} }
  @bottom-center { content: ${initials === undefined ? 'none' : `${quoted(initials)} " ________"`}; ${box} }
  @bottom-right { content: ${quoted(page)} " " counter(page) " ${of} " counter(pages); ${box} } }
@page :first { @top-right { content: none; } }
@media print {
  html { font-size: ${look.size.body}pt; background: none; }
  body { max-width: none; margin: 0; padding: 0 1px; line-height: var(--leading); background: none; }
  header { margin-bottom: 1rem; }
  footer { display: none; }
  p { margin-bottom: var(--space-paragraph); orphans: 3; widows: 3; }
  li { margin-bottom: var(--space-item); }
  h2 { margin-top: var(--space-heading); }
  a { color: inherit; text-decoration: none; }
  a[href^="http"], a[href^="mailto"] { color: var(--accent); }
  a.named[href^="http"]::after { content: " (" attr(href) ")"; font-size: var(--size-small); }
  mark, thead :is(th, td), aside, .passage, main > h1:first-child { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr, aside, .signature { break-inside: avoid; }
  .table { overflow: visible; }
  .schedule { break-before: page; }
  p:has(+ :is(ol, ul, .table, .signature)) { break-after: avoid; }
  [data-watermark] :is(aside, .passage, thead :is(th, td)) { background: none; }
  [data-watermark]::before { position: fixed; font-size: 44pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@supports (-moz-appearance: none) or (font: -apple-system-body) { @media print { footer { display: block; break-inside: avoid; } } }`
}
