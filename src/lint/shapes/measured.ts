import {countWords, type Sentence, unquoted} from '../facts/sentences.js'
import type {Text} from '../facts/texts.js'
import type {Finding} from '../rule.js'

/** A formula over a text, and how far it may go. */
export interface Measure {
  /** The higher, the harder. */
  hardness(text: string): number
  readonly most: number
  /** What is wrong and the cure, said at the hardest sentence. */
  says(hardness: number): string
}

/** Fewer words tell a formula nothing. */
const enough = 40
const enoughInSentence = 8

/** Complains of each text that is too hard in one of its readings, at its hardest sentence. Tables, headings and quotations are not measured. */
export function* measured(texts: Iterable<Text>, {hardness, most, says}: Measure): Generator<Finding> {
  for (const text of texts) {
    const readings = text.readings.map(({words, sentences}) => runningIn(unquoted(words), sentences))
    const measures = readings.flatMap((sentences) => {
      const run = sentences.map(({words}) => words).join('\n')
      return countWords(run) < enough ? [] : [{sentences, found: hardness(run)}]
    })
    const worst = measures.reduce<(typeof measures)[number] | undefined>(
      (a, b) => (a && a.found >= b.found ? a : b),
      undefined,
    )
    if (!worst || worst.found <= most) continue
    const long = worst.sentences.filter(({words}) => countWords(words) >= enoughInSentence)
    const hardest = (long.length > 0 ? long : worst.sentences).reduce((a, b) =>
      hardness(a.words) >= hardness(b.words) ? a : b,
    )
    yield {place: text.at(hardest.span), message: says(worst.found)}
  }
}

/** The sentences of running text, a call read as one word without weight. */
const runningIn = (words: string, sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.flatMap(({kind, span}) => {
    if (kind === 'heading' || kind === 'cell') return []
    const own = words
      .slice(span.from, span.to)
      .replace(/\uE000\uE002*\uE001/gu, '1')
      .replace(/[*_>\s]+/g, ' ')
    return /\p{L}/u.test(own) ? [{kind, span, words: own}] : []
  })
