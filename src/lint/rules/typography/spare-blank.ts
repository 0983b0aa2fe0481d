import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

export const spareBlank: TextRule = {
  of: 'text',
  id: 'spare-blank',
  severity: 'warning',
  demands: 'No two blanks stand between words, and none before a mark that closes or behind one that opens.',
  check: ({typeset}) => misset(typeset, [twoBlanks, beforeMark, behindOpening]),
}

const twoBlanks: Fault = {
  find: /(?<=[^\s|\uE000-\uE003]) {2,}(?=[^\s|\uE000-\uE003])/gu,
  says: () => 'There are two blanks here; one is enough, behind a full stop too',
  instead: () => ' ',
  spares: (_, before) => /(?:^|\n)[ \t>]*(?:[-*+]|\d{1,3}[.)]|#{1,6})$/u.test(before),
}

const beforeMark: Fault = {
  find: /(?<=[\p{L}\p{N})”’*]) +(?=[,;:.?!)\]”](?:$|[\s*”’),;.|\uE003]))/gu,
  says: () => 'The mark behind this blank belongs to the word before it; take the blank out',
  instead: () => '',
}

const behindOpening: Fault = {
  find: /(?<=[([“¿¡]) +(?=[^\s\]|\uE000\uE003])/gu,
  says: () => 'The mark before this blank belongs to the word behind it; take the blank out',
  instead: () => '',
}
