import type {Diagnostic, Severity} from '../base/diagnostic.js'
import {paintWith} from '../base/paint.js'
import type {World} from '../base/world.js'
import type {Made} from '../workshop/make.js'
import type {Job} from '../workshop/plan.js'
import {counted, inOrder, report, tally} from './report.js'
import {table} from './table.js'

/** What came of the work, in words: findings by document, a table of what was made and where, a sentence at the end. */
export const account = async (
  world: World,
  jobs: readonly Job[],
  made: readonly Made[],
  onPlans: readonly Diagnostic[],
  {verbose, final}: {readonly verbose: boolean; readonly final: boolean},
): Promise<string> => {
  const {strong} = paintWith(world.screen.colour)
  const framed: readonly Severity[] = verbose ? ['error', 'warning', 'info'] : ['error']
  const parts: string[] = []
  if (onPlans.length > 0) parts.push(strong('Plans'), await report(world, inOrder(onPlans), framed))
  const known = new Set<string>()
  for (const {name, title, diagnostics} of made) {
    const told = inOrder(diagnostics).filter(({severity}) => verbose || severity !== 'info')
    const fresh = told.filter((one) => !known.has(JSON.stringify(one)))
    for (const one of fresh) known.add(JSON.stringify(one))
    const again = told.length - fresh.length
    if (fresh.length === 0) continue
    parts.push(strong(`${title} (${name})`), await report(world, verbose ? fresh : folded(fresh), framed))
    if (again > 0) parts.push(`  … and ${counted(again, 'finding')} shown above.`)
  }
  const rows = made.map(({name, title, files, diagnostics}, index): string[] => {
    const absent = (jobs[index]?.formats ?? []).filter((format) => !files.some((file) => endingOf(file) === format))
    const findings = [...(absent.length > 0 ? [`${absent.join(' ')} not made`] : []), tally(diagnostics)]
    return [title, name, findings.filter((one) => one !== '').join(', ') || '–']
  })
  parts.push(table(['Document', 'File', 'Findings'], rows, world.screen))
  parts.push(sentence(jobs, made, final))
  return parts.join('\n\n')
}

const endingOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1)

const sentence = (jobs: readonly Job[], made: readonly Made[], final: boolean): string => {
  const files = made.flatMap((one) => one.files)
  const endings = [...new Set(files.map(endingOf))]
  const kinds = endings.length === 0 ? '' : ` (${endings.join(', ')})`
  const folder = files[0]?.includes('/') ? ` in ${files[0].slice(0, files[0].lastIndexOf('/'))}` : ''
  const without = made.filter((one, index) => one.files.length < (jobs[index]?.formats.length ?? 0)).length
  const whole = `${counted(made.length - without, 'document')} made, ${counted(files.length, 'file')}${kinds}${folder}.`
  if (without === 0) return `${whole}${onPdf(made)}`
  const refused = made.some(({diagnostics}) => diagnostics.some(({rule}) => rule === 'file-access'))
  const why =
    final && !refused ? 'held back: a final document has no blanks and no errors' : 'not made, or not in every format'
  return `${files.length === 0 ? 'Nothing was written.' : whole} ${counted(without, 'document')} ${why}.`
}

/** How far it was checked that everyone can read the PDFs. */
const onPdf = (made: readonly Made[]): string => {
  const standards = new Set(made.flatMap(({pdf}) => pdf ?? []))
  if (standards.size === 0) return ''
  return standards.has('tagged PDF')
    ? ' The PDFs are tagged for screen readers, but not all of them were checked against PDF/UA-1.'
    : ' The PDFs were checked against PDF/UA-1.'
}

/** All answers that are missing as one finding. */
const folded = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const blanks = diagnostics.filter(({rule}) => rule === 'blank-left')
  const [first, ...more] = blanks
  if (!first || more.length === 0) return diagnostics
  const names = blanks.map(({message}) =>
    message.replace(/ is not answered; the document shows the blank (\[[^\]]*\]).*/s, ' $1'),
  )
  const message = `${names.length} answers are missing; the document shows blanks for ${names.join(', ')}`
  return [{...first, message}, ...diagnostics.filter(({rule}) => rule !== 'blank-left')]
}
