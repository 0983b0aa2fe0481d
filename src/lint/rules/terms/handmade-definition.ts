import type {Rule} from '../../rule.js'

export const handmadeDefinition: Rule = {
  id: 'handmade-definition',
  severity: 'error',
  demands: 'No proposal or rider defines a term by hand: {{define}} does it, and makes it known.',
  *check({handmade, library}) {
    const keys = new Map(library.terms.flatMap(({key, forms}) => forms.map((form) => [form, key] as const)))
    for (const {text, span, name} of handmade) {
      const key = keys.get(name)
      const cure =
        key === undefined
          ? `declare it under defines, and write {{define "${keyOf(name)}"}} here`
          : `write {{define "${key}"}} here, which prints it in bold and in quotation marks`
      yield {
        place: text.at(span),
        message: `“${name}” is defined by hand, so nothing knows that it is a term; ${cure}`,
      }
    }
  },
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
