import type {DraftPassage} from '../scan/draft.js'
import type {Scan} from '../scan/scan.js'
import type {Item, Items} from './items.js'
import {type Comparer, comparerOf, type Weighted} from './likeness.js'
import type {OurClause} from './ours.js'
import {numbersQuoted} from './quotes.js'

/** By what an item was recognised: a number of ours that it quotes, its caption, rows of our words, or words that are alike. */
export type How = 'number' | 'caption' | 'words' | 'likeness'

/** That an item answers a clause. */
export interface Link {
  readonly clause: OurClause
  readonly how: How
  /** From 0 to 1. */
  readonly sure: number
  /** The sentence of theirs that shows it most. */
  readonly sentence: string
}
export interface MappedItem {
  readonly item: Item
  /** The clauses that it answers, the surest first. */
  readonly links: readonly Link[]
  /** Where it is not sure enough that it answers any: those that it may answer. Where both are empty, it answers none of ours. */
  readonly unsure: readonly Link[]
  readonly scan: Scan
}
export interface Mapping {
  readonly items: readonly MappedItem[]
  /** Clauses of ours that no item answers, surely or perhaps. */
  readonly unanswered: readonly OurClause[]
  readonly outside: readonly DraftPassage[]
}

/** From here on an item answers a clause; below it is asked about; below the second it is something else. */
export const sureEnough = 0.5
const worthAsking = 0.25

/** @param scanOf what patterns find in an item: an ask that it speaks of tells which clause it answers */
export const mapped = ({items, outside}: Items, ours: readonly OurClause[], scanOf: (item: Item) => Scan): Mapping => {
  const comparer = comparerOf(ours)
  const numbers = ours.flatMap(({number, id}) => [number, id])
  const made = items.map((item): MappedItem => {
    const scan = scanOf(item)
    const links = linksOf(item, scan, {ours, comparer, numbers})
    const sure = surelyOf(links)
    const unsure = sure.length > 0 ? [] : links.filter((link) => link.sure >= worthAsking).slice(0, 3)
    return {item, links: sure, unsure, scan}
  })
  const answered = new Set(made.flatMap(({links, unsure}) => [...links, ...unsure].map(({clause}) => clause.id)))
  return {items: made, unanswered: ours.filter(({id}) => !answered.has(id)), outside}
}

/** Two that are nearly as sure by words or captions may be either, so both are asked about; a number decides. */
const surelyOf = (links: readonly Link[]): readonly Link[] => {
  const sure = links.filter((link) => link.sure >= sureEnough)
  const [best, next] = sure
  if (!best) return []
  const isTied = best.how !== 'number' && next !== undefined && best.sure < 0.8 && best.sure - next.sure < 0.15
  return isTied ? [] : sure.filter(({how, sure: one}) => how === 'number' || one >= 0.75 * best.sure)
}

interface Setting {
  readonly ours: readonly OurClause[]
  readonly comparer: Comparer
  readonly numbers: readonly string[]
}

const linksOf = (item: Item, scan: Scan, setting: Setting): readonly Link[] => {
  const {ours, comparer} = setting
  const words = byWords(item, scan, setting)
  const captions = item.caption === undefined ? ours.map(() => 0) : comparer.captions(item.caption).map(certainOf)
  const quoted = byNumber(item, setting)
  const links = ours
    .map((clause, index) => {
      const [word, caption, number] = [words[index] ?? nothing, captions[index] ?? 0, quoted[index] ?? 0]
      const sure = Math.min(0.99, 1 - (1 - word.sure) * (1 - caption) * (1 - number))
      const how: How =
        number >= Math.max(caption, word.sure) && number > 0 ? 'number' : caption > word.sure ? 'caption' : word.how
      return {clause, index, how, sure: Math.round(sure * 100) / 100}
    })
    .filter(({sure}) => sure >= worthAsking)
    .sort((a, b) => b.sure - a.sure)
  if (links.length === 0) return []
  const tell = tellingIn(item, comparer)
  return links.map(({index, ...link}): Link => ({...link, sentence: tell(index)}))
}

/** A caption that is ours tells enough by itself; one that shares a word is a hint. */
const certainOf = (alike: number): number => (alike >= 0.99 ? 0.85 : alike >= 0.6 ? 0.5 : alike >= 0.35 ? 0.25 : 0)

/** A number in the caption or in the first sentence says what is answered; one behind is a hint; one in passing is nothing. */
const byNumber = (item: Item, {ours, numbers}: Setting): readonly number[] => {
  const [first = '', ...others] = item.sentences
  const head = numbersQuoted([item.lead, item.caption].filter(Boolean).join(' '), numbers)
  const near = numbersQuoted(first, numbers).filter(({inPassing}) => !inPassing)
  const far = others.flatMap((sentence) => numbersQuoted(sentence, numbers)).filter(({inPassing}) => !inPassing)
  const worth = (found: readonly {readonly number: string}[], clause: OurClause, sure: number): number =>
    found.some(({number}) => number === clause.number || number === clause.id) ? sure : 0
  return ours.map((clause) => Math.max(worth(head, clause, 0.95), worth(near, clause, 0.9), worth(far, clause, 0.3)))
}

interface ByWords {
  readonly how: 'words' | 'likeness'
  readonly sure: number
}
const nothing: ByWords = {how: 'likeness', sure: 0}

const byWords = (item: Item, scan: Scan, {ours, comparer}: Setting): readonly ByWords[] => {
  const text = item.sentences.join('\n')
  const heading = item.passages[0]?.heading ?? ''
  const texts: readonly Weighted[] = [
    [text, 1],
    [item.caption ?? '', 2],
    ...(heading === '' ? [] : [[heading, 0.3] as const]),
  ]
  const hints = hintsIn(scan, ours)
  const found = comparer.likenesses(texts)
  const worth = found.map(({alike}, index) => alike * (1 + 0.3 * (hints[index] ?? 0)) + 0.01 * (hints[index] ?? 0))
  const rows = comparer.rows(text)
  const sorted = [...worth].sort((a, b) => b - a)
  return worth.map((one, index) => {
    const next = one === sorted[0] ? (sorted[1] ?? 0) : (sorted[0] ?? 0)
    const lead = one <= 0 ? 0 : (one - next) / Math.max(one, next)
    const far = Math.min(1, (found[index]?.shared ?? 0) / 4)
    const sure = Math.max(0, (one / (one + 0.045)) * far * (0.5 + 0.8 * lead))
    const inRows = 1 - 0.6 ** (rows[index] ?? 0)
    return {how: inRows > sure ? 'words' : 'likeness', sure: Math.min(0.95, Math.max(sure, inRows * 0.95))}
  })
}

/** For flags and asks that the scan finds in an item, clauses of ours are known that answer them; the best comes first. */
const hintsIn = ({flags, asks}: Scan, ours: readonly OurClause[]): readonly number[] => {
  const lists = [
    ...flags.map(({propose}) => propose),
    ...asks.filter(({evidence}) => evidence.length > 0).map(({propose}) => propose),
  ]
  return ours.map(({id}) =>
    Math.min(
      1.5,
      lists.reduce((sum, list) => {
        const rank = list.findIndex((one) => one.id === id)
        return rank === -1 ? sum : sum + 1 / (rank + 1)
      }, 0),
    ),
  )
}

/** The sentence that is most about a clause; where none is, the first. */
const tellingIn = ({sentences, caption = '', lead = ''}: Item, comparer: Comparer): ((index: number) => string) => {
  const found =
    sentences.length < 2
      ? []
      : sentences.map((sentence) => ({sentence, likenesses: comparer.likenesses([[sentence, 1]])}))
  return (index) => {
    let [best, most] = [sentences[0] ?? `${lead} ${caption}`.trim(), 0]
    for (const {sentence, likenesses} of found) {
      const {alike, shared} = likenesses[index] ?? {alike: 0, shared: 0}
      const one = alike * Math.sqrt(shared)
      if (one > most) [best, most] = [sentence, one]
    }
    return best
  }
}
