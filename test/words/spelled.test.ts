import {expect, test} from 'vitest'
import {asidesIn, spelledIn} from '../../src/words/spelled.js'

const asked = (text: string): readonly string[] => Array.from(spelledIn(text)).map(({word}) => word)

test.each<readonly [string, readonly string[]]>([
  ['It ends. Then it doesn’t, and “won’t”.', ['It', 'ends', 'Then', 'it', 'doesn’t', 'and', 'won’t']],
  ['the performer’s and the performers’ work', ['the', 'performer', 'and', 'the', 'performers', 'work']],
  ['SAG-AFTRA’S APIs, NDAs and a non-exclusive DVD', ['SAG', 'AFTRA', 'API', 'NDA', 'and', 'non', 'exclusive', 'DVD']],
  ['17 U.S.C. § 106, e.g. by J. R. Ree, p. ej. así', ['by', 'Ree', 'ej', 'así']],
  ['a part II, item (iv), XIV, and a Mix of civil mix', ['part', 'item', 'and', 'Mix', 'of', 'civil', 'mix']],
  ['on the 21st, 14-day CON-01, H264, 3D, §3344a, A03', ['on', 'the', 'day']],
  [
    'see [here](https://example.org/a?b=c) or sagaftra.org/ai, robots.txt, ask@example.com.',
    ['see', 'here', 'or', 'ask'].slice(0, 3),
  ],
  ['{{x}} \uE000\uE002\uE001th pre-\uE000\uE001 \uE000\uE001ed', ['pre']],
  ['training_fee and performer.status', ['and', 'performer', 'status']],
  ['**Bold**, *soft*, _low_ and co\u00ADoperate &nbsp; &amp;', ['Bold', 'soft', 'low', 'and', 'co\u00ADoperate']],
  ['intérprete, muéstrasela, ¿qué?, ni\u0301', ['intérprete', 'muéstrasela', 'qué', 'ni\u0301']],
])('in “%s” words are spelled', (text, words) => {
  expect(asked(text)).toEqual(words)
})

test('each word stands where it is said, without what hangs on it', () => {
  const text = 'Keep the Performer’s\nname; APIs too.'
  expect(Array.from(spelledIn(text)).map(({from, to}) => text.slice(from, to))).toEqual([
    'Keep',
    'the',
    'Performer',
    'name',
    'API',
    'too',
  ])
})

test('a word between quotation marks, in parentheses or in italics is only mentioned', () => {
  const text = 'datos (dataset) o “machine\nlearning” o *training* o «opt out», **nunca** esto'
  expect(asidesIn(text).map(({from, to}) => text.slice(from, to))).toEqual([
    '(dataset)',
    '“machine\nlearning”',
    '*training*',
    '«opt out»',
  ])
})
