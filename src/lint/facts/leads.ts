import type {Reading} from './readings.js'
import {type Sentence, unquoted} from './sentences.js'

/** A sentence, and what the list in which it is an item begins with. */
export interface Led extends Sentence {
  readonly lead: Sentence | undefined
}

/** The sentences of a reading, what they only quote blanked. A sentence that ends in a colon leads the items behind it. */
export const ledIn = ({words, sentences}: Reading): readonly Led[] => {
  const said = unquoted(words)
  let lead: Sentence | undefined
  return sentences.map(({kind, span}) => {
    const own = {kind, span, words: said.slice(span.from, span.to)}
    if (kind !== 'item') lead = own.words.endsWith(':') ? own : undefined
    return {...own, lead: kind === 'item' ? lead : undefined}
  })
}
