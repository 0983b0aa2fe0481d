import type {Facts} from '../facts/facts.js'
import type {Finding} from '../rule.js'
import type {Breach} from '../variants/proof.js'

/** Complains of what some variant of a document breaks, with the fewest answers that bring it about. */
export function* breaches({variants}: Facts, kind: Breach['kind'], cure: string): Generator<Finding> {
  for (const {document, breaches: found} of variants?.proofs ?? [])
    for (const {what, answers, place} of found.filter((one) => one.kind === kind))
      yield {place, message: `In ${document}, ${what} ${whereOf(answers)}; ${cure}`}
}

const whereOf = (answers: readonly string[]): string =>
  answers.length === 0 ? 'in every variant' : `where ${new Intl.ListFormat('en-US').format(answers)}`
