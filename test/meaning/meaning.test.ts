import {beforeAll, describe, expect, test} from 'vitest'
import type {Reviews} from '../../src/cli/review/shape.js'
import {narrowings} from '../../src/negotiate/meaning/narrowings.js'
import {type Deed, dropped, returned, silently, tracked} from '../review/return.js'
import {proviso, whole} from '../support/cli.js'

/** Words that went and words that came, and what they narrow; nothing for words that are innocent. */
const exchanges: readonly (readonly [removed: string, added: string, id: string | undefined])[] = [
  ['any person', 'any non-affiliated third party', 'non-affiliated'],
  ['any Model', 'any publicly available Model', 'public-facing'],
  ['each performer', 'each principal performer', 'principal-only'],
  ['each performer', 'each performer in a speaking role', 'speaking-only'],
  ['a performer', 'a living performer', 'living-only'],
  ['a performer', 'an adult performer', 'adults-only'],
  ['every recording', 'every recording in which Performer is identifiable', 'recognizable'],
  ['a Model', 'a generative Model', 'generative-only'],
  ['permit', 'knowingly permit', 'knowing'],
  ['a breach', 'a material breach', 'material'],
  ['shall keep', 'shall use commercially reasonable efforts to keep', 'efforts'],
  ['as agreed', 'in its sole discretion', 'discretion'],
  ['shall', 'may', 'shall-to-may'],
  ['unless Performer signs', 'unless Performer objects', 'opt-out'],
  ['every recording', 'every recording made after the Effective Date', 'future-only'],
  ['200 percent', 'no more than 10 percent', 'cap'],
  ['Company and each Affiliate', 'Company', 'affiliates-gone'],
  ['performers and background actors', 'performers', 'background-gone'],
  ['voice or movement', 'voice', 'movement-gone'],
  ['likeness, voice and movement', 'likeness and movement', 'voice-gone'],
  ['Company and its successors', 'Company', 'successors-gone'],
  ['prior written consent', 'prior consent', 'written-gone'],
  ['14 days', '30 days', undefined],
  ['Performance Material', 'Performance Material in any form', undefined],
  ['an Affiliate', 'an Affiliate or a Licensee', undefined],
  ['shall not', 'must not', undefined],
  ['the Model', 'the Generative AI System', undefined],
]

describe('words that narrow a promise', () => {
  const met = (removed: string, added: string): readonly string[] =>
    narrowings
      .filter((one) => !one.added || (one.added.test(added) && !one.added.test(removed)))
      .filter((one) => !one.removed || (one.removed.test(removed) && !one.removed.test(added)))
      .map(({id}) => id)
  test.each(exchanges)('%s → %s: %s', (removed, added, id) => {
    if (id === undefined) expect(met(removed, added)).toEqual(added.includes('Generative') ? ['generative-only'] : [])
    else expect(met(removed, added)).toContain(id)
  })
  test('every rule has a case', () => {
    expect(narrowings.map(({id}) => id).filter((id) => !exchanges.some(([, , wanted]) => wanted === id))).toEqual([])
  })
})

describe('what edits of a rider mean', () => {
  const world = whole()
  beforeAll(async () => {
    await proviso(world, 'make', 'examples', '--format', 'docx')
  })
  const meaning = async (...deeds: readonly Deed[]): Promise<Readonly<Record<string, readonly string[]>>> => {
    const rider = world.files.get('out/s1-principal-rider.docx') as Uint8Array
    world.files.set('back.docx', returned(rider, ...deeds))
    const {out, err} = await proviso(world, 'review', 'back.docx', '--plans', 'examples', '--json')
    expect(err).toBe('')
    const {parts} = JSON.parse(out) as Reviews
    return Object.fromEntries(
      parts.flatMap(({id, title, means}) => (means.length === 0 ? [] : [[id ?? title, means.map(({says}) => says)]])),
    )
  }

  test('who falls out when “non-affiliated” is put in: those whose training is the company’s own', async () => {
    const said = await meaning(tracked('Consent to one ', 'Training Use', 'Training Use by a non-affiliated person'))
    const line = said['CON-01']?.find((one) => one.startsWith('Training by the company’s own affiliates'))
    expect(line).toContain('Falls out: ')
    expect(line).toContain('S2, Tolliver Quill (background')
    expect(line).not.toContain('S1,')
  })

  test('a clause that is gone: which asks go with it, what is left to others, terms and references that lead nowhere', async () => {
    const said = await meaning(
      ...[
        'Corpus Manifest',
        'means a written, searchable record',
        'the title, episode or session',
        'Performer’s name, or a code',
        'the source of the copy',
        'the license and the consent relied on',
        'the dates on which the asset first',
        'each Derivative Model known',
        'A record by class',
      ].map((words) => dropped(words)),
    )
    expect(said['DEF-04']?.join(' ')).toMatch(/(?:Gone|Weaker): A07/)
    expect(said['DEF-04']?.join(' ')).toContain('“Corpus Manifest” is defined nowhere now')
  })

  test('a number of ours that moved', async () => {
    const said = await meaning(silently('USD 18,500', 'USD 12,000'))
    expect(Object.values(said).flat().join(' ')).toContain('USD 6,500 less (35.1 %)')
  })
})
