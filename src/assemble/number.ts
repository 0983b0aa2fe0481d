import type {Block, List} from '../document/nodes.js'

/** Letters and numbers of list items, counted as Word's linked lists count them: through a clause or a schedule, and afresh elsewhere. */
export const withLabels = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => labelled(block, {items: 0}))

interface Counter {
  items: number
}

const labelled = (block: Block, counter: Counter): Block => {
  switch (block.type) {
    case 'clause': {
      const own: Counter = {items: 0}
      return {...block, children: block.children.map((child) => labelled(child, own))}
    }
    case 'blockquote':
      return {...block, children: block.children.map((child) => labelled(child, counter))}
    case 'list': {
      const through = block.scheme === 'clause' || block.scheme === 'schedule'
      const count: Counter = block.depth === 0 && through ? counter : {items: 0}
      const children = block.children.map((item) => {
        count.items += 1
        const label = labelOf(block, count.items)
        const inside = item.children.map((child) => labelled(child, {items: 0}))
        return {...item, ...(label === undefined ? {} : {label}), children: inside}
      })
      return {...block, children}
    }
    default:
      return block
  }
}

const labelOf = ({scheme, depth}: List, count: number): string | undefined => {
  if (scheme === 'bullet') return undefined
  const letters = scheme === 'clause' ? depth === 0 : depth === 1
  if (letters) return `(${letter(count)})`
  return scheme === 'clause' || depth > 1 ? `(${roman(count)})` : `${count}.`
}

/** a … z, aa … zz, as Word counts. */
const letter = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1)

const roman = (count: number): string => {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let [rest, text] = [count, '']
  for (const [value, digits] of steps)
    while (rest >= value) {
      text += digits
      rest -= value
    }
  return text
}
