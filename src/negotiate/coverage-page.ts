import type {Document, PageSize} from '../document/document.js'
import type {Block, TableRow} from '../document/nodes.js'
import type {Answered, Coverage} from './coverage.js'
import {findingsSheet, heading, text} from './page.js'

const row = (...cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({type: 'tableCell', children: cell === '' ? [] : [text(cell)]})),
})

const answered = (title: string, what: string, all: readonly Answered[]): readonly Block[] => [
  heading(title, 2),
  {
    type: 'table',
    children: [
      row('', what, 'Clauses', 'Documents'),
      ...all.map(({id, says, clauses, otherwise}) =>
        row(
          id,
          says,
          [...clauses.map((one) => `${one.id} ${one.title}`), ...(otherwise === undefined ? [] : [otherwise])].join(
            '; ',
          ) || 'nothing yet',
          [...new Set(clauses.flatMap(({documents}) => documents))].sort().join(', ') || 'none',
        ),
      ),
    ],
  },
]

/** What the letter asks and fears, and what answers it, as a document that every format can show. */
export const coveragePage = (
  {asks, concerns, hazards, clauses}: Coverage,
  {look, page}: {readonly look: string; readonly page: PageSize},
): Document =>
  findingsSheet({title: 'What the letter asks, and what answers it', label: 'Coverage', look, page}, [
    {
      type: 'paragraph',
      children: [
        text(
          `${count(asks)} of ${asks.length} asks, ${count(concerns)} of ${concerns.length} concerns and ${count(hazards)} of ${hazards.length} hazards are answered, by ${clauses.length} clauses.`,
        ),
      ],
    },
    ...answered('Asks of the letter', 'Ask', asks),
    ...answered('Concerns of the letter', 'Concern', concerns),
    ...answered('Hazards of law and drafting', 'Hazard', hazards),
    heading('Clauses', 2),
    {
      type: 'table',
      children: [
        row('', 'Clause', 'Answers', 'Written for', 'Stands in'),
        ...clauses.map(({id, title, answers, registers, documents}) =>
          row(id, title, answers.join(', ') || 'nothing', registers.join(', '), documents.join(', ') || 'none'),
        ),
      ],
    },
  ])

const count = (all: readonly Answered[]): number =>
  all.filter(({clauses, otherwise}) => clauses.length > 0 || otherwise !== undefined).length
