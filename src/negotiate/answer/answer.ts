import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {type Remark, type Revision, unrevised} from '../../ooxml/revise.js'
import type {RevisedWord} from '../../ooxml/revised.js'
import {paragraphEnd} from '../../ooxml/rewrite.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import type {Review} from '../review/review.js'
import type {Sent} from '../review/sent.js'
import {againstTheirs} from './against.js'
import {type Ground, groundOf} from './ground.js'
import {undone} from './undone.js'
import {type Answered, type Answers, answered, isUntouched, nameOf, type Spoken} from './verdicts.js'

/** How a clause reads at each rung in this deal; nothing where it does not stand there. */
export type Rungs = (clause: string, rung: string) => readonly LaidParagraph[] | undefined

/** An answer, ready to be written into the file. */
export interface Answer {
  readonly revision: Revision
  /** What was answered to what, in the order of the file; what nobody touched and nobody answered is left out. */
  readonly told: readonly Answered[]
}
/** What one part asks to be done. */
export type Doing = Pick<Revision, 'rewritten' | 'inserted' | 'rows' | 'struckRows'> & {
  readonly settled: ReadonlyMap<number, 'accept' | 'reject'>
  /** What cannot be done, in words. */
  readonly undoable: readonly string[]
}

/**
 * What is to be done to a returned file so that it says our answer: nothing else in it is touched.
 *
 * @param file in which findings are that have no better place
 */
export const answerTo = (
  {review, sent, word}: {readonly review: Review; readonly sent: Sent; readonly word: RevisedWord},
  answers: Answers,
  rungs: Rungs,
  file: string,
): Outcome<Answer> => {
  const {value: all, diagnostics: found} = answered(review, answers)
  if (!all) return {diagnostics: found}
  const diagnostics: Diagnostic[] = [...found]
  const ground = groundOf(review, sent, word)
  const doings: Doing[] = []
  const remarks: Remark[] = []
  for (const one of all) {
    const doing = doingOf(one, ground, rungs, answers, diagnostics)
    if (!doing) continue
    doings.push(doing)
    for (const why of doing.undoable)
      diagnostics.push({rule: 'answer', severity: 'warning', message: `${nameOf(one.part)}: ${why}`, place: {file}})
    const place = one.verdict.comment === undefined ? undefined : placeToComment(one, doing, word)
    if (one.verdict.comment !== undefined && place !== undefined)
      remarks.push({paragraph: place, text: one.verdict.comment})
  }
  if (diagnostics.some(({severity}) => severity === 'error')) return {diagnostics}
  const revision: Revision = {
    settled: new Map(doings.flatMap(({settled}) => [...settled])),
    rewritten: doings.flatMap(({rewritten}) => rewritten),
    inserted: doings.flatMap(({inserted}) => inserted),
    rows: doings.flatMap(({rows}) => rows),
    struckRows: doings.flatMap(({struckRows}) => struckRows),
    remarks,
  }
  const told = all.filter(
    ({part, verdict}) => !isUntouched(part) || verdict.kind === 'counter' || verdict.kind === 'text',
  )
  return {value: {revision, told}, diagnostics}
}

/** Where a comment stands: at the caption, or at the first paragraph that stays. */
const placeToComment = ({part}: Answered, {rewritten}: Doing, {paragraphs}: RevisedWord): number | undefined => {
  const struck = new Set(
    rewritten
      .filter(({changes, text}) => changes.some(({from, to}) => text.slice(from, to).includes(paragraphEnd)))
      .flatMap((one) => one.paragraphs),
  )
  const places = part.paragraphs.flatMap((paragraph) => paragraph.places)
  return places.find((place) => !struck.has(place) && !paragraphs[place]?.end && !paragraphs[place]?.row) ?? places[0]
}

const doingOf = (
  {part, verdict}: Answered,
  ground: Ground,
  rungs: Rungs,
  answers: Answers,
  diagnostics: Diagnostic[],
): Doing | undefined => {
  const places = part.paragraphs.flatMap((paragraph) => paragraph.places)
  const nothing: Doing = {...unrevised, settled: new Map(), undoable: []}
  if (verdict.kind === 'leave') return nothing
  if (verdict.kind === 'accept') return {...nothing, settled: new Map(places.map((place) => [place, 'accept']))}
  if (verdict.kind === 'reject') return undone(part, ground)
  const place = (answers.verdicts.get(nameOf(part)) as Spoken).place
  const wrong = (message: string): undefined => {
    diagnostics.push({rule: 'answer', severity: 'error', message, place})
    return undefined
  }
  const id = part.part?.id
  if (id === undefined || part.part?.kind !== 'clause')
    return wrong(
      `${nameOf(part)} is no clause of the library, so nothing can be put against it; accept it, reject it or leave it`,
    )
  if (verdict.kind === 'text') {
    if (verdict.text.trim() === '') return wrong(`The text for ${id} has no words; write some, or say reject`)
    return againstTheirs(part, verdict.text, ground)
  }
  const wanted = rungs(id, verdict.rung)
  if (!wanted)
    return wrong(
      `${id} does not stand in this document at its ${verdict.rung} rung; choose another one, or write a text`,
    )
  const before = ground.sentIn(id)
  if (isSame(wanted, before))
    return wrong(
      `${id} reads the same at ${verdict.rung} as it was sent; say reject to go back to that, or choose another rung, or write a text`,
    )
  return againstTheirs(part, wanted, ground)
}

const isSame = (one: readonly LaidParagraph[], other: readonly LaidParagraph[]): boolean =>
  one.length === other.length && one.every(({text}, index) => text === other[index]?.text)
