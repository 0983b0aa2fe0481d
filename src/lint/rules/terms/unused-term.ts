import type {Rule} from '../../rule.js'
import {unused} from '../../shapes/unused.js'

export const unusedTerm: Rule = {
  id: 'unused-term',
  severity: 'warning',
  demands: 'Every term that is defined is used in some proposal or rider.',
  check: ({library, texts}) => {
    const used = new Set(texts.flatMap(({uses}) => [...uses.values()].flatMap((all) => all.map(({key}) => key))))
    const declared = library.terms.map(({key, forms, place}) => ({name: key, form: forms[0] ?? key, place}))
    return unused(
      declared,
      used,
      ({form}) =>
        `“${form}” is defined, but no text uses it: a reader looks for the reason. Take the definition out, or list the form in which the texts write it`,
    )
  },
}
