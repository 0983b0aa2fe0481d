import {openPackage} from '../../src/ooxml/open.js'
import {pack} from '../../src/ooxml/pack.js'
import {escaped} from '../../src/ooxml/xml.js'
import {codec} from '../support/codec.js'
import {document, workshop} from './house.js'

type Content = string | Uint8Array
/** Puts words into one part of a file that is clean without them. */
export type Hide = (words: string) => Content

const made = async (format: 'docx' | 'html' | 'md' | 'txt'): Promise<Content> =>
  (await workshop.renderer(format, document))(document)
const [docx, html, md, txt] = await Promise.all((['docx', 'html', 'md', 'txt'] as const).map(made))
export const clean: Readonly<Record<string, Content>> = {
  docx: docx ?? '',
  html: html ?? '',
  md: md ?? '',
  txt: txt ?? '',
}

const parts = openPackage(clean.docx as Uint8Array, codec).value ?? new Map<string, Uint8Array>()
const read = (name: string): string => new TextDecoder().decode(parts.get(name))
const withParts = (changed: Readonly<Record<string, string>>): Uint8Array =>
  pack(
    [
      ...new Map([
        ...parts,
        ...Object.entries(changed).map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
      ]),
    ].map(([name, bytes]) => ({name, bytes})),
    codec,
  )
const inserted = (text: string, before: string, what: string): string => {
  if (!text.includes(before)) throw new Error(`There is no ${before}`)
  return text.replace(before, () => `${what}${before}`)
}
const inBody = (xml: string): Uint8Array =>
  withParts({'word/document.xml': inserted(read('word/document.xml'), '<w:sectPr', `<w:p>${xml}</w:p>`)})
const inPart =
  (name: string, xml: (words: string) => string): Hide =>
  (words) =>
    withParts({[name]: xml(words)})
const run = (words: string, tag = 'w:t'): string => `<w:r><${tag} xml:space="preserve">${escaped(words)}</${tag}></w:r>`
const halves = (words: string): readonly [string, string] => [
  words.slice(0, words.length / 2),
  words.slice(words.length / 2),
]

export const inWord: Readonly<Record<string, Hide>> = {
  'the text': (words) => inBody(run(words)),
  'two runs, cut within a word': (words) =>
    inBody(
      halves(words)
        .map((half) => run(half))
        .join(''),
    ),
  'a run for each letter': (words) => inBody([...words].map((letter) => run(letter)).join('')),
  'deleted text': (words) => inBody(`<w:del w:id="1" w:author="A">${run(words, 'w:delText')}</w:del>`),
  'deleted text with new words within': (words) => {
    const [first, second] = halves(words)
    const gone = (half: string): string => `<w:del w:id="1" w:author="A">${run(half, 'w:delText')}</w:del>`
    return inBody(`${gone(first)}<w:ins w:id="2" w:author="A">${run(' other words ')}</w:ins>${gone(second)}`)
  },
  'what stands once changes are accepted': (words) => {
    const [first, second] = halves(words)
    return inBody(
      `${run(first)}<w:del w:id="1" w:author="A">${run(' other words ', 'w:delText')}</w:del>${run(second)}`,
    )
  },
  'hidden text': (words) => inBody(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>${escaped(words)}</w:t></w:r>`),
  'the instruction of a field': (words) => inBody(run(words, 'w:instrText')),
  'an XML comment': (words) => inBody(`<!-- ${words.replaceAll('--', '- -')} -->`),
  'a section of data': (words) => inBody(`<w:r><w:t><![CDATA[${words}]]></w:t></w:r>`),
  'the other text of a picture': (words) =>
    inBody(`<w:r><w:drawing><wp:docPr id="1" name="p" descr="${escaped(words)}"/></w:drawing></w:r>`),
  'the name of a bookmark': (words) => inBody(`<w:bookmarkStart w:id="9" w:name="${escaped(words)}"/>`),
  'a comment': inPart(
    'word/comments.xml',
    (words) => `<w:comments><w:comment w:id="1"><w:p>${run(words)}</w:p></w:comment></w:comments>`,
  ),
  'the writer of a comment': inPart(
    'word/comments.xml',
    (words) => `<w:comments><w:comment w:id="1" w:author="${escaped(words)}"/></w:comments>`,
  ),
  'a footnote': inPart(
    'word/footnotes.xml',
    (words) => `<w:footnotes><w:footnote><w:p>${run(words)}</w:p></w:footnote></w:footnotes>`,
  ),
  'the title among the properties': inPart('docProps/core.xml', (words) =>
    inserted(read('docProps/core.xml'), '<dc:creator>', `<dc:subject>${escaped(words)}</dc:subject>`),
  ),
  'the maker among the properties': inPart('docProps/core.xml', (words) =>
    read('docProps/core.xml').replace('<dc:creator>', () => `<dc:creator>${escaped(words)}`),
  ),
  'a property of one’s own': inPart(
    'docProps/custom.xml',
    (words) => `<Properties><property name="x"><vt:lpwstr>${escaped(words)}</vt:lpwstr></property></Properties>`,
  ),
  'the name of a property': inPart(
    'docProps/custom.xml',
    (words) => `<Properties><property name="${escaped(words)}"/></Properties>`,
  ),
  'a file of data': inPart('customXml/item1.xml', (words) => `<data><note>${escaped(words)}</note></data>`),
  'a file that is no XML': inPart('word/embeddings/notes.txt', (words) => words),
  'the remark of the package': (words) => {
    const bytes = clean.docx as Uint8Array
    const remark = new TextEncoder().encode(words)
    const whole = new Uint8Array(bytes.length + remark.length)
    whole.set(bytes)
    whole.set(remark, bytes.length)
    new DataView(whole.buffer).setUint16(bytes.length - 2, remark.length, true)
    return whole
  },
}

const page =
  (before: string, what: (words: string) => string): Hide =>
  (words) =>
    inserted(String(clean.html), before, what(words))
export const inHtml: Readonly<Record<string, Hide>> = {
  'the text': page('</body>', (words) => `<p>${escaped(words)}</p>`),
  'marked words': page(
    '</body>',
    (words) =>
      `<p>${halves(words)
        .map((half) => `<em>${escaped(half)}</em>`)
        .join('')}</p>`,
  ),
  'deleted words': page('</body>', (words) => `<p><del>${escaped(words)}</del></p>`),
  'a redline': page('</body>', (words) => {
    const [first, second] = halves(words)
    const heard = (one: string): string => `<span class="heard">${one}</span>`
    return `<p>${escaped(first)}<ins>${heard('added: ')}${escaped(second)}${heard(' end of addition ')}</ins></p>`
  }),
  'deleted words with new words within': page('</body>', (words) => {
    const [first, second] = halves(words)
    const gone = (half: string): string =>
      `<del><span class="heard">deleted by A: </span>${escaped(half)}<span class="heard"> end of deletion </span></del>`
    return `<p>${gone(first)}<ins>other words</ins>${gone(second)}</p>`
  }),
  'words told to those who hear the page': page(
    '</body>',
    (words) => `<p><span class="heard">${escaped(words)}</span></p>`,
  ),
  'a comment': page('</body>', (words) => `<!-- ${words} -->`),
  'a comment within a word': page('</body>', (words) => `<p>${halves(words).map(escaped).join('<!-- x -->')}</p>`),
  'an attribute': page('</body>', (words) => `<img alt="${escaped(words)}">`),
  'an attribute in single quotes': page('</body>', (words) => `<p data-note='${escaped(words)}'></p>`),
  'the title': page('</title>', escaped),
  'what the page tells of itself': page('</head>', (words) => `<meta name="description" content="${escaped(words)}">`),
  'the maker': page('</head>', (words) => `<meta name="author" content="${escaped(words)}">`),
  'a script': page('</head>', (words) => `<script type="application/json">{"note": ${JSON.stringify(words)}}</script>`),
  'a style': page('</head>', (words) => `<style>p::before {content: "${words.replaceAll('\\', '\\\\')}"}</style>`),
}

export const inMarkdown: Readonly<Record<string, Hide>> = {
  'the text': (words) => `${clean.md}\n${words}\n`,
  'marked words': (words) => `${clean.md}\n${halves(words).join('**and**').replace('**and**', '****')}\n`,
  'a redline': (words) => {
    const [first, second] = halves(words)
    return `${clean.md}\n{A-~~${first}~~-A}{B+**other words**+B}{A-~~${second}~~-A}\n`
  },
  'a comment': (words) => `${clean.md}\n<!-- ${words} -->\n`,
  'the title of a link': (words) => `${clean.md}\n[x](https://example.com "${words}")\n`,
}
export const inText: Readonly<Record<string, Hide>> = {
  'the text': (words) => `${clean.txt}\n${words}\n`,
  'a redline': (words) => {
    const [first, second] = halves(words)
    return `${clean.txt}\n${first}{A++${second}++A} {B--other words--B}\n`
  },
  'the head': (words) => `${words}\n\n${clean.txt}`,
}
