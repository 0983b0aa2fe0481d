import type {Document} from '../../document/document.js'
import type {Field, Node, SignatureBlock} from '../../document/nodes.js'
import {side} from '../../document/side.js'

/** A field or a place to sign, and what it stands in. */
export interface Printed<N> {
  readonly node: N
  /** Id of a clause, or “Schedule A”; nothing in the document’s own text. */
  readonly within: string | undefined
}

/** Everything of a document that came from an answer, outside the places to sign; and those. Of a redline, what it leaves. */
export const printedIn = (
  document: Document,
): {readonly fields: readonly Printed<Field>[]; readonly signatures: readonly Printed<SignatureBlock>[]} => {
  const fields: Printed<Field>[] = []
  const signatures: Printed<SignatureBlock>[] = []
  const walk = (node: Node, within: string | undefined): void => {
    if (node.type === 'field') fields.push({node, within})
    else if (node.type === 'signatureBlock') signatures.push({node, within})
    else if (node.type === 'clause') for (const child of node.children) walk(child, nameOf(node) ?? within)
    else if ('children' in node) for (const child of node.children) walk(child, within)
  }
  const nameOf = ({kind, id, number}: Extract<Node, {type: 'clause'}>): string | undefined =>
    kind === 'section' ? undefined : kind === 'schedule' ? number : id
  for (const child of side(document, 'after').children) walk(child, undefined)
  return {fields, signatures}
}
