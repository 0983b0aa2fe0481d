import type {Rule} from '../../rule.js'

export const termInSmallLetters: Rule = {
  id: 'term-in-small-letters',
  severity: 'warning',
  demands: 'No proposal or rider writes a defined term of several words in small letters where the term is defined.',
  *check({miscased}) {
    for (const {text, span, written, form, small} of miscased)
      if (small)
        yield {
          place: text.at(span),
          message: `“${written}” is written in small letters, though ${form} is a defined term here: one side will say that it is meant, the other that it is not; write “${form}”, or use other words`,
        }
  },
}
