import type {Standing as Assembled} from '../../assemble/standing.js'
import type {Language} from '../../document/document.js'
import {titleOf} from '../../library/clause.js'
import type {Standing} from '../../negotiate/preflight/sending.js'
import {digestOf} from '../../words/digest.js'

/** A clause of a document as it is compared with what was put at the table. */
export const asStanding = ({clause, rung, reads, byUse, words}: Assembled, language: Language): Standing => ({
  id: clause.id,
  title: titleOf(clause, language),
  family: clause.file.family,
  version: clause.file.version,
  rung,
  reads,
  byUse,
  words: digestOf(words),
})
