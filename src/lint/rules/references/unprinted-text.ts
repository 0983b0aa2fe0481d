import {isInstrument} from '../../../library/passage.js'
import type {Rule} from '../../rule.js'

export const unprintedText: Rule = {
  id: 'unprinted-text',
  severity: 'warning',
  demands: 'Every text of a clause can stand in some document of its register and language.',
  *check({texts, library}) {
    for (const {clause, documents, passage} of texts) {
      const {register, variant} = passage
      if (!clause || documents.length > 0 || clause.file.status === 'retired') continue
      const ofKind = library.documents.filter(
        ({file}) => file.register === register && (isInstrument(register) || file.language === variant),
      )
      if (ofKind.length === 0) continue
      yield {
        place: clause.source.place(['text', register, variant], 'key'),
        message: `No document prints this text: ${ofKind.map(({id}) => id).join(', ')} ${ofKind.length > 1 ? 'neither have' : 'has neither'} the family ${clause.file.family} among the sections nor a call to ${clause.id}; call it or take the family in, or take the text out`,
      }
    }
  },
}
