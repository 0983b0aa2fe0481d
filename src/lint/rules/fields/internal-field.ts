import type {Rule} from '../../rule.js'

export const internalField: Rule = {
  id: 'internal-field',
  severity: 'error',
  demands: 'No text prints an answer that is internal.',
  *check({asked, askable}) {
    for (const one of asked) {
      const {name, how} = one
      if (how !== 'stray' && askable.get(name)?.internal === true)
        yield {
          place: one.place,
          message:
            how === 'if'
              ? `“${name}” is internal, and what stands or falls with it tells the reader the answer; ask another fact here, or take “internal” out`
              : `“${name}” is internal: it serves cautions and arithmetic, and must not leave the house; take it out of the text, or take “internal” out of its declaration`,
        }
    }
  },
}
