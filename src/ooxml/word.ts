import type {Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import type {RevisedParagraph, RevisedRun, Tracked} from './revised.js'
import {readStory, type Story} from './revised-story.js'
import {sideOf} from './sides.js'
import {looksOf, type Stand} from './word-looks.js'
import {notesIn, withWord} from './word-parts.js'

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

/** A story, and the text of the part that it was read from. */
type Told = Pick<Story, 'paragraphs'> & {readonly xml: string}

/** Reads a Word file that anyone may have made. Whatever is wrong with it is one finding. */
export const readWord = (bytes: Uint8Array, codec: Codec, file: string): Outcome<WordText> =>
  withWord(bytes, codec, file, (parts) => {
    const first = (kind: string) => parts.read(parts.kind(kind)[0] ?? '')?.root
    const looks = looksOf(first('styles'), first('numbering'))
    const body = {...readStory(parts.main.body, looks), xml: parts.main.text}
    const asides = asideKinds.flatMap((kind) =>
      parts.kind(kind).flatMap((name): readonly Told[] => {
        const part = parts.read(name)
        return part ? [{...readStory({name, children: notesIn(part.root)}, looks), xml: part.text}] : []
      }),
    )
    return {
      body: blocksOf(body),
      asides: asides.flatMap(blocksOf),
      counted: countedIn([body, ...asides].flatMap(({paragraphs}) => paragraphs)),
      pictured: parts.names.some(isPicture),
    }
  })

/** Paragraphs in their order, those of one table gathered in its rows and cells; a cell of which nothing is left is empty. */
const blocksOf = (told: Told): readonly WordBlock[] => {
  const sides = new Map(sideOf(told, 'accepted').map(({from}) => [from[0], from]))
  const blocks: WordBlock[] = []
  const tables = new Map<number, WordParagraph[][][]>()
  told.paragraphs.forEach(({cell, row}, index) => {
    const from = sides.get(index)
    const read = from && paragraphOf(from.map((one) => told.paragraphs[one] as RevisedParagraph))
    if (!cell) {
      if (read) blocks.push(read)
      return
    }
    if (row?.kind === 'deleted') return
    const rows = tables.get(cell.table) ?? []
    if (!tables.has(cell.table)) blocks.push({type: 'table', rows})
    tables.set(cell.table, rows)
    const cells = rows[cell.row] ?? []
    rows[cell.row] = cells
    const paragraphs = cells[cell.column] ?? []
    cells[cell.column] = paragraphs
    if (read) paragraphs.push(read)
  })
  return blocks.map((block) =>
    block.type === 'table' ? {...block, rows: Object.values(block.rows).map((cells) => Object.values(cells))} : block,
  )
}

/** What several paragraphs are that run on into each other. It stands where the first of them says. */
const paragraphOf = (all: readonly RevisedParagraph[]): WordParagraph => {
  const heading = all.find((one) => one.heading !== undefined)?.heading
  const list = all.find((one) => one.list !== undefined)?.list
  return {
    type: 'paragraph',
    ...(heading !== undefined && {heading}),
    ...(list && {list}),
    runs: all.flatMap(({runs}) => runs.filter(isLeft).flatMap(wordsOf)),
  }
}

const isLeft = ({tracked}: RevisedRun): boolean => tracked.at(-1)?.kind !== 'deleted'

/** Stops are spaces, and where a word may be parted is not said. */
const wordsOf = ({text, bold, italic}: RevisedRun): readonly WordRun[] =>
  text.split('\n').flatMap((line, index): readonly WordRun[] => {
    const words: WordRun = {type: 'words', text: line.replaceAll('\t', ' ').replaceAll('\u00ad', ''), bold, italic}
    return [...(index > 0 ? [{type: 'break'} as const] : []), ...(words.text === '' ? [] : [words])]
  })

const countedIn = (paragraphs: readonly RevisedParagraph[]): WordText['counted'] => {
  const changes = new Set<Tracked>()
  let hidden = 0
  for (const {runs, end, row} of paragraphs) {
    for (const run of runs) {
      for (const change of run.tracked) changes.add(change)
      if (run.hidden && isLeft(run) && run.text.trim() !== '') hidden += 1
    }
    for (const change of [end, row]) if (change?.kind === 'deleted') changes.add(change)
  }
  const inserted = [...changes].filter(({kind}) => kind === 'inserted').length
  return {inserted, deleted: changes.size - inserted, hidden}
}
