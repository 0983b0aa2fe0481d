import {partsOf} from './docx.js'
import {element, rewritten, withParts} from './parts.js'
import {all, child, type Element, readXml, textIn} from './xml.js'

/** A text in two, behind its middle word. */
const halves = (text: string): readonly string[] => {
  const at = text.indexOf(' ', Math.floor(text.length / 2)) + 1
  return at === 0 || at === text.length ? [text] : [text.slice(0, at), text.slice(at)]
}

const plain = (run: Element): boolean =>
  run.children.every((one) => typeof one === 'string' || one.name === 'w:rPr' || one.name === 'w:t')

const cut = (run: Element, mark: string): readonly Element[] => {
  const text = all(run, 'w:t').map(textIn).join('')
  const look = child(run, 'w:rPr')
  const pieces = halves(text)
  if (!plain(run) || pieces.length === 1) return [{...run, attributes: {...run.attributes, 'w:rsidR': mark}}]
  const [first, second] = pieces.map((piece) =>
    element('w:r', {'w:rsidR': mark}, ...(look ? [look] : []), element('w:t', {'xml:space': 'preserve'}, piece)),
  )
  return [first, element('w:proofErr', {'w:type': 'spellStart'}), second].flatMap((one) => one ?? [])
}

/**
 * A Word file as Word saves it, as far as is known: runs cut where it marks spelling and sessions of editing, marks of pages as
 * they were last laid out, and the bookmark of the last place of the cursor. It was never compared with the program itself.
 */
export const worded = (bytes: Uint8Array): Uint8Array => {
  let count = 0
  const [root] = rewritten(readXml(partsOf(bytes).get('word/document.xml') ?? ''), (one, above) => {
    const mark = (0x00a00000 + count).toString(16).toUpperCase().padStart(8, '0')
    if (one.name === 'w:r') return cut(one, mark)
    if (one.name !== 'w:p') return [one]
    count++
    const properties = one.children.filter((inner) => typeof inner !== 'string' && inner.name === 'w:pPr')
    const rest = one.children.filter((inner) => !properties.includes(inner))
    const laidOut = element('w:r', {'w:rsidR': mark}, element('w:lastRenderedPageBreak'))
    const cursor = [
      element('w:bookmarkStart', {'w:id': '99999', 'w:name': '_GoBack'}),
      element('w:bookmarkEnd', {'w:id': '99999'}),
    ]
    const children = [
      ...properties,
      ...(count === 3 ? cursor : []),
      ...(count % 12 === 0 && !above.includes('w:tc') ? [laidOut] : []),
      ...rest,
    ]
    return [{...one, attributes: {...one.attributes, 'w:rsidR': mark, 'w:rsidP': mark}, children}]
  })
  return withParts(bytes, new Map(root ? [['word/document.xml', root]] : []))
}
