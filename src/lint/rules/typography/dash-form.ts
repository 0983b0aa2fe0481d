import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

export const dashForm: TextRule = {
  of: 'text',
  id: 'dash-form',
  severity: 'warning',
  demands: 'No hyphen stands for a dash.',
  check: ({typeset}) => misset(typeset, [english, spanish]),
}

/** With blanks around it in a line of words, or two and three in a row between words; a bar of a table, a bullet and a minus are none. */
const find =
  /(?= ?[-–])(?<=[\p{L}\p{N}”’)*,;:\uE001])(?: (?:-{1,3}|–)(?: (?=[\p{L}\p{N}“‘(*¿¡\uE000])|(?=\n))|-{2,3}(?=[\p{L}“\uE000]))/gu

const spares = (_: string, before: string, behind: string): boolean => /\d$/u.test(before) && /^\d/u.test(behind)

const english: Fault = {
  language: 'en',
  find,
  says: (found) =>
    `“${found.trim()}” joins words, and is no dash; write “—” without blanks, a comma, or a new sentence`,
  instead: (_, before, behind) => (/[\p{L}”’)]$/u.test(before) && /^[\p{L}“]/u.test(behind) ? '—' : undefined),
  spares,
}

const spanish: Fault = {
  language: 'es',
  find,
  says: (found) =>
    `“${found.trim()}” joins words, and is no dash; write “—” close to what it encloses, a comma, or a new sentence`,
  spares,
}
