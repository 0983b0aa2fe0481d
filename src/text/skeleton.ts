import type {Span} from './template.js'

/** What of a text is covered. */
export interface Cover {
  readonly span: Span
  /** Whether a call stood there, and not a tag. */
  readonly call: boolean
}

/**
 * A text at its own length with calls and tags covered; line breaks stay.
 *
 * @param cover in the order of the text
 */
export const skeletonOf = (text: string, cover: readonly Cover[]): string => {
  const parts: string[] = []
  let at = 0
  for (const {span, call} of cover) {
    const from = Math.max(span.from, at)
    if (from >= span.to) continue
    const length = span.to - from
    const filler = call ? `\uE000${'\uE002'.repeat(Math.max(0, length - 2))}\uE001` : ' '.repeat(length)
    const written = text.slice(from, span.to)
    parts.push(text.slice(at, from), written.includes('\n') ? withBreaks(filler, written) : filler)
    at = span.to
  }
  return parts.join('') + text.slice(at)
}

/** The filler with the line breaks of what it covers. */
const withBreaks = (filler: string, written: string): string =>
  [...filler].map((unit, index) => (written[index] === '\n' ? '\n' : unit)).join('')
