import {pack} from '../../src/ooxml/pack.js'
import {readSource} from '../../src/source/source.js'
import {type OpenBlock, type OpenInline, parseMarkdown} from '../../src/text/markdown.js'
import {readTemplate} from '../../src/text/template.js'
import {codec} from '../support/codec.js'
import type {MemoryWorld} from '../support/world.js'

export const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** What blocks say, in order; numbers of lists are counted and not said. */
export const sayBlocks = (blocks: readonly OpenBlock[]): string =>
  blocks
    .map((block) => {
      if (block.type === 'list') return block.children.map(sayBlocks).join('\n')
      if (block.type === 'blockquote') return sayBlocks(block.children)
      if (block.type === 'table') return block.children.map((row) => row.map(sayInlines).join(' ')).join('\n')
      return sayInlines(block.children)
    })
    .join('\n')
const sayInlines = (inlines: readonly OpenInline[]): string =>
  inlines.map((one) => (one.type === 'text' ? one.value : 'children' in one ? sayInlines(one.children) : ' ')).join('')

interface ClauseValue {
  readonly title: string
  readonly text: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly notes: string
}

/** A text as a document would read it. A call in it, or anything that no document may hold, throws. */
export const readLiteral = (text: string): string => {
  const {template, problems} = readTemplate(text)
  if (!template || problems.length > 0 || template.statements.some(({type}) => type !== 'words'))
    throw new Error(`not literal: ${text}`)
  const expanded = template.statements.map((one) => (one.type === 'words' ? one.value : '')).join('')
  const {blocks, problems: onMarkdown} = parseMarkdown(expanded)
  if (onMarkdown.length > 0) throw new Error(`${onMarkdown[0]?.message}: ${text}`)
  return sayBlocks(blocks)
}

/** Everything that the clauses of a workspace say, in the order of their ids: number, title, text. */
export const saidIn = (world: MemoryWorld): string =>
  [...world.files]
    .filter(([path]) => path.startsWith('clauses/'))
    .sort(([a], [b]) => Number(/(\d+)\.yaml/.exec(a)?.[1]) - Number(/(\d+)\.yaml/.exec(b)?.[1]))
    .map(([path, content]) => {
      const {value: source} = readSource(path, String(content))
      if (!source) throw new Error(String(content))
      const {title, text, notes} = source.value as ClauseValue
      const label = /Its number there: (.*)/.exec(notes)?.[1] ?? ''
      const texts = Object.values(text).flatMap((variants) => Object.values(variants))
      return [label, title === 'To be named' ? '' : title, ...texts.map(readLiteral)].join('\n')
    })
    .join('\n')

export const files = (world: MemoryWorld, folder: string): string[] =>
  [...world.files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort()

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
export const head = (text: string): string => para(t(text), '<w:pStyle w:val="H"/>')
export const item = (text: string, level: number, id = 1): string =>
  para(t(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)

const levels = Array.from({length: 9}, (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/></w:lvl>`)
const bullets = levels.map((level) => level.replace('decimal', 'bullet'))
const numbering = `<w:numbering ${space}><w:abstractNum w:abstractNumId="7">${levels.join('')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${bullets.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`
const styles = `<w:styles ${space}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`

/** A Word file by the XML of its body and of other parts: `footnotes`, `header1`. */
export const wordFile = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const parts: Record<string, string> = {styles, numbering, ...more}
  const links = Object.keys(parts).map(
    (name) => `<Relationship Id="r${name}" Type="${kind}/${name.replace(/\d+$/, '')}" Target="${name}.xml"/>`,
  )
  const relations = (all: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`
  return pack(
    [
      {name: '[Content_Types].xml', bytes: encode('<Types/>')},
      {
        name: '_rels/.rels',
        bytes: encode(relations(`<Relationship Id="r1" Type="${kind}/officeDocument" Target="word/main.xml"/>`)),
      },
      {name: 'word/_rels/main.xml.rels', bytes: encode(relations(links.join('')))},
      {name: 'word/main.xml', bytes: encode(`<w:document ${space}><w:body>${body}</w:body></w:document>`)},
      ...Object.entries(parts).map(([name, xml]) => ({name: `word/${name}.xml`, bytes: encode(xml)})),
    ],
    codec,
  )
}
export const part = (name: string, content: string): string => `<w:${name} ${space}>${content}</w:${name}>`
