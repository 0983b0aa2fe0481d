import {describe, expect, test} from 'vitest'
import {revisedFile} from '../../src/ooxml/repack.js'
import type {Revision, Rewriting} from '../../src/ooxml/revise.js'
import type {TextChange, View} from '../../src/ooxml/rewrite.js'
import {codec} from '../support/codec.js'
import {partsOf, structure} from '../support/docx.js'
import {
  del,
  documentXml,
  end,
  field,
  gone,
  ins,
  p,
  revised,
  said,
  t,
  tbl,
  tc,
  tr,
  wordFile,
} from '../support/returned.js'

const hand = {author: 'Us', date: '2026-11-26T00:00:00Z'}
const nothing: Revision = {settled: new Map(), rewritten: [], inserted: [], rows: [], struckRows: [], remarks: []}
const written = (body: string, more: Partial<Revision>) => {
  const bytes = wordFile(body)
  const {value} = revisedFile(bytes, codec, {
    file: 'x.docx',
    word: revised(bytes),
    revision: {...nothing, ...more},
    hand,
  })
  if (!value) throw new Error('not written')
  return {...value, word: revised(value.bytes)}
}
const change = (from: number, to: number, ...put: readonly string[]): TextChange => ({
  from,
  to,
  put: put.map((line) => (line === '' ? [] : [line])),
})
const rewrite = (text: string, ...changes: readonly TextChange[]): Rewriting => ({
  paragraphs: [0],
  view: 'after',
  text,
  changes,
})
const us = (content: string): string => ins(content, 'Us')

const cases: readonly (readonly [what: string, body: string, one: Rewriting, ...after: string[]])[] = [
  ['words', p(t('one two three')), rewrite('one two three\r', change(4, 7, '2')), 'one [-Us|two][+Us|2] three¶'],
  ['words at the start', p(t('one two')), rewrite('one two\r', change(0, 0, 'but ')), '[+Us|but ]one two¶'],
  ['words at the end', p(t('one two')), rewrite('one two\r', change(7, 7, '.')), 'one two[+Us|.]¶'],
  [
    'the look of what goes',
    p(t('one ') + t('two', '<w:b/>') + t(' three')),
    rewrite('one two three\r', change(4, 7, '2')),
    'one [-Us b|two][+Us b|2] three¶',
  ],
  [
    'across runs',
    p(t('one t') + t('wo th') + t('ree')),
    rewrite('one two three\r', change(4, 13, 'more')),
    'one [-Us|t][-Us|wo th][-Us|ree][+Us|more]¶',
  ],
  [
    'a field that is cut goes whole',
    p(t('see ') + field('REF a', t('3.1')) + t('.')),
    rewrite('see 3.1.\r', change(6, 7, '2')),
    'see [-Us #|3.1][+Us|3.2].¶',
  ],
  [
    'a field beside it stays',
    p(t('see ') + field('REF a', t('3.1')) + t('.')),
    rewrite('see 3.1.\r', change(0, 3, 'See'), change(7, 8, '!')),
    '[-Us|see][+Us|See] [#|3.1][-Us|.][+Us|!]¶',
  ],
  [
    'in their insertion, which stays theirs',
    p(t('a ') + ins(t('b c d')) + t(' e')),
    rewrite('a b c d e\r', change(4, 5, 'C')),
    'a [+Ann|b ][+Ann -Us|c][+Us|C][+Ann| d] e¶',
  ],
  [
    'what we put in ourselves only goes',
    p(t('a ') + us(t('b c')) + t(' d')),
    rewrite('a b c d\r', change(2, 3)),
    'a [+Us| c] d¶',
  ],
  [
    'beside what they took out',
    p(t('a ') + del(gone('b')) + t(' c')),
    rewrite('a  c\r', change(2, 2, 'b')),
    'a [+Us|b][-Ben|b] c¶',
  ],
  [
    'before all changes',
    p(t('a ') + del(gone('b')) + ins(t('x')) + t(' c')),
    {...rewrite('a b c\r', change(4, 5, 'd')), view: 'before'},
    'a [-Ben|b][+Ann|x] [-Us|c][+Us|d]¶',
  ],
  ['a paragraph parted', p(t('one two')), rewrite('one two\r', change(3, 4, '', '')), 'one[-Us| ]¶+Us', 'two¶'],
  [
    'paragraphs joined',
    p(t('one')) + p(t('two')),
    {...rewrite('one\rtwo\r', change(3, 4, ' ')), paragraphs: [0, 1]},
    'one[+Us| ]¶-Us',
    'two¶',
  ],
  ['a whole paragraph', p(t('one')) + p(t('two')), rewrite('one\r', change(0, 4)), '[-Us|one]¶-Us', 'two¶'],
  [
    'their new paragraph',
    p(ins(t('one')), end('ins')) + p(t('two')),
    rewrite('one\r', change(0, 4)),
    '[+Ann -Us|one]¶+Ann-Us',
    'two¶',
  ],
  [
    'an empty paragraph',
    p('<w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>') + p(t('x')),
    rewrite('\r', change(0, 0, 'one')),
    '@b[+Us|one]¶',
    'x¶',
  ],
  ['a paragraph of one tag', `<w:p/>${p(t('x'))}`, rewrite('\r', change(0, 0, 'one')), '[+Us|one]¶', 'x¶'],
  [
    'breaks and tabs',
    p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>'),
    rewrite('a\nb\tc\r', change(1, 2, ' '), change(3, 4, '\t\n')),
    'a[-Us|\n][+Us| ]b[-Us|\t][+Us|\t\n]c¶',
  ],
  [
    'a link',
    p(`<w:hyperlink w:anchor="x">${t('one two')}</w:hyperlink>`),
    rewrite('one two\r', change(0, 3, '1')),
    '[-Us|one][+Us|1] two¶',
  ],
  ['signs that XML knows', p(t('a &amp; b')), rewrite('a & b\r', change(2, 3, '<"')), 'a [-Us|&][+Us|<"] b¶'],
]
describe('paragraphs made to read otherwise', () => {
  test.each(cases.map(([what, body, one, ...after]) => ({what, body, one, after})))('$what', ({body, one, after}) => {
    const {word, failed, bytes} = written(body, {rewritten: [one]})
    expect(failed).toEqual([])
    expect(word.paragraphs.map(said)).toEqual(after)
    const ids = [...word.xml.matchAll(/<w:(?:ins|del|bookmarkStart)\s[^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    const own = new Set(ids.filter((id) => id !== '1'))
    expect(ids.filter((id) => id !== '1')).toHaveLength(own.size)
    expect(structure(bytes).filter((problem) => /fields|w:t in w:del/.test(problem))).toEqual([])
  })
})

test.each<View>(['before', 'after'])('what reads otherwise than was believed is left alone (%s)', (view) => {
  const {failed, word} = written(p(t('one two')), {rewritten: [{...rewrite('one 2\r', change(4, 5, 'x')), view}]})
  expect(failed).toHaveLength(1)
  expect(word.paragraphs.map(said)).toEqual(['one two¶'])
})

test('new paragraphs look like the one that they follow; where none follows them the old end is theirs', () => {
  const look = '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'
  const {word} = written(p(t('one'), look) + p(t('two')), {
    inserted: [
      {at: 0, lines: [{line: ['new'], like: 0, bookmark: 'n'}]},
      {at: 1, lines: [{line: ['last'], like: 0, uncounted: true}]},
    ],
  })
  expect(word.paragraphs.map(said)).toEqual(['one¶', '@n[+Us|new]¶+Us', 'two¶+Us', '[+Us|last]¶'])
  expect(word.xml).toContain(`<w:p><w:pPr>${look}<w:rPr><w:ins `)
  expect(word.xml).toContain(
    '<w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>',
  )
})

test('rows are put in like those before them, and taken out', () => {
  const table = tbl(tr(tc(p(t('a'))) + tc(p(t('b')))) + tr(tc(p(t('c'))) + tc(p(t('d')))))
  const {word} = written(table + p(''), {rows: [{at: 1, cells: [['e'], ['f']]}], struckRows: [2]})
  expect(word.paragraphs.map(said)).toEqual([
    '0.0.0:a¶',
    '0.0.1:b¶',
    '0.1.0:{+Us}[+Us|e]¶+Us',
    '0.1.1:{+Us}[+Us|f]¶+Us',
    '0.2.0:{-Us}c¶',
    '0.2.1:{-Us}d¶',
    '¶',
  ])
})

test('a comment is put beside a paragraph, with the parts that it needs; where there are some, into theirs', () => {
  const remarks = [{paragraph: 0, text: 'Why?\nSay it.'}]
  const first = written(p(t('one')), {remarks})
  expect(first.word.comments).toMatchObject([{author: 'Us', date: hand.date, text: 'Why?\nSay it.', quote: 'one'}])
  expect(structure(first.bytes).filter((problem) => /content types|no part|relationship/.test(problem))).toEqual([])
  const {value} = revisedFile(first.bytes, codec, {
    file: 'x.docx',
    word: first.word,
    revision: {...nothing, remarks},
    hand,
  })
  const twice = revised(value?.bytes ?? new Uint8Array())
  expect(twice.comments.map(({id}) => id)).toEqual(['0', '1'])
  expect([...partsOf(value?.bytes ?? new Uint8Array()).keys()]).toEqual([...partsOf(first.bytes).keys()])
})

test('a text in UTF-16 stays in it', () => {
  const text = documentXml(p(t('one two'))).replace('UTF-8', 'UTF-16')
  const bytes = new Uint8Array(2 + 2 * text.length)
  new DataView(bytes.buffer).setUint16(0, 0xfeff, true)
  for (const [index, sign] of [...text].entries())
    new DataView(bytes.buffer).setUint16(2 + 2 * index, sign.charCodeAt(0), true)
  const file = wordFile({body: '', parts: {'word/document.xml': bytes}})
  const {value} = revisedFile(file, codec, {
    file: 'x.docx',
    word: revised(file),
    revision: {...nothing, rewritten: [rewrite('one two\r', change(0, 3, '1'))]},
    hand,
  })
  expect(revised(value?.bytes ?? new Uint8Array()).paragraphs.map(said)).toEqual(['[-Us|one][+Us|1] two¶'])
})
