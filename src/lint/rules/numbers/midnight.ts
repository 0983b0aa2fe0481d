import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const midnight: TextRule = {
  of: 'text',
  id: 'midnight',
  severity: 'warning',
  demands: 'No time is midnight or twelve o’clock without saying of which day, or which of the two.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), [byName, byNumber]),
}

const between =
  /between $|(?:end|start|beginning|close|stroke) of (?:the )?\S{0,20}$|(?:final|comienzo|inicio) del? \S{0,20}$/iu

const byName: Claim = {
  find: /(?<![\p{L}])(?:(?:12|twelve)(?::00)?\s+)?(?:midnight|medianoche)(?![\p{L}])/giu,
  spares: ({before, behind}) =>
    between.test(before) ||
    /^[\s,(]*(?:at|that|which|with which|al|en que)?\s*(?:the\s+|el\s+)?(?:ends?|begins?|end of|start of|beginning of|final de|inicio de|comienzo de)/iu.test(
      behind,
    ),
  says: (found) =>
    `“${found}” belongs to the day before and to the day behind it, so a deadline has two days; write “11:59 p.m.” of the day that counts, or “by the end of” that day`,
}

const byNumber: Claim = {
  find: /(?<![\d:])12(?::00)?\s*[ap]\.?\s?m(?:\.|(?![\p{L}]))/giu,
  says: (found) =>
    `Half of all readers take “${found}” for the other one of the two; write “noon”, or “11:59 p.m.” of the day that counts`,
}
