import {SaxesParser} from 'saxes'

/** An element with its prefix as this program knows it: `w:p`, whatever the file itself calls it. Attributes likewise. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  /** Where it stands, in characters of the text: from its `<` to behind its last `>`. */
  readonly from: number
  readonly to: number
}

/** Namespaces that are read, the transitional and the strict one of each; a name of any other begins with `?:`. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14:'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'op:'],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', 'op:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
  ['', ''],
])

/**
 * Deeper and larger than any contract, a thousand pages of Word among them, and far below what would take this program’s breath
 * away. Of one tag: attributes. Of all parts of a file together: `marks` are `<`, `&` and returns, of each of which a parser makes
 * something; names are different ones; declarations are elements that say what a prefix means.
 */
const limits = {
  depth: 256,
  attributes: 500,
  marks: 1_200_000,
  allAttributes: 1_000_000,
  names: 5_000,
  declarations: 50_000,
}

/** How much more may be read of one file, all its parts together. */
export interface Budget {
  marks: number
  attributes: number
  declarations: number
  readonly names: Set<string>
}
export const newBudget = (): Budget => ({
  marks: limits.marks,
  attributes: limits.allAttributes,
  declarations: limits.declarations,
  names: new Set(),
})

/** Why a text is not read, fit to show behind the name of a file. */
export class BadXml extends Error {}

const damaged = (): never => {
  throw new BadXml('is damaged; open it in a word processor and save it again')
}
const tooLarge = (): never => {
  throw new BadXml('is larger or more deeply nested than any contract; ask for the text alone')
}

/** What prefixes mean within an element that declares some, and the names that were met there. */
interface Scope {
  readonly outer: Scope | undefined
  readonly declared: ReadonlyMap<string, string>
  readonly elements: Map<string, string>
  readonly attributes: Map<string, string>
}
const scopeOf = (outer: Scope | undefined, declared: ReadonlyMap<string, string>): Scope => ({
  outer,
  declared,
  elements: new Map(),
  attributes: new Map(),
})
const outermost = scopeOf(
  undefined,
  new Map([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]),
)

const resolved = (scope: Scope, raw: string): string => {
  const colon = raw.indexOf(':')
  const prefix = raw.slice(0, Math.max(0, colon))
  let at: Scope | undefined = scope
  while (at && !at.declared.has(prefix)) at = at.outer
  const space = at ? at.declared.get(prefix) : damaged()
  return (prefixes.get(space ?? '') ?? '?:') + raw.slice(colon + 1)
}
const kept = (known: Map<string, string>, raw: string, name: string, budget: Budget): string => {
  known.set(raw, name)
  budget.names.add(name)
  return budget.names.size > limits.names ? tooLarge() : name
}
const elementName = (scope: Scope, raw: string, budget: Budget): string =>
  scope.elements.get(raw) ?? kept(scope.elements, raw, resolved(scope, raw), budget)
/** An attribute without a prefix belongs to no namespace. */
const attributeName = (scope: Scope, raw: string, budget: Budget): string =>
  scope.attributes.get(raw) ?? kept(scope.attributes, raw, raw.includes(':') ? resolved(scope, raw) : raw, budget)

interface Attribute {
  readonly name: string
  readonly value: string
}
const isDeclaration = ({name}: Attribute): boolean => name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')
const declared = ({name, value}: Attribute): readonly [prefix: string, space: string] => {
  const space = value.trim()
  return name !== 'xmlns' && space === '' ? damaged() : [name.slice(6), space]
}

type Growing = {-readonly [Key in keyof Element]: Element[Key]} & {children: (Element | string)[]}
const none = {}
const childless: (Element | string)[] = []

/**
 * Reads XML that anyone may have written. A document type, and so every entity of its own, is refused.
 *
 * @param budget what is left to read, where the text is one part of many
 * @throws BadXml
 */
export const parseXml = (text: string, budget: Budget = newBudget()): Element => {
  budget.marks -= marksIn(text)
  if (budget.marks < 0) tooLarge()
  const root: Growing = {name: '', attributes: none, children: childless, from: 0, to: text.length}
  const open = [root]
  const scopes: Scope[] = [{...outermost, elements: new Map(), attributes: new Map()}]
  let current = root
  /** Of the tag that is being read. */
  let given: Attribute[] = []
  const parser = new SaxesParser<{xmlns: false}>({xmlns: false})
  parser.on('error', damaged)
  parser.on('doctype', () => {
    throw new BadXml('declares a document type, which no word processor does; ask for it to be saved afresh from Word')
  })
  const add = (child: Element | string): void => {
    if (current.children === childless) current.children = [child]
    else current.children.push(child)
  }
  parser.on('attribute', (attribute) => {
    given.push(attribute)
    budget.attributes -= 1
    if (given.length > limits.attributes || budget.attributes < 0) tooLarge()
  })
  parser.on('opentag', (tag) => {
    if (open.length > limits.depth) tooLarge()
    let scope = scopes[scopes.length - 1] as Scope
    let attributes: Record<string, string> = none
    if (given.length > 0) {
      if (given.some(isDeclaration)) {
        budget.declarations -= 1
        if (budget.declarations < 0) tooLarge()
        scope = scopeOf(scope, new Map(given.filter(isDeclaration).map(declared)))
      }
      attributes = {}
      for (const attribute of given)
        if (!isDeclaration(attribute)) attributes[attributeName(scope, attribute.name, budget)] = attribute.value
      given = []
    }
    scopes.push(scope)
    const {position} = parser
    const element: Growing = {
      name: elementName(scope, tag.name, budget),
      attributes,
      children: childless,
      // No value of an attribute holds a bare `<`, so the last one begins this tag.
      from: text.lastIndexOf('<', position - 1),
      to: position,
    }
    add(element)
    open.push(element)
    current = element
  })
  parser.on('closetag', () => {
    current.to = parser.position
    open.pop()
    scopes.pop()
    current = open[open.length - 1] as Growing
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  return root.children.find((child) => typeof child !== 'string') ?? damaged()
}

const marksIn = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3c || code === 0x26 || code === 0x0d) count += 1
  }
  return count
}

/** The text of a part. Word writes UTF-8; UTF-16 begins with a mark that says so. A mark stays in the text. @throws BadXml */
export const decoded = (bytes: Uint8Array): string => {
  const wide =
    (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') || (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be')
  try {
    return new TextDecoder(wide || 'utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return damaged()
  }
}

export const childrenOf = (element: Element | undefined, ...names: readonly string[]): readonly Element[] =>
  (element?.children ?? []).filter(
    (one): one is Element => typeof one !== 'string' && (names.length === 0 || names.includes(one.name)),
  )

export const childOf = (element: Element | undefined, name: string): Element | undefined => {
  for (const one of element?.children ?? []) if (typeof one !== 'string' && one.name === name) return one
  return undefined
}

/** The `w:val` of a child. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']

/** Text that stands directly in an element. */
export const wordsIn = ({children}: Element): string => {
  const [only] = children
  if (children.length === 1 && typeof only === 'string') return only
  return children.filter((one) => typeof one === 'string').join('')
}
