import type {Rule} from '../../rule.js'

export const unglossedTerm: Rule = {
  id: 'unglossed-term',
  severity: 'warning',
  demands:
    'Every term that a clause defines is explained in plain words, in English and in Spanish, since the glossary prints it.',
  *check({library}) {
    for (const {
      key,
      forms: [name = key],
      owner,
      file,
      place,
    } of library.terms) {
      if (!library.clause.has(owner)) continue
      const lacking = (['en', 'es'] as const).filter((language) => !file.gloss?.[language]?.trim())
      if (lacking.length > 0)
        yield {
          place,
          message: `The glossary does not explain “${name}” ${lacking.length === 2 ? 'at all' : lacking[0] === 'es' ? 'in Spanish' : 'in English'}; write under gloss what it means for a performer`,
        }
    }
  },
}
