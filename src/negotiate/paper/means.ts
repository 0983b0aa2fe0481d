import type {Library} from '../../library/library.js'
import {sentences} from '../../words/sentences.js'
import {stemsIn} from '../../words/stems.js'
import {nearestTo, rungWords} from '../meaning/meaning.js'
import type {Verdict} from '../scan/scan.js'
import type {Link, MappedItem, Mapping} from './mapped.js'
import {type Moved, movedIn} from './moved.js'
import type {OurClause} from './ours.js'
import {type Stance, stanceOf} from './stance.js'

/** A red flag in an item, with its sentence. */
export interface ItemFlag {
  readonly id: string
  readonly is: string
  readonly sentence: string
}
/** What an item says of an ask that the clause answers. */
export interface ItemAsk {
  readonly id: string
  readonly says: string
  /** Of its own sentences; missing where none in the whole paper speaks of it. */
  readonly verdict: Verdict
  readonly sentence?: string
}
/** What it means that an item answers a clause. */
export interface LinkMeaning {
  readonly link: Link
  /** The sentence of ours that is nearest to theirs. */
  readonly ours: string
  /** “Nearest to our floor (34 % of the words).” */
  readonly rung?: string
  readonly asks: readonly ItemAsk[]
  readonly moved: readonly Moved[]
}
export interface ItemMeaning {
  readonly mapped: MappedItem
  readonly links: readonly LinkMeaning[]
  readonly flags: readonly ItemFlag[]
  readonly stance?: {readonly stance: Stance; readonly sentence: string}
}

/** What each item means, by rules that always say the same. */
export const meaningOf = (mapping: Mapping, library: Library): readonly ItemMeaning[] => {
  const spoken = new Set(
    mapping.items.flatMap(({scan}) => scan.asks.flatMap(({ask, evidence}) => (evidence.length > 0 ? [ask] : []))),
  )
  return mapping.items.map((mapped): ItemMeaning => {
    const clauses = mapped.links.map(({clause}) => clause)
    const moved = movedIn(mapped.item.sentences, clauses, library)
    const stance = mapped.links.length === 0 ? undefined : stanceOf(mapped.item.sentences)
    const flags = mapped.scan.flags.flatMap(({flag: {id, is}, found}) =>
      found.map(({sentence}) => ({id, is, sentence})),
    )
    return {
      mapped,
      flags,
      ...(stance && {stance}),
      links: mapped.links.map((link) => ({
        link,
        ours: nearestSentence(link.clause, link.sentence),
        ...rungOf(link.clause, mapped),
        asks: asksOf(link.clause, mapped, spoken),
        moved: moved.filter(({clause}) => clause === link.clause.id),
      })),
    }
  })
}

const asksOf = ({asks}: OurClause, {scan}: MappedItem, spoken: ReadonlySet<string>): readonly ItemAsk[] =>
  scan.asks.flatMap(({ask, says, verdict, evidence: [shown]}): readonly ItemAsk[] => {
    if (!asks.includes(ask) || (verdict === 'missing' && spoken.has(ask))) return []
    return [{id: ask, says, verdict, ...(shown && {sentence: shown.sentence})}]
  })

/** With less of the words in common, or when two rungs have as much, the nearest rung says nothing. */
const leastShare = 0.3

const rungOf = ({ladder}: OurClause, {item}: MappedItem): {readonly rung?: string} => {
  const text = item.sentences.join('\n')
  const best = nearestTo(text, ladder)
  if (!best || text === '') return {}
  if (best.isSame) return {rung: `Reads exactly as ${rungWords[best.rung]}.`}
  const others = ladder.filter(({rung}) => rung !== best.rung).map((one) => nearestTo(text, [one])?.share ?? 0)
  if (best.share < leastShare || others.some((share) => share > best.share - 0.01)) return {}
  const share = `${Math.floor(best.share * 100)} % of the words`
  return {rung: `Equals none of our rungs; nearest is ${rungWords[best.rung]} (${share}).`}
}

/** The sentence of a clause that shares most with one of theirs; its first where none shares a word. */
const nearestSentence = ({text}: OurClause, theirs: string): string => {
  const wanted = new Set(stemsIn(theirs))
  let [best, most] = ['', -1]
  for (const sentence of sentences(text)) {
    const own = new Set(stemsIn(sentence))
    const common = [...own].filter((stem) => wanted.has(stem)).length
    const worth = common / Math.sqrt(own.size + 4)
    if (worth > most) [best, most] = [sentence, worth]
  }
  return best
}
