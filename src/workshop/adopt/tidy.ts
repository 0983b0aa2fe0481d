import type {OpenBlock, OpenInline} from '../../text/markdown.js'
import {said, type Words} from './pieces.js'

/** Signs that no document may hold: controls, private use, halves of pairs. They part words. */
export const odd = /[^\P{Cc}\s\u0085]|[\p{Co}\p{Cs}\uFFFE\uFFFF]/gu
/** Signs that are not seen: of no width, and those that turn the direction of reading. They part no word. */
const unseen = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu

/** How words are marked, as far as a text can hold it. */
interface Marks {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly url?: string
}
type Part = Marks & ({readonly text: string} | {readonly text?: never})

/**
 * Words with single spaces and none at the ends, without odd signs; strong within emphasis, each once, neither around a space.
 *
 * @param breaks whether a line may break within them
 */
export const tidyWords = (words: Words, breaks = true): Words => {
  const parts = trimmed(flat(words, {strong: false, emphasis: false}, breaks))
  const made: OpenInline[] = []
  for (let at = 0; at < parts.length; ) {
    const first = parts[at] as Part
    let end = at + 1
    while (end < parts.length && alike(first, parts[end] as Part)) end += 1
    made.push(...dressed(parts.slice(at, end)))
    at = end
  }
  return /\S/.test(said(made)) ? made : []
}

const alike = (a: Part, b: Part): boolean => a.strong === b.strong && a.emphasis === b.emphasis && a.url === b.url

const flat = (words: Words, marks: Marks, breaks: boolean): Part[] =>
  words.flatMap((one): Part[] => {
    switch (one.type) {
      case 'text': {
        const text = one.value
          .replace(unseen, '')
          .replace(odd, ' ')
          .replace(/[\s\u0085]+/gu, (gap) => (gap === '\u00A0' ? gap : ' '))
        return text === '' ? [] : [{...marks, text}]
      }
      case 'break':
        return [breaks ? marks : {...marks, text: ' '}]
      case 'slot':
        return []
      case 'link':
        return flat(one.children, {...marks, url: one.url}, breaks)
      default:
        return flat(one.children, {...marks, [one.type]: true}, breaks)
    }
  })

/** Space stands outside of marks, single, and not at the ends or beside a break. */
const trimmed = (parts: readonly Part[]): readonly Part[] => {
  const made: Part[] = []
  for (const part of parts.flatMap(bare)) {
    const last = made.at(-1)
    const afterGap = last === undefined || last.text === undefined || last.text === ' '
    if (part.text === ' ' && afterGap) continue
    if (part.text === undefined && last?.text === ' ') made.pop()
    if (part.text === undefined && (made.length === 0 || made.at(-1)?.text === undefined)) continue
    made.push(part)
  }
  while (made.length > 0 && (made.at(-1)?.text === undefined || made.at(-1)?.text === ' ')) made.pop()
  return made
}

/** Cuts the spaces at the ends of marked words off from the marks. */
const bare = (part: Part): readonly Part[] => {
  if (part.text === undefined) return [{strong: false, emphasis: false}]
  const [, before = '', inside = '', after = ''] = /^( *)(.*?)( *)$/su.exec(part.text) ?? []
  const gap: Part = {strong: false, emphasis: false, text: ' '}
  return [...(before ? [gap] : []), ...(inside ? [{...part, text: inside}] : []), ...(after ? [gap] : [])]
}

const dressed = (parts: readonly Part[]): readonly OpenInline[] => {
  const [first] = parts
  const inside: OpenInline[] = []
  for (const {text} of parts) {
    const last = inside.at(-1)
    if (text === undefined) inside.push({type: 'break'})
    else if (last?.type === 'text') inside[inside.length - 1] = {type: 'text', value: last.value + text}
    else inside.push({type: 'text', value: text})
  }
  const emphatic: OpenInline[] = first?.emphasis ? [{type: 'emphasis', children: inside}] : inside
  const strong: OpenInline[] = first?.strong ? [{type: 'strong', children: emphatic}] : emphatic
  return first?.url === undefined ? strong : [{type: 'link', url: first.url, children: strong}]
}

/** Blocks whose words are tidy; what is empty is gone. Notices and headings, which a clause cannot hold, become paragraphs. */
export const tidyBlocks = (blocks: readonly OpenBlock[]): readonly OpenBlock[] => blocks.flatMap(tidyBlock)

const tidyBlock = (block: OpenBlock): readonly OpenBlock[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const children = tidyWords(block.children)
      return children.length > 0 ? [{type: 'paragraph', children}] : []
    }
    case 'blockquote':
      return tidyBlocks(block.children)
    case 'list': {
      const children = block.children.map(tidyBlocks).filter(({length}) => length > 0)
      return children.length > 0 ? [{...block, children}] : []
    }
    case 'table': {
      const rows = block.children.map((row) => row.map((cell) => tidyWords(cell, false)))
      const cells = rows.flat().filter(({length}) => length > 0)
      if (cells.length === 0) return []
      const width = Math.max(...rows.map(({length}) => length))
      // A frame around words is no table.
      if (width === 1) return cells.map((children) => ({type: 'paragraph', children}))
      return [{type: 'table', children: rows.map((row) => Array.from({length: width}, (_, index) => row[index] ?? []))}]
    }
  }
}
