import type {List} from '../document/nodes.js'
import {lettersOf, romanOf} from '../document/ordinals.js'
import {itemNumber, titleOf} from '../library/clause.js'
import {inLanguage} from '../library/question.js'
import type {Brief} from './brief.js'
import type {Choice} from './choose.js'
import {words} from './words.js'

/** Numbers and captions of the sections, clauses and schedules of a document, by id. */
export type Numbers = ReadonlyMap<string, Numbered>
interface Numbered {
  readonly number: string
  readonly title: string
  readonly kind: 'section' | 'item' | 'schedule'
}

/** Families that have a clause are 1, 2, 3; their clauses 1.1, 1.2, or items by their own numbers; schedules A, B, C. */
export const numbersOf = ({library, order: {template}}: Brief, {chosen, schedules}: Choice): Numbers => {
  const {language, sections = []} = template.file
  const standing = [...chosen.values()].map(({clause}) => clause)
  const families = sections.filter((family) => standing.some(({file}) => file.family === family))
  const numbers = families.flatMap((family, index): (readonly [string, Numbered])[] => {
    const number = String(index + 1)
    const title = inLanguage(library.families.value[family]?.title, language) ?? family
    const clauses = standing.filter(({file}) => file.family === family)
    return [
      [family, {number, title, kind: 'section'}],
      ...clauses.map((clause, at): readonly [string, Numbered] => {
        const own = template.item
          ? {number: itemNumber(clause), kind: 'item' as const}
          : {number: `${number}.${at + 1}`, kind: 'section' as const}
        return [clause.id, {...own, title: titleOf(clause, language)}]
      }),
    ]
  })
  const lettered = template.schedules
    .filter(({id}) => schedules.has(id))
    .map(({id, title}, index): readonly [string, Numbered] => {
      const number = `${words[language].schedule} ${String.fromCharCode(65 + index)}`
      return [id, {number, title, kind: 'schedule'}]
    })
  return new Map([...numbers, ...lettered])
}

/** What stands before a list item: (a) and (i) in a clause, 1. and (a) elsewhere. A bullet has no label. */
export const labelOf = (scheme: List['scheme'], depth: number, count: number): string | undefined => {
  if (scheme === 'bullet') return undefined
  if (scheme === 'clause' ? depth === 0 : depth === 1) return `(${lettersOf(count)})`
  return scheme === 'clause' || depth > 1 ? `(${romanOf(count)})` : `${count}.`
}
