/** Values of attributes by name. An attribute without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const special = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * Any string as XML text or as an attribute between double quotes: a parser gives back exactly the same string.
 * What XML 1.0 cannot hold (control characters, halves of surrogate pairs, U+FFFE, U+FFFF) becomes U+FFFD.
 */
export const escaped = (text: string): string =>
  special.test(text)
    ? text.replace(forbidden, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? '')
    : text

/** An element whose attributes without a prefix get one. Children are XML already and are not escaped. */
const build = (name: string, prefix: string, attributes: Attributes, children: string | readonly string[]): string => {
  let head = name
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined) continue
    head += ` ${key.includes(':') ? '' : prefix}${key}="${typeof value === 'number' ? value : escaped(value)}"`
  }
  const content = typeof children === 'string' ? children : children.join('')
  return content === '' ? `<${head}/>` : `<${head}>${content}</${name}>`
}

/** An element with its prefix in the name. Children are XML already and are not escaped. */
export const element = (name: string, attributes: Attributes = {}, children: string | readonly string[] = ''): string =>
  build(name, '', attributes, children)

/** An element of WordprocessingML. Attributes without a prefix get `w:` too. */
export const w = (name: string, attributes: Attributes = {}, children: string | readonly string[] = ''): string =>
  build(`w:${name}`, 'w:', attributes, children)

/** First line of each XML part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const encoder = new TextEncoder()

/** Pieces of XML, in their order, as the bytes of one part. A long text made of many strings is slow to encode whole. */
export const bytesOf = (pieces: readonly string[]): Uint8Array => {
  const room = new Uint8Array(3 * pieces.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const piece of pieces) at += encoder.encodeInto(piece, room.subarray(at)).written
  return room.subarray(0, at)
}
