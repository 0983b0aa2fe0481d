import type {Document} from '../../document/document.js'
import type {Signing} from '../../negotiate/preflight/sending.js'
import {printedIn} from './printed.js'

/** Who signs what, each role on each paper once. */
export const signingIn = (document: Document): readonly Signing[] => {
  const signing = printedIn(document).signatures.map(
    ({node: {role, name}, within}): Signing => ({
      role,
      ...(name.value === undefined ? {} : {name: name.value}),
      blank: name.blank,
      where: within ?? document.title,
    }),
  )
  return [...new Map(signing.map((one) => [JSON.stringify(one), one])).values()]
}
