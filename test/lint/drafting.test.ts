import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {lint} from '../../src/lint/lint.js'
import {families} from '../../src/lint/rules.js'
import {openWith, readPage} from './page.js'

const rules = families.find(({name}) => name === 'drafting')?.rules ?? []

const findingsIn = async (files: ReadonlyMap<string, string>, asked = rules): Promise<readonly Diagnostic[]> => {
  const {library} = await openWith(files)
  if (!library) throw new Error('The example does not open')
  return lint(library, asked, {known: rules}).diagnostics
}
const rider = (said: string): ReadonlyMap<string, string> =>
  new Map([['clauses/CON/CON-01.yaml', `text:\n  rider:\n    opening: |\n      ${said}\n`]])

/** What is said, what exactly is complained of, and what `--fix` writes in its place. */
const mended: readonly (readonly [said: string, was: string, insert: string])[] = [
  ['Company can’t sign.', 'can’t', 'cannot'],
  ['They’re not bound.', 'They’re', 'They are'],
  ['Each and every copy counts.', 'Each and every', 'Each'],
  ['A consent under pressure is null and void.', 'null and void', 'void'],
  ['The terms and conditions of the page count.', 'terms and conditions', 'terms'],
  ['A copy shall mean each file.', 'shall mean', 'means'],
  ['Company sees it prior\n      to the use.', 'prior\nto', 'before'],
]
test.each(mended)('%s', async (said, was, insert) => {
  const [found] = await findingsIn(rider(said))
  expect(found?.fix?.edits.map((edit) => [edit.was, edit.insert])).toEqual([[was, insert]])
})

/** What can be mended in several ways, or only by somebody who knows what is meant, is left to people. */
const left: readonly string[] = [
  'Company must pay.',
  'Company shall pay any and all sums.',
  'Company shall pay the interest thereof.',
  'Company may not copy it.',
  'Company shall copy it, provided that Performer agrees.',
  'It’s Performer’s.',
]
test.each(left)('%s', async (said) => {
  const found = await findingsIn(rider(said))
  expect(found.map(({fix}) => fix)).toEqual([undefined])
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says what is wrong in one message that a lawyer can act on', async () => {
    const found = await findingsIn(readPage(id).wrong.files, [rule])
    for (const {message} of found) {
      expect(message).toMatch(/^[\p{Lu}“\uE000…].{30,}[^.]$/u)
      expect(message).not.toMatch(/["\uE000-\uE002]|\s\s|undefined/u)
    }
  })
})
