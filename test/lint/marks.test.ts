import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint/lint.js'
import type {Rule} from '../../src/lint/rule.js'
import {families} from '../../src/lint/rules.js'
import {openWith} from './page.js'

const path = 'clauses/CON/CON-01.yaml'
const rules = families.filter(({name}) => name === 'numbers' || name === 'typography').flatMap((family) => family.rules)

const findingsIn = async (words: string, language: 'en' | 'es', asked: readonly Rule[]) => {
  const text = `text:\n  handout:\n    ${language}: |\n      ${words}\n`
  const {library} = await openWith(new Map([[path, text]]))
  if (!library) throw new Error('The example does not open')
  return {text, findings: lint(library, asked).diagnostics.filter(({rule}) => asked.some(({id}) => id === rule))}
}

/** What a text says once everything that a rule can mend in it is mended. */
const mended = async (id: string, words: string, language: 'en' | 'es'): Promise<string> => {
  const {text, findings} = await findingsIn(
    words,
    language,
    rules.filter((rule) => rule.id === id),
  )
  const lines = text.split('\n')
  const edits = findings.flatMap(({fix}) => fix?.edits ?? [])
  for (const {place, was, insert} of [...edits].reverse()) {
    const {line = 1, column = 1, endLine, endColumn = 1} = place
    expect(endLine).toBe(line)
    const written = lines[line - 1] ?? ''
    expect(written.slice(column - 1, endColumn - 1)).toBe(was)
    lines[line - 1] = written.slice(0, column - 1) + insert + written.slice(endColumn - 1)
  }
  return lines
    .slice(3, -1)
    .map((line) => line.slice(6))
    .join('\n')
}

describe('what cannot change the meaning is mended', () => {
  test.each([
    ['straight-mark', `The performer's "yes" and the players' "no".`, 'The performer’s “yes” and the players’ “no”.'],
    ['straight-mark', 'The **"yes"** ("no").', 'The **“yes”** (“no”).'],
    ['straight-mark', "{{performer.legal_name}}'s copy.", '{{performer.legal_name}}’s copy.'],
    ['spare-blank', 'One.  Two , three ( four ) and “five ”.', 'One. Two, three (four) and “five”.'],
    ['missing-blank', 'One,two.Three(four and five)six.', 'One, two. Three (four and five) six.'],
    ['doubled-mark', 'One,, two.. Three:: four;; five.', 'One, two. Three: four; five.'],
    ['dash-form', 'One - two -- three--four – five.', 'One—two—three—four—five.'],
    ['three-points', 'One...', 'One…'],
    ['hidden-character', 'On\u00ADe\u00A0two\u200B thr\tee.', 'One two thr ee.'],
    ['lookalike-letter', 'The \uFB01le of two e\u0301tudes.', 'The file of two études.'],
    ['number-twice', 'Wait thirty (30) days, pay five percent (5%).', 'Wait 30 days, pay 5%.'],
    ['number-twice', 'Wait 30 (thirty) days.', 'Wait 30 days.'],
    ['ordinal-form', 'The 21th, the 12nd and the 3th.', 'The 21st, the 12th and the 3rd.'],
    [
      'date-form',
      'By Nov. 23, 2026, or the 1st of May, or 2027-01-05.',
      'By November 23, 2026, or May 1, or January 5, 2027.',
    ],
    ['percent-form', 'It is 5 percent, 5 per cent or five percent.', 'It is 5%, 5% or 5%.'],
    ['figure-form', 'Pay USD 10000, 25000 times, .5 of it.', 'Pay USD 10,000, 25,000 times, 0.5 of it.'],
    ['money-form', 'Pay US$5,000, 500 USD or USD2.5.', 'Pay USD 5,000, USD 500 or USD 2.50.'],
    [
      'range-form',
      'Wait 5-10 days, between 2-3 weeks, from 4–5 months.',
      'Wait 5 to 10 days, between 2 and 3 weeks, from 4 to 5 months.',
    ],
    [
      'period-apostrophe',
      'One days pay, 30 days notice, two week’s pay.',
      'One day’s pay, 30 days’ notice, two weeks’ pay.',
    ],
  ])('%s: %s', async (id, wrong, right) => {
    expect(await mended(id, wrong, 'en')).toBe(right)
  })

  test.each([
    ['date-form', 'Hasta noviembre 23, 2026, o el 1 de Mayo.', 'Hasta 23 de noviembre de 2026, o el 1 de mayo.'],
    ['percent-form', 'Es el 5 por ciento.', 'Es el 5%.'],
    ['range-form', 'Espera 5-10 días, entre 2-3 semanas.', 'Espera 5 a 10 días, entre 2 y 3 semanas.'],
  ])('in Spanish, %s: %s', async (id, wrong, right) => {
    expect(await mended(id, wrong, 'es')).toBe(right)
  })
})

describe('what is meant is left alone', () => {
  test.each([
    'In 2026, pay under the 2023-2026 agreement for 24/7 use of MP3 and 5G, on form 1099-MISC.',
    'A 5-day wait, from 9 to 5, under No. 23-12345 and docket 24567, ages 5-17, pages 3-5.',
    'Wait at least 30 days and keep not more than 10 copies; more than 50 titles or fewer than 10.',
    'Pay USD 0.125 a minute, USD 1,000.00 in all, USD 12,345,678.90 at most, 2.5% of it, 50/50 after.',
    'In two days work begins. A year’s pay, two years’ pay, within 30 days notice is due.',
    'The words “all media […] now known” are none. [X] Yes [ ] No. Actor(s) may (re)train.',
    'A 3.5 mm plug, a .wav file, v. 2.1.0 and 192.168.10.1 stay; pre- and post-production, e.g., stills.',
    'See https://example.org/a,b;c--d for more. Name: ........................',
    'Between midnight and 5:00 a.m., or at midnight at the end of May 5. May 1, 2027, was a Saturday.',
    'If you are under 18, a parent signs. If you are 18 or over, you sign.',
    'List: a) the file, b) the page; and (c) the mark. The actor’s “yes,” and the firm’s “no.”',
    'The interest period grows by {{performer.legal_name}}. The fee rises by 5%.',
  ])('%s', async (words) => {
    expect((await findingsIn(words, 'en', rules)).findings.map(({rule, message}) => `${rule}: ${message}`)).toEqual([])
  })
})

test('a mark in a branch of a condition is not taken for the mark of another', async () => {
  const words = '{{#if training.public}}(one{{else}}[two{{/if}}.'
  const {findings} = await findingsIn(words, 'en', rules)
  expect(findings.map(({rule, place}) => `${rule} ${place.column}`)).toEqual(['unpaired-mark 30', 'unpaired-mark 42'])
})
