import type {Span} from '../../text/template.js'
import type {Definition} from './mentions.js'
import {unquoted} from './sentences.js'

/** A sentence that gives a term its meaning: `{{define "model"}} means a set of parameters.` */
export interface Meaning {
  readonly definition: Definition
  /** The words between the term and what it stands for, such as “means” or “shall include”. */
  readonly verb: string
  readonly verbSpan: Span
  /** What is said behind the verb, as one way of reading has it; of a list its items too. What is quoted is blanked. */
  readonly said: readonly {readonly words: string; readonly span: Span}[]
}

/**
 * The verbs by which a definition is made, well or badly. A remark between commas may stand before one.
 *
 * A term that is named in passing, such as “(the {{define "rider"}})”, has none.
 */
const verb =
  /^(\s*,[^,.;:]{1,80},)?\s*((?:(?:shall|will|must|is\s+to)\s+)?(?:be\s+)?(?:means?|includes?|comprises?|denotes?|signif(?:y|ies)|refers?\s+to|(?:is|are)\s+(?:hereby\s+)?defined\s+(?:as|to\s+(?:mean|include))|defined\s+as|(?:is|are)(?=\s+(?:an?|the|each|every|any)\b))(?:\s*,?\s*(?:and|or|but)\s*,?\s*(?:(?:shall|will)\s+)?(?:means?|includes?))?)(?![\p{L}\p{N}])/u

export const meaningsOf = (definitions: readonly Definition[]): readonly Meaning[] =>
  definitions.flatMap((definition) => {
    const {text, span} = definition
    if (!text.instrument) return []
    for (const {words, sentences} of text.readings) {
      const at = sentences.findIndex((one) => one.span.from <= span.from && span.to <= one.span.to)
      const sentence = sentences[at]
      if (!sentence || words[span.from] === ' ') continue
      const behind = unquoted(words).slice(span.to, sentence.span.to)
      const [found = '', aside = '', said] = verb.exec(behind) ?? []
      if (said === undefined) return []
      const from = span.to + found.length
      const verbSpan = {from: from - said.length, to: from}
      const items = /:\s*$/.test(sentence.words) ? itemsBehind(sentences, at) : []
      const rest = [{from: aside === '' ? from : span.to, to: sentence.span.to}, ...items]
      return [
        {
          definition,
          verb: said.replace(/\s+/g, ' '),
          verbSpan,
          said: rest.map((one) => ({span: one, words: unquoted(words).slice(one.from, one.to)})),
        },
      ]
    }
    return []
  })

const itemsBehind = (
  sentences: readonly {readonly kind: string; readonly span: Span}[],
  at: number,
): readonly Span[] => {
  const items: Span[] = []
  for (const {kind, span} of sentences.slice(at + 1)) {
    if (kind !== 'item') break
    items.push(span)
  }
  return items
}
