import type {Document, Language, PageSize} from '../../document/document.js'
import type {Block, TableRow} from '../../document/nodes.js'
import {findingsSheet, heading, paragraph, strong, text} from '../page.js'
import type {Answer, Flagged, Scan} from './scan.js'
import {named, placeOf, quoteOf, summaryOf, toldOf, verdicts} from './telling.js'
import {words} from './words.js'

const row = (...cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({type: 'tableCell', children: cell === '' ? [] : [text(cell)]})),
})

/** What scans found, as a document that every format can show, in the language of the first. */
export const scanPage = (
  scans: readonly Scan[],
  {look, page}: {readonly look: string; readonly page: PageSize},
): Document => {
  const [first, ...others] = scans
  const language = first?.language ?? 'en'
  const say = words[language]
  const title = say.title(first && others.length === 0 ? nameOf(first) : undefined)
  return findingsSheet({title, label: say.label, language, look, page}, [
    {type: 'blockquote', children: [paragraph(text(`${say.internal} ${say.caveat}`))]},
    ...scans.flatMap((scan) => [
      ...(others.length === 0 ? [] : [heading(nameOf(scan), 2)]),
      ...(scan.isForeign ? [paragraph(strong(say.foreign))] : []),
      paragraph(text(`${summaryOf(scan)} ${say.searched(scan.sentences)}`)),
      ...flagBlocks(scan.flags, language),
      ...askBlocks(scan.asks, language),
    ]),
  ])
}

const nameOf = ({file}: Scan): string => file.replace(/^.*[/\\]/, '')

const flagBlocks = (flags: readonly Flagged[], language: Language): readonly Block[] => {
  const say = words[language]
  if (flags.length === 0) return []
  return [
    heading(say.flags, 2),
    ...flags.flatMap(({flag, found, propose}): readonly Block[] => {
      const {is, why, ask} = toldOf(flag, language)
      return [
        heading(is, 3),
        {
          type: 'list',
          scheme: 'bullet',
          depth: 0,
          children: found.map((one) => ({
            type: 'listItem',
            children: [
              paragraph(strong(`${placeOf(one, language)}: `), text(quoteOf(one, Number.POSITIVE_INFINITY, language))),
            ],
          })),
        },
        paragraph(strong(`${say.why}: `), text(why)),
        paragraph(strong(`${say.ask}: `), text(ask)),
        paragraph(strong(`${say.propose}: `), text(named(propose))),
      ]
    }),
  ]
}

const askBlocks = (asks: readonly Answer[], language: Language): readonly Block[] => {
  const say = words[language]
  return [
    heading(say.letter, 2),
    {
      type: 'table',
      children: [
        row(...say.columns),
        ...verdicts.flatMap((wanted) =>
          asks
            .filter(({verdict}) => verdict === wanted)
            .map(({ask, says, verdict, evidence: [shown], propose}) =>
              row(
                `${ask} ${says}`,
                say.verdicts[verdict],
                shown === undefined ? '' : `${placeOf(shown, language)}: ${quoteOf(shown, 300, language)}`,
                verdict === 'met' ? '' : named(propose),
              ),
            ),
        ),
      ],
    },
  ]
}
