import type {LaidParagraph} from '../../render/docx/laid.js'
import {type Bag, bagOf, pairsOf, rising, shared} from '../../words/pairs.js'
import {formOf} from './spelling.js'
import {beforeIn, type Strand} from './strands.js'

/** By what a paragraph was recognised: its hidden bookmark, a caption or words that are the same, or words that are alike. */
export type How = 'bookmark' | 'caption' | 'words' | 'likeness'

/** Paragraphs of the file and paragraphs that were sent which are the same ones. Several of one side where they were split or merged. */
export interface Match {
  readonly sent: readonly number[]
  readonly strands: readonly number[]
  readonly how: How
  /** From 0 to 1. Below `doubtful` a person should look. */
  readonly sure: number
}
export const doubtful = 0.6

/** More pairs than this are in no contract: only what stands in its place is looked at then. */
const room = 250_000

/** Fewer letters than this are met by accident. */
const telling = 12

/**
 * Finds for each paragraph of a returned file which of the sent ones it is. Bookmarks come first, since every word processor
 * keeps them; where a file was scrubbed or pasted together, captions and words that are the same, and last what is most alike
 * between two that are known. Paragraphs that were put in as a whole under tracking are nobody’s.
 */
export const recognise = (sent: readonly LaidParagraph[], strands: readonly Strand[]): readonly Match[] => {
  const forms = {
    sent: sent.map(({text}) => formOf(text).trim()),
    strands: strands.map((strand) => formOf(beforeIn(strand)).trim()),
  }
  const known = byBookmark(sent, strands)
  const taken = {
    sent: new Set(known.flatMap((match) => match.sent)),
    strands: new Set(known.flatMap((match) => match.strands)),
  }
  const matches: Match[] = known.map((match) => ({...match, sure: 1}))
  const take = (one: number, other: number, how: How, sure: number): void => {
    taken.sent.add(one)
    taken.strands.add(other)
    matches.push({sent: [one], strands: [other], how, sure})
  }
  const freeSent = (from = 0, to = sent.length): readonly number[] =>
    between(from, to).filter((index) => !taken.sent.has(index))
  const freeStrands = (from = 0, to = strands.length): readonly number[] =>
    between(from, to).filter((index) => !strands[index]?.added && !taken.strands.has(index))

  const [once, there] = [singles(freeSent(), forms.sent), singles(freeStrands(), forms.strands)]
  for (const [form, one] of once) {
    const other = there.get(form)
    if (other !== undefined && form.length >= telling)
      take(one, other, sent[one]?.role === 'caption' ? 'caption' : 'words', 1)
  }

  const bags = {sent: new Map<number, Bag>(), strands: new Map<number, Bag>()}
  const bag = (side: 'sent' | 'strands', index: number): Bag => {
    const found = bags[side].get(index) ?? bagOf(forms[side][index] ?? '')
    bags[side].set(index, found)
    return found
  }
  const isSame = (one: number, other: number): boolean => forms.sent[one] === forms.strands[other]
  const likeness = (one: number, other: number): number =>
    isSame(one, other) ? 1 : Math.min(0.99, shared(bag('sent', one), bag('strands', other)))
  for (const gap of gapsBetween(matches, sent.length, strands.length)) {
    const ours = freeSent(gap.sent.from, gap.sent.to)
    const theirs = freeStrands(gap.strands.from, gap.strands.to)
    for (const {old, now} of pairsOf(ours, theirs, isSame, likeness))
      if (old !== undefined && now !== undefined)
        take(old, now, isSame(old, now) ? 'words' : 'likeness', likeness(old, now))
  }

  const [lost, strange] = [freeSent(), freeStrands()]
  const elsewhere = (lost.length * strange.length > room ? [] : lost)
    .flatMap((one) => strange.map((other) => ({one, other, like: likeness(one, other)})))
    .filter(({one, like}) => like >= doubtful && (forms.sent[one] ?? '').length >= telling)
    .sort((a, b) => b.like - a.like || a.one - b.one || a.other - b.other)
  for (const {one, other, like} of elsewhere)
    if (!taken.sent.has(one) && !taken.strands.has(other)) take(one, other, like === 1 ? 'words' : 'likeness', like)
  const grown = matches.map((match) => grownBy(match, {forms, taken, strands, sent: sent.length}))
  return grown.sort((a, b) => (a.strands[0] ?? 0) - (b.strands[0] ?? 0))
}

interface Known {
  readonly forms: {readonly sent: readonly string[]; readonly strands: readonly string[]}
  readonly taken: {readonly sent: Set<number>; readonly strands: Set<number>}
  readonly strands: readonly Strand[]
  readonly sent: number
}

/** By so much a match has to become more alike before a neighbor is a part of it. */
const gain = 0.1

/** A match with the neighbors that were split off it, or that were merged into it: those with which it is more alike. */
const grownBy = (match: Match, {forms, taken, strands, sent}: Known): Match => {
  if (match.how !== 'likeness' || match.sent.length !== 1 || match.strands.length !== 1) return match
  const [one = 0, other = 0] = [match.sent[0], match.strands[0]]
  const alike = (ours: readonly number[], theirs: readonly number[]): number =>
    shared(
      bagOf(ours.map((index) => forms.sent[index] ?? '').join(' ')),
      bagOf(theirs.map((index) => forms.strands[index] ?? '').join(' ')),
    )
  const split = [other - 1, other + 1]
    .filter((index) => strands[index] && !strands[index]?.added && !taken.strands.has(index))
    .map((index) => [Math.min(index, other), Math.max(index, other)])
    .find((theirs) => alike([one], theirs) > match.sure + gain)
  if (split) {
    for (const index of split) taken.strands.add(index)
    return {...match, strands: split, sure: alike([one], split)}
  }
  const joined = [one - 1, one + 1]
    .filter((index) => index >= 0 && index < sent && !taken.sent.has(index))
    .map((index) => [Math.min(index, one), Math.max(index, one)])
    .find((ours) => alike(ours, [other]) > match.sure + gain)
  if (!joined) return match
  for (const index of joined) taken.sent.add(index)
  return {...match, sent: joined, sure: alike(joined, [other])}
}

/** A bookmark that stands twice was split, two in one paragraph were merged. */
const byBookmark = (sent: readonly LaidParagraph[], strands: readonly Strand[]): readonly Omit<Match, 'sure'>[] => {
  const places = new Map(sent.map(({bookmark}, index) => [bookmark, index]))
  const groups: {sent: Set<number>; strands: Set<number>}[] = []
  const groupOf = new Map<number, {sent: Set<number>; strands: Set<number>}>()
  for (const [index, {bookmarks, added}] of strands.entries()) {
    const own = bookmarks.flatMap((name) => places.get(name) ?? [])
    if (own.length === 0 || added) continue
    const group = own.map((one) => groupOf.get(one)).find((one) => one) ?? {sent: new Set(), strands: new Set()}
    if (group.sent.size === 0) groups.push(group)
    group.strands.add(index)
    for (const one of own) {
      group.sent.add(one)
      groupOf.set(one, group)
    }
  }
  return groups.map((group) => ({
    sent: [...group.sent].sort((a, b) => a - b),
    strands: [...group.strands].sort((a, b) => a - b),
    how: 'bookmark',
  }))
}

const between = (from: number, to: number): readonly number[] =>
  Array.from({length: to - from}, (_, index) => from + index)

/** Texts that stand once among these, and where. */
const singles = (indexes: readonly number[], forms: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const index of indexes) {
    const form = forms[index] ?? ''
    if (found.has(form)) twice.add(form)
    found.set(form, index)
  }
  for (const form of twice) found.delete(form)
  return found
}

interface Gap {
  readonly sent: {readonly from: number; readonly to: number}
  readonly strands: {readonly from: number; readonly to: number}
}

/** What lies between matches that stand in the same order on both sides. */
const gapsBetween = (matches: readonly Match[], sent: number, strands: number): readonly Gap[] => {
  const fixed = inOrder(
    matches
      .map((match) => ({sent: match.sent[0] ?? 0, strand: match.strands[0] ?? 0}))
      .sort((a, b) => a.strand - b.strand),
  )
  const gaps: Gap[] = []
  let last = {sent: -1, strand: -1}
  for (const next of [...fixed, {sent, strand: strands}]) {
    gaps.push({sent: {from: last.sent + 1, to: next.sent}, strands: {from: last.strand + 1, to: next.strand}})
    last = next
  }
  return gaps.filter((gap) => gap.sent.to > gap.sent.from && gap.strands.to > gap.strands.from)
}

/** The longest row of these whose places in what was sent rise: the others were moved. */
export const inOrder = <One extends {readonly sent: number}>(row: readonly One[]): readonly One[] =>
  rising(row.map((one) => ({one, now: one.sent}))).map(({one}) => one)
