import {isInstrument} from '../../../library/passage.js'
import type {Rule} from '../../rule.js'

const languages = {en: 'English', es: 'Spanish'} as const

export const callToMissingText: Rule = {
  id: 'call-to-missing-text',
  severity: 'error',
  demands: 'Every clause that a guideline or a handout calls has a text in its language.',
  *check({references, library}) {
    for (const reference of references) {
      const {name, how, text} = reference
      const [document] = text.documents
      if (how !== 'clause' || !document || isInstrument(document.file.register)) continue
      const {register, language} = document.file
      const written = Object.keys(library.clause.get(name)?.file.text[register] ?? {})
      if (written.length > 0 && !written.includes(language))
        yield {
          place: reference.place,
          message: `${name} has no ${register} text in ${languages[language]}, so ${document.id} cannot be made; write one in ${name}, or take the call out`,
        }
    }
  },
}
