import {isAdverb, modals, participles} from '../words/grammar.js'
import type {Token} from './tokens.js'

/** The verb behind a modal, by the places of its words among the tokens. */
export interface Verb {
  /** The verb; of a passive its participle. */
  readonly at: number
  readonly not: number | undefined
  readonly passive: boolean
}

export const verbBehind = (tokens: readonly Token[], modal: number): Verb => {
  const text = (at: number): string => tokens[at]?.text ?? ''
  let not: number | undefined
  /** Passes over “not”, adverbs, and what stands between two commas. */
  const skip = (from: number): number => {
    let at = from
    for (;;) {
      if (text(at) === 'not') not ??= at
      else if (text(at) === ',') {
        const close = tokens.slice(at + 1, at + 11).findIndex((token) => token.text === ',')
        if (close < 0) return at
        at += close + 1
      } else if (!isAdverb(text(at))) return at
      at += 1
    }
  }
  const first = skip(modal + 1)
  const been = text(first) === 'have' && text(first + 1) === 'been'
  if (!been && text(first) !== 'be') return {at: first, not, passive: false}
  const second = skip(first + (been ? 2 : 1))
  const passive = participles.has(text(second)) || /[^e]ed$/u.test(text(second))
  return {at: passive ? second : first, not, passive}
}

/** What follows “by” and is nobody: a day, a means, a measure. */
const noActor = new RegExp(
  `^(?:\\d.*|.*ing|${[
    'january|february|march|april|may|june|july|august|september|october|november|december',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight',
    'written|notice|mail|email|e-mail|post|courier|hand|wire|check|telephone|electronic|registered|certified|overnight|prepaid|regular',
    'means|way|virtue|reason|law|operation|reference|default|agreement|contract|amendment|deed|more|less|least|then|lot',
  ].join('|')})$`,
  'u',
)
const time =
  /^(?:date|day|end|time|deadline|close|month|quarter|year|week|beginning|start|same|first|last|next|means|terms|anniversary|hour|moment)$/u

/** Whether words from `from` on say by whom, before another verb or clause begins. */
export const saysBy = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < tokens.length; at += 1) {
    const {text = '', kind} = tokens[at] ?? {}
    if (modals.has(text) || (kind === 'mark' && /[;:]/u.test(text))) return false
    if (text !== 'by') continue
    const [next, second] = [tokens[at + 1], tokens[at + 2]]
    const noun = /^(?:a|an|the|that|this|its|each)$/u.test(next?.text ?? '') ? second : next
    if (noun && noun.kind !== 'mark' && !noActor.test(next?.text ?? '') && !time.test(noun.text)) return true
  }
  return false
}
