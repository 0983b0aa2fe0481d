import type {Finding} from '../rule.js'
import type {Breach, Proof} from '../variants/proof.js'

/** Complains of what some variant of a document breaks, with the fewest answers that bring it about. */
export function* breaches(
  proofs: readonly Proof[] | undefined,
  cure: string,
  isMeant: (breach: Breach) => boolean,
): Generator<Finding> {
  for (const {document, breaches: found} of proofs ?? [])
    for (const {what, answers, place} of found.filter(isMeant))
      yield {place, message: `In ${document}, ${what} ${whereOf(answers)}; ${cure}`}
}

const whereOf = (answers: readonly string[]): string =>
  answers.length === 0 ? 'in every variant' : `where ${new Intl.ListFormat('en-US').format(answers)}`
