import {expect, test} from 'vitest'
import {proviso, whole} from '../support/cli.js'
import type {MemoryWorld} from '../support/world.js'

const handout = `- {template: handout-report-es, engagement: ../engagements/d.yaml, name: h, formats: [txt]`
const deal = `id: T1
date: 2026-11-23
draft: {number: 1, maker: the education committee}
facts:
  union: {name: an example guild, office: the office, phone: 555-0100, email: office@example.org}
`
const at = (review = ''): MemoryWorld =>
  whole({
    'proviso.yaml': 'out: out\n',
    'engagements/d.yaml': deal,
    'plans/p.yaml': `${handout}${review}}\n`,
  })
const told = async (world: MemoryWorld, ...options: readonly string[]) => {
  world.files.delete('out/h.txt')
  const {code, out, err} = await proviso(world, 'make', '--verbose', ...options)
  return {code, said: `${out}\n${err}`.replace(/\s+/g, ' '), written: world.files.has('out/h.txt')}
}
const digestIn = (said: string): string => /words: ([a-p]{16})/.exec(said)?.[1] ?? ''
const review = (words: string, more: Partial<Record<'reviewedBy' | 'on', string>> = {}): string =>
  `, translation: {reviewedBy: ${more.reviewedBy ?? 'Ada Example'}, on: ${more.on ?? '2026-11-20'}, words: ${words}}`

test('a draft in Spanish needs no reviewer, a final document does', async () => {
  expect(await told(at())).toMatchObject({code: 0, written: true})
  const {code, said, written} = await told(at(), '--final')
  expect({code, written}).toEqual({code: 1, written: false})
  expect(said).toMatch(
    /error translation plans\/p\.yaml:1:3 .*in Spanish, and nobody vouches for its words.*translation: \{reviewedBy: <who>/,
  )
})

test('what was reviewed is written, and the reviewer is told and not printed', async () => {
  const words = digestIn((await told(at(), '--final')).said)
  const world = at(review(words))
  const {code, said, written} = await told(world, '--final')
  expect({code, written}).toEqual({code: 0, written: true})
  expect(said).toContain('The Spanish was reviewed by Ada Example on 2026-11-20')
  expect(String(world.files.get('out/h.txt'))).not.toContain('Ada')
})

test.each([
  ['its own words', 'lib/templates/handout-report-es/text.md.hbs', /\n## /, '\n## Más: '],
  ['those of its English', 'lib/templates/handout-report/text.md.hbs', /\n## /, '\n## More: '],
  ['a text that it shares', 'lib/templates/parts/date.es.md.hbs', /Versión/, 'Edición'],
])('%s changed after the review: it has to be done again', async (_, file, find, put) => {
  const world = at()
  const words = digestIn((await told(world, '--final')).said)
  world.files.set('plans/p.yaml', `${handout}${review(words)}}\n`)
  const text = String(world.files.get(file))
  world.files.set(file, text.replace(find, put))
  expect(world.files.get(file)).not.toBe(text)
  const {code, said, written} = await told(world, '--final')
  expect({code, written}).toEqual({code: 1, written: false})
  expect(said).toMatch(/reviewed by Ada Example on 2026-11-20, and it or its English was changed since/)
  expect(digestIn(said)).not.toBe(words)
})

test('another clause, another deal or another edition changes nothing for the reviewer', async () => {
  const world = at()
  const words = digestIn((await told(world, '--final')).said)
  world.files.set('plans/p.yaml', `${handout}${review(words)}}\n`)
  world.files.set('engagements/d.yaml', deal.replace('number: 1', 'number: 2').replace('555-0100', '555-0199'))
  const other = 'lib/clauses/BKG/BKG-03.yaml'
  world.files.set(other, String(world.files.get(other)).replace('    es: |\n      **', '    es: |\n      Más. **'))
  expect(await told(world, '--final')).toMatchObject({code: 0, written: true})
})

test.each([
  [{reviewedBy: '""'}, 'names nobody'],
  [{on: '2026-11-24'}, 'is of 2026-11-24, but the document is dated 2026-11-23'],
  [{on: '2026-02-30'}, '2026-02-30'],
])('a review that is none: %j', async (more, why) => {
  const {code, said, written} = await told(at(review('abcdefghijklmnop', more)))
  expect({code, written}).toEqual({code: 1, written: false})
  expect(said).toContain(why)
})

test('preflight says that nobody has reviewed it', async () => {
  const {out} = await proviso(at(), 'preflight', 'h')
  expect(out.replace(/\s+/g, ' ')).toContain('nobody vouches for its words')
})

test('a document in English is asked for no review', async () => {
  const world = at()
  world.files.set('plans/p.yaml', `${handout.replace('-es', '')}}\n`)
  expect(await told(world, '--final')).toMatchObject({code: 0, written: true})
})
