import {isInstrument} from '../../../library/passage.js'
import type {Facts} from '../../facts/facts.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'
import {missingTarget} from '../../shapes/missing-target.js'

export const missingDefinition: Rule = {
  id: 'missing-definition',
  severity: 'error',
  demands:
    'Every term that a clause or a document declares is defined with {{define}} in each of its proposal and rider texts, and no other is.',
  *check(facts) {
    yield* undefinedInClauses(facts)
    yield* undefinedInDocuments(facts)
    yield* missingTarget(
      facts.definitions,
      ({text}) => new Map(Object.entries(declaredBy(text))),
      ({name, text}) => ({
        what: `“${name}” is defined here, but ${text.clause?.id ?? text.documents[0]?.id} does not declare it`,
        cure: 'declare it under defines, with its forms',
      }),
    )
  },
}

const declaredBy = ({clause, documents}: Text) => clause?.file.defines ?? documents[0]?.file.defines ?? {}

/** Each rung stands alone, so each must define. */
function* undefinedInClauses({texts, definitions}: Facts): Generator<Finding> {
  const defined = new Map<Text, Set<string>>()
  for (const {text, name} of definitions) defined.set(text, (defined.get(text) ?? new Set()).add(name))
  for (const text of texts) {
    const {clause, passage, instrument} = text
    if (!clause || !instrument) continue
    for (const key of Object.keys(clause.file.defines ?? {}))
      if (!defined.get(text)?.has(key))
        yield {
          place: clause.source.place(['text', passage.register, passage.variant], 'key'),
          message: `${clause.id} declares “${key}”, but its ${passage.variant} ${passage.register} text does not define it; write {{define "${key}"}} where its meaning is given`,
        }
  }
}

function* undefinedInDocuments({library, definitions}: Facts): Generator<Finding> {
  for (const {id, file, source} of library.documents) {
    if (!isInstrument(file.register)) continue
    const defined = new Set(
      definitions.flatMap(({name, text}) => (!text.clause && text.documents[0]?.id === id ? [name] : [])),
    )
    for (const key of Object.keys(file.defines ?? {}))
      if (!defined.has(key))
        yield {
          place: source.place(['defines', key], 'key'),
          message: `${id} declares “${key}”, but none of its texts defines it; write {{define "${key}"}} where its meaning is given`,
        }
  }
}
