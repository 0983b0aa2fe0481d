import {type Clause, passageFor} from '../../library/clause.js'
import type {TableSide} from '../../library/files.js'
import {type Change, changesOf} from '../../words/changes.js'
import {tableNotes} from '../ledger/notes.js'
import {type Answer, isAnswer, type OnTable, type Status, stepsOf} from '../ledger/on-table.js'
import {isSupposal, type Move, type Said, type Written} from '../ledger/rounds.js'

/** One thing that happened to a clause. Internal: it speaks of rungs and carries notes. */
export interface Event {
  readonly round: number
  readonly on: string
  readonly at?: string
  readonly by: TableSide
  /** What was said of it, or what became of a package that held it. */
  readonly what: Said['state'] | `package ${Answer['answer']}`
  readonly package?: string
  /** The clauses that were offered with it. */
  readonly together?: readonly string[]
  readonly supposal?: true
  readonly rung?: Said['rung']
  readonly summary?: string
  /** The words: its own, or those that the library has today at its rung. */
  readonly text?: string
  /** The round and the words with which its side stood before, and what makes them into these. */
  readonly against?: {readonly round: number; readonly changes: readonly Change[]}
  readonly agreed?: Said['agreed']
  readonly reopened?: Said['reopened']
  readonly notes: readonly string[]
  /** How the clause stood then. */
  readonly status: Status
}

/** A clause’s way through the rounds. */
export const historyOf = (ledger: Written, clause: Clause): readonly Event[] => {
  const steps = stepsOf(ledger, clause.id)
  return steps.map(({round, said, after}, index): Event => {
    const {number, on, at, by} = round
    const when = {round: number, on, ...(at !== undefined && {at}), by}
    if (isAnswer(said)) {
      const notes = said.note === undefined ? [] : [said.note.trim()]
      return {...when, what: `package ${said.answer}`, package: said.name, notes, status: after.status}
    }
    const before = steps[index - 1]?.after
    const isLast = steps.slice(index + 1).every((later) => later.round !== round)
    return {
      ...when,
      what: said.state,
      ...packageIn(said, clause.id),
      ...(isSupposal(said) && {supposal: true as const}),
      ...(said.rung && {rung: said.rung}),
      ...(said.summary !== undefined && {summary: said.summary}),
      ...wordsIn(said, before, (move) => textOf(clause, move)),
      ...(said.agreed && {agreed: said.agreed}),
      ...(said.reopened && {reopened: said.reopened}),
      notes: [
        ...(said.note === undefined ? [] : [said.note.trim()]),
        ...packageNote(said),
        ...(isLast ? notesAt(said, clause.id) : []),
      ],
      status: after.status,
    }
  })
}

const notesAt = ({round}: Move, clause: string): readonly string[] =>
  tableNotes(round)
    .filter(({about}) => about.length === 0 || about.includes(clause))
    .map(({when, says}) => `${when}, ${says}`)

export const packageIn = ({round, within}: Move, clause: string): Pick<Event, 'package' | 'together'> => {
  const entry = round.packages?.find(({name}) => name === within)
  if (within === undefined || !entry) return {}
  return {package: within, together: (entry.clauses ?? []).filter((id) => id !== clause)}
}
const packageNote = ({round, within}: Move): readonly string[] => {
  const note = round.packages?.find(({name}) => name === within)?.note
  return within === undefined || note === undefined ? [] : [note.trim()]
}

/** The words of a move, and how they differ from those with which its side stood. */
export const wordsIn = (
  said: Move,
  before: OnTable | undefined,
  textOf: (move: Move) => string | undefined,
): Pick<Event, 'text' | 'against'> => {
  const text = textOf(said)
  if (text === undefined) return {}
  const {by} = said.round
  const last = before?.offers.findLast(({move}) => move.round.by === by)?.move ?? before?.positions[by]?.move
  const old = last && textOf(last)
  return last && old !== undefined ? {text, against: {round: last.round.number, changes: changesOf(old, text)}} : {text}
}

/** Its own words, or those of the library at its rung: of the proposal, or of the rider where there is none. */
const textOf = (clause: Clause, {text, rung}: Pick<Said, 'text' | 'rung'>): string | undefined => {
  if (text !== undefined) return text.trim()
  if (rung === undefined) return undefined
  const passage = passageFor(clause, 'proposal', rung, 'en') ?? passageFor(clause, 'rider', rung, 'en')
  return passage && spoken(passage.text).trim()
}

/** A text as a reader sees it: terms in quotes, ids in place of references, names of answers in brackets, choices without their tests. */
const spoken = (text: string): string =>
  text
    .replace(
      /\{\{define "([^"]+)"[^}]*\}\}/g,
      (_, key: string) =>
        `“${key.replace(/(?:^|-)(.)/g, (_all, letter: string, at: number) => (at === 0 ? '' : ' ') + letter.toUpperCase())}”`,
    )
    .replace(/\{\{ref "([^"]+)"\}\}/g, '$1')
    .replace(/\{\{[#/][^}]*\}\}|\{\{else[^}]*\}\}/g, '')
    .replace(/\{\{([^}]+)\}\}/g, '[$1]')
