import type {Document} from '../../document/document.js'
import type {Block} from '../../document/nodes.js'
import {isDeleted} from '../../document/plain.js'
import {contentTypes, type Part, pack, squeeze} from '../../ooxml/pack.js'
import {bytesOf, declaration} from '../../ooxml/xml.js'
import {legendOf} from '../legend.js'
import {redlineOf} from '../redline.js'
import {body, legend} from './body.js'
import {shortIds} from './bookmarks.js'
import {type Context, type Sheet, tableEnd} from './context.js'
import {addedLists, countable, countsOf} from './counting.js'
import {type Pictures, withPictures, withPictureType} from './figures.js'
import {type Lists, numberingEnd} from './lists.js'
import {footer, header} from './margins.js'
import {endsInChange, movesOf} from './moves.js'
import {placeOf} from './places.js'
import {coreProperties, customProperties} from './properties.js'
import {parts, relationsPart, type Shell} from './shell.js'
import {treatmentOf} from './treatment.js'

/** Whether Word counts the clause where it stands first, by its id. What a redline takes out is nowhere. */
const addTargets = (
  blocks: readonly Block[],
  lists: Lists,
  found: Map<string, boolean>,
): ReadonlyMap<string, boolean> => {
  for (const block of blocks)
    if (block.type === 'clause' && !isDeleted(block)) {
      const {list, level} = placeOf(block)
      if (!found.has(block.id)) found.set(block.id, countable(lists, list, level, block.number))
      addTargets(block.children, lists, found)
    }
  return found
}

const bodyHead = `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`

const textOf = ({children, language}: Document, {section, width}: Shell, sheet: Sheet): readonly string[] => {
  const context: Context = {
    sheet,
    owner: sheet.ids.document,
    style: 'BodyText',
    leads: true,
    inNotice: false,
    width,
    indent: 0,
    about: '',
    mark: 'none',
    bold: false,
    item: undefined,
    cell: undefined,
    change: undefined,
  }
  const {redline, onPaper} = sheet
  const head = redline && onPaper ? [legend(legendOf(redline, language, 'lines'), context)] : []
  const tail = !onPaper && endsInChange(children.at(-1)) ? [tableEnd(context)] : []
  return [bodyHead, ...head, ...body(children, context), ...tail, `${section}</w:body></w:document>`]
}

export {makeShell, type Shell} from './shell.js'

const none: ReadonlySet<number> = new Set()

interface OwnParts {
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly pictures: readonly Part[]
}

/** The parts of the package that are this document's own, as pieces of text. The footer of the first page is the same as the others'. */
export const documentParts = (document: Document, shell: Shell): ReadonlyMap<string, readonly string[]> =>
  partsOf(document, shell).texts

const partsOf = (document: Document, shell: Shell): OwnParts => {
  const pictures: Pictures = {look: shell.look, height: shell.height, make: shell.picture, parts: []}
  const redline = redlineOf(document)
  const sheet: Sheet = {
    words: shell.words,
    language: document.language,
    ids: shortIds(document),
    targets: addTargets(document.children, shell.lists, new Map()),
    counts: countsOf(shell.lists, redline !== undefined),
    standfirst: treatmentOf(shell.look).standfirst,
    redline,
    moves: redline?.moves ? movesOf(document.children) : none,
    onPaper: document.changes === 'paper',
    pictures,
    annotations: 0,
    paragraphs: new Map(),
  }
  const made = new Map<string, readonly string[]>([
    [parts.document, textOf(document, shell, sheet)],
    [parts.header, [header(document, shell, false)]],
    [parts.firstHeader, [header(document, shell, true)]],
    [parts.footer, [footer(document, shell)]],
    [parts.core, [coreProperties(document, shell.words)]],
    [parts.custom, [customProperties(document)]],
  ])
  const added = addedLists(sheet.counts)
  if (added.length > 0) made.set(parts.numbering, [shell.numbering, ...added, numberingEnd])
  if (pictures.parts.length > 0)
    made
      .set(contentTypes, [withPictureType(shell.contentTypes)])
      .set(relationsPart, [withPictures(shell.relations, pictures)])
  return {texts: made, pictures: pictures.parts}
}

/**
 * The document as a Word file (.docx). The same document and shell give the same bytes.
 *
 * Each paragraph has a hidden bookmark and the file an opaque id, `document.mark`, so that a file that comes back can be
 * compared with what was sent; nothing else of the library travels.
 */
export const renderDocx = (document: Document, shell: Shell): Uint8Array => {
  const {codec} = shell
  const {texts, pictures} = partsOf(document, shell)
  const own = new Map([...texts].map(([name, text]) => [name, squeeze({name, bytes: bytesOf(text)}, codec)]))
  const lists = own.has(parts.numbering) ? [] : [shell.numberingAsIs]
  const foot = own.get(parts.footer)
  const footers = foot ? [{...foot, name: parts.firstFooter}] : []
  const shared = shell.parts.filter(({name}) => !own.has(name))
  return pack([...shared, ...lists, ...own.values(), ...footers, ...pictures], codec)
}
