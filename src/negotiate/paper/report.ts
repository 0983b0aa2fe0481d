import type {Document, PageSize} from '../../document/document.js'
import type {Block} from '../../document/nodes.js'
import {bullets, findingsSheet, heading, paragraph, text} from '../page.js'
import type {Section} from './told.js'

/** What a report says besides the sections. */
export interface PaperAbout {
  readonly title: string
  /** Two or three sentences: that it is not our paper, what it answers, and what a mapping is worth. */
  readonly says: readonly string[]
  readonly look: string
  readonly page: PageSize
}

/** A mapping as a document that every format can show. Internal: it says what we think of their paper. */
export const paperReport = (sections: readonly Section[], {title, says, look, page}: PaperAbout): Document =>
  findingsSheet({title, label: 'Review · internal', look, page}, [
    ...says.map((one) => paragraph(text(one))),
    ...sections.flatMap(({name, says: about, entries}) => [
      heading(name, 2),
      paragraph(text(about)),
      ...(entries.every(({lines}) => lines.length === 0)
        ? bullets(entries.map(({head}) => head))
        : entries.flatMap(entryOf)),
    ]),
  ])

const entryOf = ({head, lines}: Section['entries'][number]): readonly Block[] => [
  heading(head, 3),
  ...lines.map(({label, text: says}) =>
    label === undefined
      ? paragraph(text(says))
      : paragraph({type: 'strong', children: [text(`${label}:`)]}, text(` ${says}`)),
  ),
]
