import type {Question} from '../../../library/question.js'
import type {Path, Source} from '../../../source/source.js'
import type {Finding, Rule} from '../../rule.js'

export const missingQuestion: Rule = {
  id: 'missing-question',
  severity: 'warning',
  demands: 'Every field and every fact that must be answered has a question that a person can answer.',
  *check({library: {facts, declaredFields}, sourceOf}) {
    for (const [name, fact] of Object.entries(facts.value))
      if (fact.from === undefined) yield* unasked(name, fact as Question & {default?: unknown}, facts.source, [name])
    for (const {name, owner, file} of declaredFields) {
      const source = sourceOf(owner)
      if (source) yield* unasked(name, file as Question & {default?: unknown}, source, ['fields', name])
    }
  },
}

function* unasked(
  name: string,
  {ask, label, optional, default: given}: Question & {default?: unknown},
  source: Source,
  path: Path,
): Generator<Finding> {
  if (!label.en?.trim())
    yield {
      place: source.place(path, 'key'),
      message: `“${name}” has no English label, so its blank would be empty; write what it is called`,
    }
  else if (!ask?.en?.trim() && optional !== true && given === undefined)
    yield {
      place: source.place(path, 'key'),
      message: `“${name}” must be answered, but nobody is asked: “${label.en}” alone leaves people guessing. Write the question under “ask”`,
    }
}
