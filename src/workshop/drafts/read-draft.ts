import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import type {Draft} from '../../negotiate/scan/draft.js'
import {type Found, passagesOf} from './passages.js'
import {fromMarkdown, fromText} from './text.js'
import {fromWord} from './word.js'

/** Longer texts are no contracts, and take long to read. */
const longest = 4_000_000

/**
 * Reads a draft that somebody else wrote: Word and PDF, told from the others by their first bytes; a web page and Markdown, by
 * their names and beginnings; plain text. Whatever is wrong with a file is a finding.
 */
export const readDraft = async (file: string, bytes: Uint8Array, codec: Codec): Promise<Outcome<Draft>> => {
  const {value: found, diagnostics} = await paragraphs(file, bytes, codec)
  if (!found) return {diagnostics}
  const passages = passagesOf(found)
  return passages.length === 0
    ? {diagnostics: [...diagnostics, no(file, 'holds no words')]}
    : {value: {file, passages}, diagnostics}
}

const paragraphs = async (file: string, bytes: Uint8Array, codec: Codec): Promise<Outcome<readonly Found[]>> => {
  const begins = (...codes: readonly number[]): boolean => codes.every((code, index) => bytes[index] === code)
  const refuse = (why: string): Outcome<readonly Found[]> => ({diagnostics: [no(file, why)]})
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf) || /\.do[ct][xm]?$/i.test(file)) return fromWord(file, bytes, codec)
  if (isPdf(bytes) || /\.pdf$/i.test(file)) return (await import('./pdf.js')).fromPdf(file, bytes, codec)
  if (begins(0x7b, 0x5c, 0x72, 0x74)) return refuse('is an RTF file; open it in a word processor and save it as .docx')
  if (isPicture(bytes))
    return refuse('is a picture, and words in a picture are not read; copy the text out of it, and paste that')
  if (bytes.length > longest) return refuse('is longer than any contract; send the part that matters')
  const text = decoded(bytes)
  if (text === undefined) return refuse('is not text in UTF-8; if it is a text, save it with that encoding')
  if (/\.(?:html?|xhtml)$/i.test(file) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text))
    return (await import('./html.js')).fromHtml(file, text)
  return {value: /\.(?:md|markdown)$/i.test(file) ? fromMarkdown(text) : fromText(text), diagnostics: []}
}

/** JPEG, PNG, GIF, WebP, and what telephones make (HEIC). */
const isPicture = (bytes: Uint8Array): boolean =>
  /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif|avif))/s.test(
    String.fromCharCode(...bytes.subarray(0, 16)),
  )

/** The mark of a PDF may stand a little behind the beginning. */
const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')

/** UTF-8, or UTF-16 where the mark at its beginning says so. */
const decoded = (bytes: Uint8Array): string | undefined => {
  const wide =
    (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') || (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be')
  try {
    return new TextDecoder(wide || 'utf-8', {fatal: true}).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

const no = (file: string, why: string): Diagnostic => ({
  rule: 'unreadable-file',
  severity: 'error',
  message: `“${file}” ${why}`,
  place: {file},
})
