import {inLatin, isLatin} from './latin.js'
import {needOf, tellsSomething} from './needs.js'
import {recently} from './recent.js'
import {couldMeet, type Trace, traceOf, type Wanted, wantedFor} from './trace.js'

/** A text in which many patterns are looked for. Most have no match, and that is mostly seen without that the pattern has to be compiled. */
export interface Searched {
  /** Whether a pattern could match in the text or in a part of it; where this says no, it does not. */
  couldHave(pattern: RegExp): boolean
  /** Whether a pattern matches somewhere. */
  has(pattern: RegExp): boolean
  /** Every match, as `matchAll` gives them. @param pattern with the flag g */
  matches(pattern: RegExp): readonly RegExpExecArray[]
}

/** So many texts are remembered by what they hold. */
const most = 4096

export const searched: (text: string) => Searched = recently(most, (text: string): Searched => {
  let trace: Trace | undefined
  let latin: boolean | undefined
  const couldHave = (pattern: RegExp): boolean => {
    const {wanted} = knownOf(pattern)
    if (!wanted) return true
    trace ??= traceOf(text)
    return couldMeet(trace, wanted)
  }
  const fitting = (pattern: RegExp): RegExp => {
    latin ??= isLatin(text)
    return latin ? knownOf(pattern).latin : pattern
  }
  return {
    couldHave,
    has: (pattern) => couldHave(pattern) && isIn(text, fitting(pattern)),
    matches: (pattern) => (couldHave(pattern) ? allOf(text, fitting(pattern)) : none),
  }
})

/** Every match of a pattern in a text, as `matchAll` gives them. @param pattern with the flag g */
export const matchesOf = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.length < long ? allOf(text, inScriptOf(text, pattern)) : searched(text).matches(pattern)

/** The first match of a pattern, as its `exec` gives it. @param pattern without the flag g */
export const firstOf = (text: string, pattern: RegExp): RegExpExecArray | null => inScriptOf(text, pattern).exec(text)

/** What a pattern takes of a text, each time. @param pattern with the flag g */
export const takenOf = (text: string, pattern: RegExp): readonly string[] => text.match(inScriptOf(text, pattern)) ?? []

const inScriptOf = (text: string, pattern: RegExp): RegExp => (isLatin(text) ? knownOf(pattern).latin : pattern)

/** Shorter texts are searched sooner than they are looked at. */
const long = 40

const none: readonly RegExpExecArray[] = []

const isIn = (text: string, pattern: RegExp): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Without a copy of the pattern, which `matchAll` makes each time. */
const allOf = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const all: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    all.push(match)
    if (match[0] === '') pattern.lastIndex = after(text, pattern.lastIndex, pattern.unicode)
  }
  return all
}

/** The next character, which of those beyond the first plane is two units. */
const after = (text: string, at: number, whole: boolean): number =>
  at + (whole && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

interface Known {
  /** Nothing where its letters and signs tell nothing. */
  readonly wanted: Wanted | undefined
  readonly latin: RegExp
}
const known = new WeakMap<RegExp, Known>()

const knownOf = (pattern: RegExp): Known => {
  const found = known.get(pattern)
  if (found) return found
  const need = needOf(pattern)
  const made = {wanted: tellsSomething(need) ? wantedFor(need) : undefined, latin: inLatin(pattern)}
  known.set(pattern, made)
  return made
}
