import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {
  box,
  documentXml,
  mark,
  p,
  reviseFile,
  t,
  tbl,
  tc,
  tr,
  type WordFile,
  wordFile,
  wordParts,
} from '../support/returned.js'
import {root} from '../support/shipped.js'

/** Milliseconds and mebibytes in which any file has to be read. */
const patience = 5_000
const room = 256

/** Reads within the time. Two more tries are allowed, since the machine may have been busy. */
const inTime = (bytes: Uint8Array, tries = 3): ReturnType<typeof reviseFile> => {
  const start = performance.now()
  const outcome = reviseFile(bytes)
  const took = performance.now() - start
  if (took < patience) return outcome
  if (tries === 1) expect(took, 'milliseconds').toBeLessThan(patience)
  return inTime(bytes, tries - 1)
}

/** What came of a file: its paragraphs, or what is said against it. */
const cameOf = (bytes: Uint8Array): string => {
  const {value, diagnostics} = inTime(bytes)
  if (!value) {
    expect(diagnostics).toMatchObject([{rule: 'unreadable-file', severity: 'error', place: {file: 'returned.docx'}}])
    return (diagnostics[0]?.message ?? '').replace('“returned.docx” ', '! ')
  }
  expect(diagnostics).toEqual([])
  return value.paragraphs.map(({runs: all}) => all.map(({text}) => text).join('')).join('|')
}

const sound = wordFile(p(t('Sound.')))
/** Where the directory tells of a part. */
const entryOf = (file: Uint8Array, name: string): number => {
  const text = new TextDecoder('latin1').decode(file)
  return text.lastIndexOf('PK\u0001\u0002', text.lastIndexOf(name))
}
const patched = (file: Uint8Array, at: number, ...values: readonly number[]): Uint8Array => {
  const copy = file.slice()
  copy.set(values, at)
  return copy
}
const body = 'word/document.xml'
const main = (xml: string | Uint8Array): Uint8Array => wordFile({body: '', parts: {[body]: xml}})
const withParts = (parts: WordFile['parts'], more: Partial<WordFile> = {}): Uint8Array =>
  wordFile({body: p(t('Sound.')), ...more, ...(parts && {parts})})
const link = (kind: string, target: string, more = ''): string =>
  `<Relationship Id="x-${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" ${more}/>`
const links = (all: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`
const many = (count: number, one: (index: number) => string): string =>
  Array.from({length: count}, (_, index) => one(index)).join('')

const damaged = '! is damaged'
const large = '! is larger'
const nested = '! is larger or more deeply nested'

/** What is wrong, and what comes of it: the words, or the beginning of a finding after `! `. */
const cases: readonly (readonly [what: string, file: () => Uint8Array, comes: string])[] = [
  ['nothing at all', () => new Uint8Array(), '! is not a Word file'],
  ['half of a file', () => sound.slice(0, sound.length >> 1), '! is not a Word file'],
  ['a file without its last byte', () => sound.slice(0, -1), '! is not a Word file'],
  ['a file whose beginning is lost', () => sound.slice(40), damaged],
  ['a size that lies downwards', () => patched(sound, entryOf(sound, body) + 24, 9, 0, 0, 0), damaged],
  ['a size that lies upwards', () => patched(sound, entryOf(sound, body) + 24, 0xff, 0xff, 0xff, 0), damaged],
  ['a size of four gigabytes', () => patched(sound, entryOf(sound, body) + 24, 0xff, 0xff, 0xff, 0xff), large],
  ['a packed size that lies', () => patched(sound, entryOf(sound, body) + 20, 0xff, 0xff, 0, 0), damaged],
  ['a checksum that is wrong', () => patched(sound, entryOf(sound, body) + 16, 1, 2, 3, 4), damaged],
  [
    'four thousand parts',
    () => withParts(Object.fromEntries(Array.from({length: 4_000}, (_, index) => [`a${index}`, '']))),
    large,
  ],
  [
    'two names that differ in case',
    () => withParts({'WORD/Document.xml': '<a/>'}),
    '! holds “word/document.xml” twice',
  ],
  ['an absolute path', () => withParts({'/etc/passwd': 'x', 'C:\\Windows\\x': 'x'}), 'Sound.'],
  ['a path that leads out', () => withParts({'../../../escaped.xml': 'x'}), 'Sound.'],
  [
    'a text that is said to be outside',
    () => withParts({'_rels/.rels': links(link('officeDocument', '../../../etc/passwd'))}),
    '! holds no text of Word',
  ],
  [
    'a text that is said to be in the network',
    () => withParts({'_rels/.rels': links(link('officeDocument', 'https://a.example/x.xml', 'TargetMode="External"'))}),
    'Sound.',
  ],
  [
    'an old or locked file',
    () => patched(new Uint8Array(2_000), 0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    '! is an old .doc file or is locked',
  ],
  ['a part locked with a password', () => patched(sound, entryOf(sound, body) + 8, 1), '! is locked with a password'],
  [
    'a billion laughs',
    () =>
      main(
        `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${documentXml(p(t('&b;')))}`.replace(
          /<\?xml.*?\?>\n/,
          '',
        ),
      ),
    '! declares a document type',
  ],
  [
    'an entity from a file',
    () => main('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'),
    '! declares a document type',
  ],
  ['an entity that nobody declared', () => main(documentXml(p(t('&b;')))), damaged],
  ['names that objects have', () => main(documentXml(p(t('&constructor;')))), damaged],
  [
    'attributes that objects have',
    () => wordFile(p(t('a').replace('<w:r>', '<w:r __proto__="x" constructor="y" toString="z">'))),
    'a',
  ],
  [
    'elements called as objects have it',
    () => wordFile(p('<w:r><constructor/><toString/><__proto__/><valueOf>x</valueOf><w:t>a</w:t></w:r>')),
    'a',
  ],
  [
    'twenty thousand elements within each other',
    () => wordFile('<w:ins>'.repeat(20_000) + '</w:ins>'.repeat(20_000)),
    nested,
  ],
  [
    'tables within tables',
    () => wordFile('<w:tbl><w:tr><w:tc>'.repeat(90) + '</w:tc></w:tr></w:tbl>'.repeat(90)),
    nested,
  ],
  [
    'fields within fields',
    () => wordFile(p(mark('begin').repeat(1_000))),
    '! is more deeply nested than any contract, in its fields',
  ],
  ['a tag that is not closed', () => main(documentXml('<w:p>')), damaged],
  ['tags that cross', () => main(documentXml('<w:p><w:r></w:p></w:r>')), damaged],
  ['two roots', () => main(`${documentXml('')}<a/>`), damaged],
  ['a prefix that nobody declared', () => main(documentXml('<q:p/>')), damaged],
  ['an attribute twice', () => main(documentXml('<w:p w:a="" w:a=""/>')), damaged],
  ['no XML', () => main('Dear counsel'), damaged],
  [
    'bytes that are no UTF-8',
    () => main(Uint8Array.from([...Buffer.from(documentXml(p(t('a')))), 0xc3, 0x28])),
    damaged,
  ],
  [
    'half of a character',
    () => main(Buffer.concat([Buffer.from('<a>'), Uint8Array.from([0xed, 0xa0, 0x80]), Buffer.from('</a>')])),
    damaged,
  ],
  ['a character that XML has not', () => main(documentXml(p(t('\u0001')))), damaged],
  ['the same by its number', () => main(documentXml(p(t('&#1;')))), damaged],
  ['a character beyond all', () => main(documentXml(p(t('&#x110000;')))), damaged],
  [
    'macros',
    () =>
      withParts(
        {
          'word/vbaProject.bin': new Uint8Array(3_000).fill(7),
          '[Content_Types].xml':
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
        {links: link('vbaProject', 'vbaProject.bin')},
      ),
    'Sound.',
  ],
  [
    'a template and pictures from elsewhere',
    () =>
      withParts(
        {
          'word/_rels/settings.xml.rels': links(
            link('attachedTemplate', 'https://a.example/evil.dotm', 'TargetMode="External"'),
          ),
        },
        {
          links:
            link('image', 'https://a.example/x.png', 'TargetMode="External"') +
            link('header', 'file:///etc/passwd', 'TargetMode="External"'),
        },
      ),
    'Sound.',
  ],
  [
    'a whole other file inside',
    () => wordFile(`${p(t('a'))}<w:altChunk r:id="x"/>`),
    '! holds a whole other file inside',
  ],
  ['no content types', () => wordFile({body: p(t('Sound.')), without: ['[Content_Types].xml']}), 'Sound.'],
  [
    'wrong content types',
    () => withParts({'[Content_Types].xml': '<Types><Default Extension="xml" ContentType="image/png"/></Types>'}),
    'Sound.',
  ],
  ['no text', () => wordFile({body: '', without: [body]}), '! holds no text of Word'],
  [
    'a sheet',
    () => main('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
    '! holds no text of Word',
  ],
  [
    'no relationships',
    () => wordFile({body: p(t('Sound.')), without: ['_rels/.rels', 'word/_rels/document.xml.rels']}),
    'Sound.',
  ],
  [
    'parts that are told of and missing',
    () =>
      wordFile({
        body: p(t('Sound.')),
        links: ['styles', 'numbering', 'comments', 'header', 'footnotes']
          .map((kind) => link(kind, `${kind}9.xml`))
          .join(''),
      }),
    'Sound.',
  ],
  [
    'the same part as everything',
    () =>
      wordFile({
        body: p(t('Sound.')),
        links: ['styles', 'numbering', 'comments', 'commentsExtended', 'header', 'footnotes']
          .map((kind) => link(kind, 'document.xml'))
          .join(''),
      }),
    'Sound.',
  ],
  [
    'a part that is told of ten thousand times',
    () =>
      wordFile({
        body: p(t('Sound.')),
        asides: {header1: p(t('a'))},
        links: many(10_000, (index) => link('header', `./${'a/../'.repeat(index % 9)}header1.xml`)),
      }),
    'Sound.',
  ],
  [
    'styles that lead in a circle',
    () =>
      wordFile({
        body: p(t('a'), '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    'a',
  ],
  [
    'numbers that are none',
    () =>
      wordFile({
        body: tbl(
          tr(
            tc(
              p(t('a'), '<w:numPr><w:ilvl w:val="-9e99"/><w:numId w:val="NaN"/></w:numPr><w:outlineLvl w:val="x"/>'),
              '<w:gridSpan w:val="99999999999"/>',
            ) + tc(p(t('b'))),
            '<w:gridBefore w:val="-1"/>',
          ),
        ),
      }),
    'a|b',
  ],
  [
    'an attribute of ten megabytes',
    () => wordFile(p(`<w:r w:rsidR="${'x'.repeat(10_000_000)}"><w:t>a</w:t></w:r>`)),
    'a',
  ],
  [
    'a name of a bookmark of ten megabytes',
    () => wordFile(p(`<w:bookmarkStart w:id="1" w:name="${'x'.repeat(10_000_000)}"/>${t('a')}`)),
    'a',
  ],
  [
    'an element of a million attributes',
    () => wordFile(`<w:p${many(1_000_000, (index) => ` a${index}=""`)}/>`),
    nested,
  ],
  ['a million different names', () => wordFile(many(500_000, (index) => `<a${index}/>`)), nested],
  ['namespaces declared without end', () => wordFile(many(200_000, () => '<b xmlns="x"/>')), nested],
  ['a million characters by number', () => wordFile(p(t('&#65;'.repeat(2_000_000)))), nested],
  ['millions of returns', () => wordFile(p(t('\r'.repeat(20_000_000)))), nested],
  ['a million comments of XML', () => wordFile(p(t('a<!---->'.repeat(2_000_000)))), nested],
  ['a million pieces of CDATA', () => wordFile(p(t('<![CDATA[a]]>'.repeat(1_500_000)))), nested],
  ['a million tiny runs', () => wordFile(p('<w:r><w:t>a</w:t></w:r>'.repeat(1_000_000))), nested],
  [
    'half a million paragraphs',
    () => wordFile('<w:p/>'.repeat(500_000)),
    '! is larger than any contract, which has no 200,000',
  ],
  [
    'a million text boxes',
    () => wordFile(p('<w:r><w:txbxContent><w:p/></w:txbxContent></w:r>'.repeat(400_000))),
    nested,
  ],
  [
    'text boxes within text boxes',
    () =>
      wordFile(
        p(
          Array.from({length: 40}).reduce<string>(
            (inner) => `<w:r><w:txbxContent>${p(inner)}</w:txbxContent></w:r>`,
            t('a'),
          ),
        ),
      ),
    `${'|'.repeat(40)}a`,
  ],
  [
    'the alternatives of alternatives',
    () => wordFile(p(Array.from({length: 6}).reduce<string>((inner) => box(p(inner)), t('a')))),
    `${'|'.repeat(6)}a`,
  ],
  [
    'ten thousand comments on everything',
    () =>
      wordFile({
        comments: many(10_000, (id) => `<w:comment w:id="${id}"><w:p/></w:comment>`),
        body:
          many(10_000, (id) => `<w:commentRangeStart w:id="${id}"/>`) +
          p(t('a')).repeat(20_000) +
          many(10_000, (id) => `<w:commentRangeEnd w:id="${id}"/>`),
      }),
    Array.from({length: 20_000}, () => 'a').join('|'),
  ],
  [
    'more comments than that',
    () => wordFile({comments: many(10_001, (id) => `<w:comment w:id="${id}"><w:p/></w:comment>`), body: p('')}),
    '! is larger than any contract, which has no 10,000',
  ],
]

describe('a hostile file', () => {
  test.each(cases)(
    'of %s',
    (_, file, comes) => {
      const came = cameOf(file())
      expect(comes.startsWith('! ') ? came.slice(0, comes.length) : came).toBe(comes)
    },
    60_000,
  )

  test('is told in whole sentences, each with what to do', () => {
    const told = new Set(cases.filter(([, , comes]) => comes.startsWith('! ')).map(([, file]) => cameOf(file())))
    expect([...told].filter((message) => !/, or is damaged$|; (?:ask|open|save) |save it/.test(message))).toEqual([])
  }, 120_000)

  test('keeps names, dates and words as they are, whatever they look like', () => {
    const odd = '<script>alert(1)</script>&"\u202e\u0085{{fee}}\t'
    const escaped = odd
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\t', '&#9;')
    const {value} = reviseFile(
      wordFile({
        body: p(
          `<w:ins w:author="${escaped}" w:date="${escaped}">${t(escaped)}</w:ins><w:bookmarkStart w:name="${escaped}"/>`,
        ),
        comments: `<w:comment w:id="${escaped}" w:author="${escaped}" w:date="${escaped}">${p(t(escaped))}</w:comment>`,
        mark: escaped,
      }),
    )
    const [paragraph] = value?.paragraphs ?? []
    expect(paragraph?.runs[0]).toMatchObject({text: odd, tracked: [{author: odd, date: odd}]})
    expect([paragraph?.bookmarks, value?.mark]).toEqual([[odd], odd])
    expect(value?.comments).toMatchObject([{id: odd, author: odd, date: odd, text: odd}])
  })
})

describe('a process of its own', () => {
  const measure = (
    bytes: Uint8Array,
  ): {readonly milliseconds: number; readonly mebibytes: number; readonly runs?: number; readonly message?: string} => {
    const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
    try {
      const path = join(folder, 'returned.docx')
      writeFileSync(path, bytes)
      const {stdout, stderr} = spawnSync(
        'node',
        ['--import', 'tsx', join(root, 'test/support/read-returned.ts'), path],
        {cwd: root, encoding: 'utf8', timeout: 60_000},
      )
      if (stdout === '') throw new Error(stderr)
      return JSON.parse(stdout)
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }
  const bomb = zipSync({...Object.fromEntries(wordParts({body: ''})), [body]: new Uint8Array(200_000_000)}, {level: 9})
  const liar = patched(bomb, entryOf(bomb, body) + 24, 10, 0, 0, 0)
  const change = `<w:del w:author="a"><w:r><w:delText>a</w:delText></w:r></w:del>`

  test.each([
    ['a bomb of two hundred megabytes', bomb, large, undefined],
    ['the same that lies of its size', liar, damaged, undefined],
    ['a million tiny runs', wordFile(p('<w:r><w:t>a</w:t></w:r>'.repeat(1_000_000))), nested, undefined],
    ['as many tiny runs as are read', wordFile(p('<w:r><w:t>a</w:t></w:r>'.repeat(290_000))), undefined, 290_000],
    ['as many tiny changes as are read', wordFile(p(change.repeat(190_000))), undefined, 190_000],
    ['as many paragraphs as are read', wordFile(p(t('a')).repeat(140_000)), undefined, 140_000],
    [
      'as many marks between words as are read',
      wordFile(p('<w:bookmarkStart w:name="a"/>'.repeat(700_000))),
      undefined,
      0,
    ],
    [
      'as many elements within each other as are read',
      wordFile('<w:ins>'.repeat(250) + '<w:a/>'.repeat(1_190_000) + '</w:ins>'.repeat(250)),
      undefined,
      0,
    ],
  ])(
    'reads %s in five seconds and 256 MiB',
    (_, bytes, message, count) => {
      const first = measure(bytes)
      const {milliseconds, mebibytes, ...came} = first.milliseconds < patience ? first : measure(bytes)
      expect(milliseconds).toBeLessThan(patience)
      expect(mebibytes).toBeLessThan(room)
      expect(came.message?.replace('“returned.docx” ', '! ').slice(0, message?.length)).toBe(message)
      expect(came.runs).toBe(count)
    },
    180_000,
  )
})

test('no part of a file is ever written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
  const file = withParts({[`../../../../../../..${folder}/escaped`]: 'x', [`${folder}/absolute`]: 'x'})
  try {
    expect(cameOf(file)).toBe('Sound.')
    expect(readdirSync(folder)).toEqual([])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})
