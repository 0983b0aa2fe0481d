import type {Document} from '../../document/document.js'
import {type Clause, itemNumber, titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import {bullets, heading, paragraph, type Sheet, sheetOf, strong} from '../page.js'

/** What can be said for each clause: what it is for, the words of the letter that it answers, and the notes of whoever wrote it. Internal. */
export const talkingPoints = (library: Library, clauses: readonly Clause[], sheet: Sheet): Document =>
  sheetOf('Talking points', {...sheet, isInternal: true}, [
    paragraph('Rationale is said, and never stands in the language. The letter is quoted word for word.'),
    ...clauses.flatMap((clause) => {
      const {purpose, asks, notes = ''} = clause.file
      return [
        heading(`${itemNumber(clause)} ${titleOf(clause, 'en')} (${clause.id})`, 2),
        paragraph(strong('What it is for:'), ` ${purpose}`),
        ...bullets(
          asks.flatMap((id) => {
            const ask = library.letter.value.asks[id]
            return ask ? [`The letter (${id}): “${ask.quote}”`] : []
          }),
        ),
        ...notes
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => paragraph(line.trim())),
      ]
    }),
  ])
