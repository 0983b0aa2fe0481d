import {didYouMean} from '../../../base/names.js'
import type {Library, Term} from '../../../library/library.js'
import type {Facts} from '../../facts/facts.js'
import type {Finding, Rule} from '../../rule.js'

export const undeclaredForm: Rule = {
  id: 'undeclared-form',
  severity: 'error',
  demands: 'Every form in which a proposal or rider writes a term is among the forms that are declared for it.',
  *check(facts) {
    for (const {text, span, phrase, meant} of facts.strange) {
      if (!meant || meant.how === 'elsewhere') continue
      const names = meant.terms.map(nameOf)
      yield {
        place: text.at(span),
        message:
          meant.how === 'inflected'
            ? `“${phrase}” is not among the forms of ${names.join(' or ')}, so it is not read as the term; write a form that is declared, or add this one to its forms`
            : `“${phrase}” is only the end of ${names.join(' and of ')}, and is not read as a term; write out ${names.length > 1 ? 'the one that is meant' : `“${names[0]}”`}, or add the short form to its forms`,
      }
    }
    for (const {text, span, written, form, small} of facts.miscased)
      if (!small)
        yield {
          place: text.at(span),
          message: `“${written}” is not read as the term ${form}, since capitals are part of its form; write “${form}”`,
        }
    yield* printedForms(facts)
  },
}

const nameOf = ({key, forms}: Term): string => forms[0] ?? key

/** `{{define "model" "Modell"}}` prints a form by which nobody would find the term. */
function* printedForms({definitions, library}: Facts): Generator<Finding> {
  const forms = formsByKey(library)
  for (const definition of definitions) {
    const {name, form} = definition
    const listed = forms.get(name)
    if (form === undefined || !listed || listed.includes(form)) continue
    yield {
      place: definition.place,
      message: `“${form}” is not among the forms of ${name}${didYouMean(form, listed) || '; list it there, or leave it out here'}`,
    }
  }
}

const formsByKey = ({terms}: Library): ReadonlyMap<string, readonly string[]> => {
  const forms = new Map<string, string[]>()
  for (const term of terms) forms.set(term.key, [...(forms.get(term.key) ?? []), ...term.forms])
  return forms
}
