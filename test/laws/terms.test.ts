import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Term, TermUse} from '../../src/library/library.js'
import {finders} from '../../src/library/terms.js'
import {runs} from '../support/runs.js'

const term = (key: string, ...forms: readonly string[]): Term => ({
  key,
  forms,
  owner: '',
  file: {forms: [...forms]},
  place: {file: ''},
})

/** What a finder does, said as one pattern: the forms, the longest first, as whole words. */
const byPattern = (terms: readonly Term[], text: string): readonly TermUse[] => {
  const keys = new Map(terms.flatMap(({key, forms}) => forms.map((form) => [form.replace(/\s+/g, ' '), key])))
  if (keys.size === 0) return []
  const forms = [...keys.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)'),
    )
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(pattern)].map((match) => {
    const form = match[0].replace(/\s+/g, ' ')
    return {key: keys.get(form) ?? '', form, span: {from: match.index, to: match.index + match[0].length}}
  })
}

test('terms are found where a pattern of all their forms finds them', () => {
  const unit = fc.constantFrom('A', 'B', 'a', ' ', '\n', '-', '.', '1', 'é', '’', '\u{1D400}', '\u00a0', '^', ']', '\\')
  const form = fc.string({unit, minLength: 1, maxLength: 5}).filter((one) => one.trim() === one)
  const forms = fc.array(form, {maxLength: 5})
  fc.assert(
    fc.property(forms, forms, fc.string({unit, maxLength: 40}), (everywhere, here, text) => {
      const shared = everywhere.map((one, index) => term(`shared ${index}`, one))
      const own = here.map((one, index) => term(`own ${index}`, one))
      expect(finders(shared)(own)(text)).toEqual(byPattern([...shared, ...own], text))
    }),
    {numRuns: runs(500)},
  )
})

test('the longest form counts, and capitals matter', () => {
  const find = finders([term('model', 'Model', 'Models'), term('derived', 'Derivative Model')])([])
  const text = 'A Derivative\n  Model’s model, Models and Modeling'
  expect(find(text).map(({key, span}) => [key, text.slice(span.from, span.to)])).toEqual([
    ['derived', 'Derivative\n  Model'],
    ['model', 'Models'],
  ])
})
