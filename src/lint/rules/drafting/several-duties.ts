import type {Modal} from '../../facts/modals.js'
import type {TextRule} from '../../rule.js'

export const severalDuties: TextRule = {
  of: 'text',
  id: 'several-duties',
  severity: 'warning',
  demands: 'No sentence of a rider puts more than one duty on those who sign it; a list or a table may.',
  *check({modals}) {
    for (const [first, second] of pairsOf(modals.filter(isDuty)))
      yield {
        place: second.text.at(second.span),
        message:
          'This sentence holds a second duty, and whoever breaks one will say that it was part of the other; give it a sentence of its own, or make a list',
        related: [{message: 'the first duty', place: first.text.at(first.span)}],
      }
  },
}

/** “and shall cause each Affiliate to do so” carries the same duty on. */
const isDuty = ({text, word, subject, verb, sentence}: Modal): boolean =>
  text.passage.register === 'rider' &&
  word === 'shall' &&
  sentence.kind !== 'cell' &&
  subject.clause === 'main' &&
  verb !== 'cause'

/** Each duty with the one before it in the same sentence. */
const pairsOf = (duties: readonly Modal[]): readonly (readonly [Modal, Modal])[] =>
  duties.flatMap((one, index) => {
    const next = duties[index + 1]
    const isSame = next && next.text === one.text && next.sentence.span.from === one.sentence.span.from
    return isSame && next.span.from > one.span.from ? [[one, next] as const] : []
  })
