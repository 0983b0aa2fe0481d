import {fleschKincaid} from '../../../words/readability.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {measured} from '../../shapes/measured.js'

const most = {handout: 8, guideline: 10} as const

export const readingGrade: TextRule = {
  of: 'text',
  id: 'reading-grade',
  severity: 'warning',
  demands: 'Every English handout text reads at school grade 8 or below, and every guideline at grade 10 or below.',
  *check({texts}) {
    for (const register of ['handout', 'guideline'] as const)
      yield* measured(inRegister(texts, register).filter(isEnglish), {
        hardness: fleschKincaid,
        most: most[register],
        says: (grade) =>
          `This text reads at grade ${grade.toFixed(1)}, and a ${register} stays at ${most[register]} or below; this sentence is its hardest: cut it in two, or say it in shorter words`,
      })
  },
}

const isEnglish = ({language}: Text): boolean => language === 'en'
