import type {Document} from '../../document/document.js'
import {figuresIn} from '../../document/figures.js'
import {legendOf} from '../legend.js'
import {type Look, laid, type Pages} from '../look.js'
import {type Redline, redlineOf} from '../redline.js'
import {below, initialsLabel} from '../running.js'
import {escaped} from './escape.js'
import {type Around, renderNode} from './handlers.js'
import {changesStyle} from './style/changes.js'
import {figuresStyle} from './style/figures.js'
import {treatmentStyle} from './style/looks.js'
import {pageStyle} from './style/page.js'
import {printStyle} from './style/print.js'
import {lookVariables} from './style/variables.js'
import {words} from './words.js'

const policy = (faces: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'${faces === '' ? '' : '; font-src data:'}`

const style = (document: Document, look: Look, pages: Pages, redline: Redline | undefined, faces: string): string =>
  [
    ...(faces === '' ? [] : [faces]),
    lookVariables(look, laid(look, pages[document.page]).width),
    pageStyle,
    treatmentStyle(look),
    printStyle(document, look, pages),
    ...(figuresIn(document.children).length === 0 ? [] : [figuresStyle]),
    ...(redline === undefined ? [] : [changesStyle(look)]),
  ].join('\n')

const header = ({stamp, watermark, language}: Document, around: Around): string =>
  [
    stamp && `<p>${escaped(stamp)}</p>\n`,
    watermark && `<p class="notice" role="note">${escaped(watermark)}</p>\n`,
    around.redline &&
      `<div class="legend" role="note">${renderNode(legendOf(around.redline, language, 'lines'), around)}</div>\n`,
  ].join('')

/**
 * One file that needs nothing else: no script, no picture, no other address, and no typeface that is not within it.
 *
 * @param look the tokens that Word uses, too
 * @param pages sizes of paper in points
 * @param faces rules of a style sheet that hold typefaces, as `facesWithin` makes them
 * @param named whether each answer bears the name of its field, in `data-field`
 */
export const renderHtml = (document: Document, look: Look, pages: Pages, faces = '', named = false): string => {
  const redline = redlineOf(document)
  const around: Around = {words: words[document.language], level: 0, redline, named}
  const watermark = document.watermark ? ` data-watermark="${escaped(document.watermark)}"` : ''
  const initials = initialsLabel(document)
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(faces)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.title)}</title>
<style>
${style(document, look, pages, redline, faces)}
</style>
</head>
<body${watermark}>
<header>
${header(document, around)}</header>
<main>
${document.children.map((child) => renderNode(child, around)).join('')}</main>
<footer>
<p>${below(document).map(escaped).join(' · ')}</p>
${initials === undefined ? '' : `<p class="initials">${escaped(initials)} <span>__________</span></p>\n`}</footer>
</body>
</html>
`
}
