import {describe, expect, test} from 'vitest'
import type {Edit} from '../../src/base/diagnostic.js'
import {lint} from '../../src/lint/lint.js'
import type {Rule} from '../../src/lint/rule.js'
import {sameRung} from '../../src/lint/rules/consistency/same-rung.js'
import {repeatedUnit} from '../../src/lint/rules/fields/repeated-unit.js'
import {openWith} from './page.js'

const path = 'clauses/CON/CON-01.yaml'
const fields = `fields:
  reply_days: {type: integer, unit: days, label: {en: Reply}, default: 14}
  share: {type: percent, label: {en: Share}, default: 5%}
  fee: {type: money, label: {en: Fee}, default: 500.00 USD}
`

/** What a file says once everything that a rule can mend is mended. */
const mended = async (rule: Rule, text: string): Promise<string> => {
  const {library} = await openWith(new Map([[path, text]]))
  if (!library) throw new Error('The example does not open')
  const edits = lint(library, [rule]).diagnostics.flatMap(({fix}) => fix?.edits ?? [])
  const written = library.clause.get('CON-01')?.source.text ?? ''
  const lines = written.split('\n')
  const at = (line = 1, column = 1): number =>
    lines.slice(0, line - 1).join('\n').length + (line > 1 ? column : column - 1)
  const spanOf = ({place}: Edit) => ({from: at(place.line, place.column), to: at(place.endLine, place.endColumn)})
  const mendedText = [...edits]
    .map((edit) => ({...spanOf(edit), edit}))
    .sort((a, b) => b.from - a.from)
    .reduce((now, {from, to, edit}) => {
      expect(now.slice(from, to)).toBe(edit.was)
      return now.slice(0, from) + edit.insert + now.slice(to)
    }, written)
  return mendedText.slice(0, text.length + mendedText.length - written.length)
}

const rider = (line: string): string => `${fields}text:\n  rider:\n    opening: |\n      ${line}\n`

describe('a unit that a field prints already is taken out', () => {
  test.each([
    ['Company shall give {{reply_days}} days’ notice.', 'Company shall give {{reply_days}}’ notice.'],
    ['Company shall pay {{share}}% of it.', 'Company shall pay {{share}} of it.'],
    ['Company shall pay {{share}} per cent of it.', 'Company shall pay {{share}} of it.'],
    ['Company shall pay US$ {{fee}} now.', 'Company shall pay {{fee}} now.'],
    ['Company shall pay USD {{fee}} now.', 'Company shall pay {{fee}} now.'],
    ['Company shall pay {{fee}} dollars now.', 'Company shall pay {{fee}} now.'],
  ])('%s', async (wrong, right) => {
    expect(await mended(repeatedUnit, rider(wrong))).toBe(rider(right))
  })

  test.each(['Company shall wait {{reply_days}} months.', 'Company shall have a {{reply_days}}-day period.'])(
    'but not where it is unclear what is meant: %s',
    async (unclear) => {
      expect(await mended(repeatedUnit, rider(unclear))).toBe(rider(unclear))
    },
  )
})

test('a rung that says what the stronger one says is taken out, and nothing else', async () => {
  const before = 'text:\n  rider:\n    opening: |\n      Company shall ask.\n'
  const copy = '    acceptable: |\n      Company shall ask.\n\n'
  const after = '    floor: |\n      Company shall tell.\n# The end.\n'
  expect(await mended(sameRung, before + copy + after)).toBe(before + after)
})
