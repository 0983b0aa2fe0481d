import type {Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import {childOf, childrenOf, type Element, wordsIn} from './parse.js'
import {type Looks, looksOf, type Stand} from './word-looks.js'
import {notesIn, withWord} from './word-parts.js'
import {added, chosen as choice, removed, silent, symbol} from './word-words.js'

/** Words in a row that look alike, or a line break. */
export type WordRun =
  | {readonly type: 'words'; readonly text: string; readonly bold: boolean; readonly italic: boolean}
  | {readonly type: 'break'}
export interface WordParagraph extends Stand {
  readonly type: 'paragraph'
  readonly runs: readonly WordRun[]
}
/** Cells hold paragraphs; a table within a cell is given as its paragraphs. */
export interface WordTable {
  readonly type: 'table'
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[]
}
export type WordBlock = WordParagraph | WordTable

/** The words of a Word file, as they stand once every tracked change is accepted. */
export interface WordText {
  readonly body: readonly WordBlock[]
  /** What stands beside the text: headers, footers, footnotes, endnotes, comments. */
  readonly asides: readonly WordBlock[]
  /** Tracked changes that were accepted, and runs that Word does not show. */
  readonly counted: {readonly inserted: number; readonly deleted: number; readonly hidden: number}
  /** Whether words stand in diagrams or charts, which are pictures to a reader of text. */
  readonly pictured: boolean
}

const asideKinds = ['header', 'footer', 'footnotes', 'endnotes', 'comments']
const isPicture = (name: string): boolean => /^word\/(?:diagrams\/data|charts\/chart)[^/]*\.xml$/.test(name)

/** Reads a Word file that anyone may have made. Whatever is wrong with it is one finding. */
export const readWord = (bytes: Uint8Array, codec: Codec, file: string): Outcome<WordText> =>
  withWord(bytes, codec, file, (parts) => {
    const one = (kind: string): Element | undefined => parts.read(parts.kind(kind)[0] ?? '')?.root
    const reader = readerFor(looksOf(one('styles'), one('numbering')))
    const body = reader.blocks(childrenOf(parts.main.body))
    const asides = asideKinds.flatMap((kind) =>
      parts.kind(kind).flatMap((name) => reader.blocks(notesIn(parts.read(name)?.root))),
    )
    return {body, asides, counted: reader.counted, pictured: parts.names.some(isPicture)}
  })

const signs: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '',
  'w:ptab': ' ',
}

const chosen = (element: Element): readonly Element[] => choice(element).filter((child) => typeof child !== 'string')

interface Reader {
  blocks(elements: readonly Element[]): readonly WordBlock[]
  readonly counted: {inserted: number; deleted: number; hidden: number}
}

const readerFor = (looks: Looks): Reader => {
  const counted = {inserted: 0, deleted: 0, hidden: 0}

  const runsOf = (element: Element, boxes: WordBlock[], face: Face = {bold: false, italic: false}): WordRun[] =>
    chosen(element).flatMap((child): WordRun[] => {
      const {name} = child
      if (silent.has(name)) return []
      if (removed.has(name)) {
        counted.deleted += 1
        return []
      }
      if (added.has(name)) counted.inserted += 1
      if (name === 'w:txbxContent') {
        boxes.push(...blocks(chosen(child)))
        return []
      }
      if (name === 'w:t' || name === 'm:t') return [{type: 'words', text: wordsIn(child), ...face}]
      if (name === 'w:sym') return [{type: 'words', text: symbol(child), ...face}]
      if (name === 'w:cr' || (name === 'w:br' && child.attributes['w:type'] === undefined)) return [{type: 'break'}]
      if (name === 'w:br') return [{type: 'words', text: ' ', ...face}]
      const sign = signs[name]
      if (sign !== undefined) return [{type: 'words', text: sign, ...face}]
      return runsOf(child, boxes, name === 'w:r' ? faceOf(child) : face)
    })

  const faceOf = (run: Element): Face => {
    const {hidden, bold, italic} = looks.face(childOf(run, 'w:rPr'))
    if (hidden && runIsSaid(run)) counted.hidden += 1
    return {bold, italic}
  }

  const paragraph = (element: Element, boxes: WordBlock[]): WordParagraph => ({
    type: 'paragraph',
    ...looks.stand(childOf(element, 'w:pPr')),
    runs: runsOf(element, boxes),
  })

  const rowsOf = (table: Element): readonly Element[] =>
    chosen(table).flatMap((child) => {
      if (child.name !== 'w:tr') return silent.has(child.name) || removed.has(child.name) ? [] : rowsOf(child)
      if (!childOf(childOf(child, 'w:trPr'), 'w:del')) return [child]
      counted.deleted += 1
      return []
    })
  const cellsOf = (row: Element): readonly (readonly WordParagraph[])[] =>
    chosen(row).flatMap((child) => {
      if (child.name !== 'w:tc') return silent.has(child.name) || removed.has(child.name) ? [] : cellsOf(child)
      return [blocks(chosen(child)).flatMap((one) => (one.type === 'table' ? one.rows.flat(2) : [one]))]
    })

  /** Paragraphs and tables in their order. A paragraph whose mark was deleted runs on into the next one. */
  const blocks = (elements: readonly Element[]): readonly WordBlock[] => {
    const made: WordBlock[] = []
    let open: WordParagraph | undefined
    const walk = (among: readonly Element[]): void => {
      for (const child of among) {
        if (child.name === 'w:p') {
          const boxes: WordBlock[] = []
          const read = paragraph(child, boxes)
          const whole: WordParagraph = open ? {...read, ...standOf(open), runs: [...open.runs, ...read.runs]} : read
          open = undefined
          if (childOf(childOf(childOf(child, 'w:pPr'), 'w:rPr'), 'w:del') && boxes.length === 0) {
            counted.deleted += 1
            open = whole
          } else made.push(whole, ...boxes)
        } else if (child.name === 'w:tbl') made.push({type: 'table', rows: rowsOf(child).map(cellsOf)})
        else if (removed.has(child.name)) counted.deleted += 1
        else if (!silent.has(child.name)) walk(chosen(child))
      }
    }
    walk(elements)
    if (open) made.push(open)
    return made
  }

  return {blocks, counted}
}

interface Face {
  readonly bold: boolean
  readonly italic: boolean
}

const standOf = ({heading, list}: WordParagraph): Stand => ({...(heading && {heading}), ...(list && {list})})

const runIsSaid = (run: Element): boolean => childrenOf(run, 'w:t').some((one) => wordsIn(one).trim() !== '')
