import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {RatesFile} from '../../src/library/files.js'
import {lint} from '../../src/lint/lint.js'
import type {Rule} from '../../src/lint/rule.js'
import {rules} from '../../src/lint/rules.js'
import {readChecked} from '../../src/workshop/open.js'
import {shipped, shippedWorld} from '../support/shipped.js'
import {openWith} from './page.js'

test('no rule complains of the shipped library', async () => {
  const {library} = await shipped()
  const {value: rates} = await readChecked<RatesFile>(shippedWorld(), 'rates', 'clauses/rates.yaml')
  const {diagnostics: found} = lint(library, rules, {today: '2026-11-23', rates: rates ? [rates] : []})
  expect(rates).toBeDefined()
  expect(found.map(({place, rule, message}) => `${place.file}:${place.line} ${rule}: ${message}`)).toEqual([])
})

test('findings stand in the order of files, lines and columns, under the id and severity of their rule', async () => {
  const {library} = await shipped()
  const at = (file: string, line?: number, column?: number) => ({
    place: {file, ...(line === undefined ? {} : {line}), ...(column === undefined ? {} : {column})},
    message: '',
  })
  const rule = (id: string, severity: Rule['severity'], findings: ReturnType<typeof at>[]): Rule => ({
    id,
    severity,
    demands: '',
    check: () => findings,
  })
  const {diagnostics: found} = lint(library, [
    rule('one', 'error', [at('b', 2, 1), at('a', 10, 3), at('b')]),
    rule('two', 'warning', [at('a', 10, 2), at('a', 9, 80)]),
  ])
  expect(found.map(({rule, severity, place}) => [rule, severity, place.file, place.line, place.column])).toEqual([
    ['two', 'warning', 'a', 9, 80],
    ['two', 'warning', 'a', 10, 2],
    ['one', 'error', 'a', 10, 3],
    ['one', 'error', 'b', undefined, undefined],
    ['one', 'error', 'b', 2, 1],
  ])
})

test('a text that stands in two documents has to make sense in both', async () => {
  const {library} = await openWith(
    new Map([
      [
        'clauses/CON/CON-01.yaml',
        'text:\n  rider:\n    opening: |\n      Where Company asks, {{ref "SCH-A"}} is used.\n  proposal:\n    opening: |\n      Where Company asks.\nproposes: {subject: mandatory}\n',
      ],
      [
        'templates/short/document.yaml',
        'id: short\ntitle: {en: Short}\nregister: rider\nlanguage: en\nlook: instrument\nsections: [CON]\n',
      ],
      ['templates/short/text.md.hbs', '{{clauses}}\n'],
    ]),
  )
  if (!library) throw new Error('The example does not open')
  const found = lint(library, rules).diagnostics.filter(({place}) => place.file === 'clauses/CON/CON-01.yaml')
  expect(found.map(({place, rule, message}) => `${place.line} ${rule}: ${message}`)).toEqual([
    '4 unavailable-term: “Company” is a term of rider, but this rider text also stands in short, which does not define it; say it in words that are defined here',
    '4 unguarded-reference: SCH-A may be absent where CON-01 stands, and this would point to nothing; put the words that need it inside {{#if (has "SCH-A")}} … {{/if}}',
    '7 party-word: “Company” is the word of riders, and the agreement that is amended does not know it; write “Producer”, or “a company” for anybody else',
  ])
})

const pieces = [
  'Company',
  ' Rights Holder ',
  ' the ',
  '. ',
  '“',
  '”',
  '(the “',
  '”)',
  ' means ',
  ' section 3 of ',
  ' Schedule A',
  '\n\n      1. ',
  '\n      | a | B |\n      | - | - |\n',
  '{{define "model"}}',
  '{{define "training-consent" "X"}}',
  '{{ref "CON-02"}}',
  '{{ref "SCH-A"}}',
  '{{ref "nothing"}}',
  '{{this}}',
  '{{performer.legal_name}}',
  '{{#if (has "CON-02")}}a{{else}}B{{/if}}',
  '{{#each training.purposes}}{{this}}{{/each}}',
  '{{#unless performer.status}}x{{/unless}}',
  '{{signature "performer"}}',
  '{{! Odd }}',
  '{{clauses}}',
  '{{clause "CON-02"}}',
  '{{#if training.public}}{{/if}}',
  '\n      (a) ',
  '\n\n      2026. ',
  '\n      - ',
  '\n      | a | b | c |',
  '  \n      ',
  '*',
  '** ',
  ' training consent ',
  ' (Form of consent)',
  ' shall include ',
  '💬 ',
  'Ü',
]

test('whatever a text says, rules answer, and every place is in its file', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.lorem({maxCount: 3})), {maxLength: 12}),
      async (parts) => {
        const text = `text:\n  rider:\n    opening: |\n      Words ${parts.join('')}\n`
        const {library} = await openWith(new Map([['clauses/CON/CON-01.yaml', text]]))
        if (!library?.clause.has('CON-01')) return
        for (const {place, rule} of lint(library, rules).diagnostics) {
          seen.add(rule)
          const lines = library.clause.get('CON-01')?.source.text.split('\n') ?? []
          if (place.file !== 'clauses/CON/CON-01.yaml') continue
          expect(place.line).toBeGreaterThanOrEqual(1)
          expect(place.line).toBeLessThanOrEqual(lines.length)
          expect(place.column).toBeLessThanOrEqual((lines[(place.line ?? 1) - 1]?.length ?? 0) + 1)
        }
      },
    ),
    {numRuns: 150},
  )
  expect([...seen]).toEqual(expect.arrayContaining(['undefined-term', 'broken-reference', 'typed-reference']))
})
