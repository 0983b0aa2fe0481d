import type {Library} from '../../library/library.js'
import {onTable} from '../../negotiate/ledger/on-table.js'
import {namedIn, otherSide, type Round, type Said} from '../../negotiate/ledger/rounds.js'
import type {Ledger} from '../../negotiate/ledger.js'
import {framesIn, ownWords} from '../../negotiate/review/own-words.js'
import {isUntracked, type Review, type ReviewedPart} from '../../negotiate/review/review.js'

type Notes = NonNullable<Round['notes']>
/** What is known of a file that came back, beside its words. */
export interface Coming {
  readonly on: string
  readonly at?: string | undefined
  /** The file as the ledger names it, and its hash. */
  readonly file: string
  readonly sha256: string
  readonly labelOf: (field: string) => string
}

/**
 * A round of the other side as a file that came back tells it: each clause whose words changed is countered, with how it reads
 * now; a clause that was left alone is not named. What no clause can hold is noted, and so is whatever touches agreed words.
 */
export const returnedRound = (library: Library, ledger: Ledger, review: Review, coming: Coming): Round => {
  const clauses: Record<string, Said> = {}
  const notes: Notes[number][] = []
  const frame = framesIn(library)
  for (const part of review.parts) {
    const {part: sent, fate, comments} = part
    const clause = sent && library.clause.get(sent.id)
    const about = clause ? {about: [clause.id]} : {}
    for (const {author, text, quote} of comments)
      notes.push({...(author && {who: clear(author)}), ...about, say: commented(text, quote)})
    if (fate === 'unchanged') continue
    if (!clause) {
      notes.push({say: outside(part)})
      continue
    }
    const {text, isChanged} = ownWords(part, frame)
    if (onTable(ledger, clause.id).settled)
      notes.push({...about, say: `${touching} ${clause.id}, which is agreed; “proviso review” shows how.`})
    else if (fate === 'deleted' || clear(text) === '')
      clauses[clause.id] = {state: 'countered', summary: 'Deleted.', ...noteOn(part, coming)}
    else if (isChanged && fate !== 'moved')
      clauses[clause.id] = {state: 'countered', text: `${clear(text)}\n`, ...noteOn(part, coming)}
    else
      notes.push({
        ...about,
        say: `${clause.id} was ${fate === 'moved' ? 'moved' : 'left alone, and what stands around it was changed'}; its words are ours.`,
      })
  }
  for (const {author, text, quote} of review.comments)
    notes.push({...(author && {who: clear(author)}), say: commented(text, quote)})
  return {
    number: (ledger.file.rounds.at(-1)?.number ?? 0) + 1,
    on: coming.on,
    ...(coming.at !== undefined && {at: coming.at}),
    by: otherSide(ledger.file.side),
    received: [{file: coming.file, sha256: coming.sha256}],
    clauses,
    ...(notes.length > 0 && {notes}),
  }
}

/** Clauses that are agreed and that a round notes as touched all the same. */
export const touchedIn = (ledger: Ledger, round: Round): readonly string[] =>
  (round.notes ?? []).flatMap(({about = [], say}) =>
    about.filter((id) => onTable(ledger, id).settled && namedIn(round, id) === undefined && say.startsWith(touching)),
  )

const touching = 'Their file touches'

const noteOn = (part: ReviewedPart, {labelOf}: Coming): {readonly note?: string} => {
  const silent = part.paragraphs.filter(isUntracked).length
  const lines = [
    ...part.values.map(({field, from, to}) => `${labelOf(field)}: ${from} → ${clear(to) || 'nothing'}.`),
    ...(silent === 0 ? [] : [`Not tracked in their file: ${silent === 1 ? '1 paragraph' : `${silent} paragraphs`}.`]),
  ]
  return lines.length === 0 ? {} : {note: lines.join(' ')}
}

const commented = (text: string, quote: string): string =>
  `Comment in their file${quote === '' ? '' : ` on “${begun(quote)}”`}: ${clear(text) || 'without words'}`

const outside = ({part, title, fate, paragraphs}: ReviewedPart): string => {
  const name = begun(part?.number === undefined ? title : `${part.number} ${title}`)
  const words = paragraphs.flatMap(({stretches}) => stretches.map(({kind, text}) => (kind === 'removed' ? '' : text)))
  return fate === 'added'
    ? `New in their file: “${name}”, which begins “${begun(words.join(''))}”.`
    : `Outside the clauses, “${name}” was ${fate} in their file.`
}

/** So few words of a document that no search for notes of the house takes the document itself for one. */
const few = 5
const begun = (text: string): string => {
  const words = clear(text).split(/\s+/)
  return words.length <= few ? words.join(' ') : `${words.slice(0, few).join(' ')} …`
}

/** What no ledger may hold is left out: control characters, those of private use, halves of one. */
const clear = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
