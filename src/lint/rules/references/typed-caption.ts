import {matchesOf} from '../../../base/matches.js'
import {didYouMean} from '../../../base/names.js'
import type {Library} from '../../../library/library.js'
import type {Captions} from '../../facts/captions.js'
import type {Reference} from '../../facts/mentions.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'

export const typedCaption: Rule = {
  id: 'typed-caption',
  severity: 'error',
  demands: 'No proposal or rider types the caption of a section or a schedule: {{ref}} prints the one that is true.',
  *check({references, texts, library, captions}) {
    for (const reference of references)
      if (reference.how === 'ref') yield* besideReference(reference, captions, library)
    for (const text of texts) if (text.instrument) yield* inWords(text, captions)
  },
}

const inParentheses = /^\s*\(\s*[“"]?([^()“”"\n\uE000-\uE002]{2,80}?)[,.]?[”"]?\s*\)/u
const inQuotes =
  /^\s*,?\s*(?:(?:titled|entitled|captioned|headed|called)\s+)?[“"]([^“”"\n\uE000-\uE002]{2,80}?)[,.]?[”"]/u
const before = /[“"]([^“”"\n\uE000-\uE002]{2,80})[”"]\s*\(\s*$/u

function* besideReference({name, text, span}: Reference, captions: Captions, library: Library): Generator<Finding> {
  const behind = text.words.slice(span.to, span.to + 100)
  const found = inParentheses.exec(behind) ?? inQuotes.exec(behind)
  const ahead = text.words.slice(Math.max(0, span.from - 100), span.from)
  const leading = found ? null : before.exec(ahead)
  const typed = (found ?? leading)?.[1]
  if (typed === undefined) return
  const own = captions.of(name)
  const known = captions.saying(typed)
  if (own === undefined || (!known && !isLike(typed, own, library))) return
  const from = found
    ? span.to + found[0].indexOf(typed)
    : span.from - (leading?.[0].length ?? 0) + (leading?.[0].indexOf(typed) ?? 0)
  yield {
    place: text.at({from, to: from + typed.length}),
    message:
      known?.id === name
        ? `{{ref "${name}"}} prints the caption itself, so “${typed}” would stand twice; take it out`
        : `“${typed}” is ${known ? `the caption of ${known.id}` : 'no caption'}, and the one of ${name} is “${own}”, which {{ref "${name}"}} prints itself; take the words out${known ? `, or refer to ${known.id}` : ''}`,
  }
}

/** Whether words look like a caption that once was: they begin with a capital, share a word with the one that is, and are no term. */
const isLike = (typed: string, caption: string, {terms}: Library): boolean => {
  const words = new Set(caption.toLowerCase().match(/\p{L}{4,}/gu))
  return (
    /^\p{Lu}/u.test(typed) &&
    !terms.some(({forms}) => forms.includes(typed)) &&
    (typed.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word))
  )
}

const named =
  /(?<![\p{L}\p{N}])(?:sections?|clauses?|articles?|schedules?|exhibits?|annex|appendix|paragraphs?)\s+(?:(?:that\s+is|which\s+is)\s+)?(?:on|about|titled|entitled|captioned|headed|called|named)\s+[“"]([^“”"\n\uE000-\uE002]{2,80}?)[,.]?[”"]/giu
/** What belongs to another instrument is not ours to number. */
const elsewhere = /^\s+(?:of|in|to)\s+(?!th(?:is|e)\s+(?:rider|proposal|document|schedule|section|form)(?![\p{L}]))/iu

function* inWords(text: Text, captions: Captions): Generator<Finding> {
  for (const {0: found, 1: typed = '', index} of matchesOf(text.words, named)) {
    const end = index + found.length
    if (elsewhere.test(text.words.slice(end, end + 40))) continue
    const known = captions.saying(typed)
    yield {
      place: text.at({from: index, to: end}),
      message: known
        ? `The caption “${typed}” is typed, and will be wrong as soon as ${known.id} is called otherwise or falls away; write {{ref "${known.id}"}} instead`
        : `No clause and no schedule has the caption “${typed}”${
            didYouMean(
              typed,
              captions.all.map(({caption}) => caption),
            ) || '; write {{ref "…"}} with the id of what is meant'
          }`,
    }
  }
}
