import type {Meaning} from '../../negotiate/meaning/meaning.js'
import {isUntracked, type Review, type ReviewedPart} from '../../negotiate/review/review.js'
import type {Told} from '../../negotiate/review/told.js'
import type {RevisedComment} from '../../ooxml/revised.js'
import type {Reviews} from './shape.js'

interface About {
  readonly file: string
  readonly document: string
  readonly recognised: Reviews['recognised']
  readonly labelOf: (field: string) => string
  readonly meanings: ReadonlyMap<ReviewedPart, readonly Meaning[]>
}

/** For programs, in the shape of `schema/review.schema.json`. */
export const json = (review: Review, told: Told, about: About): string =>
  JSON.stringify(asShape(review, told, about), null, 2)

const asShape = (review: Review, told: Told, {labelOf, meanings, ...about}: About): Reviews => ({
  version: 1,
  kind: 'returned',
  ...about,
  title: review.title,
  untracked: told.untracked.length,
  parts: review.parts.map((part) => partOf(part, labelOf, meanings.get(part) ?? [])),
  comments: review.comments.map(commentOf),
  automatic: told.automatic,
})

const partOf = (
  {part, title, fate, paragraphs, values, comments}: ReviewedPart,
  labelOf: About['labelOf'],
  meanings: readonly Meaning[],
): Reviews['parts'][number] => ({
  ...(part && {id: part.id}),
  ...(part?.number !== undefined && {number: part.number}),
  title,
  fate,
  paragraphs: paragraphs
    .filter((one) => one.fate !== 'unchanged')
    .map((one) => ({
      fate: one.fate,
      ...(one.how && {how: one.how}),
      sure: one.sure,
      untracked: isUntracked(one),
      stretches: one.stretches.map(({kind, text, tracked, automatic}) => ({
        kind,
        text,
        tracked: tracked !== undefined,
        ...(tracked?.author !== undefined && {author: tracked.author}),
        ...(tracked?.date !== undefined && {date: tracked.date}),
        ...(automatic && {automatic}),
      })),
    })),
  answers: values.map(({field, ...value}) => ({field, label: labelOf(field), ...value})),
  means: meanings.map(({about, says, quote}) => ({about, says, ...(quote !== undefined && {quote})})),
  comments: comments.map(commentOf),
})

const commentOf = ({author, date, quote, text, done}: RevisedComment): Reviews['comments'][number] => ({
  ...(author !== undefined && {author}),
  ...(date !== undefined && {date}),
  quote,
  text,
  done,
})
