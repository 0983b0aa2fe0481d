import {describe, expect, test} from 'vitest'
import {sideOf} from '../../src/ooxml/sides.js'
import {
  box,
  del,
  documentXml,
  end,
  field,
  gone,
  ins,
  mark,
  p,
  revised,
  row,
  said,
  standsInPlace,
  t,
  tbl,
  tc,
  tr,
  type WordFile,
} from '../support/returned.js'

const cases: readonly (readonly [what: string, body: string, ...paragraphs: readonly string[]])[] = [
  ['words', p(t('one ') + t('two')) + p(''), 'one two¶', '¶'],
  ['words put in and taken out', p(t('a ') + ins(t('b')) + del(gone('c'))), 'a [+Ann|b][-Ben|c]¶'],
  ['a move', p('<w:moveFrom w:author="M"><w:r><w:t>x</w:t></w:r></w:moveFrom>', end('moveFrom')), '[<M|x]¶<Ben'],
  [
    'the other end of a move',
    p('<w:moveTo w:author="M"><w:r><w:t>x</w:t></w:r></w:moveTo>', end('moveTo')),
    '[>M|x]¶>Ann',
  ],
  ['what one put in and the other took out', p(ins(del(gone('x')))), '[+Ann -Ben|x]¶'],
  ['the same, written inside out', p(del(ins(gone('x')))), '[+Ann -Ben|x]¶'],
  ['two of one kind: the inner one', p(ins(ins(t('x'), 'In'), 'Out')), '[+In|x]¶'],
  ['a change that nobody signed', p('<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>'), '[+?|x]¶'],
  [
    'ends put in, taken out, and both',
    p('', end('ins')) + p('', end('del')) + p('', end('ins', 'del')),
    '¶+Ann',
    '¶-Ben',
    '¶+Ann-Ben',
  ],
  [
    'rows and cells put in and taken out',
    tbl(
      tr(tc(p(t('a')))) +
        tr(tc(p(t('b'))), row('ins')) +
        tr(tc(p(t('c'))) + tc(p(t('d')), '<w:cellDel w:author="C"/>')),
    ),
    '0.0.0:a¶',
    '0.1.0:{+Ann}b¶',
    '0.2.0:c¶',
    '0.2.1:{-C}d¶',
  ],
  ['a row put in and taken out again', tbl(tr(tc(p('')), row('ins') + row('del'))), '0.0.0:{+Ann-Ben}¶'],
  [
    'a cell taken out of a row that was put in',
    tbl(tr(tc(p(''), '<w:cellDel w:author="C"/>'), row('ins'))),
    '0.0.0:{+Ann-C}¶',
  ],
  [
    'tables, merged columns, tables within',
    tbl(tr(tc(p(t('a')), '<w:gridSpan w:val="2"/>') + tc(p(t('b')) + tbl(tr(tc(p(t('c'))))) + p('')))) +
      tbl(tr(tc(p(t('d'))), '<w:gridBefore w:val="1"/>')),
    '0.0.0:a¶',
    '0.0.2:b¶',
    '0.0.2:c¶',
    '0.0.2:¶',
    '1.0.1:d¶',
  ],
  [
    'controls around paragraphs, rows, cells and words',
    `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${p(`<w:sdt><w:sdtContent>${t('a')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>` +
      tbl(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc(p(t('b')))}</w:sdtContent></w:sdt>${tc(p(t('c')))}`)}</w:sdtContent></w:sdt>${tr(tc(p(t('d'))))}`,
      ),
    'a¶',
    '0.0.0:b¶',
    '0.0.1:c¶',
    '0.1.0:d¶',
  ],
  [
    'wrappers of words',
    p(
      `<w:smartTag>${t('a')}</w:smartTag><w:customXml>${t('b')}</w:customXml><w:hyperlink>${t('c')}</w:hyperlink><w:bdo>${t('d')}</w:bdo><unknown>${t('e')}</unknown>`,
    ),
    'abcde¶',
  ],
  [
    'signs',
    p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:cr/><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0A7"/></w:r>',
    ),
    'a\tb\n\n\n\u2011\u00ad\uf0a7¶',
  ],
  ['a line break in the XML is a space', p(t('a\r\nb\rc\nd')), 'a b c d¶'],
  ['a stop in the properties is no tab', p(t('a'), '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), 'a¶'],
  ['a formula', p('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>'), 'x+1¶'],
  ['characters by number, and markup as text', p(t('&lt;w:p&gt; &#x41;&amp;<![CDATA[<b>]]>')), '<w:p> A&<b>¶'],
  [
    'looks',
    p(
      t('a', '<w:b/>') +
        t('b', '<w:i w:val="0"/><w:b w:val="false"/>') +
        t('c', '<w:u w:val="single"/><w:strike/>') +
        t('d', '<w:u w:val="none"/><w:vanish/>') +
        t('e', '<w:dstrike/>'),
    ),
    '[b|a]b[u s|c][h|d][s|e]¶',
  ],
  [
    'what was reformatted',
    p(t('a', '<w:rPrChange/>')) +
      p(t('b'), '<w:pPrChange/>') +
      p(t('c'), '<w:rPr><w:rPrChange/></w:rPr>') +
      p('', '<w:numPr><w:ins/></w:numPr>') +
      p(t('d')),
    'a~¶',
    'b~¶',
    'c~¶',
    '~¶',
    'd¶',
  ],
  [
    'fields that Word works out',
    p(t('see ') + field('REF x \\h', t('3.1')) + t(' on ') + field('PAGEREF x', t('4'))),
    'see [#|3.1] on [#|4]¶',
  ],
  ['a link as a field', p(field('HYPERLINK "https://a.example"', t('words'))), 'words¶'],
  [
    'fields that fetch words, which are words',
    p(
      field('QUOTE "the fee is 1"', t('the fee is 1')) +
        field('DOCPROPERTY Fee', t('2')) +
        field('REFUND', t('3')) +
        field('REF_1', t('4')),
    ),
    'the fee is 1234¶',
  ],
  [
    'a field with no result',
    p(`${t('a') + mark('begin')}<w:r><w:instrText>XE "b"</w:instrText></w:r>${mark('end')}${t('c')}`),
    'ac¶',
  ],
  [
    'a field within a result',
    p(field('TOC \\o', field('HYPERLINK "x"', t('Pay') + field('PAGEREF x', t('1'))))),
    '[#|Pay][#|1]¶',
  ],
  [
    'a field within an instruction',
    p(
      `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('REF x', t('hidden'))}${t('hidden too')}${mark('separate')}${t('shown')}${mark('end')}`,
    ),
    'shown¶',
  ],
  [
    'a field over two paragraphs',
    p(`${mark('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>${mark('separate')}${t('a')}`) +
      p(t('b') + mark('end') + t('c')),
    '[#|a]¶',
    '[#|b]c¶',
  ],
  [
    'a field that never ends is none',
    p(`${mark('begin') + t('a')}<w:r><w:instrText>REF x</w:instrText></w:r>${mark('separate')}${t('b')}`) + p(t('c')),
    'ab¶',
    'c¶',
  ],
  ['an end without a field', p(mark('end') + mark('separate') + t('a')), 'a¶'],
  [
    'a field within one run',
    p(
      '<w:r><w:t>a</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/><w:t>b</w:t></w:r>',
    ),
    'a[#|1]b¶',
  ],
  [
    'simple fields',
    p(`<w:fldSimple w:instr=" PAGE ">${t('1')}</w:fldSimple><w:fldSimple w:instr="AUTHOR">${t('x')}</w:fldSimple>`),
    '[#|1]x¶',
  ],
  [
    'results put in and taken out',
    p(
      mark('begin') +
        '<w:r><w:instrText>REF x</w:instrText></w:r>' +
        mark('separate') +
        del(gone('1')) +
        ins(t('2')) +
        mark('end'),
    ),
    '[-Ben #|1][+Ann #|2]¶',
  ],
  [
    'a whole field taken out',
    p(
      del(
        `${mark('begin')}<w:r><w:delInstrText> REF x </w:delInstrText></w:r>${mark('separate')}${gone('1')}${mark('end')}`,
      ),
    ),
    '[-Ben #|1]¶',
  ],
  [
    'a text box, read once and after its paragraph',
    p(t('a') + box(p(t('b')) + p(t('c'))) + t('d')) + p(t('e')),
    'ad¶',
    'b¶',
    'c¶',
    'e¶',
  ],
  ['a text box that was put in', p(t('a') + ins(box(p(t('b'))))), 'a¶', '[+Ann|b]¶+Ann'],
  ['a text box put in and taken out again', p(ins(del(box(p(gone('b')))))), '¶', '[+Ann -Ben|b]¶+Ann-Ben'],
  ['a text box is no part of a field', p(mark('begin') + box(p(t('b'))) + mark('end') + t('a')), 'a¶', 'b¶'],
  [
    'bookmarks in paragraphs and between',
    `<w:bookmarkStart w:id="1" w:name="x"/>${p(`<w:bookmarkStart w:id="2" w:name="y"/><w:bookmarkEnd w:id="2"/>${t('a')}${ins('<w:bookmarkStart w:id="3" w:name="z"/>')}`)}<w:bookmarkEnd w:id="1"/>${p(t('b'))}`,
    '@x@y@za¶',
    'b¶',
  ],
  [
    'what never is words',
    p(
      `<w:r><w:lastRenderedPageBreak/><w:footnoteReference w:id="2"/><w:drawing><wp:docPr xmlns:wp="urn:wp" descr="no"/></w:drawing></w:r><w:proofErr/>${t('a')}`,
    ),
    'a¶',
  ],
]

describe('the body', () => {
  test.each(cases)('%s', (_, body, ...paragraphs) => {
    for (const strict of [false, true]) {
      const word = revised({body, strict})
      expect(word.paragraphs.map(said)).toEqual(paragraphs)
      standsInPlace(word)
    }
  })

  test('whatever the file calls the namespace', () => {
    const xml = documentXml(p(ins(t('a'))))
      .replaceAll('w:', 'x:')
      .replace('xmlns:w=', 'xmlns:x=')
    const word = revised({body: '', parts: {'word/document.xml': xml}})
    expect(word.xml).toContain('<x:p>')
    expect(word.paragraphs.map(said)).toEqual(['[+Ann|a]¶'])
    standsInPlace(word)
  })
})

test('who and when, as the file has it', () => {
  const [paragraph] = revised(
    p('<w:ins w:id="1" w:author="A &amp; &lt;B&gt;&#10;" w:date="not a date"><w:r><w:t>x</w:t></w:r></w:ins>'),
  ).paragraphs
  expect(paragraph?.runs[0]?.tracked).toEqual([
    {kind: 'inserted', author: 'A & <B>\n', date: 'not a date', moved: false},
  ])
})

const styles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="My clause"/><w:basedOn w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/><w:vanish/></w:rPr></w:style>',
].join('')
const levels =
  '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl>'
const numbering = `<w:abstractNum w:abstractNumId="9">${levels}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>`

test('styles, headings, lists and the looks of a style', () => {
  const {paragraphs} = revised({
    styles,
    numbering,
    body: [
      p(t('a')),
      p(t('b'), '<w:pStyle w:val="H"/>'),
      p(t('c'), '<w:pStyle w:val="C"/>'),
      p(t('d'), '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'),
      p(
        t('e', '<w:rStyle w:val="S"/>') + t('f', '<w:rStyle w:val="S"/><w:b w:val="0"/>'),
        '<w:pStyle w:val="unknown"/>',
      ),
    ].join(''),
  })
  expect(paragraphs.map(({style, heading, list}) => ({style, heading, list}))).toMatchObject([
    {style: 'Normal'},
    {style: 'heading 2', heading: 2},
    {style: 'My clause', heading: 2, list: {id: '9', level: 1, ordered: true}},
    {style: 'Normal', heading: 1, list: {id: '9', level: 0, ordered: false}},
    {style: 'Normal'},
  ])
  expect(paragraphs.at(-1)?.runs.map(({bold, hidden}) => [bold, hidden])).toEqual([
    [true, true],
    [false, true],
  ])
})

describe('comments', () => {
  const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
  const stop = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const comment = (id: number, text: string, paragraph = `P${id}`): string =>
    `<w:comment w:id="${id}" w:author="Ann" w:date="2026-11-24T10:00:00Z"><w:p><w:r><w:t>first</w:t></w:r></w:p><w:p w14:paraId="${paragraph}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
  const about = (body: string, more: Partial<WordFile> = {}) =>
    revised({body, comments: comment(1, 'why?'), ...more}).comments.map(({paragraphs, quote}) => ({paragraphs, quote}))

  test('who said what of which words', () => {
    const {comments} = revised({
      body: p(t('a ') + start(1) + start(2) + t('b') + stop(1) + stop(2) + t(' c')),
      comments: comment(1, 'why?') + comment(2, 'because'),
      commentsExtended:
        '<w15:commentEx w15:paraId="P1" w15:done="1"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1" w15:done="0"/>',
    })
    const both = {author: 'Ann', date: '2026-11-24T10:00:00Z', paragraphs: [0], quote: 'b'}
    expect(comments).toEqual([
      {id: '1', text: 'first\nwhy?', done: true, ...both},
      {id: '2', text: 'first\nbecause', done: false, answers: '1', ...both},
    ])
  })

  test.each([
    [
      'several paragraphs',
      p(t('a') + start(1) + t('b')) + p(t('c')) + p(t('d') + stop(1) + t('e')),
      [0, 1, 2],
      'b\nc\nd',
    ],
    ['between paragraphs', `${p(t('a')) + start(1) + p(t('b'))}<w:commentRangeEnd w:id="1"/>${p(t('c'))}`, [1], 'b'],
    ['words that were taken out', p(start(1) + del(gone('a')) + t('b') + stop(1)), [0], 'b'],
    ['nothing but words that were taken out', p(start(1) + del(gone('a')) + stop(1)), [0], 'a'],
    ['no words', p(t('a')) + p(t('b') + start(1) + stop(1)), [1], ''],
    ['a mark alone', p(t('a')) + p(`${t('b')}<w:r><w:commentReference w:id="1"/></w:r>`), [1], ''],
    ['a start alone', p(t('a')) + p(start(1) + t('b')), [1], ''],
    ['a text box', p(t('a') + box(p(t('b') + start(1) + t('c') + stop(1))) + t('d')), [1], 'c'],
    ['a paragraph behind its text box', p(t('a') + box(p(t('b'))) + start(1) + t('d') + stop(1)), [0], 'd'],
    ['nothing', p(t('a')), [], ''],
  ] as const)('of %s', (_, body, paragraphs, quote) => {
    expect(about(body)).toEqual([{paragraphs, quote}])
  })

  test('of a whole contract are cut off', () => {
    const [whole] = about(start(1) + p(t('word '.repeat(50))).repeat(300) + p(stop(1)))
    expect(whole?.paragraphs).toHaveLength(200)
    expect(whole?.quote).toHaveLength(2001)
    expect(whole?.quote.endsWith('…')).toBe(true)
  })
})

test('what stands beside the text, as it reads with all changes', () => {
  const note = (type: string, text: string): string => `<w:footnote w:type="${type}">${p(t(text))}</w:footnote>`
  const {asides} = revised({
    body: p(t('a')),
    asides: {
      header1: p(t('Draft ') + del(gone('1')) + ins(t('2'))) + p(''),
      header2: p(t('Two')),
      footnotes: note('separator', 'no') + note('normal', 'A note'),
    },
  })
  expect(asides).toEqual([
    {part: 'word/header1.xml', text: 'Draft 2'},
    {part: 'word/header2.xml', text: 'Two'},
    {part: 'word/footnotes.xml', text: 'A note'},
  ])
})

test.each([false, true])('the mark under which the sender knows the file again (strict: %s)', (strict) => {
  expect(revised({body: p(''), mark: 'a&amp;b', strict}).mark).toBe('a&b')
  expect(revised({body: p(''), strict})).not.toHaveProperty('mark')
})

test('parts are found wherever and however they are called', () => {
  const link = (target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`
  for (const [target, name] of [
    ['/Text/Main.XML', 'text/main.xml'],
    ['./a/../b/doc.xml', 'b/doc.xml'],
    ['c/d.xml', 'c\\d.xml'],
  ] as const) {
    const word = revised({
      body: '',
      without: ['word/document.xml'],
      parts: {'_rels/.rels': link(target), [name]: documentXml(p(t('a')))},
    })
    expect([word.part, word.paragraphs.map(said)]).toEqual([name, ['a¶']])
  }
})

test.each([
  ['a mark of UTF-8', (xml: string) => Buffer.from(`\ufeff${xml}`)],
  ['UTF-16, little end first', (xml: string) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  [
    'UTF-16, big end first',
    (xml: string) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
  ],
])('places count behind %s', (_, encode) => {
  const word = revised({body: '', parts: {'word/document.xml': encode(documentXml(p(t('é 😀'))))}})
  expect(word.xml[0]).toBe('\ufeff')
  expect(word.paragraphs.map(said)).toEqual(['é 😀¶'])
  standsInPlace(word)
})

const sides: readonly (readonly [
  what: string,
  body: string,
  rejected: readonly string[],
  accepted: readonly string[],
])[] = [
  ['words', p(t('a ') + ins(t('b')) + del(gone('c')) + ins(del(gone('d')))), ['a c'], ['a b']],
  ['a paragraph split in two', p(t('a'), end('ins')) + p(t('b')), ['ab'], ['a', 'b']],
  ['two joined into one', p(t('a'), end('del')) + p(t('b')), ['a', 'b'], ['ab']],
  ['a paragraph put in', p(t('a')) + p(ins(t('b')), end('ins')) + p(t('c')), ['a', 'c'], ['a', 'b', 'c']],
  ['a paragraph taken out', p(t('a')) + p(del(gone('b')), end('del')) + p(t('c')), ['a', 'b', 'c'], ['a', 'c']],
  ['put in by one, taken out by the other', p(ins(del(gone('b'))), end('ins', 'del')) + p(t('c')), ['c'], ['c']],
  ['the last one put in', p(t('a')) + p(ins(t('b')), end('ins')), ['a'], ['a', 'b']],
  ['the last one taken out, and something left', p(t('a') + del(gone('b')), end('del')), ['ab'], ['a']],
  [
    'rows',
    tbl(tr(tc(p(t('a')))) + tr(tc(p(t('b'))), row('ins')) + tr(tc(p(t('c'))), row('del'))),
    ['a', 'c'],
    ['a', 'b'],
  ],
  [
    'ends do not join cells',
    tbl(tr(tc(p(t('a'), end('del'))) + tc(p(t('b'))))) + p(t('c')),
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ],
  ['nor a paragraph with a table', p(t('a'), end('del')) + tbl(tr(tc(p(t('b'))))), ['a', 'b'], ['a', 'b']],
  [
    'a text box between two that are joined',
    p(t('a') + box(p(t('b'), end('del'))), end('del')) + p(t('c')),
    ['a', 'b', 'c'],
    ['ac', 'b'],
  ],
  ['a text box put in', p(t('a') + ins(box(p(t('b'))))) + p(t('c')), ['a', 'c'], ['a', 'b', 'c']],
]
test.each(sides)('on both sides: %s', (_, body, rejected, accepted) => {
  const word = revised(body)
  expect(sideOf(word, 'rejected').map(({text}) => text)).toEqual(rejected)
  expect(sideOf(word, 'accepted').map(({text}) => text)).toEqual(accepted)
})

test('a side knows of which paragraphs each is made, and all their bookmarks', () => {
  const named = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>`
  const word = revised(p(named('x') + t('a'), end('del')) + p(named('y') + named('x') + t('b')) + p(t('c')))
  expect(sideOf(word, 'accepted')).toEqual([
    {text: 'ab', bookmarks: ['x', 'y'], from: [0, 1]},
    {text: 'c', bookmarks: [], from: [2]},
  ])
})
