import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

export const straightMark: TextRule = {
  of: 'text',
  id: 'straight-mark',
  severity: 'warning',
  demands: 'Every apostrophe and quotation mark is a curly one.',
  check: ({typeset}) => misset(typeset, [apostrophe, quotation, backtick]),
}

const apostrophe: Fault = {
  find: /'/gu,
  says: () => 'This mark is straight, and all others here are curly; write “’” for an apostrophe',
  instead: (_, before, behind) =>
    /[\p{L}\uE001]$/u.test(before) || (/^\d0s/u.test(behind) && /\s$/u.test(before)) ? '’' : undefined,
}

const quotation: Fault = {
  find: /"/gu,
  says: () =>
    'This mark is straight, so that what it quotes counts as said; write “ where the quotation begins and ” where it ends',
  instead(_, before, behind) {
    const begins = /(?:^|[\s([—|>“¿¡*_])$/u.test(before) && /^[*_¿¡(]*[\p{L}\p{N}\uE000]/u.test(behind)
    const ends = /[\p{L}.,;:?!)*_\uE001]$/u.test(before) && /^(?:$|[\s.,;:?!)\]—|*_’])/u.test(behind)
    return begins === ends ? undefined : begins ? '“' : '”'
  },
}

const backtick: Fault = {
  find: /[`´]/gu,
  says: (found) => `“${found}” is an accent without its letter; write “’” where an apostrophe is meant`,
  instead: (_, before, behind) => (/\p{L}$/u.test(before) && /^\p{L}/u.test(behind) ? '’' : undefined),
}
