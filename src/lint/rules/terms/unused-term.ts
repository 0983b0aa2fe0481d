import type {TermUse} from '../../../library/library.js'
import type {Facts} from '../../facts/facts.js'
import type {Meaning} from '../../facts/meanings.js'
import type {Text} from '../../facts/texts.js'
import type {Rule} from '../../rule.js'
import {unused} from '../../shapes/unused.js'

export const unusedTerm: Rule = {
  id: 'unused-term',
  severity: 'warning',
  demands: 'Every term that is defined is used in some proposal or rider, outside of its own definition.',
  check(facts) {
    const {library} = facts
    const used = new Set(usedIn(facts))
    const declared = library.terms.map((term) => ({
      name: library.document.has(term.owner) ? inDocument(term.owner, term.key) : term.key,
      form: term.forms[0] ?? term.key,
      get place() {
        return term.place
      },
    }))
    return unused(
      declared,
      used,
      ({form}) =>
        `“${form}” is defined, but no text uses it: a reader looks for the reason. Take the definition out, or list the form in which the texts write it`,
    )
  },
}

/** A term of a document is used only there. */
const inDocument = (document: string, key: string): string => `${document} ${key}`

function* usedIn({texts, meanings}: Facts): Generator<string> {
  const own = new Map<Text, Meaning[]>()
  for (const meaning of meanings) {
    const {text} = meaning.definition
    own.set(text, [...(own.get(text) ?? []), meaning])
  }
  for (const text of texts)
    for (const [setting, uses] of text.uses)
      for (const use of uses) {
        if (own.get(text)?.some((meaning) => isWithin(use, meaning))) continue
        yield use.key
        yield inDocument(setting, use.key)
      }
}

const isWithin = ({key, span}: TermUse, {definition, said}: Meaning): boolean =>
  definition.name === key && said.some(({span: {from, to}}) => from <= span.from && span.to <= to)
