import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {listedIn, spellingOf} from '../../src/words/spelling.js'
import {installed} from '../support/installed.js'
import {root} from '../support/shipped.js'

const english = spellingOf('en', await installed('en'), ['retrain', 'SAG', 'AFTRA', 'OpenMic', 'don’tcha'])
const spanish = spellingOf('es', await installed('es'), ['IA', 'biométrico'])
const wrongIn = (spelling: typeof english, words: string): readonly string[] => [
  ...spelling.misspelled(words.split(' ')),
]

describe('a word is right', () => {
  test.each([
    [
      'in the dictionary, in any case that grammar gives it',
      'consent Consent CONSENT California CALIFORNIA don’t DON’T',
    ],
    ['by the rules of the dictionary', 'licenses unlicensed retakes Performers performers authorizations'],
    ['when it is listed, small letters for capitals too', 'retrain Retrain RETRAIN SAG AFTRA OpenMic don’tcha'],
  ])('%s', (_, words) => {
    expect(wrongIn(english, words)).toEqual([])
  })
  test.each([
    ['with its accents, in one character or two', 'razón razo\u0301n Así ASÍ años'],
    ['with pronouns behind it', 'escríbelo Tómale muéstrasela mándenos díselo guárdalas léelo dímelo envíala'],
    ['when it is listed', 'IA biométrico Biométrico'],
  ])('in Spanish %s', (_, words) => {
    expect(wrongIn(spanish, words)).toEqual([])
  })
})

describe('a word is wrong', () => {
  test.each([
    ['with a slip', 'consnet recieve'],
    ['in British spelling', 'licence favour organise programme cancelled'],
    ['with small letters for a name', 'california openmic'],
    ['with capitals where nobody writes them', 'conSent PErformer OPENMIC'],
  ])('%s', (_, words) => {
    expect(wrongIn(english, words)).toEqual(words.split(' '))
  })
  test.each([
    ['without its accent', 'razon tambien compania'],
    ['with a slip before its pronoun', 'escrívelo muéstrsela tomále'],
  ])('in Spanish %s', (_, words) => {
    expect(wrongIn(spanish, words)).toEqual(words.split(' '))
  })
})

/** What is offered first, or among the three where the first is a matter of taste. */
const offers: Readonly<Record<string, string>> = {
  recieve: 'receive',
  seperate: 'separate',
  occured: 'occurred',
  accomodate: 'accommodate',
  licence: 'license',
  organisation: 'organization',
  favourable: 'favorable',
  programme: 'program',
  centre: 'center',
  catalogue: 'catalog',
  Agreeement: 'Agreement',
  'performmer’s': 'performer',
  AFRTA: 'AFTRA',
  retrian: 'retrain',
  ofthe: 'of the',
  compensaton: 'compensation',
  california: 'California',
  PErformer: 'Performer',
}

test('what may have been meant is offered, at most three words', () => {
  const words = Object.keys(offers).map((word) => word.replace(/’s$/, ''))
  expect([...english.misspelled(words)]).toEqual(words)
  const meant = english.meant(words, new Set(['of', 'the', 'SAG', 'AFTRA']))
  const missing = Object.entries(offers).filter(([word, right]) => !meant.get(word.replace(/’s$/, ''))?.includes(right))
  expect(missing).toEqual([])
  for (const offered of meant.values()) expect(offered.length).toBeLessThanOrEqual(3)
})

test('in Spanish an accent is thought of first, and pronouns too', () => {
  const slips = {razon: 'razón', Tomale: 'Tómale', escribelo: 'escríbelo', actris: 'actriz'}
  const meant = spanish.meant(Object.keys(slips), new Set())
  expect(Object.fromEntries([...meant].map(([word, [first]]) => [word, first]))).toEqual(slips)
})

test('a word that the texts use comes before one that they do not', () => {
  const first = (word: string, ...used: readonly string[]) => english.meant([word], new Set(used)).get(word)?.[0]
  expect(first('contarct', 'contact')).toBe('contact')
  expect(first('contarct', 'contract')).toBe('contract')
  expect(first('ocassional')).toBe(undefined)
  expect(first('ocassional', 'occasional')).toBe('occasional')
})

test('nobody is offered a word that the dictionary marks as one to keep silent', async () => {
  const {dic} = await installed('en')
  const marked = dic.split('\n').flatMap((line) => (/\/.*!/.test(line) ? [line.replace(/\/.*/, '')] : []))
  expect(marked.length).toBeGreaterThan(3)
  const slips = marked.map((word) => word + word.slice(-1))
  expect([...english.meant(slips, new Set()).values()].flat().filter((word) => marked.includes(word))).toEqual([])
})

test('whatever is asked is answered', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'grapheme', maxLength: 12}), {maxLength: 8}), (words) => {
      const wrong = english.misspelled(words)
      expect([...new Set(words)]).toEqual(expect.arrayContaining([...wrong]))
      for (const [word, offered] of english.meant(wrong, new Set())) {
        expect(wrong).toContain(word)
        expect(offered).not.toContain(word)
      }
    }),
    {numRuns: 100},
  )
})

describe.each([
  ['en', await installed('en')],
  ['es', await installed('es')],
] as const)('the shipped list for %s', (language, dictionary) => {
  const text = readFileSync(join(root, `clauses/words.${language}.txt`), 'utf8')
  const words = listedIn(text)

  test('has no word twice, and none that the dictionary has', () => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    const needed = spellingOf(language, dictionary).misspelled(words)
    const parts = new Set(text.split(/[\s#]+/).flatMap((word) => (word.includes('-') ? word.split('-') : [])))
    expect(words.filter((word) => !needed.has(word) && !parts.has(word))).toEqual([])
  })
})

test('a list has a word with its forms on a line, and the reason behind a number sign', () => {
  expect(listedIn('# Trade\nloanout loanouts # both\n\n  SAG-AFTRA\r\n#none\nAPI#x')).toEqual([
    'loanout',
    'loanouts',
    'SAG',
    'AFTRA',
    'API',
  ])
})
