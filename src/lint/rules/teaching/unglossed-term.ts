import type {Language} from '../../../document/document.js'
import {type Library, textsOf} from '../../../library/library.js'
import type {Rule} from '../../rule.js'

export const unglossedTerm: Rule = {
  id: 'unglossed-term',
  severity: 'warning',
  demands:
    'Every term that a clause defines is explained in plain words in each language in which a document prints the glossary.',
  *check({library}) {
    const languages = languagesOf(library)
    if (languages.length === 0) return
    for (const {
      key,
      forms: [name = key],
      owner,
      file,
      place,
    } of library.terms) {
      if (!library.clause.has(owner)) continue
      const lacking = languages.filter((language) => !file.gloss?.[language]?.trim())
      if (lacking.length > 0)
        yield {
          place,
          message: `The glossary does not explain “${name}” in ${lacking.map((one) => names[one]).join(' and ')}; write under gloss what it means for a performer`,
        }
    }
  },
}

const names: Readonly<Record<Language, string>> = {en: 'English', es: 'Spanish'}

const languagesOf = ({documents}: Library): readonly Language[] => {
  const printing = documents.filter((one) =>
    textsOf(one).some(({template}) => template.calls.some(({name}) => name === 'glossary')),
  )
  return [...new Set(printing.map(({file}) => file.language))].sort()
}
