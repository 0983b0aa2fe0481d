import type {Document, PageSize} from '../../document/document.js'
import type {Block, TableRow} from '../../document/nodes.js'
import {findingsSheet, heading, paragraph, strong, text} from '../page.js'
import {type Answer, caveat, type Flagged, type Scan} from './scan.js'
import {named, placeOf, quoteOf, summaryOf, verdicts} from './telling.js'

const row = (...cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({type: 'tableCell', children: cell === '' ? [] : [text(cell)]})),
})

/** What scans found, as a document that every format can show. */
export const scanPage = (
  scans: readonly Scan[],
  {look, page}: {readonly look: string; readonly page: PageSize},
): Document => {
  const [first, ...others] = scans
  const title = first && others.length === 0 ? `Scan of ${nameOf(first)}` : 'Scan of drafts'
  return findingsSheet({title, label: 'Scan · internal', look, page}, [
    {type: 'blockquote', children: [paragraph(text(`Internal: not for the other side. ${caveat}`))]},
    ...scans.flatMap((scan) => [
      ...(others.length === 0 ? [] : [heading(nameOf(scan), 2)]),
      paragraph(text(`${summaryOf(scan)} ${scan.sentences} sentences were searched.`)),
      ...flagBlocks(scan.flags),
      ...askBlocks(scan.asks),
    ]),
  ])
}

const nameOf = ({file}: Scan): string => file.replace(/^.*[/\\]/, '')

const flagBlocks = (flags: readonly Flagged[]): readonly Block[] =>
  flags.length === 0
    ? []
    : [
        heading('Red flags', 2),
        ...flags.flatMap(({flag, found, propose}): readonly Block[] => [
          heading(flag.is, 3),
          {
            type: 'list',
            scheme: 'bullet',
            depth: 0,
            children: found.map((one) => ({
              type: 'listItem',
              children: [paragraph(strong(`${placeOf(one)}: `), text(quoteOf(one)))],
            })),
          },
          paragraph(strong('Why: '), text(flag.why)),
          paragraph(strong('Ask: '), text(flag.ask)),
          paragraph(strong('Propose: '), text(named(propose))),
        ]),
      ]

const askBlocks = (asks: readonly Answer[]): readonly Block[] => [
  heading('What the letter asks', 2),
  {
    type: 'table',
    children: [
      row('What is asked', 'This draft', 'Sentence', 'Propose'),
      ...verdicts.flatMap((wanted) =>
        asks
          .filter(({verdict}) => verdict === wanted)
          .map(({ask, says, verdict, evidence: [shown], propose}) =>
            row(
              `${ask} ${says}`,
              verdict,
              shown === undefined ? '' : `${placeOf(shown)}: ${quoteOf(shown, 300)}`,
              verdict === 'met' ? '' : named(propose),
            ),
          ),
      ),
    ],
  },
]
