import {SaxesParser} from 'saxes'

/** An element with its prefix as this program knows it: `w:p`, whatever the file itself calls it. Attributes likewise. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** Namespaces that are read, the transitional and the strict one of each; a name of any other begins with `?:`. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  '': '',
}

/** Deeper and larger than any contract, and far below what would take this program's breath away. */
const limits = {depth: 256, elements: 1_000_000}

/** Why a text is not read, fit to show behind the name of a file. */
export class BadXml extends Error {}

/**
 * Reads XML that anyone may have written. A document type, and so every entity of its own, is refused.
 *
 * @throws BadXml
 */
export const parseXml = (text: string): Element => {
  const root = {name: '', attributes: {}, children: [] as (Element | string)[]}
  const open = [root]
  let count = 0
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', () => {
    throw new BadXml('is damaged; open it in a word processor and save it again')
  })
  parser.on('doctype', () => {
    throw new BadXml('declares a document type, which no word processor does; ask for it to be saved afresh from Word')
  })
  parser.on('opentag', ({uri, local, attributes}) => {
    count += 1
    if (open.length > limits.depth || count > limits.elements)
      throw new BadXml('is larger or more deeply nested than any contract; ask for the text alone')
    const named = Object.values(attributes).map((one) => [nameOf(one.uri, one.local), one.value] as const)
    const element = {name: nameOf(uri, local), attributes: Object.fromEntries(named), children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const say = (value: string) => open.at(-1)?.children.push(value)
  parser.on('text', say)
  parser.on('cdata', say)
  parser.write(text).close()
  const first = root.children.find((child) => typeof child !== 'string')
  if (!first) throw new BadXml('is damaged; open it in a word processor and save it again')
  return first
}

const nameOf = (uri: string, local: string): string => (prefixes[uri] ?? '?:') + local

export const childrenOf = (element: Element | undefined, ...names: readonly string[]): readonly Element[] =>
  (element?.children ?? []).filter(
    (one): one is Element => typeof one !== 'string' && (names.length === 0 || names.includes(one.name)),
  )

export const childOf = (element: Element | undefined, name: string): Element | undefined => childrenOf(element, name)[0]

/** The `w:val` of a child. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']
