import {isInstrument} from '../../../library/passage.js'
import type {Rule} from '../../rule.js'

export const unmetRequirement: Rule = {
  id: 'unmet-requirement',
  severity: 'error',
  demands: 'Every proposal and rider that can take a clause can take what the clause requires.',
  *check({library, standings}) {
    const instruments = library.documents.filter(({file}) => isInstrument(file.register))
    for (const {id, file, source} of library.clauses)
      for (const [index, name] of (file.requires ?? []).entries()) {
        const other = library.clause.get(name)
        if (!other || other.file.status === 'retired') continue
        const document = instruments.find(
          (one) => standings.of(id, one) !== 'never' && standings.of(name, one) === 'never',
        )
        if (!document) continue
        const {register} = document.file
        const why = other.file.text[register]
          ? `${other.file.family} is not among its sections`
          : `${name} has no ${register} text`
        yield {
          place: source.place(['requires', index]),
          message: `${document.id} takes ${id}, but can never take ${name}, which ${id} requires: ${why}; so no ${document.id} can hold ${id}. Make room for ${name}, or no longer require it`,
        }
      }
  },
}
