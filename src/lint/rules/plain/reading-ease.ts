import type {Language} from '../../../document/document.js'
import {fernandezHuerta, fleschEase} from '../../../words/readability.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {measured} from '../../shapes/measured.js'

const least = 60
const ease: Readonly<Record<Language, (text: string) => number>> = {en: fleschEase, es: fernandezHuerta}

export const readingEase: TextRule = {
  of: 'text',
  id: 'reading-ease',
  severity: 'warning',
  demands: 'Every handout text has a reading ease of 60 or more: by Flesch in English, by Fernández Huerta in Spanish.',
  *check({texts}) {
    for (const language of ['en', 'es'] as const)
      yield* measured(
        inRegister(texts, 'handout').filter((text) => text.language === language),
        {
          hardness: (text) => -ease[language](text),
          most: -least,
          says: (hardness) =>
            `This text has a reading ease of ${Math.round(-hardness)}, and a handout ${least} or more; this sentence is its hardest: cut it in two, or say it in shorter words`,
        },
      )
  },
}
