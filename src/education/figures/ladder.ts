import type {Mark} from '../../document/drawing.js'
import type {Figure} from '../../document/nodes.js'
import {rungs} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {printValue} from '../../library/question.js'
import {box, heightOf, label, rule} from './marks.js'
import {table} from './words.js'

/** A clause at the rung at which the house has it. */
export interface Stepped {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly rung: Rung
}
/** A figure of a clause that changes from rung to rung. */
interface Row {
  readonly clause: Stepped
  readonly label: string
  readonly values: Readonly<Record<Rung, string>>
}

const heads: Readonly<Record<Rung, string>> = {opening: 'Opening', acceptable: 'Acceptable', floor: 'Floor'}

/** As many rows as stand on one page and can be read there. */
const most = 20

/**
 * How far each figure of some clauses goes down from rung to rung, and where it stands now; as many figures as pages are needed.
 * Internal: they say what is below.
 */
export const ladder = (library: Library, clauses: readonly Stepped[]): readonly Figure[] => {
  const pages = pagesOf(clauses.map((clause) => rowsOf(library, clause)).filter(({length}) => length > 0))
  return pages.map((rows, index): Figure => {
    const part = pages.length === 1 ? '' : ` (${index + 1} of ${pages.length})`
    return {
      type: 'figure',
      name: `ladder-${index + 1}`,
      internal: true,
      title: `Ladder of rungs: how far each figure goes down${part}`,
      description: `${rows.length} rows of three steps, opening, acceptable and floor. The filled step of each row is where the clause stands now.`,
      drawing: draw(rows),
      children: [
        table(
          ['Item', 'Figure', ...rungs.map((rung) => heads[rung]), 'Now'],
          rows.map(({clause, label: what, values}) => [
            `${clause.number} ${clause.title}`,
            what,
            ...rungs.map((rung) => values[rung]),
            heads[clause.rung],
          ]),
        ),
      ],
    }
  })
}

/** The rows of one clause stay together. */
const pagesOf = (clauses: readonly (readonly Row[])[]): readonly (readonly Row[])[] => {
  const pages: Row[][] = []
  for (const rows of clauses) {
    const last = pages.at(-1)
    if (last && last.length + rows.length <= most) last.push(...rows)
    else pages.push([...rows])
  }
  return pages
}

/** A rung without a figure of its own has that of the next stronger one that has. */
const rowsOf = (library: Library, clause: Stepped): readonly Row[] =>
  library.declaredFields
    .filter(({owner}) => owner === clause.id)
    .flatMap((field): readonly Row[] => {
      const printed = rungs.map((_, index) => {
        const own = rungs.slice(0, index + 1).findLast((one) => field.defaults[one] !== undefined)
        const value = own && field.defaults[own]
        return value === undefined ? '–' : printValue(field, value, 'en')
      })
      if (new Set(printed).size === 1) return []
      const [opening = '–', acceptable = '–', floor = '–'] = printed
      return [{clause, label: field.label.en ?? field.name, values: {opening, acceptable, floor}}]
    })

const width = 470
const names = 190
const step = 92

const draw = (rows: readonly Row[]) => {
  const marks: Mark[] = []
  rungs.forEach((rung, index) => {
    marks.push(label(heads[rung], names + index * step + 8, 0, step - 10, {letters: 'strong', role: 'accent'}))
  })
  let top = 18
  let last: string | undefined
  for (const {clause, label: what, values} of rows) {
    if (clause.id !== last) {
      marks.push(rule(0, top, width))
      const head = label(`${clause.number} ${clause.title}`, 0, top + 4, width, {letters: 'strong'})
      marks.push(head)
      top += heightOf(head) + 5
      last = clause.id
    }
    const name = label(what, 0, top + 2, names - 8, {letters: 'small'})
    const cells = rungs.map((rung, index) => {
      const isNow = rung === clause.rung
      const words = label(values[rung], names + index * step + 8, top + 2, step - 12, {
        letters: 'small',
        role: isNow ? 'paper' : 'ink',
      })
      return {isNow, words, x: names + index * step}
    })
    const height = Math.max(heightOf(name), ...cells.map(({words}) => heightOf(words))) + 4
    marks.push(name)
    cells.forEach(({isNow, x}) => {
      marks.push(box(x, top, step - 4, height, isNow ? {fill: 'solid', edge: 'accent'} : {fill: 'paper', edge: 'rule'}))
    })
    marks.push(...cells.map(({words}) => words))
    top += height + 4
  }
  return {width, height: top, marks}
}
