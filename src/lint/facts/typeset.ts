import {searched} from '../../base/matches.js'
import type {Statement} from '../../text/template.js'
import {isReadByOthers, type Prose} from './prose.js'
import {barestOf} from './readings.js'
import {type Stretch, stretchesOf} from './sentences.js'
import type {Text} from './texts.js'

/** Words with every character where it stands, for those who look at marks and blanks. */
export interface Typeset {
  readonly prose: Prose
  /** At the length of the words: calls as filler, and tags and addresses as another, so that what stands around a tag does not meet. */
  readonly words: string
  /** Each paragraph, item, cell and heading, in every way in which it can come out. */
  readonly stretches: readonly Stretch[]
}

/** All words that somebody reads. */
export const typesetOf = (prose: readonly Prose[]): readonly Typeset[] =>
  prose.filter(isReadByOthers).map((one) => {
    let stretches: readonly Stretch[] | undefined
    return {
      prose: one,
      words: withoutAddresses(isText(one) ? withoutTags(one) : one.words),
      get stretches() {
        stretches ??= stretchesIn(isText(one) ? [...one.readings, barestOf(one.passage.template)] : [one])
        return stretches
      },
    }
  })

const isText = (prose: Prose): prose is Text => 'passage' in prose

const address = /(?:https?:\/\/|www\.|mailto:)[^\s)>\]”"|]+|[^\s@(<]{1,64}@[^\s@)>]+/g
const withoutAddresses = (words: string): string =>
  searched(words).couldHave(address) ? words.replace(address, gone) : words

/** The same length of what is neither a blank nor a letter; lines stay lines. */
const gone = (found: string): string => found.replace(/[^\n]/g, '\uE003')

const withoutTags = ({passage: {template}, words}: Text): string => {
  const parts: string[] = []
  let at = 0
  const keep = (from: number, to: number): void => {
    parts.push(gone(words.slice(at, from)), words.slice(from, to))
    at = to
  }
  const walk = (body: readonly Statement[]): void => {
    for (const statement of body)
      if (statement.type === 'words') keep(statement.span.from, statement.span.to)
      else if (statement.type === 'call') keep(statement.call.span.from, statement.call.span.to)
      else for (const inside of inOrder(statement)) walk(inside)
  }
  walk(template.statements)
  parts.push(gone(words.slice(at)))
  return parts.join('')
}

/** Both branches as they are written. */
const inOrder = ({whole, otherwise, inside}: Extract<Statement, {type: 'if' | 'each'}>) =>
  otherwise.length > 0 && inside.otherwise.from < inside.whole.from ? [otherwise, whole] : [whole, otherwise]

/** Each once, in the order of the text. */
const stretchesIn = (readings: readonly Pick<Prose, 'words'>[]): readonly Stretch[] => {
  const once = new Map<string, Stretch>()
  for (const {words} of readings)
    for (const stretch of stretchesOf(words)) once.set(`${stretch.span.from} ${stretch.words}`, stretch)
  return [...once.values()].sort((a, b) => a.span.from - b.span.from)
}
