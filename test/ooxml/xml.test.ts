import fc from 'fast-check'
import {expect, test} from 'vitest'
import {element, escaped, w} from '../../src/ooxml/xml.js'
import {readXml} from '../support/xml.js'

const anyText = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.array(fc.nat(0xff)).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('a & b', ']]>', '<!--', '&amp;', '\r\n', ' \t ', '\u0000', '\ud800', '\ufffe', '😀'),
)

/** What XML 1.0 has no way to write. */
const unheld = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

test('any string comes back from text and from an attribute as it was, what XML cannot hold as U+FFFD', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readXml(element('a', {b: text}, `${escaped(text)}<c/>`))
      const held = text.replace(unheld, '\ufffd')
      expect(read.attributes.b).toBe(held)
      expect(read.children.filter((one) => typeof one === 'string').join('')).toBe(held)
    }),
  )
})

test('elements', () => {
  expect(w('p')).toBe('<w:p/>')
  expect(w('ind', {left: 36, hanging: undefined, 'xml:space': 'preserve'})).toBe(
    '<w:ind w:left="36" xml:space="preserve"/>',
  )
  expect(w('p', {}, [w('r'), w('r', {}, '')])).toBe('<w:p><w:r/><w:r/></w:p>')
  expect(element('v:f', {eqn: 'if @0 "x" 0'})).toBe('<v:f eqn="if @0 &quot;x&quot; 0"/>')
})
