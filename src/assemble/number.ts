import type {Block, List} from '../document/nodes.js'
import {titleOf} from '../library/clause.js'
import {inLanguage} from '../library/question.js'
import type {Brief} from './brief.js'
import type {Choice} from './choose.js'
import {words} from './words.js'

/** Numbers and captions of the sections, clauses and schedules of a document, by id. */
export type Numbers = ReadonlyMap<string, {readonly number: string; readonly title: string; readonly schedule: boolean}>

/** Families that have a clause are 1, 2, 3; their clauses 1.1, 1.2; schedules A, B, C. */
export const numbersOf = ({library, order: {template}}: Brief, {chosen}: Choice): Numbers => {
  const {language, sections = []} = template.file
  const standing = [...chosen.values()].map(({clause}) => clause)
  const families = sections.filter((family) => standing.some(({file}) => file.family === family))
  const numbers = families.flatMap((family, index) => {
    const number = String(index + 1)
    const title = inLanguage(library.families.value[family]?.title, language) ?? family
    const clauses = standing.filter(({file}) => file.family === family)
    return [
      [family, {number, title, schedule: false}] as const,
      ...clauses.map((clause, at) => {
        const own = {number: `${number}.${at + 1}`, title: titleOf(clause, language), schedule: false}
        return [clause.id, own] as const
      }),
    ]
  })
  const schedules = template.schedules.map(({id, title}, index) => {
    const number = `${words[language].schedule} ${String.fromCharCode(65 + index)}`
    return [id, {number, title, schedule: true}] as const
  })
  return new Map([...numbers, ...schedules])
}

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
        return label === undefined ? {...item, children: inside} : {...item, label, children: inside}
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
