import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import {type Opening, openPdf} from '../open-pdf.js'
import type {Found} from './passages.js'
import {type Line, linesOf, type Run} from './pdf-lines.js'
import {paragraphsOf} from './pdf-paragraphs.js'
import {floods} from './pdf-streams.js'

/** A long form with its exhibits, and no more. */
const limits = {bytes: 32 * 2 ** 20, pages: 600, runs: 40_000, characters: 3_000_000} as const

/** As much of pdf.js as is asked here. */
interface Pdf {
  readonly numPages: number
  getPage(number: number): Promise<{
    readonly view: readonly number[]
    streamTextContent(options: object): ReadableStream<{readonly items: readonly unknown[]}>
    cleanup(): void
  }>
}

/** The paragraphs of a PDF. Whatever is wrong with the file is one finding; nothing in it is run, and nothing is fetched. */
export const fromPdf = async (file: string, bytes: Uint8Array, codec: Codec): Promise<Outcome<readonly Found[]>> => {
  if (bytes.length > limits.bytes) return no(file, 'is larger than any contract; ask for it without pictures')
  if (floods(bytes, codec)) return no(file, 'unpacks to more than any contract holds; ask for it to be sent again')
  let opening: Opening | undefined
  try {
    opening = await openPdf(bytes)
    return await read(file, (await opening.promise) as Pdf)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return no(
      file,
      name === 'PasswordException'
        ? 'is locked with a password; save it without one'
        : 'is damaged, or is no PDF; ask for it to be sent again, or for the Word file',
    )
  } finally {
    await opening?.destroy().catch(() => undefined)
  }
}

const read = async (file: string, pdf: Pdf): Promise<Outcome<readonly Found[]>> => {
  const pages: (readonly Line[])[] = []
  const unread: number[] = []
  let characters = 0
  for (let number = 1; number <= Math.min(pdf.numPages, limits.pages); number++) {
    try {
      const lines = await pageOf(pdf, number)
      characters += lines.reduce((sum, {text}) => sum + text.length, 0)
      pages.push(lines)
    } catch {
      unread.push(number)
      pages.push([])
    }
    if (characters > limits.characters) break
  }
  const bare = pages.flatMap((lines, index) => (lines.length === 0 && !unread.includes(index + 1) ? [index + 1] : []))
  if (characters === 0)
    return unread.length > 0
      ? no(file, 'is damaged: none of its pages can be read; ask for it to be sent again, or for the Word file')
      : no(
          file,
          'holds pictures of pages, no text; ask for the file it was printed from, or have its text recognized (OCR) first',
        )
  return {
    value: paragraphsOf(pages),
    diagnostics: [
      ...(unread.length === 0 ? [] : [left(file, unread, 'cannot be read and was not searched')]),
      ...(bare.length === 0
        ? []
        : [left(file, bare, 'holds no text (it is empty, or a picture) and was not searched')]),
      ...(pages.length < pdf.numPages
        ? [warning(file, `Only the first ${pages.length} of ${pdf.numPages} pages of “${file}” were searched`)]
        : []),
    ],
  }
}

const pageOf = async (pdf: Pdf, number: number): Promise<readonly Line[]> => {
  const page = await pdf.getPage(number)
  const runs: Run[] = []
  const reader = page.streamTextContent({includeMarkedContent: false, disableNormalization: false}).getReader()
  for (;;) {
    const {done, value} = await reader.read()
    if (done || !value) break
    for (const item of value.items) if (isRun(item)) runs.push(item)
    if (runs.length > limits.runs) {
      // pdf.js waits for ever where the reason is no Error.
      await reader.cancel(new Error('enough')).catch(() => undefined)
      break
    }
  }
  page.cleanup()
  return linesOf(runs, page.view[3] ?? 792)
}

const isRun = (item: unknown): item is Run =>
  typeof item === 'object' && item !== null && 'str' in item && typeof item.str === 'string' && 'transform' in item

const no = (file: string, why: string): Outcome<readonly Found[]> => ({
  diagnostics: [{rule: 'unreadable-file', severity: 'error', message: `“${file}” ${why}`, place: {file}}],
})
const warning = (file: string, message: string): Diagnostic => ({
  rule: 'scan-read',
  severity: 'warning',
  message,
  place: {file},
})
const left = (file: string, pages: readonly number[], what: string): Diagnostic =>
  warning(
    file,
    `Page ${pages.slice(0, 12).join(', ')}${pages.length > 12 ? ` and ${pages.length - 12} more` : ''} of “${file}” ${what}`,
  )
