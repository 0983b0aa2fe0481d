import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

export const hiddenCharacter: TextRule = {
  of: 'text',
  id: 'hidden-character',
  severity: 'warning',
  demands: 'No words hold a character that nobody sees, or a blank that is none.',
  check: ({typeset}) => misset(typeset, [unseen, turning, strangeBlank]),
}

/** Within emoji a joiner is seen. */
const unseen: Fault = {
  find: /[\u00AD\u200B\u2060\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?)[\u200C\u200D]/gu,
  says: (found) =>
    `Here stands a character that nobody sees (${codeOf(found)}), so that the word is not found when it is looked for; take it out`,
  instead: () => '',
}

const turning: Fault = {
  find: /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu,
  says: (found) =>
    `Here stands a character that turns the direction of reading (${codeOf(found)}), so that what is shown need not be what is written; take it out`,
}

/** One that keeps a number by its unit, or a section by its sign, is meant. */
const strangeBlank: Fault = {
  find: /(?<!\n[\t]*)\t|(?<![\d§%])[\u00A0\u202F](?![\d§%])|[\u1680\u2000-\u200A\u205F\u3000]/gu,
  says: (found) => `This blank is none of those that the space bar makes (${codeOf(found)}); write a plain one`,
  instead: () => ' ',
}

const codeOf = (found: string): string => `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
