import type {Span} from '../text/template.js'

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
 * Reads a text from left to right: tags of conditions, calls, headings, what a new sentence can follow, words.
 * Tags stand in the text, where they can be told apart; everything else is read from the text as well.
 */
const token = new RegExp(
  [
    /(?<comment>\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\})/,
    /(?<open>\{\{~?#[^}]*\}\})/,
    /(?<other>\{\{~?(?:else\b|\^)[^}]*\}\})/,
    /(?<close>\{\{~?\/[^}]*\}\})/,
    /(?<call>\{\{[^}]*\}\})/,
    /(?<heading>^#{1,6}[ \t].*$)/,
    /(?<fresh>^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]|\n[ \t>]*\n|[.?!:][”’"')*_\]]*(?=\s|\{\{|$)|\||“)/,
    /(?<word>[\p{L}\p{N}]+(?:[’'&.-][\p{L}\p{N}]+)*)/u,
    /(?<gap>^[ \t>]+|[^\S\n]+|\n|[*_])/,
    /(?<mark>[^\s])/,
  ]
    .map(({source}) => source)
    .join('|'),
  'gmu',
)
const capital = /^\p{Lu}/u

/** All capitalized phrases of a text, outside of headings. A branch of a condition goes on where the condition began. */
export const capitalized = (text: string): readonly Phrase[] => {
  const phrases: Phrase[] = []
  let words: Word[] = []
  let starts = false
  let fresh = true
  const branches: {readonly before: boolean; after: boolean}[] = []
  const end = (): void => {
    if (words.length > 0) phrases.push({words, starts})
    words = []
  }
  for (const {0: found, index, groups = {}} of text.matchAll(token)) {
    if (groups.gap !== undefined || groups.comment !== undefined) continue
    if (groups.word !== undefined && capital.test(found)) {
      if (words.length === 0) starts = fresh
      words.push({text: found, span: {from: index, to: index + found.length}})
      fresh = false
      continue
    }
    end()
    const branch = branches.at(-1)
    if (groups.open !== undefined) branches.push({before: fresh, after: false})
    else if (groups.other !== undefined && branch) {
      branch.after ||= fresh
      fresh = branch.before
    } else if (groups.close !== undefined && branch) {
      branches.pop()
      fresh ||= branch.after || branch.before
    } else fresh = groups.fresh !== undefined || groups.heading !== undefined
  }
  end()
  return phrases
}
