import type {Document, PageSize} from '../../document/document.js'
import type {Block, Inline, TableRow} from '../../document/nodes.js'
import type {RevisedComment} from '../../ooxml/revised.js'
import {oneLine} from '../../render/characters.js'
import type {Meaning} from '../meaning/meaning.js'
import {findingsSheet, heading, paragraph, row, text} from '../page.js'
import {untracked} from './marked.js'
import type {Fate, Review, ReviewedPart} from './review.js'
import {inQuotes} from './spelling.js'
import type {Told, Touched} from './told.js'
import type {Stretch} from './weave.js'

/** What a report says besides the review. */
export interface ReportAbout {
  readonly file: string
  readonly against: string
  readonly look: string
  readonly page: PageSize
  readonly labelOf: (field: string) => string
  readonly meanings: ReadonlyMap<ReviewedPart, readonly Meaning[]>
}

/** A review as a document that every format can show. Internal: it says what we think of their file. */
export const reportOf = (review: Review, told: Told, about: ReportAbout): Document =>
  findingsSheet({title: `Review: ${review.title}`, label: 'Review · internal', look: about.look, page: about.page}, [
    paragraph(text(`${about.file}, ${about.against}. Internal: not for the other side.`)),
    heading('Not tracked', 2),
    ...(told.untracked.length === 0
      ? [paragraph(text('Nothing. With every tracked change rejected the file reads as it was sent.'))]
      : [
          paragraph(text('These places differ from what we sent; they are not tracked in the file.')),
          ...byPart(told.untracked),
        ]),
    heading('Tracked', 2),
    ...(told.tracked.length === 0 ? [paragraph(text('Nothing.'))] : byPart(told.tracked)),
    ...meaningsOf(about),
    ...valuesOf(review, about),
    ...commentsOf(review),
    heading('By itself', 2),
    paragraph(text(automatic(told))),
  ])

const byPart = (touched: readonly Touched[]): readonly Block[] => {
  const parts = new Map<ReviewedPart, Touched[]>()
  for (const one of touched) parts.set(one.part, [...(parts.get(one.part) ?? []), one])
  return [...parts].flatMap(([part, all]) => [
    heading(captionOf(part), 3),
    ...all.map(({paragraph: {fate, stretches}}) => paragraph(...leads[fate].map(text), ...stretches.map(wordsOf))),
  ])
}

/** What a reader cannot see from the changes alone. */
const leads: Readonly<Record<Fate, readonly string[]>> = {
  unchanged: [],
  edited: [],
  deleted: ['Taken out: '],
  added: ['Put in: '],
  moved: ['Moved: '],
}

const wordsOf = ({kind, text: value, tracked, automatic}: Stretch): Inline => {
  if (kind === 'kept' || automatic) return text(kind === 'removed' ? '' : value)
  const {author = '', date} = tracked ?? {author: untracked}
  return {
    type: 'change',
    kind: kind === 'added' ? 'inserted' : 'deleted',
    ...(author !== '' && {author}),
    ...(date !== undefined && {date}),
    children: [text(value)],
  }
}

const meaningsOf = ({meanings}: ReportAbout): readonly Block[] =>
  meanings.size === 0
    ? []
    : [
        heading('What it means', 2),
        ...[...meanings].flatMap(([part, said]) => [
          heading(captionOf(part), 3),
          ...said.map(({says, quote}) => paragraph(text(quote === undefined ? says : `${says} ${inQuotes(quote)}`))),
        ]),
      ]

const valuesOf = ({parts}: Review, {labelOf}: ReportAbout): readonly Block[] => {
  const rows = parts.flatMap((part) =>
    part.values.map(({field, from, to, tracked}) =>
      row(labelOf(field), from, to || 'nothing', captionOf(part), tracked ? 'yes' : 'no'),
    ),
  )
  if (rows.length === 0) return []
  return [
    heading('Our answers that read otherwise', 2),
    {type: 'table', children: [row('Answer', 'Sent', 'Now', 'Where', 'Tracked'), ...rows]},
  ]
}

const commentsOf = ({parts, comments}: Review): readonly Block[] => {
  const commentRow = (where: string, {author = '', date = '', quote, text: says}: RevisedComment): TableRow =>
    row(
      where,
      [author, date.slice(0, 10)].filter(Boolean).join(', ') || 'no name',
      quote || 'nothing',
      says || 'nothing',
    )
  const rows = [
    ...parts.flatMap((part) => part.comments.map((one) => commentRow(captionOf(part), one))),
    ...comments.map((one) => commentRow('Beside the text', one)),
  ]
  if (rows.length === 0) return []
  return [heading('Their comments', 2), {type: 'table', children: [row('Where', 'Who', 'On', 'Says'), ...rows]}]
}

const automatic = ({automatic: {numbers, marks, looks}}: Told): string =>
  numbers + marks + looks === 0
    ? 'Nothing.'
    : `Numbers that word processors count: ${numbers}. Quotation marks, dashes and spaces: ${marks}. Paragraphs whose looks changed: ${looks}. None of these is an edit.`

/** “3.1 Opt-in only (CON-01)”. */
export const captionOf = ({part, title, fate}: ReviewedPart): string => {
  if (!part) return fate === 'added' ? `New: ${oneLine(title)}` : 'Outside the clauses'
  return [part.number, title, /^[A-Z]{2,4}-/.test(part.id) ? `(${part.id})` : ''].filter(Boolean).join(' ')
}
