import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const inventedExample: TextRule = {
  of: 'text',
  id: 'invented-example',
  severity: 'error',
  demands: 'Every amount or percentage in a handout stands in an example that says it is invented.',
  *check({texts}) {
    for (const text of inRegister(texts, 'handout')) yield* amountsIn(text)
  },
}

const amount =
  /(?:USD|US\$|\$)\s?\d(?:[\d.,]*\d)?|(?<![\p{L}\p{N}.,])\d[\d.,]*\s?(?:%|percent\b|por\s+ciento\b|dollars?\b|dólares\b)/iu
const invented = /\binvented\b|\bmade-up\b|\bimaginary\b|inventad[oa]s?|imaginari[oa]s?/i

function* amountsIn({words, at}: Text): Generator<Finding> {
  let from = 0
  for (const paragraph of words.split(/(\n[ \t>]*\n)/)) {
    const found = invented.test(paragraph) ? null : amount.exec(paragraph)
    if (found)
      yield {
        place: at({from: from + found.index, to: from + found.index + found[0].length}),
        message: `“${found[0]}” may be read as what is really paid; begin its paragraph with “An invented example”, or “Un ejemplo inventado”, or leave the number out`,
      }
    from += paragraph.length
  }
}
