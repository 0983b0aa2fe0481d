import {expect, test} from 'vitest'
import {pack} from '../../src/ooxml/pack.js'
import {codec} from '../support/codec.js'
import {partsOf, structure} from '../support/docx.js'
import {rider} from '../support/sample.js'
import {docx} from '../support/shells.js'
import {hasValidator, validate} from '../support/validator.js'

const file = await docx(rider)

/** The rider with something broken in one part. */
const broken = (name: string, wrong: RegExp, by: string): Uint8Array =>
  pack(
    [...partsOf(file)].map(([part, text]) => {
      const changed = part === name ? text.replace(wrong, by) : text
      if (part === name && changed === text) throw new Error(`nothing to break in ${name}`)
      return {name: part, bytes: new TextEncoder().encode(changed)}
    }),
    codec,
  )

test.each([
  ['two bookmarks of one name', 'word/document.xml', /w:name="(_pv_\w+_)2"/, 'w:name="$11"', /two bookmarks _pv_/],
  ['two bookmarks of one id', 'word/document.xml', /(bookmark(?:Start|End)) w:id="2"/g, '$1 w:id="1"', /the id 1/],
  ['a bookmark without an end', 'word/document.xml', /<w:bookmarkEnd w:id="3"\/>/, '', /bookmark 3 does not end/],
  [
    'a bookmark without a start',
    'word/document.xml',
    /<w:bookmarkStart w:id="3"[^>]*>/,
    '',
    /bookmark 3 does not begin/,
  ],
  ['a reference to nothing', 'word/document.xml', / REF _pv_\w+/, ' REF _pv_none_1', /no bookmark _pv_none_1/],
  ['an unknown style', 'word/document.xml', /w:pStyle w:val="Title"/, 'w:pStyle w:val="Titel"', /no style Titel/],
  [
    'a style that follows none',
    'word/styles.xml',
    /w:next w:val="BodyText"/,
    'w:next w:val="X"',
    /styles.xml: no style X/,
  ],
  ['an unknown list', 'word/styles.xml', /w:numId w:val="1"/, 'w:numId w:val="99"', /no list 99/],
  ['a level that the list lacks', 'word/styles.xml', /w:ilvl w:val="3"/, 'w:ilvl w:val="8"', /no level 8/],
  ['an empty cell', 'word/document.xml', /<w:tc>.*?<\/w:tc>/, '<w:tc></w:tc>', /a cell does not end/],
  ['text in a deletion', 'word/document.xml', /<w:r><w:t/, '<w:del><w:r><w:t>x</w:t></w:r></w:del>$&', /w:t in w:del/],
  [
    'a field that does not end',
    'word/document.xml',
    /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/,
    '',
    /fields begin separate$/,
  ],
  [
    'a header without a relationship',
    'word/document.xml',
    /headerReference w:type="default" r:id="\w+"/,
    'headerReference w:type="default" r:id="rId77"',
    /no relationship rId77/,
  ],
  ['a relationship to no part', 'word/_rels/document.xml.rels', /styles\.xml/, 'style.xml', /no part style.xml/],
  ['a part without a type', '[Content_Types].xml', /<Default [^>]*Extension="rels"\/>/, '', /\.rels has none/],
] as const)('%s is found', (_, name, wrong, by, found) => {
  expect(structure(broken(name, wrong, by)).join('\n')).toMatch(found)
})

test.skipIf(!hasValidator)('the Open XML SDK is asked', () => {
  expect(validate(broken('word/document.xml', /<w:pStyle/, '<w:pStile')).join('\n')).toContain('pStile')
})
