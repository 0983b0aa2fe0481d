import {pack} from '../../src/ooxml/pack.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'

/** One thing that somebody does to a Word file, in its XML. */
export type Deed = (xml: string) => string

/** A Word file after deeds were done to its text. */
export const returned = (bytes: Uint8Array, ...deeds: readonly Deed[]): Uint8Array =>
  pack(
    [...partsOf(bytes)].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(
        name === 'word/document.xml' ? deeds.reduce((xml, deed) => deed(xml), text) : text,
      ),
    })),
    codec,
  )

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const place = (xml: string, words: string): string => {
  if (!xml.includes(words)) throw new Error(`“${words}” is not in the file`)
  return words
}

/** Words in the place of others, and nobody told. */
export const silently =
  (words: string, others: string): Deed =>
  (xml) =>
    xml.replace(place(xml, words), () => others)

const run = (text: string, kind: 't' | 'delText' = 't'): string =>
  `<w:r><w:${kind} xml:space="preserve">${text}</w:${kind}></w:r>`
let count = 9000
const hand = (author: string, date: string): string =>
  `w:id="${++count}" w:author="${author}"${date === '' ? '' : ` w:date="${date}"`}`

/** Words in the place of others within one run, tracked. Either may be empty. */
export const tracked =
  (before: string, words: string, others: string, author = 'Vale Counsel', date = '2026-11-24T10:00:00Z'): Deed =>
  (xml) => {
    const whole = new RegExp(
      `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>([^<]*${escaped(before + words)}[^<]*)</w:t></w:r>`,
    )
    const [found = '', , text = ''] = whole.exec(xml) ?? []
    if (found === '') throw new Error(`“${before}${words}” is in no run`)
    const at = text.indexOf(before + words) + before.length
    const made = [
      run(text.slice(0, at)),
      words === '' ? '' : `<w:del ${hand(author, date)}>${run(words, 'delText')}</w:del>`,
      others === '' ? '' : `<w:ins ${hand(author, date)}>${run(others)}</w:ins>`,
      run(text.slice(at + words.length)),
    ].join('')
    return xml.replace(found, () => made)
  }

/** The paragraph that holds these words. */
const paragraphWith = (xml: string, words: string): string => {
  const at = xml.indexOf(place(xml, words))
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + '</w:p>'.length)
}

/** A paragraph that is gone, and nobody told. */
export const dropped =
  (words: string): Deed =>
  (xml) =>
    xml.replace(paragraphWith(xml, words), '')

/** A new paragraph behind that of these words; tracked where an author is said. */
export const added =
  (words: string, text: string, author?: string, style = 'ClauseText'): Deed =>
  (xml) => {
    const before = paragraphWith(xml, words)
    const mark = author === undefined ? '' : `<w:rPr><w:ins ${hand(author, '2026-11-24T10:00:00Z')}/></w:rPr>`
    const body =
      author === undefined ? run(text) : `<w:ins ${hand(author, '2026-11-24T10:00:00Z')}>${run(text)}</w:ins>`
    return xml.replace(before, () => `${before}<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark}</w:pPr>${body}</w:p>`)
  }

/** A paragraph behind another, and nobody told. */
export const movedBehind =
  (words: string, other: string): Deed =>
  (xml) => {
    const moved = paragraphWith(xml, words)
    const rest = xml.replace(moved, '')
    const place = paragraphWith(rest, other)
    return rest.replace(place, () => place + moved)
  }

/** Every bookmark gone, and the name of every author, as a word processor scrubs a file. */
export const scrubbed: Deed = (xml) =>
  xml
    .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
    .replace(/ w:author="[^"]*"/g, ' w:author="Author"')
    .replace(/ w:date="[^"]*"/g, '')
