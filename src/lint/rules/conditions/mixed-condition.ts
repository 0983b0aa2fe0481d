import {matchesOf} from '../../../base/matches.js'
import type {Span} from '../../../text/template.js'
import type {Rule} from '../../rule.js'

export const mixedCondition: Rule = {
  id: 'mixed-condition',
  severity: 'warning',
  demands: 'No condition mixes “and” (&&) with “or” (||) without parentheses.',
  *check({conditions}) {
    for (const {expression, at} of conditions)
      for (const span of mixedIn(expression))
        yield {
          place: at(span),
          message:
            'Here && and || stand side by side, and && binds first, whatever order was meant; put parentheses around what belongs together',
        }
  },
}

/** What is typed is passed over; parentheses and brackets open a group of their own, and a comma, ? or : begins one anew. */
const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|&&|\|\||[()[\]{},?:]/g

/** The first sign of each group that is not the one that the group began with. */
const mixedIn = (expression: string): readonly Span[] => {
  const found: Span[] = []
  const groups: {sign?: string; told?: boolean}[] = [{}]
  for (const {0: sign, index} of matchesOf(expression, token)) {
    const group = groups.at(-1) ?? {}
    if (/^[([{]$/.test(sign)) groups.push({})
    else if (/^[)\]}]$/.test(sign)) groups.pop()
    else if (/^[,?:]$/.test(sign)) {
      groups.pop()
      groups.push({})
    } else if (sign === '&&' || sign === '||') {
      if (group.sign !== undefined && group.sign !== sign && group.told !== true) {
        found.push({from: index, to: index + sign.length})
        group.told = true
      }
      group.sign ??= sign
    }
  }
  return found
}
