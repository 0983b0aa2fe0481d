import {expect} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {pack} from '../../src/ooxml/pack.js'
import {
  type RevisedParagraph,
  type RevisedRun,
  type RevisedWord,
  readRevised,
  type Tracked,
} from '../../src/ooxml/revised.js'
import {codec} from './codec.js'

const space = {
  transitional: {
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
    custom: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    customKind: 'custom-properties',
  },
  strict: {
    w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    m: 'http://purl.oclc.org/ooxml/officeDocument/math',
    custom: 'http://purl.oclc.org/ooxml/officeDocument/customProperties',
    customKind: 'customProperties',
  },
}

const microsoft = 'http://schemas.microsoft.com/office/2011/relationships'

/** What a Word file is made of; each part by the XML within its root. */
export interface WordFile {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  readonly commentsExtended?: string
  /** By names such as `header1`, `footnotes`. */
  readonly asides?: Readonly<Record<string, string>>
  readonly mark?: string
  readonly strict?: boolean
  /** Other parts as they are, or in the place of those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Parts that are left out. */
  readonly without?: readonly string[]
  /** More relationships of the text. */
  readonly links?: string
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The text of the main part around the XML of its body. */
export const documentXml = (body: string, strict = false): string => {
  const {w, r, m} = space[strict ? 'strict' : 'transitional']
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${w}" xmlns:r="${r}" xmlns:m="${m}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`
}

const roots: Readonly<Record<string, string>> = {header: 'hdr', footer: 'ftr'}

const contentTypes = (names: readonly string[], isMarked: boolean): string => {
  const office = 'application/vnd.openxmlformats-officedocument'
  const overrides = ['document.main', ...names].map((kind) => {
    const part = kind === 'document.main' ? 'document' : kind
    return `<Override PartName="/word/${part}.xml" ContentType="${office}.wordprocessingml.${kind.replace(/\d+$/, '')}+xml"/>`
  })
  const custom = `<Override PartName="/docProps/custom.xml" ContentType="${office}.custom-properties+xml"/>`
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}${isMarked ? custom : ''}</Types>`
}

/** Parts of a Word file by name. */
export const wordParts = (file: WordFile): ReadonlyMap<string, Uint8Array> => {
  const {r, custom, customKind} = space[file.strict ? 'strict' : 'transitional']
  const inner: Record<string, string | undefined> = {
    styles: file.styles,
    numbering: file.numbering,
    comments: file.comments,
    commentsExtended: file.commentsExtended,
    ...file.asides,
  }
  const own = Object.entries(inner).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const relationships = (all: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`
  const link = (name: string, target: string): string =>
    `<Relationship Id="r-${name}" Type="${name === 'commentsExtended' ? microsoft : r}/${name}" Target="${target}"/>`
  const partXml = (name: string, content: string): string => {
    const kind = name.replace(/\d+$/, '')
    const root = kind === 'commentsExtended' ? 'w15:commentsEx' : `w:${roots[kind] ?? kind}`
    return documentXml('', file.strict).replace(
      /<w:document( .*?)><w:body><\/w:body><\/w:document>/,
      (_, spaces: string) => `<${root}${spaces}>${content}</${root}>`,
    )
  }
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(
      own.map(([name]) => name),
      file.mark !== undefined,
    ),
    '_rels/.rels': relationships(
      link('officeDocument', 'word/document.xml') +
        (file.mark === undefined ? '' : link(customKind, 'docProps/custom.xml')),
    ),
    'word/document.xml': documentXml(file.body, file.strict),
    'word/_rels/document.xml.rels': relationships(
      own.map(([name]) => link(name.replace(/\d+$/, ''), `${name}.xml`)).join('') + (file.links ?? ''),
    ),
    ...(file.mark !== undefined && {
      'docProps/custom.xml': `<Properties xmlns="${custom}" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Other"><vt:lpwstr>other</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="ProvisoId"><vt:lpwstr>${file.mark}</vt:lpwstr></property></Properties>`,
    }),
    ...Object.fromEntries(own.map(([name, content]) => [`word/${name}.xml`, partXml(name, content)])),
    ...file.parts,
  }
  return new Map(
    Object.entries(texts)
      .filter(([name]) => !file.without?.includes(name))
      .map(([name, text]) => [name, typeof text === 'string' ? encode(text) : text]),
  )
}

export const packed = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  pack(
    [...parts].map(([name, bytes]) => ({name, bytes})),
    codec,
  )
export const wordFile = (file: WordFile | string): Uint8Array =>
  packed(wordParts(typeof file === 'string' ? {body: file} : file))

export const reviseFile = (
  bytes: Uint8Array,
): {readonly value?: RevisedWord; readonly diagnostics: readonly Diagnostic[]} =>
  readRevised(bytes, codec, 'returned.docx')

/** What a sound file says. */
export const revised = (file: WordFile | string | Uint8Array): RevisedWord => {
  const {value, diagnostics} = reviseFile(file instanceof Uint8Array ? file : wordFile(file))
  if (!value) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  return value
}

export const t = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

const by = (who: string): string => `w:id="1" w:author="${who}" w:date="2026-11-24T10:00:00Z"`
export const ins = (content: string, who = 'Ann'): string => `<w:ins ${by(who)}>${content}</w:ins>`
export const del = (content: string, who = 'Ben'): string => `<w:del ${by(who)}>${content}</w:del>`
/** Properties of a paragraph whose end was put in or taken out. */
export const end = (...kinds: readonly string[]): string =>
  `<w:rPr>${kinds.map((kind) => `<w:${kind} ${by(/ins|To/.test(kind) ? 'Ann' : 'Ben')}/>`).join('')}</w:rPr>`
export const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
export const tc = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
export const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
export const row = (kind: 'ins' | 'del'): string => `<w:${kind} ${by(kind === 'ins' ? 'Ann' : 'Ben')}/>`
/** A field of marks, as Word writes it. */
export const field = (instruction: string, result: string): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
export const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
export const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`

/** A tracked change in short: `+Ann` put in, `-Ben` taken out, `>` and `<` the ends of a move. */
const sign = ({kind, moved, author, undoes}: Tracked): string =>
  (undoes ? sign(undoes) : '') + (kind === 'inserted' ? (moved ? '>' : '+') : moved ? '<' : '-') + (author ?? '?')
const looks = ['hidden', 'bold', 'italic', 'underlined', 'struck'] as const
const runSaid = (run: RevisedRun): string => {
  const marks = [
    ...run.tracked.map(sign),
    ...(run.counted ? ['#'] : []),
    ...looks.filter((look) => run[look]).map((look) => look[0]),
  ]
  return marks.length === 0 ? run.text : `[${marks.join(' ')}|${run.text}]`
}
/** A paragraph with all that is known of it, on a line. */
export const said = (paragraph: RevisedParagraph): string =>
  [
    ...(paragraph.cell ? [`${paragraph.cell.table}.${paragraph.cell.row}.${paragraph.cell.column}:`] : []),
    ...(paragraph.row ? [`{${sign(paragraph.row)}}`] : []),
    ...paragraph.bookmarks.map((name) => `@${name}`),
    ...paragraph.runs.map(runSaid),
    ...(paragraph.reformatted ? ['~'] : []),
    `¶${paragraph.end ? sign(paragraph.end) : ''}`,
  ].join('')

const tag = (xml: string, {from, to}: {readonly from: number; readonly to: number}): string => {
  const name = /^<([\w:.-]+)[\s/>]/.exec(xml.slice(from, to))?.[1]
  const ends = xml.slice(from, to).endsWith(`</${name}>`) || /^<[^<>]*\/>$/.test(xml.slice(from, to))
  return ends ? `${name}` : `${name}: ${xml.slice(from, to)}`
}
/** Every paragraph and run is the element that it says it is, and they stand in order. */
export const standsInPlace = ({xml, paragraphs}: RevisedWord): void => {
  expect(paragraphs.map((one) => tag(xml, one).replace(/^.*:/, '')).filter((name) => name !== 'p')).toEqual([])
  const runs = paragraphs.flatMap((one) => one.runs)
  expect(runs.map((one) => tag(xml, one).replace(/^.*:/, '')).filter((name) => name !== 'r')).toEqual([])
  for (const {from, to, runs: own} of paragraphs)
    for (const run of own) expect(from < run.from && run.to < to).toBe(true)
  expect(paragraphs.map(({from}) => from)).toEqual(paragraphs.map(({from}) => from).toSorted((a, b) => a - b))
}
