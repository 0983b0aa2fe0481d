import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import {openPackage, type Package} from './open.js'
import {BadXml, childOf, childrenOf, type Element, parseXml, valOf} from './parse.js'
import {type Looks, looksOf, type Stand} from './word-looks.js'

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

/** A contract of a thousand pages, and no more. Sizes in bytes. */
const limits = {entries: 2_000, part: 24 * 2 ** 20, whole: 48 * 2 ** 20}
const main = 'word/document.xml'
const asideKinds = ['header', 'footer', 'footnotes', 'endnotes', 'comments']

/** Reads a Word file that anyone may have made. Whatever is wrong with it is one finding. */
export const readWord = (bytes: Uint8Array, codec: Codec, file: string): Outcome<WordText> => {
  const wanted = (name: string): boolean => /^(?:_rels|word)\/(?:_rels\/)?[^/]*\.(?:xml|rels)$/.test(name)
  const {value: parts, diagnostics} = openPackage(bytes, codec, {
    file,
    wanted: (name) => wanted(name) || isPicture(name),
    limits,
  })
  if (!parts) return {diagnostics}
  try {
    return readParts(parts, file)
  } catch (error) {
    if (!(error instanceof BadXml)) throw error
    return {diagnostics: [unreadable(file, error.message)]}
  }
}

const isPicture = (name: string): boolean => /^word\/(?:diagrams\/data|charts\/chart)[^/]*\.xml$/.test(name)

const unreadable = (file: string, why: string): Diagnostic => ({
  rule: 'unreadable-file',
  severity: 'error',
  message: `“${file}” ${why}`,
  place: {file},
})

const readParts = (parts: Package, file: string): Outcome<WordText> => {
  const read = (name: string | undefined): Element | undefined => {
    const content = name === undefined ? undefined : parts.get(name)
    return content && parseXml(decoded(content))
  }
  const [body = main] = targets(read('_rels/.rels'), '', 'officeDocument')
  const root = read(body)
  const text = childOf(root, 'w:body')
  if (!text)
    return {diagnostics: [unreadable(file, 'holds no text of Word; open it in a word processor and save it as .docx')]}
  const links = read(body.replace(/([^/]+)$/, '_rels/$1.rels'))
  const one = (kind: string): Element | undefined => read(targets(links, body, kind)[0])
  const reader = readerFor(looksOf(one('styles'), one('numbering')))
  if (reader.embeds(text))
    return {
      diagnostics: [
        unreadable(file, 'holds a whole other file inside; open it in Word, save it again, and take that one'),
      ],
    }
  const blocks = reader.blocks(text)
  const asides = asideKinds.flatMap((kind) =>
    targets(links, body, kind).flatMap((name) => {
      const notes = childrenOf(read(name)).filter((note) => note.attributes['w:type']?.includes('eparator') !== true)
      return reader.blocks({name, attributes: {}, children: notes})
    }),
  )
  return {
    value: {body: blocks, asides, counted: reader.counted, pictured: [...parts.keys()].some(isPicture)},
    diagnostics: [],
  }
}

/** Word writes UTF-8; UTF-16 begins with a mark that says so. */
const decoded = (bytes: Uint8Array): string => {
  const wide =
    (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') || (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be')
  try {
    return new TextDecoder(wide || 'utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new BadXml('is damaged; open it in a word processor and save it again')
  }
}

/** Names of the parts that a part says it has of one kind. */
const targets = (links: Element | undefined, from: string, kind: string): readonly string[] =>
  childrenOf(links, 'Relationship').flatMap(({attributes: {Type = '', Target = '', TargetMode}}) => {
    if (!Type.endsWith(`/${kind}`) || TargetMode === 'External') return []
    return [Target.startsWith('/') ? Target.slice(1) : from.replace(/[^/]*$/, '') + Target]
  })

/** Parts of a paragraph that say how it looks or what it once was. All else is looked into for words. */
const silent = new Set(
  [
    'pPr',
    'rPr',
    'sdtPr',
    'sdtEndPr',
    'tblPr',
    'tblGrid',
    'tblPrEx',
    'trPr',
    'tcPr',
    'sectPr',
    'instrText',
    'delText',
    'delInstrText',
  ].map((name) => `w:${name}`),
)
const removed = new Set(['w:del', 'w:moveFrom'])
const added = new Set(['w:ins', 'w:moveTo'])
const signs: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '',
  'w:ptab': ' ',
}

const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '')

interface Reader {
  blocks(container: Element): readonly WordBlock[]
  embeds(element: Element): boolean
  readonly counted: {inserted: number; deleted: number; hidden: number}
}

const readerFor = (looks: Looks): Reader => {
  const counted = {inserted: 0, deleted: 0, hidden: 0}

  /** What is to be read of an element: the first choice of alternatives, since the others say the same again. */
  const inside = (element: Element): readonly Element[] => {
    const children = childrenOf(element)
    if (element.name !== 'mc:AlternateContent') return children
    return children.slice(0, 1)
  }

  const runsOf = (element: Element, boxes: WordBlock[], face: Face = {bold: false, italic: false}): WordRun[] =>
    inside(element).flatMap((child): WordRun[] => {
      const {name} = child
      if (silent.has(name)) return []
      if (removed.has(name)) {
        counted.deleted += 1
        return []
      }
      if (added.has(name)) counted.inserted += 1
      if (name === 'w:txbxContent') {
        boxes.push(...blocks(child))
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
    const own = childOf(run, 'w:rPr')
    if (isOn(childOf(own, 'w:vanish')) && runIsSaid(run)) counted.hidden += 1
    const style = looks.face(valOf(own, 'w:rStyle'))
    const [bold, italic] = [childOf(own, 'w:b'), childOf(own, 'w:i')]
    return {bold: bold ? isOn(bold) : style.bold, italic: italic ? isOn(italic) : style.italic}
  }

  const paragraph = (element: Element, boxes: WordBlock[]): WordParagraph => ({
    type: 'paragraph',
    ...looks.stand(childOf(element, 'w:pPr')),
    runs: runsOf(element, boxes),
  })

  const rowsOf = (table: Element): readonly Element[] =>
    inside(table).flatMap((child) => {
      if (child.name !== 'w:tr') return silent.has(child.name) || removed.has(child.name) ? [] : rowsOf(child)
      if (!childOf(childOf(child, 'w:trPr'), 'w:del')) return [child]
      counted.deleted += 1
      return []
    })
  const cellsOf = (row: Element): readonly (readonly WordParagraph[])[] =>
    inside(row).flatMap((child) => {
      if (child.name !== 'w:tc') return silent.has(child.name) || removed.has(child.name) ? [] : cellsOf(child)
      return [blocks(child).flatMap((one) => (one.type === 'table' ? one.rows.flat(2) : [one]))]
    })

  /** Paragraphs and tables in their order. A paragraph whose mark was deleted runs on into the next one. */
  const blocks = (container: Element): readonly WordBlock[] => {
    const made: WordBlock[] = []
    let open: WordParagraph | undefined
    const walk = (element: Element): void => {
      for (const child of inside(element)) {
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
        else if (!silent.has(child.name)) walk(child)
      }
    }
    walk(container)
    if (open) made.push(open)
    return made
  }

  const embeds = (element: Element): boolean =>
    childrenOf(element).some((child) => child.name === 'w:altChunk' || embeds(child))

  return {blocks, embeds, counted}
}

interface Face {
  readonly bold: boolean
  readonly italic: boolean
}

const standOf = ({heading, list}: WordParagraph): Stand => ({...(heading && {heading}), ...(list && {list})})

const wordsIn = (element: Element): string => element.children.filter((one) => typeof one === 'string').join('')
const runIsSaid = (run: Element): boolean => childrenOf(run, 'w:t').some((one) => wordsIn(one).trim() !== '')

/** A character of a font with its own signs. What has no meaning outside that font is left as it is, and is told of later. */
const symbol = ({attributes}: Element): string => {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return Number.isNaN(code) || code > 0xffff ? '' : String.fromCharCode(code)
}
