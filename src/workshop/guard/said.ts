import type {Codec} from '../../base/world.js'
import {openPackage} from '../../ooxml/open.js'
import {decoded, readMarkup} from './markup.js'

/** Words that a reader, or a curious reader, could find in a file. */
export interface Said {
  readonly text: string
  /** Where they stand, as “in a comment”; nothing for the text that everybody sees. */
  readonly where: string
  /** Whether they name who made the file, run along its pages, or are not for readers. */
  readonly kind?: 'maker' | 'running' | 'aside'
  /** Whether it is the words before and after all changes in one, which nobody reads together. */
  readonly mixed?: boolean
}

/**
 * Everything that a file says: in sight, deleted, in comments, attributes and properties, in any part of a package.
 *
 * @returns nothing for a package or a PDF that cannot be opened
 */
export const saidIn = async (content: string | Uint8Array, codec: Codec): Promise<readonly Said[] | undefined> =>
  isPdf(content) ? (await import('./said-in-pdf.js')).saidInPdf(content) : saidInFile(content, codec)

export const isPdf = (content: string | Uint8Array): content is Uint8Array =>
  typeof content !== 'string' && new TextDecoder('latin1').decode(content.subarray(0, 5)) === '%PDF-'

/** The same of a file that is no PDF. */
export const saidInFile = (content: string | Uint8Array, codec: Codec): readonly Said[] | undefined => {
  if (typeof content === 'string') return saidInText(content)
  if (content[0] === 0x50 && content[1] === 0x4b) return saidInPackage(content, codec)
  return saidInText(decodedBytes(content))
}

const saidInText = (text: string): readonly Said[] =>
  /^\s*<[!?a-z]/i.test(text) ? saidInMarkup(text, '') : saidInPlain(text)

/**
 * Text and Markdown, without the marks of emphasis, which may stand within words, and what HTML in it hides: as it is written, as
 * Markdown reads it, and, of a redline, the text before and the text after.
 */
const saidInPlain = (text: string): readonly Said[] => {
  const plain = decoded(text).replace(/\\?[*`]|~~/g, '')
  const read = plain.replace(/\\([!-/:-@[-`{-~])/g, '$1')
  const texts = new Set([plain, read].flatMap((one) => [one, sideOf(one, '-'), sideOf(one, '+')]))
  const shown = [...texts].map((one): Said => ({text: one, where: ''}))
  return text.includes('<') ? [...shown, ...saidInMarkup(plain, '')] : shown
}

/** The text without what one sign marks, and without the marks around what the other does: `{+added+}`, `{A-deleted-A}`. */
const sideOf = (text: string, gone: '+' | '-'): string =>
  text.replace(/\{([A-Z]{0,2})(\++|-+)([\s\S]*?)\2\1\}/g, (_, _whose, sign: string, words: string) =>
    sign.startsWith(gone) ? '' : words,
  )

const saidInMarkup = (markup: string, part: string): readonly Said[] => {
  const {texts, mixed, asides, attributes, makers} = readMarkup(markup)
  const within = part === '' ? '' : ` of ${part}`
  const shown = part === '' || part === 'word/document.xml' ? '' : `in ${part}`
  const running = /^word\/(?:header|footer)\d*\.xml$/.test(part) ? {kind: 'running' as const} : {}
  return [
    ...texts.map((text) => ({text, where: shown, ...running, ...(mixed.has(text) && {mixed: true})})),
    ...asides.map((text) => ({text, where: `in a comment or a script${within}`, kind: 'aside' as const})),
    ...attributes.filter(canTell).map((text) => ({text, where: `in an attribute${within}`, kind: 'aside' as const})),
    ...makers.map((text) => ({text, where: `among the makers${within}`, kind: 'maker' as const})),
  ]
}

/** Numbers, measures and signs tell nobody anything. */
const canTell = (value: string): boolean => value.length > 3 && /\p{L}{3}|[/\\\s]/u.test(value)

const saidInPackage = (bytes: Uint8Array, codec: Codec): readonly Said[] | undefined => {
  const {value: parts} = openPackage(bytes, codec)
  if (!parts) return undefined
  const inParts = [...parts].flatMap(([name, content]): readonly Said[] => {
    const text = decodedBytes(content)
    return /\.(?:xml|rels|vml)$/i.test(name) ? saidInMarkup(text, name) : [{text, where: `in ${name}`}]
  })
  return [...inParts, {text: [...parts.keys()].join('\n'), where: 'in the name of a part'}, ...remarkOf(bytes)]
}

/** The remark that may stand at the end of a package. */
const remarkOf = (bytes: Uint8Array): readonly Said[] => {
  let end = bytes.length - 22
  while (end > 0 && !(bytes[end] === 0x50 && bytes[end + 1] === 0x4b && bytes[end + 2] === 5 && bytes[end + 3] === 6))
    end -= 1
  const text = decodedBytes(bytes.subarray(end + 22))
  return text === '' ? [] : [{text, where: 'in the remark of the package'}]
}

/** UTF-8, or UTF-16 where its mark stands in front; what is no text gives letters among signs, in which words are found. */
const decodedBytes = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes).replaceAll('\u0000', '')
}
