import type {Language} from '../../document/document.js'
import {type Clause, titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {AskSigns, Said} from './asks/ask.js'
import {saidOf} from './asks/said.js'
import {asks} from './asks.js'
import type {Draft, DraftPassage} from './draft.js'
import type {Flag} from './flags/flag.js'
import {flags} from './flags.js'
import {isForeign} from './foreign.js'
import {plainly} from './look.js'
import {type Sign, shows} from './sign.js'

/** A sentence of the draft, quoted, and the passage it stands in. */
export interface Quoted {
  readonly sentence: string
  readonly passage: DraftPassage
}
/** Where a red flag stands. */
export interface Flagged {
  readonly flag: Flag
  readonly found: readonly Quoted[]
  readonly propose: readonly Proposed[]
}
/** A clause of ours. */
export interface Proposed {
  readonly id: string
  readonly title: string
}

export type Verdict = 'met' | 'weaker' | 'missing' | 'contradicted'
/** A sentence that speaks of an ask, and what it says of it. */
export interface Evidence extends Quoted {
  readonly said: Said
  /** The flag by which it speaks of the ask, where no sign of the ask itself does. */
  readonly by?: string
}
/** What a draft says of one ask of the letter. */
export interface Answer {
  readonly ask: string
  readonly says: string
  readonly verdict: Verdict
  /** The sentences that show it, those that decided first; none where it is missing. */
  readonly evidence: readonly Evidence[]
  readonly propose: readonly Proposed[]
}
/** What patterns found in a draft. */
export interface Scan {
  readonly file: string
  /** In which all of it is told but the draft’s own words. */
  readonly language: Language
  /** Whether much of it is in another language than patterns know. */
  readonly isForeign: boolean
  readonly passages: number
  readonly sentences: number
  /** Flags that were found, in the order in which they are declared. */
  readonly flags: readonly Flagged[]
  readonly asks: readonly Answer[]
}

/** Searches a draft for red flags, and for what it says of each ask of the letter. @param language in which it is told */
export const scan = (draft: Draft, library: Library, language: Language = 'en'): Scan => {
  const sentences = sentencesOf(draft)
  const flagged = flags.flatMap((flag): readonly Flagged[] => {
    const found = sentences.filter((one) => showsNew(flag.signs, one))
    return found.length === 0
      ? []
      : [{flag, found: found.map(quoted), propose: proposed(library, flag.propose, language)}]
  })
  return {
    file: draft.file,
    language,
    isForeign: isForeign(draft),
    passages: draft.passages.length,
    sentences: sentences.length,
    flags: flagged,
    asks: Object.entries(library.letter.value.asks).map(([ask, {says}]) => {
      const signs = asks.find((one) => one.ask === ask)
      const evidence = [...direct(signs, sentences), ...byFlags(ask, flagged)]
      return {
        ask,
        says: (language === 'es' ? signs?.es : undefined) ?? says,
        ...judged(evidence),
        propose: proposed(library, signs?.propose ?? [], language),
      }
    }),
  }
}

interface Read extends Quoted {
  readonly reading: string
  /** What an item goes on from. What its words show already is no finding of the item. */
  readonly lead?: string
}

const sentencesOf = ({passages}: Draft): readonly Read[] =>
  passages.filter(saysSomething).flatMap((passage) =>
    passage.sentences.map((sentence, index): Read => {
      if (index > 0 || passage.lead === undefined) return {sentence, passage, reading: plainly(sentence)}
      return {sentence, passage, reading: plainly(`${passage.lead} ${sentence}`), lead: plainly(passage.lead)}
    }),
  )

/** A heading or a short entry of a table names a thing and says nothing of it. */
const saysSomething = ({kind, sentences: [first = '', ...rest]}: DraftPassage): boolean =>
  kind !== 'heading' && !(kind === 'cell' && rest.length === 0 && first.split(' ').length < 9 && !/[.;]$/.test(first))

/** A list of provisions that a rule is about, as where a rider overrides them: its items are granted nothing. */
const ofProvisions = /\b(?:terms?|provisions?|clauses?) (?:that|which)$/

const showsNew = (signs: readonly Sign[], {reading, lead}: Read): boolean =>
  shows(signs, reading) && !(lead !== undefined && (ofProvisions.test(lead) || shows(signs, lead)))

const quoted = ({sentence, passage}: Read): Quoted => ({sentence, passage})

const direct = (signs: AskSigns | undefined, sentences: readonly Read[]): readonly Evidence[] =>
  sentences.flatMap((one): readonly Evidence[] => {
    const said = signs && saidOf(signs, one.reading)
    if (!said || (one.lead !== undefined && saidOf(signs, one.lead) === said)) return []
    return [{...quoted(one), said}]
  })

const byFlags = (ask: string, flagged: readonly Flagged[]): readonly Evidence[] =>
  flagged.flatMap(({flag, found}) => {
    const said = flag.against[ask]
    return said ? found.map((one): Evidence => ({...one, said, by: flag.id})) : []
  })

/**
 * What contradicts an ask outweighs what meets it, since a later form can take back what a clause gives. What meets it
 * outweighs a weaker sentence of its own kind, but not a flag, which weakens the whole draft.
 */
const judged = (evidence: readonly Evidence[]): {readonly verdict: Verdict; readonly evidence: readonly Evidence[]} => {
  const some = (said: Said): boolean => evidence.some((one) => one.said === said)
  const weakened = evidence.some(({said, by}) => said === 'weaker' && by !== undefined)
  const verdict = some('contradicted')
    ? 'contradicted'
    : some('met') && !weakened
      ? 'met'
      : evidence.length > 0
        ? 'weaker'
        : 'missing'
  const deciding = (one: Evidence): number => (one.said === verdict ? 0 : 1) + (one.by === undefined ? 0 : 0.5)
  return {verdict, evidence: once([...evidence].sort((a, b) => deciding(a) - deciding(b)))}
}

/** One sentence says one thing of one ask, however many signs it shows. */
const once = (evidence: readonly Evidence[]): readonly Evidence[] => {
  const seen = new Set<string>()
  return evidence.filter(({said, sentence, passage}) => {
    const key = `${said} ${passage.number} ${sentence}`
    return !seen.has(key) && seen.add(key)
  })
}

const proposed = ({clause}: Library, ids: readonly string[], language: Language): readonly Proposed[] =>
  ids.flatMap((id) => {
    const found: Clause | undefined = clause.get(id)
    return found && found.file.status !== 'retired' ? [{id, title: titleOf(found, language)}] : []
  })
