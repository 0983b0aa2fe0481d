import {didYouMean} from '../../../base/names.js'
import type {Rule} from '../../rule.js'

export const undefinedTerm: Rule = {
  id: 'undefined-term',
  severity: 'error',
  demands:
    'Every capitalized word or phrase within a sentence of a proposal or rider is a form of a defined term, or a name.',
  *check({strange, library}) {
    const forms = library.terms.flatMap((term) => term.forms)
    for (const {text, span, phrase, rest, meant} of strange) {
      if (meant) continue
      const cure =
        didYouMean(phrase, forms) ||
        didYouMean(rest, forms) ||
        '; write it in small letters, or define it and list it among the forms'
      yield {
        place: text.at(span),
        message: `“${phrase}” is written like a defined term, but is the form of none${cure}`,
      }
    }
  },
}
