import {type DateSaid, exists, isAmbiguous} from '../../facts/dates.js'
import {putting} from '../../fix.js'
import type {TextRule} from '../../rule.js'

export const dateForm: TextRule = {
  of: 'text',
  id: 'date-form',
  severity: 'warning',
  demands: 'Every date is written as the fields print theirs: “November 23, 2026”, “23 de noviembre de 2026”.',
  *check({dates}) {
    for (const date of dates) {
      const {prose: one, found, span, figures, house, year} = date
      const isInstrument = 'instrument' in one && one.instrument === true
      if (!exists(date) || isRight(date) || isAmbiguous(date) || (isInstrument && year !== undefined)) continue
      const isPlain = figures !== 'year last' && !found.includes('’')
      yield {
        place: one.at(span),
        message: `“${found.replace(/\s+/g, ' ')}” is not how dates are written here, so one page has two forms; write “${house}”`,
        ...(isPlain ? {fix: putting(one, span, house)} : {}),
      }
    }
  },
}

/** What comes behind a date may be the comma of the sentence; in Spanish the first may be “1.º”, and “del 2027” is said too. */
const isRight = ({found, house, prose: {language}}: DateSaid): boolean => {
  const written = found.replace(/\s+/g, ' ')
  return written === house || (language === 'es' && written.replace('.º', '').replace(' del ', ' de ') === house)
}
