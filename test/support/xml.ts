import {SaxesParser} from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Reads XML strictly: what is not well-formed throws. */
export const readXml = (text: string): Element => {
  const root: Element = {name: '#', attributes: {}, children: []}
  const stack = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const element: Element = {name, attributes, children: []}
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => stack.pop())
  parser.on('text', (value) => stack.at(-1)?.children.push(value))
  parser.write(text).close()
  const first = root.children.find((child) => typeof child !== 'string')
  if (first === undefined) throw new Error('no element')
  return first
}

/** Elements of these names anywhere below, in the order of the text. */
export const all = (element: Element, ...names: readonly string[]): Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(names.includes(child.name) ? [child] : []), ...all(child, ...names)],
  )

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one): one is Element => typeof one !== 'string' && one.name === name)

/** The `w:val` of a child. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val']

/** Text that stands directly in an element. */
export const textIn = (element: Element): string => element.children.filter((one) => typeof one === 'string').join('')

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}
const escaped = (text: string, characters: RegExp): string => text.replace(characters, (sign) => signs[sign] ?? sign)

const printed = ({name, attributes, children}: Element): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value, /[&<>"\t\n]/g)}"`)
  const inner = children.map((one) => (typeof one === 'string' ? escaped(one, /[&<>]/g) : printed(one)))
  return children.length === 0 ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner.join('')}</${name}>`
}

/** A part of a Word file: what was read, as text again. */
export const printXml = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printed(root)}`
