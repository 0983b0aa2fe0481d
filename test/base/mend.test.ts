import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Fix} from '../../src/base/diagnostic.js'
import {placesIn} from '../../src/base/lines.js'
import {mend} from '../../src/base/mend.js'

const text = 'one two\nthree four\nfive\n'
const putting = (words: string, insert: string, of = text, was = words): Fix => ({
  does: '',
  edits: [{place: placesIn('a', of)(of.indexOf(words), of.indexOf(words) + words.length), was, insert}],
})

test.each<readonly [string, readonly Fix[], string]>([
  ['nothing', [], text],
  ['a word', [putting('two', 'too')], 'one too\nthree four\nfive\n'],
  ['two words, the later first', [putting('four', '4'), putting('one', '1')], '1 two\nthree 4\nfive\n'],
  ['a line with its end', [putting('three four\n', '')], 'one two\nfive\n'],
  ['not what is no longer there', [putting('two', 'too', text, 'tow')], text],
  ['the first of two over each other', [putting('three four', 'x'), putting('four', 'y')], 'one two\nx\nfive\n'],
  ['the first of two at one place', [putting('one', 'x'), putting('one two', 'y')], 'x two\nthree four\nfive\n'],
  [
    'all edits of a fix, or none',
    [{does: '', edits: [...putting('one', '1').edits, ...putting('five', '5', text, 'six').edits]}],
    text,
  ],
])('%s', (_, fixes, after) => {
  expect(mend(text, fixes).text).toBe(after)
  expect(mend(text.replaceAll('\n', '\r\n'), fixes).text).toBe(after.replaceAll('\n', '\r\n'))
})

test('what no fix is about stays, letter by letter', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.nat(), fc.nat(), fc.string(), (text, a, b, insert) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other) as [
        number,
        number,
      ]
      fc.pre(!/\r/.test(text + insert))
      const fix: Fix = {does: '', edits: [{place: placesIn('a', text)(from, to), was: text.slice(from, to), insert}]}
      expect(mend(text, [fix])).toEqual({text: text.slice(0, from) + insert + text.slice(to), done: [fix]})
    }),
  )
})
