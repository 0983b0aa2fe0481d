import type {Diagnostic} from '../../../src/base/diagnostic.js'
import {type Report, reportOf} from '../../../src/cli/reports/report.js'
import {ruleFacts} from '../../../src/cli/reports/rules.js'
import type {Telling} from '../../../src/cli/reports/telling.js'

/** A report in which every kind of finding stands once, so that what each output does with it can be read. */

export const shippedFolder = '/usr/lib/proviso'
const clause = 'clauses/CON/CON-20.yaml'
const term = `${shippedFolder}/clauses/DEF/DEF-03.yaml`

export const texts = new Map([
  [
    clause,
    `id: CON-20
title: Second opinion
text:
  rider:
    opening: |
      Company shall give Perfomer a copy of each licence, {{fee}} included, 100% of it.
`,
  ],
  [term, 'id: DEF-03\ntitle: Moon\n'],
  ['engagements/ada.yaml', 'id: T1\nanswers: [fee](1)\n'],
])

const at = (file: string, line: number, column: number, length: number) => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + length,
})

export const specimen = {
  withFix: {
    rule: 'undefined-term',
    severity: 'error',
    message: '“Perfomer” is written like a defined term, but is the form of none; did you mean “Performer”?',
    place: at(clause, 6, 26, 8),
    fix: {does: 'write “Performer”', edits: [{place: at(clause, 6, 26, 8), was: 'Performr', insert: 'Performer'}]},
  },
  withBraces: {
    rule: 'unknown-field',
    severity: 'error',
    message: '{{fee}} is 100% unknown here, as is [fee](1): give it “fields”, or a name that is there',
    place: at(clause, 6, 59, 7),
  },
  overLines: {
    rule: 'yaml-syntax',
    severity: 'error',
    message: 'Two things are wrong,\nand the second is: <this> & “that”',
    place: {file: 'engagements/ada.yaml', line: 2, column: 10, endLine: 3, endColumn: 1},
  },
  withRelated: {
    rule: 'duplicate-term',
    severity: 'warning',
    message: '“Moon” is defined twice',
    place: at(clause, 2, 8, 14),
    related: [{message: 'the first one', place: at(term, 2, 8, 4)}],
  },
  wholeFile: {
    rule: 'file-access',
    severity: 'warning',
    message: 'There is no file plans/1: a, b.yaml',
    place: {file: 'plans/1: a, b.yaml'},
  },
  remark: {
    rule: 'unused-term',
    severity: 'info',
    message: `“Moon” of ${term} is never used`,
    place: at(term, 2, 8, 4),
  },
  suppressed: {
    rule: 'typed-number',
    severity: 'warning',
    message: '“100%” is typed; make it a field',
    place: at(clause, 6, 77, 4),
    related: [{message: 'as here', place: at(term, 1, 5, 6)}],
  },
} satisfies Record<string, Diagnostic>

const {suppressed, ...open} = specimen

/** The whole of it. */
export const wholeReport: Report = reportOf({
  diagnostics: Object.values(open),
  suppressed: [{diagnostic: suppressed, reason: 'all of it is meant & “agreed”'}],
  files: [...texts.keys(), 'plans/ada.yaml'],
  maxWarnings: 1,
})

export const tellingOf = (report: Report, more: Partial<Telling> = {}): Telling => ({
  ...report,
  texts,
  rules: [
    ...new Set([...report.diagnostics, ...report.suppressed.map(({diagnostic}) => diagnostic)].map(({rule}) => rule)),
  ]
    .sort()
    .map(ruleFacts),
  screen: {columns: 80, colour: false},
  all: false,
  ...more,
})

/** What SARIF says of the program. */
export const program = {version: '7.8.9', homepage: 'https://proviso.example'}

/** So many findings, each on a line of its own, of so many rules. */
export const many = (count: number, rules: number, from: Partial<Diagnostic> = {}): readonly Diagnostic[] =>
  Array.from({length: count}, (_, index) => ({
    rule: `rule-${index % rules}`,
    severity: 'warning',
    message: `Finding ${index}`,
    place: {file: `${index % 3}.yaml`, line: index + 1, column: 1},
    ...from,
  }))
