import {matchesOf} from '../../base/matches.js'
import {recently} from '../../base/recent.js'
import type {Span} from '../../text/template.js'

/** The stop that ends a sentence; the point after the number of a list item is none. */
const stop = /(?<!^[ \t>]*\d{1,3})[.?!](?=[”’)*_\s]|$)/gmu

/** Where the sentence that runs on at `from` ends. */
export const sentenceEnd = (text: string, from: number): number => {
  stop.lastIndex = from
  return stop.exec(text)?.index ?? text.length
}

export interface Word {
  readonly text: string
  readonly span: Span
}
/** Capitalized words in a row. */
export interface Phrase {
  readonly words: readonly Word[]
  /** Whether the first word begins a sentence, a list item or a cell, where every word has a capital. */
  readonly starts: boolean
}

/**
 * What matters from left to right: tags, calls and comments (1), what a new sentence can follow (2), capitalized words (3),
 * and what does not part two words (4). Everything between is passed over in long stretches.
 */
const token = new RegExp(
  [
    /(\{\{(?:~?!--[\s\S]*?--~?|[^}]*)\}\})/u,
    /(^#{1,6}[ \t].*$|^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]|\n[ \t>]*\n|[.?!:][”’"')*_\]]*(?=\s|\{\{|$)|\||“)/u,
    /(\p{Lu}[\p{L}\p{N}]*(?:[’'&.-][\p{L}\p{N}]+)*)/u,
    /(^[ \t>]+|[^\S\n]+|\n|[*_&])/u,
    /(?:[\p{Ll}\p{N}][\p{L}\p{N}’'&-]*[ ,;]*)+/u,
    /[^\s]/u,
  ]
    .map(({source}) => source)
    .join('|'),
  'gmu',
)

/** So many texts are remembered, since several ask of one. */
const most = 1024

/** All capitalized phrases of a text, outside of headings. A branch of a condition goes on where the condition began. */
export const capitalized: (text: string) => readonly Phrase[] = recently(most, (text: string) => {
  const phrases: Phrase[] = []
  const branches: {readonly before: boolean; after: boolean}[] = []
  let words: Word[] = []
  let starts = false
  let fresh = true
  const onTag = (kind: string): void => {
    const branch = branches.at(-1)
    if (kind === '#') branches.push({before: fresh, after: false})
    else if (kind === '/') {
      branches.pop()
      fresh ||= branch?.after === true || branch?.before === true
    } else if (branch && kind !== '') {
      branch.after ||= fresh
      fresh = branch.before
    } else fresh = false
  }
  for (const match of matchesOf(text, token)) {
    const [found, tag, start, word, gap] = match
    if (gap !== undefined || isComment(tag)) continue
    if (word !== undefined) {
      if (words.length === 0) starts = fresh
      words.push({text: word, span: {from: match.index, to: match.index + found.length}})
      fresh = false
      continue
    }
    if (words.length > 0) phrases.push({words, starts})
    words = []
    if (tag !== undefined) onTag(/^\{\{~?(#|\/|\^|else\b)?/.exec(tag)?.[1] ?? '')
    else fresh = start !== undefined || (fresh && found === '(')
  }
  if (words.length > 0) phrases.push({words, starts})
  return phrases
})

const isComment = (tag: string | undefined): boolean => tag !== undefined && /^\{\{~?!/.test(tag)
