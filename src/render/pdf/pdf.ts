import type {Printed, Standard, Typesetter} from '../../base/typesetter.js'
import type {Document} from '../../document/document.js'
import {shippedFaces} from '../faces.js'
import {legendOf} from '../legend.js'
import {type Look, laid, type Pages} from '../look.js'
import {handColours, redlineOf} from '../redline.js'
import {below, initialsLabel} from '../running.js'
import {words} from '../words.js'
import {type Around, drawBlocks, drawNode, targetsIn} from './drawn.js'
import {program} from './typst/program.js'

/**
 * A file to print, and to read aloud: with headings, lists, tables and language that a screen reader knows, bookmarks and links.
 *
 * What the document says travels as data and is never part of the typesetter’s program, so no words of it can be one.
 *
 * @param look the tokens that Word and pages use, too
 * @param pages sizes of paper in points
 */
export const renderPdf = (document: Document, look: Look, pages: Pages, typesetter: Typesetter): Printed => {
  const data = new TextEncoder().encode(JSON.stringify(sheetOf(document, look, pages)))
  return typesetter.set({source: program, data: new Map([['/document.json', data]]), date: document.date})
}

/** What a PDF of ours says of itself. */
export const standardOf = (bytes: Uint8Array): Standard =>
  new TextDecoder('latin1').decode(bytes).includes('pdfuaid:part') ? 'PDF/UA-1' : 'tagged PDF'

/** All that the typesetter’s program reads. */
const sheetOf = (document: Document, look: Look, pages: Pages) => {
  const {title, language, date, stamp, watermark, page} = document
  const paper = laid(look, pages[page])
  const said = words[language]
  const redline = redlineOf(document)
  const around: Around = {
    document,
    look,
    width: paper.width - 2 * look.margin.side,
    height: paper.height - look.margin.top - look.margin.bottom,
    targets: targetsIn(document.children),
    redline,
    level: 0,
  }
  const [year, month, day] = date.split('-').map(Number)
  return {
    title,
    language,
    date: {year, month, day},
    setting: look.setting ?? 'plain',
    faces: {body: facesOf(look.body), heading: facesOf(look.heading)},
    look: {leading: look.leading, size: look.size, space: look.space, colour: look.colour, margin: look.margin},
    hands: handColours,
    paper,
    words: {page: said.page, of: said.of, contents: said.contents},
    running: {stamp, below: below(document), initials: initialsLabel(document) ?? null},
    watermark: watermark ?? null,
    legend: redline === undefined ? null : drawNode(legendOf(redline, language, 'lines'), around),
    ...coveredBy(document.children, around),
  }
}

/** A booklet has a cover, with its title and what it is about; its contents follow, and then the rest. */
const coveredBy = (children: Document['children'], around: Around) => {
  const blocks = drawBlocks(children, around)
  const [title, standfirst, ...rest] = blocks
  return around.look.setting === 'booklet' && children[0]?.type === 'heading' && title && standfirst
    ? {cover: {title, standfirst}, blocks: rest}
    : {cover: null, blocks}
}

/** The shipped typeface of a face, then the others, for signs that it has not. */
const facesOf = ({shipped}: Look['body']): readonly string[] => {
  const all = Object.keys(shippedFaces)
  return shipped === undefined ? all : [shipped, ...all.filter((name) => name !== shipped)]
}
