import {isSupposal, type Move, namedIn, type Round, type Written} from './rounds.js'

/** Everything that the house noted of a clause, up to a round. None of it is for the other side. */
export const notesOn = ({file}: Written, clause: string, until = Number.POSITIVE_INFINITY): readonly string[] =>
  file.rounds
    .filter(({number}) => number <= until)
    .flatMap((round): readonly string[] => {
      const said = namedIn(round, clause)
      const head = `Round ${round.number}, ${round.by}`
      return [
        ...(said && isSupposal(said) ? [`${head}: only supposed ${howOf(said)}`] : []),
        ...(said?.reopened
          ? [`${head}: reopened by ${said.reopened.by} on ${said.reopened.on}, since ${oneLine(said.reopened.why)}`]
          : []),
        ...(said?.note === undefined ? [] : [`${head}: ${oneLine(said.note)}`]),
        ...(round.packages ?? [])
          .filter(({note, clauses}) => note !== undefined && clauses?.includes(clause))
          .map(({name, note = ''}) => `${head}, package “${name}”: ${oneLine(note)}`),
        ...tableNotes(round)
          .filter(({about}) => about.includes(clause))
          .map(({when, says}) => `${when}: ${says}`),
      ]
    })

const howOf = ({rung, summary, text}: Pick<Move, 'rung' | 'summary' | 'text'>): string =>
  [rung, summary ?? text]
    .filter((one) => one !== undefined)
    .map(oneLine)
    .join(': ')

/** The notes of a round, each with its day and time and whose it is. */
export const tableNotes = ({
  notes = [],
  on,
}: Round): readonly {readonly when: string; readonly about: readonly string[]; readonly says: string}[] =>
  notes.map(({on: day = on, at, who, about = [], say}) => ({
    when: [day, at].filter((one) => one !== undefined).join(' '),
    about,
    says: `${who === undefined ? '' : `${who}: `}${oneLine(say)}`,
  }))

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
