import type {Severity} from '../../base/diagnostic.js'
import {type Paint, paintWith} from '../../base/paint.js'
import {show} from '../../base/show.js'
import {wrap} from '../../render/text/wrap.js'
import {counted} from '../report.js'
import {table} from '../table.js'
import {byRule, type Count, countOf, mender, proofOf, sumOf} from './summary.js'
import type {Output, Telling} from './telling.js'

/** So many findings are all shown, whatever their rules. */
const few = 20
/** Of more, so many of each rule, and one more rather than a line that says there is one more. */
const first = 5

/** For a person at a screen: each finding with its lines, a summary by rule where it helps, the sum. */
export const pretty: Output = (telling) => {
  const {diagnostics, notes, screen} = telling
  const paint = paintWith(screen.colour)
  const columns = Math.min(screen.columns, 100)
  const counts = byRule(diagnostics)
  const proof = proofOf(telling)
  return [
    ...shown(telling, counts, columns, paint),
    ...(counts.length > 1 || diagnostics.length > first ? [summary(counts, telling)] : []),
    painted(wrap(sumOf(telling), columns), paint),
    ...notes.map((note) => wrap(note, columns)),
    ...(proof === undefined ? [] : [paint.quiet(wrap(proof, columns))]),
  ].join('\n\n')
}

/** The findings in their order; after the last that is shown of a rule, how many more there are. */
const shown = (
  {diagnostics, texts, all, screen}: Telling,
  counts: readonly Count[],
  columns: number,
  paint: Paint,
): readonly string[] => {
  const whole = all || diagnostics.length <= few
  const folded = new Map(whole ? [] : counts.flatMap((one) => (one.all > first + 1 ? [[one.rule, one]] : [])))
  const met = new Map<string, number>()
  return diagnostics.flatMap((one) => {
    const nth = (met.get(one.rule) ?? 0) + 1
    met.set(one.rule, nth)
    const count = folded.get(one.rule)
    if (count && nth > first) return []
    const finding = show(one, {text: texts.get(one.place.file), colour: screen.colour, columns, mender})
    return count && nth === first ? [finding, paint.quiet(wrap(more(count), columns))] : [finding]
  })
}

const more = ({rule, all, files}: Count): string =>
  `… and ${all - first} more of ${rule} (${counted(all, 'finding')} in ${counted(files, 'file')}); --all shows them`

const heads: Readonly<Record<Severity, string>> = {error: 'Errors', warning: 'Warnings', info: 'Remarks'}

const summary = (counts: readonly Count[], {diagnostics, screen}: Telling): string => {
  const severities = (['error', 'warning', 'info'] as const).filter((one) => countOf(diagnostics, one) > 0)
  return table(
    ['Rule', ...severities.map((one) => heads[one]), 'Files'],
    counts.map((count) => [count.rule, ...severities.map((one) => `${count[one] || '–'}`), `${count.files}`]),
    screen,
  )
}

/** The sum with colour on what there is of errors and warnings. */
const painted = (sum: string, paint: Paint): string =>
  sum
    .replace(/\b[1-9]\d*\serrors?\b/, (words) => paint.error(words))
    .replace(/\b[1-9]\d*\swarnings?\b/, (words) => paint.warning(words))
