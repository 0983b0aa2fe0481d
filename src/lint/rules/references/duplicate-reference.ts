import type {Reference} from '../../facts/mentions.js'
import type {Text} from '../../facts/texts.js'
import type {Rule} from '../../rule.js'

export const duplicateReference: Rule = {
  id: 'duplicate-reference',
  severity: 'warning',
  demands: 'No sentence refers twice to the same section or schedule.',
  *check({references}) {
    const inText = new Map<Text, Reference[]>()
    for (const one of references) if (one.how === 'ref') inText.set(one.text, [...(inText.get(one.text) ?? []), one])
    for (const [text, all] of inText)
      for (const {words, sentences} of all.length > 1 ? text.readings : [])
        for (const {span} of sentences) {
          const inside = all.filter(
            (one) => span.from <= one.span.from && one.span.to <= span.to && words[one.span.from] !== ' ',
          )
          for (const [index, one] of inside.entries())
            if (inside.slice(0, index).some(({name}) => name === one.name))
              yield {
                place: one.place,
                message: `${one.name} is named in this sentence already, and its number would be read twice; write “that section” or “that schedule”`,
              }
        }
  },
}
