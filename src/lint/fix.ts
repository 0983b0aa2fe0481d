import type {Fix} from '../base/diagnostic.js'
import type {Span} from '../text/template.js'
import type {Prose} from './facts/prose.js'

/** Puts words in the place of others. Where the file no longer says what it said, or says it in quoted escapes, nothing is done. */
export const putting = ({words, at}: Prose, span: Span, insert: string): Fix => ({
  does: insert === '' ? `take “${words.slice(span.from, span.to)}” out` : `write “${insert}”`,
  edits: [{place: at(span), was: words.slice(span.from, span.to), insert}],
})
