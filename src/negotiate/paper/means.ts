import {recently} from '../../base/recent.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {type Bag, bagOf, shared} from '../../words/pairs.js'
import {sentences} from '../../words/sentences.js'
import {stemsIn} from '../../words/stems.js'
import {rungWords} from '../meaning/meaning.js'
import {formOf} from '../review/spelling.js'
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
  const read = recently(mapping.items.length + 1, readOf)
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
        ours: nearestSentence(read(link.clause), link.sentence),
        ...rungOf(read(link.clause), mapped),
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

const rungOf = ({ladder}: Read, {item}: MappedItem): {readonly rung?: string} => {
  const text = item.sentences.join('\n')
  const same = ladder.find(({form}) => form === flat(text))
  if (text === '' || ladder.length === 0) return {}
  if (same) return {rung: `Reads exactly as ${rungWords[same.rung]}.`}
  const bag = bagOf(text)
  const [best, next] = ladder
    .map(({rung, bag: own}) => ({rung, share: shared(bag, own)}))
    .sort((a, b) => b.share - a.share)
  if (!best || best.share < leastShare || (next && next.share > best.share - 0.01)) return {}
  const share = `${Math.floor(best.share * 100)} % of the words`
  return {rung: `Equals none of our rungs; nearest is ${rungWords[best.rung]} (${share}).`}
}

/** The words of a text wherever its lines end. */
const flat = (text: string): string => formOf(text).replace(/\s+/g, ' ').trim()

/** What of a clause is compared again and again. */
interface Read {
  readonly ladder: readonly {readonly rung: Rung; readonly form: string; readonly bag: Bag}[]
  readonly sentences: readonly {readonly sentence: string; readonly stems: ReadonlySet<string>}[]
}

const readOf = ({ladder, text}: OurClause): Read => ({
  ladder: ladder.map(({rung, text: own}) => ({rung, form: flat(own), bag: bagOf(own)})),
  sentences: sentences(text).map((sentence) => ({sentence, stems: new Set(stemsIn(sentence))})),
})

/** The sentence of a clause that shares most with one of theirs; its first where none shares a word. */
const nearestSentence = ({sentences: all}: Read, theirs: string): string => {
  const wanted = new Set(stemsIn(theirs))
  let [best, most] = ['', -1]
  for (const {sentence, stems} of all) {
    const common = [...stems].filter((stem) => wanted.has(stem)).length
    const worth = common / Math.sqrt(stems.size + 4)
    if (worth > most) [best, most] = [sentence, worth]
  }
  return best
}
