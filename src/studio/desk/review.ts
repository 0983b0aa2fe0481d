import {stringify} from 'yaml'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Document} from '../../document/document.js'
import {checkFile} from '../../library/check.js'
import type {AnswerFile} from '../../library/files.js'
import {labelIn} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {isUntouched, nameOf, readAnswers} from '../../negotiate/answer/verdicts.js'
import type {Meaning} from '../../negotiate/meaning/meaning.js'
import type {Section} from '../../negotiate/paper/told.js'
import {remarksOf} from '../../negotiate/review/remarks.js'
import {reportOf} from '../../negotiate/review/report.js'
import {type Fate, isUntracked, type ReviewedPart} from '../../negotiate/review/review.js'
import type {Told} from '../../negotiate/review/told.js'
import {revisedFile} from '../../ooxml/repack.js'
import {unrevised} from '../../ooxml/revise.js'
import type {RevisedComment} from '../../ooxml/revised.js'
import {readSource} from '../../source/source.js'
import {answerFile} from '../../workshop/answer.js'
import {issuesOfReturn, noteOnReturn} from '../../workshop/return-papers.js'
import {type OursReturned, type Return, type Returned, readReturn} from '../../workshop/returned.js'
import {against} from '../../workshop/sent/find.js'
import {leaksIn} from '../../workshop/written.js'
import {engagementFolders, type House, type Open} from './house.js'

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

/** The two files of an answer. */
export interface AnswerFiles {
  readonly name: string
  readonly tracked: Uint8Array
  readonly clean: Uint8Array
}

/** A file that was made. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What came back: read, answered, reported. */
export const reviewing = (house: House) => {
  let last: {readonly key: string; readonly read: Promise<Outcome<readonly [Open, Returned]>>} | undefined
  const readOnce = async (returned: Return): Promise<Outcome<readonly [Open, Returned]>> => {
    const {value: open, diagnostics} = await house.open()
    if (!open) return {diagnostics}
    const folders = await engagementFolders(house.world)
    const own = await readReturn(open.workshop, open.jobs, returned, folders)
    // Whoever tries an example after saving a plan of his own still sees what the example shows.
    const isMarked = own.value?.kind === 'unknown' && own.value.mark !== undefined
    const came = isMarked ? await readReturn(open.workshop, await open.examples(), returned, folders) : own
    return came.value ? {value: [open, came.value], diagnostics: came.diagnostics} : {diagnostics: came.diagnostics}
  }
  /** The same file is asked again and again while it is answered. */
  const reading = (returned: Return): Promise<Outcome<readonly [Open, Returned]>> => {
    const key = JSON.stringify([house.state(), returned.file, returned.sent, house.world.checksum(returned.bytes)])
    if (last?.key !== key) last = {key, read: readOnce(returned)}
    return last.read
  }

  /** A paper about a return, as a Word file. What is for both sides is searched before anybody gets it. */
  const paperOn = async (
    returned: Return,
    what: string,
    made: (open: Open, came: OursReturned) => Outcome<Document>,
  ): Promise<Outcome<MadeFile>> => {
    const {value, diagnostics: unread} = await reading(returned)
    if (value?.[1].kind !== 'ours') return {diagnostics: unread}
    const [open, came] = value
    const {value: paper, diagnostics} = made(open, came)
    if (!paper) return {diagnostics}
    const name = `${came.baseline.name}-${what}.docx`
    const content = (await open.workshop.renderer('docx', paper))(paper)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    if (what !== 'issues') return {value: {name, bytes}, diagnostics}
    const {job} = came.baseline
    const guard = open.workshop.guard({
      ...(job && {order: job.order, engagement: job.engagement}),
      document: paper,
      theirs: returned.bytes,
    })
    const leaks = await guard(name, bytes)
    return leaks.length > 0 ? {diagnostics: [...diagnostics, ...leaks]} : {value: {name, bytes}, diagnostics}
  }

  return {
    review: async (returned: Return): Promise<Outcome<ReturnView>> => {
      const {value, diagnostics} = await reading(returned)
      return value ? {value: viewOf(...value), diagnostics} : {diagnostics}
    },

    /** Writes an answer into a copy of their file, as “proviso counter” does. Nothing of it leaks, or there is none. */
    answer: async (returned: Return, answer: AnswerFile): Promise<Outcome<AnswerFiles>> => {
      const {value, diagnostics: unread} = await reading(returned)
      if (!value) return {diagnostics: unread}
      const [{workshop}, came] = value
      if (came.kind !== 'ours') return {diagnostics: []}
      const {value: answers, diagnostics: form} = answersOf(answer)
      if (!answers) return {diagnostics: unplaced(form)}
      const {file, bytes} = returned
      const {word, baseline} = came
      const {author = '', date = house.today, release} = answer
      const hand = {author: author.trim().slice(0, 255), date: `${date}T00:00:00Z`}
      const made = answerFile(workshop, {file, bytes, word, baseline, answers, hand, release})
      if (!made.value) return {diagnostics: unplaced(made.diagnostics)}
      const {tracked, clean, guard} = made.value
      const name = `${baseline.name}-counter`
      const leaks = await leaksIn(
        [
          {path: `${name}.docx`, content: tracked},
          {path: `${name}-clean.docx`, content: clean},
        ],
        guard,
      )
      const diagnostics = unplaced([...made.diagnostics, ...leaks])
      return leaks.length > 0 ? {diagnostics} : {value: {name, tracked, clean}, diagnostics}
    },

    /** The review as a report in Word. Internal. */
    reportOn: (returned: Return): Promise<Outcome<MadeFile>> =>
      paperOn(returned, 'review', ({shelf}, {reviewed, told, baseline, meanings}) => ({
        value: reportOf(reviewed, told, {
          file: returned.file,
          against: against(baseline),
          look: 'booklet',
          page: baseline.document.page,
          labelOf: (field) => labelIn(shelf.library, field),
          meanings,
        }),
        diagnostics: [],
      })),
    /** Where items stand after it, for both sides. */
    issuesOf: (returned: Return): Promise<Outcome<MadeFile>> =>
      paperOn(returned, 'issues', ({workshop}, came) => issuesOfReturn(workshop, {...returned, came, on: house.today})),
    /** One page for the client. Internal. */
    noteOn: (returned: Return, answer: AnswerFile): Promise<Outcome<MadeFile>> =>
      paperOn(returned, 'decision-note', ({workshop}, came) => {
        const {value: answers, diagnostics} = answersOf(answer)
        return answers
          ? noteOnReturn(workshop, {...returned, came, on: house.today}, answers)
          : {diagnostics: unplaced(diagnostics)}
      }),

    /** A return that came with the program, so that one can see what this does. */
    exampleReturn: async (name: string): Promise<Outcome<Uint8Array>> => ({
      value: await house.world.supply(`examples/worked-negotiation/from-them/${name}`),
      diagnostics: [],
    }),

    /** A copy of their file with what edits mean beside them, as comments. Internal. */
    annotated: async (returned: Return): Promise<Outcome<Uint8Array>> => {
      const {value, diagnostics: unread} = await reading(returned)
      const came = value?.[1]
      if (came?.kind !== 'ours') return {diagnostics: unread}
      const {word, reviewed, meanings} = came
      const made = revisedFile(returned.bytes, house.world, {
        file: returned.file,
        word,
        revision: {...unrevised, remarks: remarksOf(reviewed, meanings)},
        hand: {author: 'Review, internal', date: `${house.today}T00:00:00Z`},
      })
      return made.value ? {value: made.value.bytes, diagnostics: []} : {diagnostics: made.diagnostics}
    },
  }
}

const answerName = 'answer.yaml'

/** Findings about an answer that was said on a page: the file that they name is nobody’s. */
const unplaced = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.map((one) => (one.place.file === answerName ? {...one, place: {file: ''}} : one))

/** An answer said on a page, read as the file that it would be. */
const answersOf = (answer: AnswerFile) => {
  const {value: source, diagnostics} = readSource(answerName, stringify(answer))
  if (!source) return {diagnostics}
  const checked = checkFile<AnswerFile>('answer', source)
  return checked.value ? readAnswers({value: checked.value, source}) : {diagnostics: checked.diagnostics}
}

const viewOf = (open: Open, came: Returned): ReturnView => {
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
