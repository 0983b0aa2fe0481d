import type {Diagnostic, Severity} from '../../base/diagnostic.js'
import {spoken} from '../../base/show.js'
import {mender, sumOf} from './summary.js'
import type {Output} from './telling.js'

/** Workflow commands of GitHub Actions: each finding becomes an annotation on its line of the change. */
export const github: Output = (telling) =>
  [...telling.diagnostics.map(annotation), ...telling.notes, sumOf(telling)].join('\n')

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

const annotation = ({rule, severity, message, place, related = [], fix}: Diagnostic): string => {
  const {file, line, column, endLine = line, endColumn} = place
  // GitHub takes columns only where a finding begins and ends on one line.
  const one = endLine === line
  const properties = Object.entries({
    file,
    line,
    col: one ? column : undefined,
    endLine,
    endColumn: one ? endColumn : undefined,
    title: rule,
  })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(`${value}`)}`]))
    .join(',')
  const lines = [
    message,
    ...related.map((other) => `${other.message}: ${spoken(other.place)}`),
    ...(fix ? [`${mender} would ${fix.does}`] : []),
  ]
  return `::${commands[severity]} ${properties}::${data(lines.join('\n'))}`
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
