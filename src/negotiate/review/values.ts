import type {LaidParagraph} from '../../render/docx/laid.js'
import type {Stretch} from './weave.js'

/** An answer of ours whose words the other side changed. Both values as they are printed. */
export interface ValueChange {
  readonly field: string
  readonly from: string
  readonly to: string
  readonly tracked: boolean
}

/** Answers in these paragraphs, put together as one text, that read otherwise now. */
export const valuesIn = (
  paragraphs: readonly LaidParagraph[],
  stretches: readonly Stretch[],
): readonly ValueChange[] => {
  const changes = changesIn(stretches)
  let start = 0
  return paragraphs.flatMap(({text, spans}) => {
    const shift = start
    start += text.length + 1
    return spans.flatMap((span): readonly ValueChange[] => {
      if (span.type !== 'field') return []
      const [from, to] = [span.from + shift, span.to + shift]
      const met = changes.filter((one) => one.from < to && from < one.to)
      const isAlone = span.from === 0 && span.to === text.length
      const inside = changes.filter(
        (one) =>
          one.from === one.to && (isAlone ? from <= one.from && one.from <= to : from < one.from && one.from < to),
      )
      if (met.length + inside.length === 0) return []
      const was = text.slice(span.from, span.to)
      const value = newValue(was, from, to, stretches, [...met, ...inside])
      if (value === was) return []
      return [{field: span.name, from: was, to: value, tracked: [...met, ...inside].every(({tracked}) => tracked)}]
    })
  })
}

/** Neighboring stretches that were changed together. */
interface Together {
  readonly from: number
  readonly to: number
  readonly added: string
  readonly tracked: boolean
}

const changesIn = (stretches: readonly Stretch[]): readonly Together[] => {
  const made: Together[] = []
  let last: Stretch | undefined
  for (const one of stretches) {
    if (one.kind !== 'kept' && !one.automatic) {
      const end = one.at + (one.kind === 'removed' ? one.text.length : 0)
      const added = one.kind === 'added' ? one.text : ''
      const tracked = one.tracked !== undefined
      const before = made.at(-1)
      if (before && last && last.kind !== 'kept')
        made[made.length - 1] = {
          from: Math.min(before.from, one.at),
          to: Math.max(before.to, end),
          added: before.added + added,
          tracked: before.tracked && tracked,
        }
      else made.push({from: one.at, to: end, added, tracked})
    }
    last = one
  }
  return made
}

/** How an answer reads now. Where more than the answer was replaced, what in the new words looks like it. */
const newValue = (
  was: string,
  from: number,
  to: number,
  stretches: readonly Stretch[],
  met: readonly Together[],
): string => {
  const [first, last] = [met[0], met.at(-1)]
  const isWider = first && last && (first.from < from || last.to > to)
  if (isWider) {
    const added = met.map((one) => one.added).join(' ')
    return (likeThis(was).exec(added) ?? shapes.find((shape) => shape.test(was))?.exec(added))?.[0] ?? added.trim()
  }
  return stretches
    .map((one) => {
      if (one.kind === 'removed') return ''
      if (one.kind === 'added')
        return from <= one.at && one.at <= to && (from < one.at || touches(met, one)) ? one.text : ''
      const start = Math.max(from, one.at)
      const end = Math.min(to, one.at + one.text.length)
      return start < end ? one.text.slice(start - one.at, end - one.at) : ''
    })
    .join('')
    .trim()
}

const touches = (met: readonly Together[], {at}: Stretch): boolean => met.some(({from, to}) => from <= at && at <= to)

/** The same words with any other number in them: “7 days” is “2 days”. */
const likeThis = (was: string): RegExp =>
  new RegExp(was.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d(?:[\d.,\\]*\d)?/g, '\\d(?:[\\d.,]*\\d)?'), 'i')

/** Amounts, percentages, days, counts: what an answer looks like. */
const shapes = [
  /(?:USD|EUR|GBP|CAD|US\$|[$€£])\s?\d[\d.,]*\d|\d[\d.,]*\d\s?(?:USD|EUR|GBP|CAD|€)/,
  /\d[\d.,]*\s?%|\d[\d.,]*\s?percent\b/,
  /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/,
  /\d[\d.,]*\d|\d/,
]
