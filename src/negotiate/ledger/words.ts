import {rungs} from '../../library/clause.js'
import type {Rung} from '../../library/passage.js'
import {tableNotes} from './notes.js'
import {isPut, isSupposal, namedIn, type Written} from './rounds.js'

/** Words of a ledger that stay in the house, and what they are. */
export const privateWords = ({file}: Written): readonly {readonly what: string; readonly words: string}[] => {
  const kept = (what: string, words: string | undefined) => (words === undefined ? [] : [{what, words}])
  return file.rounds.flatMap((round) => [
    ...Object.entries(round.clauses).flatMap(([id, said]) => [
      ...kept(`a note of the ledger on ${id}`, said.note),
      ...kept(`why ${id} was reopened`, said.reopened?.why),
      ...(isSupposal(said) ? [said.text, said.summary].flatMap((words) => kept(`a supposal on ${id}`, words)) : []),
    ]),
    ...(round.packages ?? []).flatMap(({name, note}) => kept(`a note on the package “${name}”`, note)),
    ...tableNotes(round).flatMap(({says}) => kept('a note from the table', says)),
  ])
}

/** Words that both sides know, since they were put at the table. A summary is none: it is read first in what goes out. */
export const wordsSaid = ({file: {rounds}}: Written): readonly string[] =>
  rounds.flatMap(({clauses}) =>
    Object.values(clauses).flatMap((said) => (isSupposal(said) || said.text === undefined ? [] : [said.text])),
  )

/** The weakest rung at which your side ever put each clause: the other side has seen it. */
export const rungsShown = ({file: {side, rounds}}: Written): Readonly<Record<string, Rung>> => {
  const shown = new Map<string, Rung>()
  for (const round of rounds.filter(({by}) => by === side))
    for (const id of Object.keys(round.clauses)) {
      const said = namedIn(round, id)
      if (!said?.rung || !isPut(said) || isSupposal(said)) continue
      const before = shown.get(id) ?? 'opening'
      shown.set(id, rungs.indexOf(said.rung) > rungs.indexOf(before) ? said.rung : before)
    }
  return Object.fromEntries(shown)
}
