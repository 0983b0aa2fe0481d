import type {Language} from '../../document/document.js'
import type {Revision} from '../../document/nodes.js'
import {escaped} from '../../ooxml/xml.js'
import {oneLine} from '../characters.js'
import {handColours, handOf} from '../redline.js'
import type {Sheet} from './context.js'
import {tab} from './runs.js'

/** Word wants an author. Who has no name is called what Word calls such a one. */
const nobody: Readonly<Record<Language, string>> = {en: 'Author', es: 'Autor'}

/** More letters than Word takes for an author are cut. */
const longestName = 255

const dated = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const timed = /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/

/** A date as Word wants it; a day begins at midnight. What is no date is not told. */
const dateOf = (date: string): string | undefined => {
  const [day = ''] = date.split('T')
  if (!dated.test(day) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return undefined
  return day === date ? `${date}T00:00:00Z` : timed.test(date) ? date : undefined
}

/** Word numbers its changes in one row with its bookmarks. */
const attributes = ({author = '', date = ''}: Pick<Revision, 'author' | 'date'>, sheet: Sheet): string => {
  const name = [...oneLine(author).trim()].slice(0, longestName).join('') || nobody[sheet.language]
  const when = dateOf(date)
  return `w:id="${++sheet.annotations}" w:author="${escaped(name)}"${when === undefined ? '' : ` w:date="${when}"`}`
}

const tags: Readonly<Record<Revision['kind'], string>> = {inserted: 'w:ins', deleted: 'w:del'}
const ends: Readonly<Record<Revision['kind'], string>> = {inserted: 'w:moveTo', deleted: 'w:moveFrom'}

const isMove = ({moved}: Revision, {moves}: Sheet): boolean => moved !== undefined && moves.has(moved)
const tagOf = (revision: Revision, sheet: Sheet): string => (isMove(revision, sheet) ? ends : tags)[revision.kind]

/** Text cannot look like a tag, since it is escaped. */
const asDeleted = (runs: string): string =>
  runs.replace(
    /<(\/?)w:(?:t|(instrText))(?=[ >])/g,
    (_, end: string, field) => `<${end}w:del${field ? 'InstrText' : 'Text'}`,
  )

/** Beside a character style, which comes first; in the order that the schema wants. */
const lookOf = ({kind, author}: Revision, {redline}: Sheet): string => {
  const hand = redline === undefined ? 'first' : handOf(redline, author)
  const colour = `<w:color w:val="${handColours[hand]}"/>`
  const twice = hand === 'second'
  return kind === 'inserted'
    ? `<w:b/><w:bCs/>${colour}<w:u w:val="${twice ? 'double' : 'single'}"/>`
    : `<w:${twice ? 'dstrike' : 'strike'}/>${colour}`
}

/**
 * The runs of a change: tracked, to be accepted or rejected, or as the convention of the table has them on paper, where no line
 * goes through the space between a number and its text.
 */
export const changed = (revision: Revision, runs: string, sheet: Sheet): string => {
  if (runs === '') return ''
  if (sheet.onPaper) {
    const look = lookOf(revision, sheet)
    const apart = runs.replaceAll(`<w:tab/></w:r>`, `</w:r>${tab}`)
    return apart.replace(
      /<w:r>(?!<w:tab\/><\/w:r>)(?:<w:rPr>(.*?)<\/w:rPr>)?/g,
      (_, own = '') => `<w:r><w:rPr>${own}${look}</w:rPr>`,
    )
  }
  const tag = tagOf(revision, sheet)
  const inside = tag === 'w:del' ? asDeleted(runs) : runs
  return `<${tag} ${attributes(revision, sheet)}>${inside}</${tag}>`
}

/** What a paragraph that was put in or taken out as a whole says of its end, which its number looks like. */
export const changedEnd = (revision: Revision, sheet: Sheet): string =>
  `<w:rPr>${sheet.onPaper ? lookOf(revision, sheet) : `<${tagOf(revision, sheet)} ${attributes(revision, sheet)}/>`}</w:rPr>`

/** One end of a move: where it begins and where it ends, around paragraphs. Its two ends know each other by their name. */
export const moveAround = (change: Revision | undefined, sheet: Sheet): readonly [string, string] => {
  if (change === undefined || sheet.onPaper || !isMove(change, sheet)) return ['', '']
  const tag = ends[change.kind]
  const start = `<${tag}RangeStart ${attributes(change, sheet)} w:name="move${change.moved}"/>`
  return [start, `<${tag}RangeEnd w:id="${sheet.annotations}"/>`]
}

/** What a row of a table says of itself, at the end of its properties. */
export const changedRow = (revision: Revision | undefined, sheet: Sheet): string =>
  revision === undefined || sheet.onPaper ? '' : `<${tags[revision.kind]} ${attributes(revision, sheet)}/>`
