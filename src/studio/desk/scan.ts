import type {Outcome} from '../../base/diagnostic.js'
import {remembering} from '../../base/memory.js'
import {bytesOf} from '../../base/world.js'
import type {Language} from '../../document/document.js'
import type {Library} from '../../library/library.js'
import type {DraftPassage} from '../../negotiate/scan/draft.js'
import type {Answer, Evidence, Flagged, Proposed, Verdict} from '../../negotiate/scan/scan.js'
import {placeOf, quoteOf, summaryOf, toldOf, verdicts} from '../../negotiate/scan/telling.js'
import {words} from '../../negotiate/scan/words.js'
import {type Scanned, scanDraft, scanFile} from '../../workshop/drafts/scan-draft.js'
import type {House, Open} from './house.js'
import type {MadeFile} from './made.js'

/** A draft of somebody else, searched, as a page shows it: told in one language, with the draft’s own words as they are. */
export interface ScanView {
  /** “3 flags in 5 sentences. Of 26 asks: …” */
  readonly summary: string
  readonly searched: string
  /** What such a search is, and cannot see. */
  readonly caveat: string
  /** Said where much of it is in another language than the patterns know. */
  readonly foreign?: string
  readonly passages: readonly PassageView[]
  /** In the order in which the draft first shows them. */
  readonly flags: readonly FlagView[]
  /** Every ask of the letter, what speaks against it first. */
  readonly asks: readonly AskView[]
}
export interface PassageView {
  readonly number: number
  readonly kind: DraftPassage['kind']
  readonly page?: number
  readonly sentences: readonly SentenceView[]
  /** Where it stands, in words. */
  readonly place: string
  /** Flags of its sentences, each once. */
  readonly flags: readonly string[]
}
export interface SentenceView {
  readonly text: string
  readonly flags: readonly string[]
}
export interface FlagView {
  readonly id: string
  /** Counted from 1, in the order of the draft. */
  readonly number: number
  readonly is: string
  readonly why: string
  readonly ask: string
  readonly propose: readonly ProposedView[]
  /** Passages that show it. */
  readonly passages: readonly number[]
}
export interface AskView {
  readonly ask: string
  readonly says: string
  readonly verdict: Verdict
  /** The sentence that decided. */
  readonly shown?: {readonly passage: number; readonly place: string; readonly quote: string}
  readonly propose: readonly ProposedView[]
}
export interface ProposedView extends Proposed {
  /** Of its title: a clause need not have one in every language. */
  readonly language: Language
}

/** A draft that somebody has in hand. */
export interface DraftFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Letters of a sentence that are quoted beside an ask. */
const quoted = 300

/** A draft that is not ours: searched for red flags, and for what it says of each ask of the letter. */
export const scanning = (house: House) => {
  const memory = remembering()
  const readOnce = ({file, bytes}: DraftFile, language: Language): Promise<Outcome<readonly [Open, Scanned]>> =>
    house.within<readonly [Open, Scanned]>(async (open) => {
      const {library} = open.shelf
      const {value, diagnostics} = await scanDraft(file, bytes, {codec: house.world, library, language})
      return value ? {value: [open, value], diagnostics} : {diagnostics}
    })
  /** The same draft is shown first and downloaded then. */
  const reading = (draft: DraftFile, language: Language): Promise<Outcome<readonly [Open, Scanned]>> => {
    const from = [house.state(), draft.file, language, house.world.checksum(draft.bytes)]
    return memory.of('draft', from, () => readOnce(draft, language))
  }

  return {
    scan: async (draft: DraftFile, language: Language): Promise<Outcome<ScanView>> => {
      const {value, diagnostics} = await reading(draft, language)
      return value ? {value: viewOf(value[1], value[0].shelf.library), diagnostics} : {diagnostics}
    },

    /** The same as a file, as “proviso scan --output” writes it. */
    scanReport: async (draft: DraftFile, format: 'docx' | 'html', language: Language): Promise<Outcome<MadeFile>> => {
      const {value, diagnostics} = await reading(draft, language)
      if (!value) return {diagnostics}
      const [{workshop}, {scan}] = value
      const content = await scanFile(workshop, [scan], format)
      const bytes = bytesOf(content)
      return {value: {name: `${draft.file.replace(/\.[^.]*$/, '')}-scan.${format}`, bytes}, diagnostics}
    },
  }
}

const viewOf = ({draft, scan}: Scanned, library: Library): ScanView => {
  const {language} = scan
  const say = words[language]
  const tell: Telling = {language, proposed: (some) => proposedViews(some, library, language)}
  const raised = raisedBy(scan.flags)
  const passages = draft.passages.map((passage) => passageView(passage, raised, language))
  return {
    summary: summaryOf(scan),
    searched: say.searched(scan.sentences),
    caveat: say.caveat,
    ...(scan.isForeign && {foreign: say.foreign}),
    passages,
    flags: inDraft(scan.flags, passages).map((one, index) => flagView(one, index + 1, tell)),
    asks: verdicts.flatMap((wanted) =>
      scan.asks.filter(({verdict}) => verdict === wanted).map((one) => askView(one, tell)),
    ),
  }
}

const passageView = (passage: DraftPassage, raised: Raised, language: Language): PassageView => {
  const {number, kind, page} = passage
  const sentences = passage.sentences.map((text) => ({text, flags: raised.get(keyOf(number, text)) ?? []}))
  return {
    number,
    kind,
    ...(page !== undefined && {page}),
    sentences,
    place: placeOf({sentence: '', passage}, language),
    flags: [...new Set(sentences.flatMap((one) => one.flags))],
  }
}

/** Flags by the sentence that raises them. */
type Raised = ReadonlyMap<string, readonly string[]>
const keyOf = (passage: number, sentence: string): string => `${passage} ${sentence}`
const raisedBy = (flags: readonly Flagged[]): Raised => {
  const raised = new Map<string, string[]>()
  for (const {flag, found} of flags)
    for (const {passage, sentence} of found) {
      const key = keyOf(passage.number, sentence)
      const there = raised.get(key) ?? []
      if (!there.includes(flag.id)) raised.set(key, [...there, flag.id])
    }
  return raised
}

/** Flags as a reader of the draft meets them. */
const inDraft = (flags: readonly Flagged[], passages: readonly PassageView[]): readonly Flagged[] => {
  const met = [...new Set(passages.flatMap((one) => one.flags))]
  return [...flags].sort((a, b) => met.indexOf(a.flag.id) - met.indexOf(b.flag.id))
}

/** How a view is told. */
interface Telling {
  readonly language: Language
  proposed(some: readonly Proposed[]): readonly ProposedView[]
}

const proposedViews = (some: readonly Proposed[], {clause}: Library, language: Language): readonly ProposedView[] =>
  some.map(({id, title}) => {
    const written = clause.get(id)?.file.title
    return {id, title, language: typeof written === 'object' && written[language] !== undefined ? language : 'en'}
  })

const flagView = ({flag, found, propose}: Flagged, number: number, {language, proposed}: Telling): FlagView => ({
  id: flag.id,
  number,
  ...wordsOf(toldOf(flag, language)),
  propose: proposed(propose),
  passages: [...new Set(found.map(({passage}) => passage.number))],
})

const wordsOf = ({is, why, ask}: Pick<FlagView, 'is' | 'why' | 'ask'>) => ({is, why, ask})

const askView = ({ask, says, verdict, evidence: [shown], propose}: Answer, {language, proposed}: Telling): AskView => ({
  ask,
  says,
  verdict,
  ...(shown && {shown: shownView(shown, language)}),
  propose: verdict === 'met' ? [] : proposed(propose),
})

const shownView = (shown: Evidence, language: Language): NonNullable<AskView['shown']> => ({
  passage: shown.passage.number,
  place: placeOf(shown, language),
  quote: quoteOf(shown, quoted, language),
})
