import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/base/diagnostic.js'
import {json} from '../../../src/cli/reports/json.js'
import {reportOf} from '../../../src/cli/reports/report.js'
import {sarifBy} from '../../../src/cli/reports/sarif.js'
import {portable, type Telling} from '../../../src/cli/reports/telling.js'
import {proviso, small} from '../../support/cli.js'
import {faultsInSarif, hasSarifTool, sarifSchema} from '../../support/sarif.js'
import {root} from '../../support/shipped.js'
import {many, program, shippedFolder, tellingOf, wholeReport} from './specimen.js'

const ajv = new Ajv2020({allErrors: true, strict: false, validateFormats: false})
const faultsBy = (schema: object) => {
  const validate = ajv.compile(schema)
  return (text: string) =>
    validate(JSON.parse(text)) ? [] : validate.errors?.map(({instancePath, message}) => `${instancePath} ${message}`)
}
const findings = faultsBy(JSON.parse(readFileSync(join(root, 'schema/findings.schema.json'), 'utf8')) as object)
const sarif = sarifBy(program)
const official = hasSarifTool ? faultsBy(sarifSchema()) : () => []
const testWithTool = test.skipIf(!hasSarifTool)

const odd: readonly Diagnostic[] = [
  {
    rule: 'odd',
    severity: 'error',
    message: 'ends before it begins',
    place: {file: 'a b#?.yaml', line: 9, column: 4, endLine: 3, endColumn: 1},
  },
  {rule: 'odd', severity: 'error', message: 'a line alone', place: {file: 'ä/字.yaml', line: 9}},
  {
    rule: 'odd',
    severity: 'error',
    message: 'a point',
    place: {file: '/else/where.yaml', line: 9, column: 4, endLine: 9, endColumn: 4},
  },
]
const tellings: Readonly<Record<string, Telling>> = {
  'a report of everything': portable(tellingOf(wholeReport), shippedFolder),
  'a report of nothing': tellingOf(reportOf({diagnostics: [], files: []})),
  'a report of much': tellingOf(reportOf({diagnostics: many(100, 7), files: ['0.yaml'], maxWarnings: 3})),
  'odd places': tellingOf(reportOf({diagnostics: odd, files: []})),
}

describe.each(Object.entries(tellings))('%s', (_, telling) => {
  test('is JSON by the published schema', () => {
    expect(findings(json(telling))).toEqual([])
  })
  testWithTool('is SARIF by the official schema', () => {
    expect(official(sarif(telling))).toEqual([])
  })
  testWithTool('is SARIF that the validator takes, for GitHub too', () => {
    expect(faultsInSarif(sarif(telling))).toEqual([])
  })
})

test('what the command prints is by the schemas', async () => {
  const world = small({
    'proviso.yaml': 'out: out\n',
    'engagements/a.yaml': 'id: A\nfacts: {}\n',
    'clauses/CON/CON-20.yaml': 'id: CON-20\ntitel: x\n',
  })
  const {out} = await proviso(world, 'check', '--json')
  expect(findings(out)).toEqual([])
  expect((JSON.parse(out) as {diagnostics: unknown[]}).diagnostics.length).toBeGreaterThan(3)
  expect(official((await proviso(world, 'check', '--format', 'sarif')).out)).toEqual([])
})

testWithTool('the schemas and the validator see what is wrong', () => {
  const log = sarif(tellingOf(wholeReport))
  expect(findings(json(tellingOf(wholeReport)).replace('"error"', '"fault"'))).not.toEqual([])
  expect(official(log.replace('"ruleIndex": 3', '"ruleIndex": "3"'))).not.toEqual([])
  expect(faultsInSarif(log.replace('"ruleIndex": 3', '"ruleIndex": 33')).join()).toContain('SARIF1009')
})
