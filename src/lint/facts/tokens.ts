import {matchesOf} from '../../base/matches.js'
import type {Span} from '../../text/template.js'

/** A word, a call or a mark of a sentence. */
export interface Token {
  /** In small letters. */
  readonly text: string
  readonly kind: 'word' | 'call' | 'mark'
  readonly span: Span
}

const token = /(\uE000[\uE002\n]*\uE001)|([\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*[’']?)|[^\s\p{L}\p{N}*_]/gu

/** What a sentence consists of that begins at `from`; signs of emphasis are none of it. */
export const tokensOf = (words: string, from: number): readonly Token[] =>
  Array.from(matchesOf(words, token), ({0: text, 1: call, 2: word, index}) => ({
    text: text.toLowerCase(),
    kind: call !== undefined ? 'call' : word !== undefined ? 'word' : 'mark',
    span: {from: from + index, to: from + index + text.length},
  }))
