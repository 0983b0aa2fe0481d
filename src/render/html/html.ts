import type {Document} from '../../document/document.js'
import type {Look, Pages} from '../look.js'
import {below, initialsLabel} from '../running.js'
import {escaped} from './escape.js'
import {renderNode} from './handlers.js'
import {treatmentStyle} from './style/looks.js'
import {pageStyle} from './style/page.js'
import {printStyle} from './style/print.js'
import {lookVariables} from './style/variables.js'
import {words} from './words.js'

const policy = `default-src 'none'; style-src 'unsafe-inline'`

const style = (document: Document, look: Look, pages: Pages): string =>
  [
    lookVariables(look, pages[document.page].width),
    pageStyle,
    treatmentStyle(look),
    printStyle(document, look, pages),
  ].join('\n')

const header = ({stamp, watermark}: Document): string =>
  [
    stamp && `<p>${escaped(stamp)}</p>\n`,
    watermark && `<p class="notice" role="note">${escaped(watermark)}</p>\n`,
  ].join('')

/**
 * One file that needs nothing else: no script, no font, no picture, no other address.
 *
 * @param look the tokens that Word uses, too
 * @param pages sizes of paper in points
 */
export const renderHtml = (document: Document, look: Look, pages: Pages): string => {
  const around = {words: words[document.language], level: 0}
  const watermark = document.watermark ? ` data-watermark="${escaped(document.watermark)}"` : ''
  const initials = initialsLabel(document)
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.title)}</title>
<style>
${style(document, look, pages)}
</style>
</head>
<body${watermark}>
<header>
${header(document)}</header>
<main>
${document.children.map((child) => renderNode(child, around)).join('')}</main>
<footer>
<p>${below(document).map(escaped).join(' · ')}</p>
${initials === undefined ? '' : `<p class="initials">${escaped(initials)} <span>__________</span></p>\n`}</footer>
</body>
</html>
`
}
