import {textsOf} from '../../library/library.js'
import type {DocumentTemplate} from '../../library/template.js'
import type {Finding} from '../rule.js'

/** Something that a document of a kind always says. */
export interface Matter {
  readonly what: string
  readonly cure: string
  isIn(document: DocumentTemplate): boolean
}

/** @param shown words, or the names of answers one of which must be printed */
export const matterOf = (what: string, shown: RegExp | readonly string[], cure: string): Matter => ({
  what,
  cure,
  isIn: (document) =>
    textsOf(document).some(({template: {skeleton, calls}}) =>
      shown instanceof RegExp
        ? shown.test(skeleton)
        : calls.some(({name, argument}) => (name === 'field' || name === 'words') && shown.includes(argument)),
    ),
})

/** Complains at the head of a document of everything that it does not say. */
export function* missingMatter(document: DocumentTemplate, matter: readonly Matter[]): Generator<Finding> {
  const {text} = document
  const head = text.text.search(/\n|$/u)
  for (const {what, cure, isIn} of matter)
    if (!isIn(document))
      yield {place: text.at({from: 0, to: head}), message: `The document does not say ${what}; ${cure}`}
}
