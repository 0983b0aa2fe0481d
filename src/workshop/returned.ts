import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {type Frame, type Meaning, meaningsOf} from '../negotiate/meaning/meaning.js'
import {itemsOf} from '../negotiate/paper/items.js'
import {type Mapping, mapped} from '../negotiate/paper/mapped.js'
import {type ItemMeaning, meaningOf} from '../negotiate/paper/means.js'
import {oursIn} from '../negotiate/paper/ours.js'
import {type Section, sectionsOf} from '../negotiate/paper/told.js'
import {type Review, type ReviewedPart, review} from '../negotiate/review/review.js'
import {sentOf} from '../negotiate/review/sent.js'
import {type Told, tell} from '../negotiate/review/told.js'
import {scan} from '../negotiate/scan/scan.js'
import {type RevisedWord, readRevised} from '../ooxml/revised.js'
import {readDraft} from './drafts/read-draft.js'
import {frameOf, laddersOf} from './frame.js'
import type {Job} from './plan.js'
import {findAnswered} from './sent/answered.js'
import {type Baseline, descends, findSent} from './sent/find.js'
import type {Workshop} from './workshop.js'

/** A file that came back. */
export interface Return {
  readonly file: string
  readonly bytes: Uint8Array
  /** Which document of ours it is or answers, where somebody said so. */
  readonly sent?: string | undefined
}

/** Our own paper, changed. */
export interface OursReturned {
  readonly kind: 'ours'
  readonly word: RevisedWord
  readonly baseline: Baseline
  readonly reviewed: Review
  readonly told: Told
  /** What is known of the deal, where a plan tells the rungs; and what edits mean in it. */
  readonly frame: Frame | undefined
  readonly meanings: ReadonlyMap<ReviewedPart, readonly Meaning[]>
}
/** A paper of theirs, item by item beside our clauses. */
export interface PaperReturned {
  readonly kind: 'paper'
  readonly baseline: Baseline
  readonly mapping: Mapping
  readonly meanings: readonly ItemMeaning[]
  readonly sections: readonly Section[]
  /** How many clauses of ours it could answer. */
  readonly ours: number
}
/** Nothing can be said of it: it is not known what it is or answers. */
export interface UnknownReturned {
  readonly kind: 'unknown'
  readonly why: 'unsent' | 'many' | 'clauseless'
  /** The mark that it carries, of which nothing is known here. */
  readonly mark?: string
  /** Documents of ours that it may answer alike, or the one that has no clause to answer. */
  readonly among: readonly string[]
}
export type Returned = OursReturned | PaperReturned | UnknownReturned

/**
 * Reads a file that came back: what it is, what was changed in it, and what that means. The file itself is left alone.
 *
 * @param jobs what the plans make today
 * @param engagements folders of engagements, the deals to which edits are applied
 */
export const readReturn = async (
  workshop: Workshop,
  jobs: readonly Job[],
  returned: Return,
  engagements: readonly string[],
): Promise<Outcome<Returned>> => {
  const {file, bytes, sent} = returned
  const {value: word, diagnostics} = isWord(returned) ? readRevised(bytes, workshop.world, file) : notWord
  if (!word && diagnostics.length > 0) return {diagnostics}
  const baseline = word && (await findSent(workshop, word, jobs, sent))
  if (!word || (baseline ? !descends(baseline) : word.mark === undefined)) return readPaper(workshop, jobs, returned)
  if (!baseline) return unknown('unsent', [], word.mark)
  const reviewed = review(sentOf(baseline.document), word)
  const frame = await frameOf(workshop, baseline, engagements)
  const meanings = frame ? meaningsOf(reviewed, frame) : new Map<ReviewedPart, readonly Meaning[]>()
  return {value: {kind: 'ours', word, baseline, reviewed, told: tell(reviewed), frame, meanings}, diagnostics: []}
}

const readPaper = async (
  workshop: Workshop,
  jobs: readonly Job[],
  {file, bytes, sent}: Return,
): Promise<Outcome<Returned>> => {
  const {library, world} = workshop
  const {value: draft, diagnostics} = await readDraft(file, bytes, world)
  if (!draft) return {diagnostics}
  const text = draft.passages.flatMap(({sentences}) => sentences).join('\n')
  const {baseline, among} = await findAnswered(workshop, text, jobs, sent)
  if (!baseline) return unknown(among.length > 0 ? 'many' : 'unsent', among)
  const {document, job} = baseline
  const ours = oursIn(document, library, job && laddersOf(workshop, job))
  if (ours.length === 0) return unknown('clauseless', [baseline.name])
  const mapping = mapped(itemsOf(draft.passages), ours, ({passages}) => scan({file, passages}, library))
  if (sent === undefined && !mapping.items.some(({links}) => links.length > 0)) return unknown('unsent', [])
  const meanings = meaningOf(mapping, library)
  const sections = sectionsOf(mapping, meanings, scan({file, passages: mapping.outside}, library))
  return {value: {kind: 'paper', baseline, mapping, meanings, sections, ours: ours.length}, diagnostics}
}

const unknown = (why: UnknownReturned['why'], among: readonly string[], mark?: string): Outcome<UnknownReturned> => ({
  value: {kind: 'unknown', why, among, ...(mark !== undefined && {mark})},
  diagnostics: [],
})

const notWord: {readonly value?: RevisedWord; readonly diagnostics: readonly Diagnostic[]} = {diagnostics: []}

/** A zip, an old binary file, or what calls itself one of them. */
const isWord = ({file, bytes}: Return): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf) || /\.do[ct][xm]?$/i.test(file)
