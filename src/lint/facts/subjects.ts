import {
  between,
  coordinators,
  determiners,
  isAdverb,
  modals,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from '../words/grammar.js'
import type {Token} from './tokens.js'

/** Of whom or of what a verb is said. */
export interface Subject {
  /** Somebody who signs, something or somebody else, or nothing that can be told from the sentence alone. */
  readonly who: 'signer' | 'other' | 'unknown'
  /** Whether it is nobody or nothing: no party, neither party, none of them. */
  readonly none: boolean
  readonly tokens: readonly Token[]
  /** Whether it stands before an earlier verb, and this one only shares it. */
  readonly shared: boolean
  /** In which kind of clause the verb stands. */
  readonly clause: 'main' | 'relative' | 'condition'
}

/** How many tokens from the first one on name somebody who signs. */
export type Named = (tokens: readonly Token[]) => number

/**
 * The subject of the modal at `at`, found backwards from it. After “and shall” it is the subject of the modal before, or of the lead of
 * the list in which the sentence is an item.
 */
export const subjectOf = (tokens: readonly Token[], at: number, before: Subject | undefined, named: Named): Subject => {
  const bare = bareEnd(tokens, at)
  const closes = tokens[bare - 1]?.text === ','
  const opens = closes ? openingComma(tokens, bare - 1) : undefined
  const end = closes ? bareEnd(tokens, opens ?? bare - 1) : bare
  const follows =
    end === 0 || coordinators.has(tokens[end - 1]?.text ?? '') || (closes && opens === undefined && before)
  const clause = follows ? undefined : clauseBefore(tokens, end, named)
  if (!clause) return {...(before ?? beginning(tokens, named)), shared: true}
  const isJoined = coordinators.has(tokens[clause.start]?.text ?? '')
  const own = tokens.slice(isJoined ? clause.start + 1 : clause.start, end)
  return {...told(own, named), tokens: own, shared: false, clause: clause.kind}
}

/** Where the words end before `end` that are no adverbs. */
const bareEnd = (tokens: readonly Token[], end: number): number => {
  let bare = end
  while (bare > 1 && isAdverb(tokens[bare - 1]?.text ?? '')) bare -= 1
  return bare
}

/** Of whom a sentence is said that begins without a modal, as “Company keeps a log and shall show it” does. */
const beginning = (tokens: readonly Token[], named: Named): Subject => {
  const start = determiners.has(tokens[0]?.text ?? '') ? 1 : 0
  const length = named(tokens.slice(start))
  const own = tokens.slice(0, start + length)
  return {who: length > 0 ? 'signer' : 'unknown', none: false, tokens: own, shared: false, clause: 'main'}
}

/** Of whom or of what a list speaks whose lead has no modal, as in “The record:”. */
export const leading = (tokens: readonly Token[], named: Named): Subject => {
  const own = tokens.slice(0, tokens.at(-1)?.text === ':' ? -1 : tokens.length)
  const begun = beginning(own, named)
  return begun.who === 'signer' || own.length > 5 ? begun : {...begun, ...told(own, named), tokens: own}
}

/** The comma that opens what the comma at `close` closes: Company, at its expense, shall. */
const openingComma = (tokens: readonly Token[], close: number): number | undefined => {
  for (let at = close - 1; at > 0 && at > close - 12; at -= 1) {
    const {text = '', kind} = tokens[at] ?? {}
    if (text === ',') return at
    if (modals.has(text) || (kind === 'mark' && /[;:()—]/u.test(text))) return undefined
  }
  return undefined
}

interface Clause {
  readonly start: number
  readonly kind: Subject['clause']
}

/** The clause whose subject ends at `end`; nothing where another modal stands between, so that its subject is this one’s. */
const clauseBefore = (tokens: readonly Token[], end: number, named: Named): Clause | undefined => {
  let joint: number | undefined
  for (let at = end - 1; at >= 0; at -= 1) {
    const {text = '', kind} = tokens[at] ?? {}
    if (kind === 'mark' && /[;:(—–]/u.test(text)) return {start: at + 1, kind: 'main'}
    if (text === ',' && !isListed(tokens, at, end, named)) return {start: at + 1, kind: 'main'}
    if (modals.has(text)) return joint === undefined ? undefined : {start: joint + 1, kind: 'main'}
    if (subordinators.has(text)) return {start: at + 1, kind: 'condition'}
    if (relatives.has(text) && !isDeterminer(tokens, at, end)) {
      const own = tokens.slice(at + 1, end)
      if (own.length === 0) return {start: at, kind: 'relative'}
      if (isNounPhrase(own, named) && !isSaidOf(own, named)) return {start: at + 1, kind: 'relative'}
    } else if (coordinators.has(text)) joint = at
  }
  return {start: 0, kind: 'main'}
}

/** Whether the comma at `at` parts the members of a subject: Company, an Affiliate or a Licensee. */
const isListed = (tokens: readonly Token[], at: number, end: number, named: Named): boolean => {
  const joined = tokens.slice(at + 1, end).findIndex(({text}) => text === 'and' || text === 'or' || text === 'nor')
  let from = at - 1
  while (from >= 0 && tokens[from]?.kind !== 'mark') from -= 1
  const member = tokens.slice(from + 1, at)
  return joined >= 0 && joined <= 3 && member.length <= 3 && isNounPhrase(member, named)
}

/** “that consent” names a thing; “the sum that Company shall pay” opens a clause. */
const isDeterminer = (tokens: readonly Token[], at: number, end: number): boolean => {
  const [one, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (one?.text !== 'that' || at + 1 >= end || next?.kind !== 'word') return false
  return (
    !previous ||
    previous.kind === 'mark' ||
    [prepositions, coordinators, subordinators].some((words) => words.has(previous.text))
  )
}

/** Whether words begin as a noun does that stands for somebody or something. */
const isNounPhrase = (own: readonly Token[], named: Named): boolean => {
  const [first] = own
  if (!first) return false
  return (
    first.kind === 'call' ||
    determiners.has(first.text) ||
    pronouns.has(first.text) ||
    /[’']s?$/u.test(first.text) ||
    named(own) > 0
  )
}

/** Whether a verb follows a name, as in “that Company keeps”. */
const isSaidOf = (own: readonly Token[], named: Named): boolean =>
  named(withoutDeterminers(own)) > 0 && told(own, named).who === 'unknown'

const negatives = new Set(['no', 'neither', 'none', 'nothing', 'nobody'])
/** What can follow a noun that the subject does not end with. */
const behindNoun = [coordinators, prepositions, relatives, between]

/** Who or what a subject is. */
const told = (subject: readonly Token[], named: Named): Pick<Subject, 'who' | 'none'> => {
  const rest = withoutDeterminers(subject)
  const none = subject.slice(0, subject.length - rest.length + 1).some(({text}) => negatives.has(text))
  const [head] = rest
  if (!head) return {who: 'unknown', none}
  const length = named(rest)
  if (length > 0) {
    const next = rest[length]
    const ends = !next || next.kind === 'mark' || behindNoun.some((words) => words.has(next.text))
    return {who: ends ? 'signer' : 'unknown', none}
  }
  if (head.text === 'there' || head.text === 'nothing') return {who: 'other', none}
  if (head.kind === 'mark' || head.kind === 'call' || pronouns.has(head.text) || isAdverb(head.text))
    return {who: 'unknown', none}
  if (prepositions.has(head.text)) return {who: endsWithName(rest, named) ? 'signer' : 'unknown', none}
  return {who: 'other', none}
}

const withoutDeterminers = (subject: readonly Token[]): readonly Token[] => {
  const text = (at: number): string => subject[at]?.text ?? ''
  let at = 0
  while (at + 1 < subject.length) {
    const isDetermining = determiners.has(text(at)) || text(at) === 'none'
    if (isDetermining && text(at + 1) === 'of') at += 2
    else if (isDetermining || coordinators.has(text(at)) || between.has(text(at))) at += 1
    else break
  }
  return subject.slice(at)
}

/** “During the term Company shall”: the phrase before has no comma. */
const endsWithName = (subject: readonly Token[], named: Named): boolean => {
  const before = subject.at(-2)?.text ?? ''
  return named(subject.slice(-1)) > 0 && ![prepositions, coordinators].some((words) => words.has(before))
}
