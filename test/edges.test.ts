import {expect, test} from 'vitest'
import {assemble} from '../src/assemble/assemble.js'
import {readEngagement} from '../src/assemble/engagement.js'
import type {Rung} from '../src/library/passage.js'
import {renderText} from '../src/render/text/text.js'
import {readSource} from '../src/source/source.js'
import {filesBelow, shipped} from './support/shipped.js'

/** Deals at the edge of what the library foresees: the principal of S1 or the background actor of S2, changed in one respect. */
const {library} = await shipped()
const texts = filesBelow('examples/engagements')

const riderOf = (name: string, changes: Readonly<Record<string, string>>, rung: Rung = 'acceptable', id = 'rider') => {
  let text = texts.get(`examples/engagements/${name}.yaml`) ?? ''
  for (const [from, to] of Object.entries(changes)) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  const source = readSource('edge.yaml', text).value
  const engagement = source && readEngagement(library, source).value
  const template = library.document.get(id)
  if (!engagement || !template) throw new Error('The edge cannot be read')
  const order = {template, rung, rungs: {}, without: [], page: 'letter', mark: 'test'} as const
  const {value, diagnostics} = assemble(library, order, engagement)
  return {
    value,
    messages: diagnostics.map(({message}) => message),
    words: value ? renderText(value).replace(/\s+/g, ' ') : '',
  }
}

test('a consent that was withdrawn: the rider says how, and what was earned stays due', () => {
  const {messages, words} = riderOf('s1-principal', {
    'status: given': 'status: withdrawn\n    withdrawn_on: 2026-12-01',
  })
  expect(messages).toContainEqual(expect.stringContaining('No consent stands'))
  expect(words).toContain('Withdrawal and renewal')
  expect(words).toContain('This schedule sets out the amounts and rates')
})

test('a principal who also works as background has the protection of both', () => {
  const {words} = riderOf('s1-principal', {'category: principal': 'category: principal\n    also: [background]'})
  expect(words).toContain('No training from background capture')
  expect(words).toContain('Training fee')
})

test('an episode whose vouchers are lost: equal shares, and what missing records presume', () => {
  const {words} = riderOf('s2-background', {}, 'floor')
  expect(words).toMatch(/equal(?:ly)?/)
  expect(words).toContain('Presumption when records are missing')
})

test.each([
  ['united kingdom', /United Kingdom/],
  ['european union', /European Union/],
  ['canada', /Canad/],
  ['california', /California/],
])('work under the law of %s has its own words', (place, expected) => {
  const {words} = riderOf('s3-stunt-dancer', {'place: other state': `place: ${place}`})
  expect(words).toMatch(expected)
})

test('footage in which nobody appears has no rider', () => {
  const {value, messages} = riderOf('s1-principal', {'kind: theatrical': 'kind: stock'})
  expect(value).toBeUndefined()
  expect(messages).toContainEqual(expect.stringContaining('there is nobody to ask'))
})

test('a license of May 10, 2024 lies within the look-back of every rung, one of 2022 only of two', () => {
  const from = library.fields.get('lookback_from')?.defaults ?? {}
  const within = (date: string) =>
    Object.entries(from).flatMap(([rung, start]) => (String(start) <= date ? [rung] : []))
  expect(within('2024-05-10')).toEqual(['opening', 'acceptable', 'floor'])
  expect(within('2022-05-10')).toEqual(['opening', 'acceptable'])
  expect(within('2018-05-10')).toEqual(['opening'])
})

test('a name with accents stands in a Spanish paper as it is written', () => {
  const {words} = riderOf('handout-edition', {'name: SAG-AFTRA': 'name: Unión de Íñigo Núñez'}, 'opening', 'handout-es')
  expect(words).toContain('Unión de Íñigo Núñez')
})
