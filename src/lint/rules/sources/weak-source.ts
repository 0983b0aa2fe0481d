import type {Rule} from '../../rule.js'

export const weakSource: Rule = {
  id: 'weak-source',
  severity: 'warning',
  demands: 'No law that a text cites outside the house, and no rate, rests on what somebody only remembers.',
  *check({cited, about: {rates = []}}) {
    for (const {words, citation, sources} of cited) {
      if (!words.outgoing || sources.length === 0 || sources.some(({evidence}) => evidence !== 'memory')) continue
      yield {
        place: words.at(citation.span),
        message: `“${citation.found}” is cited in a text that leaves the house, but its source is a memory; look it up, correct what is wrong, and write under sources where it was seen`,
      }
    }
    for (const {value, source} of rates)
      for (const [name, {evidence}] of Object.entries(value))
        if (evidence === 'memory')
          yield {
            place: source.place([name, 'evidence']),
            message: `The rate “${name}” is a memory, and costings would count with it; look it up, or call it an illustration`,
          }
  },
}
