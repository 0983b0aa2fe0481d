import type {Question} from '../../../library/question.js'
import type {Path, Source} from '../../../source/source.js'
import type {Finding, Rule} from '../../rule.js'

export const fieldForm: Rule = {
  id: 'field-form',
  severity: 'error',
  demands: 'Every field and every fact has what its type needs, and nothing that its type has no use for.',
  *check({library: {facts, declaredFields}, sourceOf}) {
    for (const [name, fact] of Object.entries(facts.value)) {
      yield* misfits(facts.source, [name], fact)
      if (fact.from === undefined) continue
      for (const key of ['ask', 'default', 'optional'] as const)
        if (fact[key] !== undefined)
          yield {
            place: facts.source.place([name, key], 'key'),
            message: `“${name}” follows from other facts, so nobody is asked for it and “${key}” has no effect; take it out, or take “from” out`,
          }
    }
    for (const {name, owner, file} of declaredFields) {
      const source = sourceOf(owner)
      if (source) yield* misfits(source, ['fields', name], file as Question)
    }
  },
}

function* misfits(source: Source, path: Path, question: Question): Generator<Finding> {
  const {type, of, choices, unit} = question
  const says = (key: 'choices' | 'of' | 'unit', message: string): Finding => ({
    place: source.place([...path, key], 'key'),
    message,
  })
  const chooses = type === 'choice' || (type === 'list' && of === 'choice')
  if (chooses && Object.keys(choices ?? {}).length === 0)
    yield {
      place: source.place([...path, 'type']),
      message:
        'No choice is declared, so no answer would ever fit; list the choices under “choices”, each with its words',
    }
  if (!chooses && choices)
    yield says('choices', `A ${type}${of ? ` of ${of}` : ''} has no choices; make it a choice, or take “choices” out`)
  if (type !== 'list' && of !== undefined)
    yield says('of', `Only a list holds something, and this is a ${type}; make it a list, or take “of” out`)
  if (type !== 'integer' && unit !== undefined)
    yield says(
      'unit',
      `A ${type} is printed without “${unit}”, since only a whole number has a unit; make it an integer, or take “unit” out`,
    )
}
