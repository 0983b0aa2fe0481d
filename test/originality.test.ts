import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {root, shipped} from './support/shipped.js'

/** Longer runs of words than this do not agree by accident. */
const run = 12

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const runsOf = (text: string): readonly string[] => {
  const words = wordsOf(text)
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run).join(' '))
}

test('no text has twelve words in a row of a quoted source', async () => {
  const {library} = await shipped()
  const {asks, concerns} = library.letter.value
  const quoted = [
    ...[...Object.values(asks), ...Object.values(concerns)].map(({quote}) => quote),
    ...readFileSync(join(root, 'test/data/quotations.txt'), 'utf8').split('\n\n'),
  ]
  const known = new Set(quoted.flatMap(runsOf))
  expect(known.size).toBeGreaterThan(300)
  const found = library.passages.flatMap(({owner, register, variant, text}) =>
    runsOf(text)
      .filter((one) => known.has(one))
      .map((one) => `${owner} ${register} ${variant}: ${one}`),
  )
  expect(found).toEqual([])
})
