import type {Document} from '../../document/document.js'
import type {Block} from '../../document/nodes.js'
import {bullets, heading, paragraph, row, type Sheet, sheetOf, table} from '../page.js'

/** A clause that reads otherwise than your side put it last. */
export interface Moved {
  readonly name: string
  readonly says: string
}
/** What one item costs, in the scenarios of a costing. */
export interface CostRow {
  readonly label: string
  readonly low: string
  readonly base: string
  readonly high: string
  readonly floor?: string
}
export interface Costs {
  readonly title: string
  readonly currency: string
  readonly rows: readonly CostRow[]
}
/** What a client has to know before a round goes out. */
export interface Deciding {
  readonly round: number
  readonly document: string
  /** Against which of our rounds it moves. */
  readonly against: string | undefined
  readonly ours: readonly Moved[]
  readonly theirs: readonly Moved[]
  readonly costs: readonly Costs[]
  /** Asks of the letter that are met less than before, with the clause. */
  readonly weakened: readonly string[]
  /** What preflight would have looked at, the gravest first. */
  readonly questions: readonly string[]
  /** Why it goes out although preflight was red. */
  readonly although: string | undefined
}

/** So many lines of each kind fit one page. */
const most = 6

/** One page for the client: what moved, what it costs, what is asked for decision. Internal. */
export const decisionNote = (deciding: Deciding, sheet: Sheet): Document => {
  const {round, document, against, ours, theirs, costs, weakened, questions, although} = deciding
  return sheetOf('Decision note', {...sheet, isInternal: true}, [
    paragraph(`Round ${round}: ${document}${against === undefined ? '' : `, against ${against}`}.`),
    ...(although === undefined
      ? []
      : [paragraph(`It goes out although preflight said stop. Reason given: ${although}`)]),
    ...told('What we move', ours.map(line), against === undefined ? 'It is our first round.' : 'Nothing.'),
    ...told('What they moved since', theirs.map(line), 'Nothing.'),
    ...told('Asks of the letter that are weaker now', weakened, 'None.'),
    heading('What it costs', 2),
    ...(costs.length === 0 ? [paragraph('No costing in costings/ names this engagement.')] : costs.flatMap(costTable)),
    ...told('For decision', questions, 'Nothing is open; the round may go out.'),
  ])
}

const line = ({name, says}: Moved): string => `${name}: ${says}`

const told = (title: string, lines: readonly string[], nothing: string): readonly Block[] => {
  const shown = lines.length <= most + 1 ? lines : [...lines.slice(0, most), `and ${lines.length - most} more.`]
  return [heading(title, 2), ...(shown.length === 0 ? [paragraph(nothing)] : bullets(shown))]
}

const costTable = ({title, currency, rows}: Costs): readonly Block[] => {
  const hasFloor = rows.some(({floor}) => floor !== undefined)
  return [
    paragraph(`${title}, in ${currency}.`),
    table(
      row('Item', 'Low', 'Base', 'High', ...(hasFloor ? ['Floor'] : [])),
      ...rows.map(({label, low, base, high, floor}) => row(label, low, base, high, ...(hasFloor ? [floor ?? ''] : []))),
    ),
  ]
}
