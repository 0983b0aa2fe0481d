import type {RevisedComment, RevisedWord} from '../../ooxml/revised.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import {doubtful, type How, inOrder, type Match, recognise} from './recognise.js'
import type {Sent, SentPart} from './sent.js'
import {formOf} from './spelling.js'
import {afterIn, beforeIn, type Strand, strandsOf} from './strands.js'
import {type ValueChange, valuesIn} from './values.js'
import {type Stretch, textOf, weave} from './weave.js'

/** What became of a part of what was sent, or what was put in beside it. */
export type Fate = 'unchanged' | 'edited' | 'deleted' | 'added' | 'moved'

export interface ReviewedParagraph {
  readonly fate: Fate
  /** Absent for what was added. */
  readonly sent?: readonly LaidParagraph[]
  /** By what it was recognised, and how surely; absent where nothing was there to recognise. */
  readonly how?: How
  readonly sure: number
  readonly stretches: readonly Stretch[]
  /** Answers in it that read otherwise now. */
  readonly values: readonly ValueChange[]
  /** Whether looks in it were changed under tracking. */
  readonly reformatted: boolean
  /** Places in the returned file, by the order of its paragraphs. */
  readonly places: readonly number[]
}

/** A section, clause or schedule, or what stands outside all of them, or a new one. */
export interface ReviewedPart {
  /** Absent for what stands outside, and for what was added. */
  readonly part?: SentPart
  /** Words of the caption as they read now. */
  readonly title: string
  readonly fate: Fate
  readonly paragraphs: readonly ReviewedParagraph[]
  readonly values: readonly ValueChange[]
  readonly comments: readonly RevisedComment[]
}

/** A returned file read against what was sent, part by part. */
export interface Review {
  readonly title: string
  /** Whether the file carries the mark of what was sent. */
  readonly marked: boolean
  readonly parts: readonly ReviewedPart[]
  /** Comments whose place is in no part. */
  readonly comments: readonly RevisedComment[]
}

/** Reads a returned file against what was sent. The same two give the same review. */
export const review = (sent: Sent, word: RevisedWord): Review => {
  const strands = strandsOf(word)
  const matches = recognise(sent.paragraphs, strands)
  const paragraphs = moved(placed(sent, strands, matches))
  const parts = gathered(sent, paragraphs)
  const {told, others} = withComments(parts, word.comments)
  return {title: sent.title, marked: word.mark === sent.mark, parts: told, comments: others}
}

/** A paragraph with the id of the part that it belongs to; a new caption begins a part of its own. */
interface Placed extends ReviewedParagraph {
  readonly owner: string | undefined
  readonly begins?: string
}

/** All paragraphs in the order of the returned file; what is no longer there stands behind what it stood behind. */
const placed = (sent: Sent, strands: readonly Strand[], matches: readonly Match[]): readonly Placed[] => {
  const ownerOf = (index: number | undefined): string | undefined => sent.paragraphs[index ?? -1]?.clause
  const steady = new Set(inOrder(matches.map((match) => ({sent: match.sent[0] ?? 0, match}))).map(({match}) => match))
  const byStrand = new Map(matches.flatMap((match) => match.strands.map((index) => [index, match] as const)))
  const found = new Set(matches.flatMap((match) => match.sent))
  const rows: Placed[] = []
  const gone = new Map<number, Placed[]>()
  let before = -1
  for (const [index, paragraph] of sent.paragraphs.entries())
    if (found.has(index)) before = index
    else {
      const text = paragraph.text
      const stretches: readonly Stretch[] = text === '' ? [] : [{kind: 'removed', text, at: 0}]
      const row: Placed = {
        fate: text === '' ? 'unchanged' : 'deleted',
        sent: [paragraph],
        sure: 1,
        stretches,
        values: [],
        reformatted: false,
        places: [],
        owner: paragraph.clause,
      }
      gone.set(before, [...(gone.get(before) ?? []), row])
    }
  rows.push(...(gone.get(-1) ?? []))
  let owner = ownerOf(matches[0]?.sent[0])
  let begun: string | undefined
  const done = new Set<Match>()
  for (const [index, strand] of strands.entries()) {
    const match = byStrand.get(index)
    if (!match) {
      if (strand.isHeading) begun = afterIn(strand).trim()
      rows.push({...newParagraph(strand), owner, ...(begun !== undefined && {begins: begun})})
      continue
    }
    if (done.has(match)) continue
    done.add(match)
    begun = undefined
    owner = ownerOf(match.sent[0])
    rows.push({...reviewed(sent, match, strands, !steady.has(match)), owner})
    for (const one of match.sent) rows.push(...(gone.get(one) ?? []))
  }
  return rows
}

const newParagraph = (strand: Strand): ReviewedParagraph => ({
  fate: 'added',
  sure: 1,
  stretches: strand.fibers.flatMap(({text, inserted, deleted}): readonly Stretch[] =>
    deleted ? [] : [{kind: 'added', text, at: 0, ...(inserted && {tracked: inserted})}],
  ),
  values: [],
  reformatted: strand.reformatted,
  places: strand.paragraphs,
})

const reviewed = (
  {paragraphs}: Sent,
  {sent, strands: indexes, how, sure}: Match,
  all: readonly Strand[],
  isMoved: boolean,
): ReviewedParagraph => {
  const own = sent.flatMap((index) => paragraphs[index] ?? [])
  const strands = indexes.flatMap((index) => all[index] ?? [])
  const text = textOf(own, strands[0] ? beforeIn(strands[0]) : '')
  const stretches = withoutNumber(weave(text, strands), text.lead)
  const isEdited = stretches.some(({kind, automatic}) => kind !== 'kept' && !automatic)
  const isGone = isEdited && !stretches.some(({kind, text}) => kind !== 'removed' && text.trim() !== '')
  return {
    fate: isGone ? 'deleted' : isEdited ? 'edited' : isMoved ? 'moved' : 'unchanged',
    sent: own,
    how,
    sure,
    stretches,
    values: valuesIn(own, stretches),
    reformatted: strands.some(({reformatted}) => reformatted),
    places: strands.flatMap((strand) => strand.paragraphs),
  }
}

/** A number that stands before the words is no part of them. */
const withoutNumber = (stretches: readonly Stretch[], lead: number): readonly Stretch[] =>
  lead === 0
    ? stretches
    : stretches.flatMap((one): readonly Stretch[] => {
        const at = Math.max(0, one.at - lead)
        const text = one.kind === 'added' ? one.text : one.text.slice(Math.max(0, lead - one.at))
        return text === '' ? [] : [{...one, text, at}]
      })

/** What was taken out in one place and put in at another with the same words was moved. */
const moved = (rows: readonly Placed[]): readonly Placed[] => {
  const gone = new Map<string, number>()
  for (const [index, {fate, stretches}] of rows.entries())
    if (fate === 'deleted') gone.set(formOf(wordsOf(stretches)).trim(), index)
  const pairs = new Map<number, number>()
  for (const [index, {fate, stretches}] of rows.entries()) {
    const form = formOf(wordsOf(stretches)).trim()
    const from = fate === 'added' && form.length >= telling ? gone.get(form) : undefined
    if (from === undefined) continue
    pairs.set(from, index)
    gone.delete(form)
  }
  const ends = new Set(pairs.values())
  return rows.map((row, index) => (pairs.has(index) || ends.has(index) ? {...row, fate: 'moved'} : row))
}
const telling = 12
const wordsOf = (stretches: readonly Stretch[]): string => stretches.map(({text}) => text).join('')

/** Part by part, in the order of what was sent; what is new stands behind the part that it follows. */
const gathered = (sent: Sent, rows: readonly Placed[]): readonly ReviewedPart[] => {
  const own = new Map<string | undefined, Placed[]>([undefined, ...sent.parts.keys()].map((id) => [id, []]))
  const added = new Map<string | undefined, Map<string, Placed[]>>()
  for (const row of rows) {
    if (row.begins === undefined) {
      own.get(row.owner)?.push(row)
      continue
    }
    const here = added.get(row.owner) ?? new Map<string, Placed[]>()
    added.set(row.owner, here.set(row.begins, [...(here.get(row.begins) ?? []), row]))
  }
  return [...own].flatMap(([id, paragraphs]): readonly ReviewedPart[] => {
    const part = id === undefined ? undefined : sent.parts.get(id)
    const news = [...(added.get(id) ?? [])].map(
      ([title, rows]): ReviewedPart => ({title, fate: 'added', paragraphs: rows, values: [], comments: []}),
    )
    if (paragraphs.length === 0) return news
    return [
      {
        ...(part && {part}),
        title: part?.title ?? sent.title,
        fate: fateOf(paragraphs),
        paragraphs,
        values: paragraphs.flatMap(({values}) => values),
        comments: [],
      },
      ...news,
    ]
  })
}

const fateOf = (paragraphs: readonly ReviewedParagraph[]): Fate => {
  const said = paragraphs.filter(({stretches}) => stretches.length > 0)
  const all = (fate: Fate): boolean => said.length > 0 && said.every((one) => one.fate === fate)
  if (all('deleted')) return 'deleted'
  if (all('moved')) return 'moved'
  return said.every(({fate}) => fate === 'unchanged') ? 'unchanged' : 'edited'
}

const withComments = (
  parts: readonly ReviewedPart[],
  comments: readonly RevisedComment[],
): {readonly told: readonly ReviewedPart[]; readonly others: readonly RevisedComment[]} => {
  const owners = new Map<number, number>()
  for (const [index, {paragraphs}] of parts.entries())
    for (const {places} of paragraphs) for (const place of places) if (!owners.has(place)) owners.set(place, index)
  const ownerOf = ({paragraphs}: RevisedComment): number | undefined =>
    paragraphs.map((place) => owners.get(place)).find((one) => one !== undefined)
  return {
    told: parts.map((part, index) => ({...part, comments: comments.filter((one) => ownerOf(one) === index)})),
    others: comments.filter((one) => ownerOf(one) === undefined),
  }
}

/** Whether a paragraph was changed by somebody, and nobody tracked it. */
export const isUntracked = ({fate, stretches}: ReviewedParagraph): boolean =>
  fate !== 'unchanged' && stretches.some(({kind, tracked, automatic}) => kind !== 'kept' && !tracked && !automatic)

/** Whether it is not sure enough which paragraph this is. */
export const isDoubtful = ({how, sure}: ReviewedParagraph): boolean => how !== undefined && sure < doubtful
