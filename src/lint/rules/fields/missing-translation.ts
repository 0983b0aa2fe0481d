import type {Question} from '../../../library/question.js'
import type {Rule} from '../../rule.js'

export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'warning',
  demands: 'What a Spanish text prints has a Spanish label, and Spanish words for each of its choices.',
  *check({asked, askable}) {
    for (const mention of asked) {
      const question = mention.text?.language === 'es' ? askable.get(mention.name) : undefined
      const missing = question && mention.how !== 'if' ? untranslated(question) : undefined
      if (missing !== undefined)
        yield {
          place: mention.place,
          message: `“${mention.name}” is printed in a Spanish text, but ${missing}; add “es”`,
        }
    }
  },
}

const untranslated = ({label, choices = {}}: Question): string | undefined => {
  if (!label.es) return 'its label is English only, so a blank would read in English'
  const one = Object.entries(choices).find(([, {es}]) => !es)
  return one && `its choice “${one[0]}” has English words only`
}
