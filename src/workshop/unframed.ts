import type {DocumentTemplate} from '../library/template.js'
import {readTemplate} from '../text/template.js'

const words = '{{text}}\n'

/** A document whose items are their clauses alone, without the text that surrounds them at the table. */
export const unframed = (template: DocumentTemplate): DocumentTemplate => {
  const {template: read} = readTemplate(words)
  return template.item && read ? {...template, item: {...template.item, text: words, template: read}} : template
}
