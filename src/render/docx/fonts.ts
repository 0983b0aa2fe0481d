import type {World} from '../../base/world.js'
import type {Part} from '../../ooxml/pack.js'
import {declaration, w} from '../../ooxml/xml.js'
import {type Files, shippedFaces} from '../faces.js'
import {carriedBy, type Look} from '../look.js'

/** Typefaces as a Word file knows them: by name, and those that few machines have by their files, too. */
export interface Fonts {
  readonly table: string
  /** The files, and the relationships from the table to them; none where every typeface is on the reader’s machine. */
  readonly parts: readonly Part[]
}

type Style = keyof Files

const elements: Readonly<Record<Style, string>> = {
  regular: 'embedRegular',
  bold: 'embedBold',
  italic: 'embedItalic',
  boldItalic: 'embedBoldItalic',
}

const styles: Readonly<Record<'all' | 'bold', readonly Style[]>> = {
  all: ['regular', 'bold', 'italic', 'boldItalic'],
  bold: ['bold'],
}

/** @throws WorldError where a typeface is not installed */
export const fontsOf = async (look: Look, world: Pick<World, 'supply'>): Promise<Fonts> => {
  const parts: Part[] = []
  const entries: string[] = []
  const carried = carriedBy(look)
  for (const face of new Map([look.heading, look.body].map((one) => [one.name, one])).values()) {
    const embedded: string[] = []
    const {name, shipped, fallback} = face
    const letters = shipped && shipped === name && carried.get(shipped)
    if (letters)
      for (const style of styles[letters]) {
        const number = parts.length + 1
        const font = await world.supply(shippedFaces[shipped][style])
        parts.push({name: `word/fonts/font${number}.odttf`, bytes: veiled(font, keyOf(number))})
        embedded.push(w(elements[style], {'r:id': `rId${number}`, fontKey: `{${keyOf(number)}}`}))
      }
    const [instead] = fallback
    entries.push(w('font', {name}, [instead === undefined ? '' : w('altName', {val: instead}), ...embedded]))
  }
  const namespaces = {
    'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  return {
    table: declaration + w('fonts', namespaces, entries),
    parts: parts.length === 0 ? [] : [...parts, links(parts)],
  }
}

const links = (parts: readonly Part[]): Part => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font'
  const one = (_: Part, index: number): string =>
    `<Relationship Id="rId${index + 1}" Type="${type}" Target="fonts/font${index + 1}.odttf"/>`
  const text = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(one).join('')}</Relationships>`
  return {name: 'word/_rels/fontTable.xml.rels', bytes: new TextEncoder().encode(text)}
}

/** The key of a font: any number that looks like one of its kind, the same each time. */
const keyOf = (number: number): string =>
  `50524F56-4953-4F46-8F4E-${number.toString(16).toUpperCase().padStart(12, '0')}`

/** A font as the format has it in a file: its first 32 bytes are mixed with its key, last byte first. */
const veiled = (font: Uint8Array, key: string): Uint8Array => {
  const digits = key.replaceAll('-', '')
  const mask = Array.from({length: 16}, (_, index) => Number.parseInt(digits.slice(30 - 2 * index, 32 - 2 * index), 16))
  return font.map((byte, index) => (index < 32 ? byte ^ (mask[index % 16] ?? 0) : byte))
}
