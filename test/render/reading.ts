import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Nodes, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {SaxesParser} from 'saxes'
import {unified} from 'unified'
import {parse} from 'yaml'
import type {Document} from '../../src/document/document.js'
import {renderHtml} from '../../src/render/html/html.js'
import type {Tokens} from '../../src/render/look.js'
import {expectGolden} from '../support/golden.js'

export const tokens = parse(readFileSync(join(import.meta.dirname, '../../templates/tokens.yaml'), 'utf8')) as Tokens

export const html = (document: Document): string => {
  const look = tokens.looks[document.look]
  if (look === undefined) throw new Error(`no look ${document.look}`)
  return renderHtml(document, look, tokens.pages)
}

/** A page read by a strict parser, which throws on what is not closed or not escaped. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

export const readHtml = (page: string): Element => {
  const root: Element = {name: '#', attributes: {}, children: []}
  const stack = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const element = {name, attributes, children: []}
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => stack.pop())
  parser.on('text', (text) => stack.at(-1)?.children.push(text))
  const closed = page.replace(/^<!doctype html>\n/, '').replace(/<(meta|br|hr)\b([^<>]*)>/g, '<$1$2/>')
  parser.write(closed.replace(/<style>[\s\S]*?<\/style>/, '<style></style>')).close()
  return root
}

export const all = (element: Element, test: (element: Element) => boolean): Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(test(child) ? [child] : []), ...all(child, test)],
  )

const inline = new Set(['a', 'bdi', 'del', 'dfn', 'em', 'ins', 'mark', 'span', 'strong'])

/** The words of an element, with a space where a block ends. Those in a picture are part of the picture. */
export const textOf = (element: Element): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'svg') return ' '
      return inline.has(child.name) ? textOf(child) : ` ${textOf(child)} `
    })
    .join('')

export const readMarkdown = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text)

const phrasing = new Set(['text', 'strong', 'emphasis', 'delete', 'link'])

export const textOfMarkdown = (node: Nodes): string => {
  if (node.type === 'html' || node.type === 'code' || node.type === 'inlineCode')
    throw new Error(`read as ${node.type}`)
  if (node.type === 'text') return node.value
  const words = 'children' in node ? node.children.map(textOfMarkdown).join('') : ' '
  return phrasing.has(node.type) ? words : ` ${words} `
}

/** Words parted by white space, without lines for the pen, rules and bullets, and without numbers, which tests write as ⟦1⟧. */
export const wordsOf = (text: string): string[] =>
  text.split(/[ \t\n]+/).filter((word) => word !== '' && !/^(?:[_=…·•|—-]+|.*⟦.*⟧.*)$/s.test(word))

export const golden = (name: string, text: string): void =>
  expectGolden(join(import.meta.dirname, 'golden', name), text)
