import type {Line, Said} from '../../ooxml/new-paragraph.js'
import type {RevisedWord} from '../../ooxml/revised.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import {inOrder} from '../review/recognise.js'
import type {Review} from '../review/review.js'
import type {Sent} from '../review/sent.js'
import {linesOf, type Refer, wantedOf} from './texts.js'

/** What is known of a returned file when an answer is written into it. */
export interface Ground {
  readonly word: RevisedWord
  readonly sent: Sent
  /** Paragraphs of a part as they were sent. */
  sentIn(id: string): readonly LaidParagraph[]
  /** Places of a paragraph that was sent, in the file; none where it is gone. */
  placesOf(paragraph: LaidParagraph): readonly number[]
  /** Whether a paragraph stands in another order than it was sent in, and nobody tracked that. */
  isMoved(paragraph: LaidParagraph): boolean
  readonly refer: Refer
  /** Behind which place of the file a paragraph belongs, or before which one. */
  spotFor(paragraph: LaidParagraph): {readonly at: number; readonly before?: true}
  /** A new paragraph: its words with a typed number where its neighbors have one, and which paragraph of the file it looks like. */
  draft(paragraph: LaidParagraph, among?: readonly LaidParagraph[]): {readonly line: Line; readonly like?: number}
}

export const groundOf = ({parts}: Review, sent: Sent, word: RevisedWord): Ground => {
  const order = new Map(sent.paragraphs.map(({bookmark}, index) => [bookmark, index]))
  const indexOf = ({bookmark}: LaidParagraph): number => order.get(bookmark) ?? -1
  const places = new Map<string, readonly number[]>()
  for (const {paragraphs} of parts)
    for (const {sent: own = [], places: there} of paragraphs)
      if (there.length > 0) for (const {bookmark} of own) places.set(bookmark, there)
  const placesOf = ({bookmark}: LaidParagraph): readonly number[] => places.get(bookmark) ?? []
  const row = sent.paragraphs
    .flatMap((paragraph, index) => {
      const [place] = placesOf(paragraph)
      return place === undefined ? [] : [{sent: index, place}]
    })
    .sort((a, b) => a.place - b.place || a.sent - b.sent)
  const steady = new Set(inOrder(row).map((one) => one.sent))
  const standing = row.filter((one) => steady.has(one.sent)).sort((a, b) => a.sent - b.sent)

  const marks = new Set(word.paragraphs.flatMap(({bookmarks}) => bookmarks))
  const captions = new Map(
    sent.paragraphs.flatMap(({role, clause, bookmark}) =>
      role === 'caption' && clause !== undefined ? [[clause, bookmark] as const] : [],
    ),
  )
  const refer = (clause: string, shown: string): Said => {
    const target = captions.get(clause)
    return target !== undefined && marks.has(target) ? {instruction: `REF ${target} \\w \\h`, shown} : shown
  }

  const spotFor = (paragraph: LaidParagraph): {readonly at: number; readonly before?: true} => {
    const index = indexOf(paragraph)
    const before = standing.findLast((one) => one.sent < index)
    const last = before && placesOf(sent.paragraphs[before.sent] as LaidParagraph).at(-1)
    if (last !== undefined) return {at: last}
    return {at: standing.find((one) => one.sent > index)?.place ?? 0, before: true}
  }

  /** Of the paragraphs that stand in the file, one of the same kind, as near as can be. */
  const likeFor = ({role, clause, bookmark}: LaidParagraph, near: number): number | undefined => {
    const own = sent.paragraphs.flatMap((one, index) => {
      const [place] = placesOf(one)
      const kind = sent.parts.get(one.clause ?? '')?.kind === sent.parts.get(clause ?? '')?.kind
      return place === undefined || one.role !== role || one.bookmark === bookmark || !kind ? [] : [{one, index, place}]
    })
    const far = ({one, index}: (typeof own)[number]): number =>
      Math.abs(index - near) + (one.clause === clause ? 0 : 100_000)
    return own.toSorted((a, b) => far(a) - far(b))[0]?.place
  }

  const draft = (paragraph: LaidParagraph): {readonly line: Line; readonly like?: number} => {
    const index = indexOf(paragraph)
    const spot = spotFor(paragraph)
    const near = index >= 0 ? index : (row.find(({place}) => place >= spot.at)?.sent ?? 0)
    const like = likeFor(paragraph, near)
    const neighbor = sent.paragraphs.find((one) => like !== undefined && placesOf(one)[0] === like)
    const there = word.paragraphs[like ?? -1]?.runs.map(({text}) => text).join('') ?? ''
    const typed = neighbor?.number !== undefined && there.startsWith(`${neighbor.number}\t`)
    const printed = typed && paragraph.number !== undefined ? `${paragraph.number}\t` : ''
    const reading = wantedOf([paragraph], printed)
    const [line = []] = linesOf(reading, 0, reading.text.length - 1, refer)
    return {line, ...(like !== undefined && {like})}
  }

  return {
    word,
    sent,
    sentIn: (id) => sent.paragraphs.filter(({clause}) => clause === id),
    placesOf,
    isMoved: (paragraph) => placesOf(paragraph).length > 0 && !steady.has(indexOf(paragraph)),
    refer,
    spotFor,
    draft,
  }
}
