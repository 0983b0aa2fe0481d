import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test, vi} from 'vitest'
import {inLatin, isLatin} from '../../src/base/latin.js'
import {matchesOf, searched} from '../../src/base/matches.js'
import {ask} from '../../src/lint/ask.js'
import {factsOf} from '../../src/lint/facts/facts.js'
import {rules} from '../../src/lint/rules.js'
import {wordsIn} from '../../src/words/runs.js'
import {shipped} from '../support/shipped.js'

/** Every pattern that somebody looks for meanwhile, as what is known of each is looked up. */
const soughtIn = (work: () => void): ReadonlySet<RegExp> => {
  const sought = new Set<RegExp>()
  const {get} = WeakMap.prototype
  const spy = vi.spyOn(WeakMap.prototype, 'get').mockImplementation(function (this: WeakMap<object, unknown>, key) {
    if (key instanceof RegExp) sought.add(key)
    return get.call(this, key)
  })
  work()
  spy.mockRestore()
  return sought
}

const found = (matches: Iterable<RegExpMatchArray>): readonly unknown[] =>
  Array.from(matches, (match) => [match.index, ...match, {...match.groups}])

const agree = (text: string, pattern: RegExp): void => {
  const really = found(text.matchAll(pattern))
  expect(found(matchesOf(text, pattern)), `${pattern} in ${text}`).toEqual(really)
  expect(searched(text).has(pattern), `${pattern} in ${text}`).toBe(really.length > 0)
  for (const line of text.split('\n'))
    if (line.match(pattern)) expect(searched(text).couldHave(pattern), `${pattern} in ${text}`).toBe(true)
}

test('what rules look for is found where the pattern itself finds it: in words of the library, and in all that is wrong in the manual', async () => {
  const facts = factsOf((await shipped()).library, {today: '2026-11-25'})
  const sought = soughtIn(() => void ask(facts, rules))
  expect(sought.size).toBeGreaterThan(200)
  const pages = readdirSync('docs/rules').map((name) => readFileSync(`docs/rules/${name}`, 'utf8'))
  const texts = new Set([
    ...facts.prose.filter((_, at) => at % 5 === 0).map(({words}) => words),
    ...pages.flatMap((page) => page.split(/\n\n+/)),
  ])
  const global = [...sought].filter(({flags}) => flags.includes('g'))
  let many = 0
  for (const text of texts)
    for (const pattern of global) {
      const [really, ours] = [text.match(pattern) ?? [], matchesOf(text, pattern)]
      if (really.length !== ours.length || really.some((one, at) => one !== ours[at]?.[0])) agree(text, pattern)
      many += really.length
    }
  expect(many).toBeGreaterThan(10_000)
})

const word = fc.constantFrom('agree', 'Law', 'o', 'más', 'ſo', 'K', 'fin', 'ñu', 'Ā', '12', 'e', 'é', 'µ', 'ß', 'ŉ')
const sign = fc.constantFrom('%', '’', '-', '§', '…', '€', '/', '“')
const blank = fc.constantFrom(' ', '\n', '\u00A0')
const atom: fc.Arbitrary<string> = fc.letrec<{row: string; atom: string; choice: string}>((tie) => ({
  atom: fc.oneof(
    {depthSize: 'small', maxDepth: 2},
    word,
    sign,
    fc.constantFrom(
      '\\d',
      '\\s+',
      '.',
      '\\p{L}',
      '\\p{Lu}',
      '[\\p{Ll}’-]',
      '[^\\p{N}]',
      '[%§]',
      '[^“”]',
      '\\w',
      '\\b',
      '^',
      '$',
      '\\n',
      '[a-c]',
      '\\/',
    ),
    tie('choice').map((inside) => `(?:${inside})`),
    tie('choice').map((inside) => `(${inside})?`),
    tie('choice').map((inside) => `(?:${inside}){0,2}`),
    tie('choice').map((inside) => `(?:${inside})+`),
    tie('choice').map((inside) => `(?=${inside})`),
    tie('choice').map((inside) => `(?!${inside})`),
    tie('choice').map((inside) => `(?<=${inside})`),
    tie('choice').map((inside) => `(?<!${inside})`),
  ),
  row: fc
    .array(
      fc.tuple(tie('atom'), fc.constantFrom('', '', '', 'e?', 'o*', 'a{2}')).map((parts) => parts.join('')),
      {minLength: 1, maxLength: 4},
    )
    .map((parts) => parts.join('')),
  choice: fc.array(tie('row'), {minLength: 1, maxLength: 3}).map((rows) => rows.join('|')),
})).choice
const text = fc
  .array(fc.oneof(word, sign, blank, fc.constantFrom('AGREE', 'lAw', 'Más', 'S', 'k', 'aa', 'Я', '')), {maxLength: 60})
  .map((parts) => parts.join(''))

test('any pattern is found in any text where the pattern itself finds it', () => {
  fc.assert(
    fc.property(
      atom,
      fc.constantFrom('g', 'gi', 'gu', 'giu', 'gmu', 'gsiu'),
      fc.array(text, {minLength: 1, maxLength: 6}),
      (source, flags, texts) => {
        fc.pre(source.length < 80)
        let pattern: RegExp
        try {
          pattern = new RegExp(source, flags)
        } catch {
          fc.pre(false)
          return
        }
        for (const one of texts) agree(one, pattern)
      },
    ),
    {numRuns: Number(process.env.PROVISO_LONG ?? 3000)},
  )
})

test('a pattern in Latin finds the same in Latin texts', () => {
  for (const pattern of [/\p{L}+/giu, /[\p{Lu}\p{N}]/gu, /[^\p{L}]/gu, /\\p\{L\}/gu, /[\\\p{L}]/gu]) {
    const narrow = inLatin(pattern)
    for (let code = 0; code < 0xffff; code++) {
      const sign = String.fromCharCode(code)
      if (isLatin(sign)) expect(sign.match(narrow), `${pattern} and ${code}`).toEqual(sign.match(pattern))
    }
  }
})

test('words are told apart in Latin as they are in any script', () => {
  const part = fc.constantFrom(
    'Don’t',
    'it´s',
    "''so'",
    'o′c',
    'Más',
    'twenty-one',
    '3',
    'Straße',
    'Ā',
    '—',
    '“so”',
    '½',
    'co\u00ADop',
    'm²',
    'ŉ',
    'ª',
    '’',
    '_x',
    'İ',
    'a\u200Bb',
    '÷',
  )
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom(' ', '', '\n'), (parts, between) => {
      const text = parts.join(between)
      expect(wordsIn(text), text).toEqual(wordsIn(`${text} Я`).slice(0, -1))
    }),
    {numRuns: Number(process.env.PROVISO_LONG ?? 3000)},
  )
})
