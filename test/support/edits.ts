import fc from 'fast-check'
import type {Document} from '../../src/document/document.js'
import type {Block, Inline} from '../../src/document/nodes.js'
import {documents} from '../render/trees.js'

export const anyDocument = documents

/** What an editor does to a row of parts: leaves, drops, doubles, swaps. */
type Choice = 'keep' | 'drop' | 'twice' | 'swap'
const choices = fc.array(
  fc.oneof({weight: 6, arbitrary: fc.constant('keep' as Choice)}, fc.constantFrom<Choice>('drop', 'twice', 'swap')),
  {
    minLength: 12,
    maxLength: 12,
  },
)

/** The same document after somebody went over it. */
export const edited = (document: Document): fc.Arbitrary<Document> =>
  fc.tuple(choices, fc.array(fc.lorem({maxCount: 3}), {minLength: 4, maxLength: 4})).map(([moves, words]) => {
    let at = 0
    const next = (): Choice => moves[at++ % moves.length] ?? 'keep'
    const over = <Part>(parts: readonly Part[], inside: (part: Part) => Part): Part[] => {
      const made: Part[] = []
      for (const part of parts) {
        const choice = next()
        if (choice === 'drop') continue
        if (choice === 'swap' && made.length > 0) made.splice(-1, 0, inside(part))
        else made.push(inside(part))
        if (choice === 'twice') made.push(part)
      }
      return made
    }
    const word = (one: Inline): Inline => {
      if (one.type === 'text') return next() === 'keep' ? one : {...one, value: `${one.value} ${words[at % 4]}`}
      return 'children' in one ? {...one, children: over(one.children, word)} : one
    }
    const block = (one: Block): Block => {
      switch (one.type) {
        case 'paragraph':
        case 'heading':
          return {...one, children: over(one.children, word)}
        case 'list':
          return {...one, children: over(one.children, (item) => ({...item, children: over(item.children, block)}))}
        case 'table':
          return {
            ...one,
            children: over(one.children, (row) => ({
              ...row,
              children: row.children.map((cell) => ({...cell, children: over(cell.children, word)})),
            })),
          }
        case 'blockquote':
          return {...one, children: over(one.children, block)}
        case 'clause':
          return {...one, ...(next() === 'keep' ? {} : {title: `${one.title} x`}), children: over(one.children, block)}
        default:
          return one
      }
    }
    return {...document, children: over(document.children, block)}
  })
