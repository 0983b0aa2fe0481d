import type {Paint} from '../base/paint.js'
import {hang, wrap} from '../render/text/wrap.js'

/** A page of Markdown on a screen: headings strong, prose wrapped, fenced lines as they are. */
export const readable = (markdown: string, columns: number, paint: Paint): string =>
  blocksOf(markdown)
    .map((block) => {
      const [, heading] = /^#+ +(.*)$/.exec(block) ?? []
      if (heading !== undefined) return paint.strong(words(heading))
      if (block.startsWith('```')) return block.split('\n').slice(1, -1).map(fenced).join('\n')
      if (/^[-*] /.test(block))
        return block
          .split(/\n(?=[-*] )/)
          .map((item) => hang('• ', wrap(words(item.slice(2).replace(/\n */g, ' ')), columns - 2)))
          .join('\n')
      return wrap(words(block.replaceAll('\n', ' ')), columns)
    })
    .join('\n\n')

/** In a rule’s page `#!` marks the lines that the rule complains of. */
const fenced = (line: string): string => `    ${line.replace(/ *#!$/, '   ← here')}`

/** Cuts at empty lines, except within fences. */
const blocksOf = (markdown: string): readonly string[] => {
  const blocks: string[][] = [[]]
  let inside = false
  for (const line of markdown.trim().split('\n')) {
    if (line.startsWith('```')) inside = !inside
    if (line.trim() === '' && !inside) blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter(({length}) => length > 0).map((lines) => lines.join('\n'))
}

const words = (text: string): string =>
  text
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
