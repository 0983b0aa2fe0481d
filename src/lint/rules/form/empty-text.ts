import type {ClauseFile} from '../../../library/files.js'
import type {Rule} from '../../rule.js'

export const emptyText: Rule = {
  id: 'empty-text',
  severity: 'error',
  demands: 'Every text says something, and every clause that answers an ask, or is no draft any more, has one.',
  *check({library, texts}) {
    for (const {id, file, source, passages} of library.clauses)
      if (passages.length === 0 && isCountedOn(file))
        yield {
          place: source.place(['text'], 'key'),
          message: `${id} has no text, so no document can hold it, though ${file.status === 'draft' ? 'it is counted as an answer to the letter' : `its status is ${file.status}`}; write one, or set its status to retired`,
        }
    for (const {clause, passage, words, at} of texts) {
      if (/[\p{L}\p{N}\uE000]/u.test(words) || clause?.file.status === 'retired') continue
      const {owner, register, variant} = passage
      yield {
        place: clause ? clause.source.place(['text', register, variant], 'key') : at({from: 0, to: 0}),
        message: clause
          ? `The ${variant} ${register} text of ${owner} has no words, and would print a caption with nothing below it; write it, or take the key out`
          : `This text of ${owner} has no words, and would print a title with nothing below it; write it, or no longer list it`,
      }
    }
  },
}

/** A clause may be begun without a text; nobody leans on it yet. */
const isCountedOn = ({status, asks, concerns = []}: ClauseFile): boolean =>
  status !== 'retired' && (status !== 'draft' || asks.length + concerns.length > 0)
