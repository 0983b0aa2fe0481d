import {main} from '../../src/cli/main.js'
import {escaped} from '../../src/ooxml/xml.js'
import type {Run} from '../../src/text/runs.js'
import {partsOf} from '../support/docx.js'
import {packed} from '../support/packed.js'
import {filesBelow} from '../support/shipped.js'
import {type MemoryWorld, memoryWorld} from '../support/world.js'

/** What a translator does to one cell. */
export type Cell = string | readonly (string | Run)[]
export interface Filling {
  readonly spanish?: Cell
  readonly english?: Cell
  readonly comment?: Cell
}

const runOf = (one: string | Run): string => {
  const {text, bold, italic} = typeof one === 'string' ? {text: one, bold: false, italic: false} : one
  return `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}
const contentOf = (cell: Cell): string =>
  (typeof cell === 'string' ? cell.split('\n').map((line) => [line]) : [cell])
    .map((line) => `<w:p>${line.map(runOf).join('')}</w:p>`)
    .join('')

const rowsIn = (xml: string): readonly string[] => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
const isRow = (row: string, key: string): boolean => row.includes(`>${key}#`)

/** A sheet with words in some of its cells, by the key of the row. */
export const filled = (sheet: Uint8Array, fillings: Readonly<Record<string, Filling>>): Uint8Array =>
  edited(sheet, (xml) => {
    let made = xml
    for (const [key, filling] of Object.entries(fillings)) {
      const row = rowsIn(made).find((one) => isRow(one, key))
      if (row === undefined) throw new Error(`The sheet has no row ${key}`)
      let column = -1
      const cells = [undefined, filling.english, filling.spanish, filling.comment]
      const changed = row.replace(/(<w:tc><w:tcPr>.*?<\/w:tcPr>)(.*?)(<\/w:tc>)/gs, (whole, head, _, tail) => {
        column += 1
        const cell = cells[column]
        return cell === undefined ? whole : `${head}${contentOf(cell)}${tail}`
      })
      made = made.replace(row, () => changed)
    }
    return made
  })

/** A sheet after something was done to one row. */
export const withRow = (sheet: Uint8Array, key: string, change: (row: string) => string): Uint8Array =>
  edited(sheet, (xml) => {
    const row = rowsIn(xml).find((one) => isRow(one, key))
    if (row === undefined) throw new Error(`The sheet has no row ${key}`)
    return xml.replace(row, () => change(row))
  })

/** A sheet whose text was changed as text. */
export const edited = (sheet: Uint8Array, change: (xml: string) => string): Uint8Array =>
  packed([...partsOf(sheet)].map(([name, xml]) => [name, name === 'word/document.xml' ? change(xml) : xml] as const))

/** The library of the test cases as whoever keeps it has it: its files are theirs. */
export const kept = (more: Readonly<Record<string, string>> = {}): MemoryWorld => {
  const start = 'test/cases/base/'
  const base = [...filesBelow('test/cases/base')].map(([path, text]) => [path.slice(start.length), text] as const)
  return memoryWorld(new Map([...base, ...Object.entries(more)]))
}
/** The shipped library, likewise. */
export const shippedAsKept = (): MemoryWorld => memoryWorld(filesBelow('clauses', 'templates'))

/** One command line where the library is kept. */
export const asked = async (world: MemoryWorld, ...argv: readonly string[]) => {
  const [printed, said] = [world.printed.length, world.said.length]
  const code = await main(argv, world, '')
  return {code, out: [...world.printed.slice(printed), ...world.said.slice(said)].join('\n').replace(/\s+/g, ' ')}
}
