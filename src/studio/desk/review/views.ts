import {labelIn} from '../../../library/library.js'
import type {Rung} from '../../../library/passage.js'
import {isUntouched, nameOf} from '../../../negotiate/answer/verdicts.js'
import type {Meaning} from '../../../negotiate/meaning/meaning.js'
import type {Section} from '../../../negotiate/paper/told.js'
import {type Fate, isUntracked, type ReviewedPart} from '../../../negotiate/review/review.js'
import type {Told} from '../../../negotiate/review/told.js'
import type {RevisedComment} from '../../../ooxml/revised.js'
import type {OursReturned, Returned} from '../../../workshop/returned.js'
import type {Open} from '../house.js'

/** A file that came back, as a page shows it. */
export type ReturnView = OursView | PaperView | UnknownView

/** Our own paper, changed. */
export interface OursView {
  readonly kind: 'ours'
  readonly title: string
  /** Name and date of what was sent, and how the file was recognised as it. */
  readonly sent: SentView
  /** Clauses, sections and schedules that somebody touched or that bear a comment, in the order of the paper. */
  readonly parts: readonly PartView[]
  readonly untouched: number
  /** Paragraphs that differ without being tracked. */
  readonly untracked: number
  readonly hands: Told['hands']
  readonly automatic: Told['automatic']
  /** Comments that stand in no part. */
  readonly comments: readonly CommentView[]
  /** Every document that it could be. */
  readonly known: readonly string[]
}
export interface SentView {
  readonly name: string
  readonly dated: string
  readonly how: 'mark' | 'name' | 'words'
  readonly by: 'record' | 'plan'
  /** From 0 to 1, where it was recognised by its words. */
  readonly share?: number
}
export interface PartView {
  /** How it is called in an answer. */
  readonly name: string
  readonly number?: string
  readonly title: string
  /** Its id, where it is a clause of the library. */
  readonly clause?: string
  readonly fate: Fate
  readonly isTouched: boolean
  readonly untracked: number
  readonly paragraphs: readonly ParagraphView[]
  readonly meanings: readonly Meaning[]
  readonly values: readonly {
    readonly label: string
    readonly from: string
    readonly to: string
    readonly tracked: boolean
  }[]
  readonly comments: readonly CommentView[]
  /** How it reads at each rung in this deal, the strongest first; empty where no plan tells. Internal. */
  readonly rungs: readonly {readonly rung: Rung; readonly text: string; readonly wasSent: boolean}[]
  /** Its words as they came back, a paragraph a line, without caption and tables, which no text of ours replaces. */
  readonly now: string
}
export interface ParagraphView {
  readonly fate: Fate
  readonly untracked: boolean
  /** How surely it is the paragraph that it is taken for, from 0 to 1. */
  readonly sure: number
  readonly stretches: readonly StretchView[]
}
export interface StretchView {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
  readonly tracked: boolean
  readonly author?: string
  readonly date?: string
  /** What word processors do by themselves. */
  readonly automatic: boolean
}
export interface CommentView {
  readonly author?: string
  readonly date?: string
  readonly quote: string
  readonly text: string
  readonly done: boolean
}
/** A paper of theirs beside our clauses. */
export interface PaperView {
  readonly kind: 'paper'
  readonly title: string
  readonly sent: SentView
  readonly sections: readonly Section[]
  readonly items: number
  readonly ours: number
  /** Every document that it could answer. */
  readonly known: readonly string[]
}
/** It is not known what it is; a person can say. */
export interface UnknownView {
  readonly kind: 'unknown'
  readonly why: 'unsent' | 'many' | 'clauseless'
  readonly mark?: string
  readonly among: readonly string[]
  /** Every document that it could be. */
  readonly known: readonly string[]
}

/** What a page shows of what came back. */
export const viewOf = (open: Open, came: Returned): ReturnView => {
  if (came.kind === 'ours') return oursView(open, came)
  if (came.kind === 'unknown') return {...came, known: knownIn(open)}
  const {baseline, sections, mapping, ours} = came
  return {
    kind: 'paper',
    title: baseline.document.title,
    sent: sentView(baseline),
    sections,
    items: mapping.items.length,
    ours,
    known: knownIn(open),
  }
}

const knownIn = ({jobs}: Open): readonly string[] => jobs.map(({name}) => name)

const sentView = ({name, document, how, by, share}: OursReturned['baseline']): SentView => ({
  name,
  dated: document.dated,
  how,
  by,
  ...(share !== undefined && {share}),
})

const oursView = (open: Open, came: OursReturned): OursView => {
  const {shelf} = open
  const {word, baseline, reviewed, told, frame, meanings} = came
  const shown = reviewed.parts.filter((part) => !isUntouched(part) || part.comments.length > 0)
  return {
    kind: 'ours',
    title: reviewed.title,
    sent: sentView(baseline),
    parts: shown.map((part) => ({
      name: nameOf(part),
      ...(part.part?.number !== undefined && {number: part.part.number}),
      title: part.title,
      ...(part.part && shelf.library.clause.has(part.part.id) && {clause: part.part.id}),
      fate: part.fate,
      isTouched: !isUntouched(part),
      untracked: told.untracked.filter((one) => one.part === part).length,
      paragraphs: paragraphsOf(part, told),
      meanings: meanings.get(part) ?? [],
      values: part.values.map(({field, from, to, tracked}) => ({
        label: labelIn(shelf.library, field),
        from,
        to,
        tracked,
      })),
      comments: part.comments.map(commentView),
      rungs: (frame?.ladders.get(part.part?.id ?? '') ?? []).map((one) => ({
        ...one,
        wasSent: frame?.sentAt.get(part.part?.id ?? '') === one.rung,
      })),
      now: part.paragraphs
        .filter(({sent, places}) => sent?.[0]?.role !== 'caption' && !places.some((at) => word.paragraphs[at]?.cell))
        .map(({stretches}) => stretches.map(({kind, text}) => (kind === 'removed' ? '' : text)).join(''))
        .filter((line) => line.trim() !== '')
        .join('\n'),
    })),
    untouched: reviewed.parts.length - shown.length,
    untracked: told.untracked.length,
    hands: told.hands,
    automatic: told.automatic,
    comments: reviewed.comments.map(commentView),
    known: knownIn(open),
  }
}

const paragraphsOf = (part: ReviewedPart, told: Told): readonly ParagraphView[] =>
  part.paragraphs
    .filter(({fate}) => fate !== 'unchanged')
    .map((paragraph) => ({
      fate: paragraph.fate,
      untracked: isUntracked(paragraph) || told.untracked.some((one) => one.paragraph === paragraph),
      sure: paragraph.sure,
      stretches: paragraph.stretches.map(({kind, text, tracked, automatic}) => ({
        kind,
        text,
        tracked: tracked !== undefined,
        ...(tracked?.author !== undefined && {author: tracked.author}),
        ...(tracked?.date !== undefined && {date: tracked.date}),
        automatic: automatic === true,
      })),
    }))

const commentView = ({author, date, quote, text, done}: RevisedComment): CommentView => ({
  ...(author !== undefined && {author}),
  ...(date !== undefined && {date}),
  quote,
  text,
  done,
})
