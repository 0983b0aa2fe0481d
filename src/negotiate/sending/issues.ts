import type {Document} from '../../document/document.js'
import type {TableCell} from '../../document/nodes.js'
import {sentences} from '../../words/sentences.js'
import {cell, paragraph, row, type Sheet, sheetOf, strong, table, text} from '../page.js'
import type {Chart, Item} from '../tracking/chart.js'
import {columnsOf} from '../tracking/columns.js'

/** Letters of what an item asks, on a list that is read at a glance. */
const most = 200

/**
 * The issues list of a round, for both sides: of each item what is asked, where it stands and what is open.
 *
 * @param asked the words of each clause as they are passed, by its id
 */
export const issuesPage = (chart: Chart, asked: ReadonlyMap<string, string>, sheet: Sheet): Document => {
  const columns = new Map(columnsOf({...chart, internal: false}).map((column) => [column.key, column.cell]))
  const said = (key: 'theirs' | 'status' | 'agreed', item: Item): string => columns.get(key)?.(item) ?? ''
  const {parties, asOf} = chart
  return sheetOf('Issues list', sheet, [
    paragraph(
      `${parties.union} and ${parties.company}${asOf ? `, as of round ${asOf.round} (${asOf.on})` : ''}. This list says where items stand. It is no proposal, and changes none.`,
    ),
    table(
      row('No.', 'Item', 'What we ask', 'Where it stands', 'What is open'),
      ...chart.items.map((item) =>
        row(
          item.number,
          titled(item),
          askedIn(item, asked.get(item.clause)),
          cell([
            said('status', item),
            said('agreed', item),
            ...theirsOn(item, asked.get(item.clause), said('theirs', item)),
          ]),
          openIn(item),
        ),
      ),
    ),
  ])
}

const titled = ({title, section}: Item): TableCell => ({
  type: 'tableCell',
  children: [strong(title), ...(section === undefined ? [] : [{type: 'break'} as const, text(section)])],
})

/** The position of the other side: of words beside ours, the first sentence that we do not have. */
const theirsOn = ({theirs}: Item, words: string | undefined, position: string): readonly string[] => {
  if (position === '') return []
  if (theirs?.says === undefined || words === undefined) return [`Other side: ${cropped(position)}`]
  const ours = new Set(sentences(words).map(formOf))
  const all = sentences(theirs.says)
  const first = all.findIndex((one) => !ours.has(formOf(one)))
  const shown = all[first] === undefined ? cropped(theirs.says) : `${first > 0 ? '… ' : ''}${cropped(all[first] ?? '')}`
  return [`Other side: ${shown} (round ${theirs.round}, ${theirs.on})`]
}

/** A sentence without the letters of lists, and without what a reference is called. */
const formOf = (sentence: string): string =>
  sentence
    .replace(/\b[Ii]tem P-[\w-]+(?: \([^)]*\))?/g, ' ')
    .replace(/\((?:[a-z]{1,2}|[ivxl]{1,6})\)/g, ' ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()

/** In the words that the other side may read: its summary, or the first sentence of what is passed that binds somebody. */
const askedIn = ({ours, withdrawn}: Item, words: string | undefined): string => {
  if (words === undefined) return ours?.says ?? (withdrawn ? 'Withdrawn.' : '')
  const all = sentences(words)
  const binding = all.filter((one) => /\b(?:shall|must|may not)\b/.test(one))
  const first =
    binding.find((one) => !/^(?:It|They|This|These|Each|Where)\b/.test(one)) ?? binding[0] ?? all[0] ?? words
  return cropped(first)
}

const cropped = (words: string): string =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`

const openIn = ({status, within, offers, theirs, reopened}: Item): string => {
  switch (status) {
    case 'tentatively agreed':
    case 'agreed':
      return 'Nothing.'
    case 'withdrawn':
      return 'Nothing: it is off the table.'
    case 'package':
      return offers.length > 0
        ? `The answer to the package “${within ?? offers.at(-1)?.within ?? ''}”.`
        : 'Its signature: the package was accepted.'
    case 'held':
      return 'All of it: it is set aside.'
    case 'discussed':
      return 'All of it: it was discussed, and nobody has moved.'
    case 'countered':
      return theirs?.says === undefined ? 'An answer in words.' : 'Which of both texts, or what between them.'
    case 'open':
      return reopened === undefined ? 'An answer.' : 'All of it: it was reopened.'
  }
}
