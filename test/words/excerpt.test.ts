import fc from 'fast-check'
import nspell from 'nspell'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Dictionary} from '../../src/base/world.js'
import {type Excerpt, excerptsOf} from '../../src/words/excerpt.js'
import {installed} from '../support/installed.js'

type Speller = ReturnType<typeof nspell>

/** As which words nspell looks for a word: as it is, in small letters, and with one capital. */
const casings = (word: string): readonly string[] => {
  const straight = word.replaceAll('’', "'")
  const small = straight.toLowerCase()
  return [straight, small, small.charAt(0).toUpperCase() + small.slice(1)]
}

/** The words of which an excerpt says something else than the whole dictionary. */
const disagreeing = (whole: Speller, excerpt: Excerpt, words: readonly string[]): readonly string[] => {
  const part = nspell(excerpt(words.flatMap(casings)))
  return words.filter((word) => part.correct(word) !== whole.correct(word))
}

describe.each(['en', 'es'] as const)('an excerpt of the dictionary for %s', (language) => {
  let excerpt: Excerpt
  let whole: Speller
  let stems: readonly string[]
  let forms: readonly string[]
  beforeAll(async () => {
    const dictionary = await installed(language)
    excerpt = excerptsOf(dictionary)
    whole = nspell(dictionary)
    stems = dictionary.dic
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split('/')[0] ?? '')
    // What nspell has made of all rules: every word that it takes for right.
    forms = Object.keys((whole as unknown as {data: object}).data)
  })

  const from = (words: () => readonly string[]) => fc.nat().map((index) => words()[index % words().length] ?? '')
  const letter = fc.constantFrom(...'aeiouáéíóúüñbcdfglmnprstvyz')
  const word = fc.oneof(
    from(() => stems),
    from(() => forms),
    fc
      .tuple(
        from(() => forms),
        letter,
        fc.nat(),
      )
      .map(([one, put, at]) => one.slice(0, at % (one.length + 1)) + put + one.slice(at % (one.length + 1))),
    fc
      .tuple(
        from(() => forms),
        letter,
        fc.nat(),
      )
      .map(([one, put, at]) => one.slice(0, at % one.length) + put + one.slice((at % one.length) + 1)),
    fc
      .tuple(
        from(() => forms),
        fc.nat(),
      )
      .map(([one, at]) => one.slice(0, at % one.length) + one.slice((at % one.length) + 1)),
    fc
      .tuple(
        from(() => forms),
        from(() => forms),
        fc.constantFrom('', '-', '’', "'"),
      )
      .map(([one, other, join]) => one + join + other),
    fc
      .tuple(
        fc.constantFrom('re', 'un', 'in', 'des', 'pre', 'anti', 'auto', 'tras'),
        from(() => forms),
      )
      .map(([prefix, one]) => prefix + one),
    fc
      .tuple(
        from(() => forms),
        fc.constantFrom('s', 'es', 'ed', 'ing', '’s', "'s", 'mente', 'lo', 'ción', 'ciones'),
      )
      .map(([one, suffix]) => one + suffix),
    from(() => forms).map((one) => one.normalize('NFD').replace(/\p{M}/gu, '')),
    fc.array(letter, {minLength: 1, maxLength: 8}).map((letters) => letters.join('')),
  )
  const dressed = fc.tuple(word, fc.nat({max: 9})).map(([one, how]) => {
    if (how === 0) return one.toUpperCase()
    return how === 1 ? one.charAt(0).toUpperCase() + one.slice(1) : one
  })

  test('says of 30,000 words what the whole dictionary says', () => {
    const count = {right: 0, wrong: 0}
    fc.assert(
      fc.property(fc.array(dressed, {minLength: 500, maxLength: 500}), (words) => {
        for (const one of words) count[whole.correct(one) ? 'right' : 'wrong']++
        expect(disagreeing(whole, excerpt, words)).toEqual([])
      }),
      {numRuns: 60, endOnFailure: true},
    )
    expect(Math.min(count.right, count.wrong)).toBeGreaterThan(5_000)
  })

  test('says it of a word that is asked alone', () => {
    fc.assert(
      fc.property(dressed, (one) => {
        expect(disagreeing(whole, excerpt, [one])).toEqual([])
      }),
      {numRuns: 100},
    )
  })

  test('is small', () => {
    const {dic} = excerpt(['consent', 'contrato'])
    expect(dic.split('\n').length).toBeLessThan(200)
  })
})

/** Every word of a few letters. */
const words = (letters: string, length: number): readonly string[] =>
  length === 0
    ? ['']
    : ['', ...[...letters].flatMap((letter) => words(letters, length - 1).map((rest) => letter + rest))]
const all = [...new Set(words('ab', 7))].filter((word) => word !== '')

const upTo = (most: number) => fc.array(fc.constantFrom('a', 'b'), {maxLength: most}).map((letters) => letters.join(''))
const before = fc.constantFrom('', 'a', 'b', '[^a]', '[ab]')
const affix = (kind: 'PFX' | 'SFX', name: string, next: string) =>
  fc
    .array(fc.tuple(upTo(3), upTo(kind === 'PFX' ? 6 : 2), before, fc.boolean()), {minLength: 1, maxLength: 3})
    .map((entries) => [
      `${kind} ${name} Y ${entries.length}`,
      ...entries.map(([strip, add, around, leads]) => {
        const condition = kind === 'PFX' ? strip + around : around + strip
        return `${kind} ${name} ${strip || '0'} ${add || '0'}${next !== '' && leads ? `/${next}` : ''} ${condition || '.'}`
      }),
    ])
const stem = fc.tuple(
  fc.array(fc.constantFrom('a', 'b'), {minLength: 1, maxLength: 4}).map((letters) => letters.join('')),
  fc.subarray(['P', 'Q', 'S', 'T', 'F', 'N']).chain((marks) => fc.shuffledSubarray(marks, {minLength: marks.length})),
)
const invented: fc.Arbitrary<Dictionary> = fc
  .tuple(
    affix('PFX', 'P', ''),
    affix('PFX', 'Q', ''),
    affix('SFX', 'S', 'T'),
    affix('SFX', 'T', ''),
    fc.array(stem, {minLength: 1, maxLength: 6}),
  )
  .map(([p, q, s, t, stems]) => ({
    aff: ['SET UTF-8', 'TRY ab', 'FORBIDDENWORD F', 'NEEDAFFIX N', ...p, ...q, ...s, ...t].join('\n'),
    dic: [
      String(stems.length),
      ...stems.map(([one, marks]) => `${one}${marks.length > 0 ? `/${marks.join('')}` : ''}`),
    ].join('\n'),
  }))

test('whatever rules a dictionary has, an excerpt for some words says of them what the whole says', () => {
  let right = 0
  fc.assert(
    fc.property(invented, fc.shuffledSubarray([...all], {minLength: 1, maxLength: 80}), (dictionary, asked) => {
      const whole = nspell(dictionary)
      right += asked.filter((word) => whole.correct(word)).length
      expect(disagreeing(whole, excerptsOf(dictionary), asked)).toEqual([])
    }),
    {numRuns: 6_000},
  )
  expect(right).toBeGreaterThan(1_000)
})

test('words that compounds are made of stand in every excerpt, or their marks would be taken for letters', async () => {
  const english = await installed('en')
  const speller = nspell(excerptsOf(english)(['21st', 'employment', 'employmemp']))
  expect(['21st', 'employment', 'employmemp'].map((word) => speller.correct(word))).toEqual([true, true, false])
})
