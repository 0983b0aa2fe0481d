import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {digestOf} from '../../src/words/digest.js'
import {proviso, whole} from '../support/cli.js'
import {expectGolden} from '../support/golden.js'
import {filesBelow} from '../support/shipped.js'
import {files, workspace} from './workspace.js'

const golden = (name: string, text: string) =>
  expectGolden(join(import.meta.dirname, 'golden', `${name}.txt`), `${text}\n`)
const squeezed = (text: string) => text.replace(/\s+/g, ' ')

describe('history', () => {
  test.each(['CON-01', 'CON-03', 'CON-04', 'CMP-02', 'BKG-02', 'ENF-03'])('of %s', async (clause) => {
    const {code, out} = await proviso(workspace({}, {columns: 80}), 'history', clause, '--negotiation', 'harbor')
    expect(code).toBe(0)
    golden(`history-${clause}`, out)
  })
  test('for programs', async () => {
    const {out} = await proviso(workspace(), 'history', 'CMP-01', '--negotiation', 'harbor', '--json')
    const told = JSON.parse(out) as {events: readonly Record<string, unknown>[]; now: Record<string, unknown>}
    expect(told.events.map(({round, what, status}) => [round, what, status])).toEqual([
      [1, 'proposed', 'open'],
      [2, 'countered', 'countered'],
      [3, 'countered', 'package'],
      [4, 'package rejected', 'countered'],
    ])
    expect(told.events[2]).toMatchObject({package: 'money', together: ['CMP-02'], against: {round: 1}})
    expect(told.now).toMatchObject({status: 'countered', ours: {round: 1, rung: 'opening'}})
  })
  test('what changed gives the one text and the other', async () => {
    const {out} = await proviso(workspace(), 'history', 'CMP-01', '--negotiation', 'harbor', '--json')
    const [first, , third] = (
      JSON.parse(out) as {
        events: readonly {text: string; against?: {changes: readonly {kind: string; text: string}[]}}[]
      }
    ).events
    const side = (not: string) =>
      third?.against?.changes
        .filter(({kind}) => kind !== not)
        .map(({text}) => text)
        .join('')
    expect([side('added'), side('removed')]).toEqual([first?.text, third?.text])
  })
  const wrong: Readonly<Record<string, readonly [argv: readonly string[], code: number, says: RegExp]>> = {
    'a clause that is none': [['CON-99', '--negotiation', 'pier'], 2, /There is no clause “CON-99”/],
    'a clause that nobody spoke of': [['con-02', '--negotiation', 'pier'], 0, /No round of pier speaks of CON-02\./],
    'one of several tables': [['CON-01'], 2, /There are several negotiations here; say which: harbor, pier/],
    'it is never written to a file': [['CON-01', '--output', 'x'], 2, /unknown option “--output”/],
  }
  test.each(Object.entries(wrong))('%s', async (_, [argv, code, says]) => {
    const told = await proviso(workspace(), 'history', ...argv)
    expect(squeezed(`${told.out}\n${told.err}`)).toMatch(says)
    expect(told.code).toBe(code)
  })
})

describe('recall', () => {
  test('of everything', async () => {
    golden('recall', (await proviso(workspace({}, {columns: 120}), 'recall')).out)
  })
  test('for programs', async () => {
    const {out} = await proviso(workspace(), 'recall', '--json')
    const {agreed} = JSON.parse(out) as {agreed: readonly Record<string, unknown>[]}
    expect(
      agreed.map(({clause, negotiation, state, whose, rung, on}) => [clause, negotiation, state, whose, rung, on]),
    ).toEqual([
      ['BKG-02', 'harbor', 'tentatively agreed', 'ours', 'acceptable', '2026-11-19'],
      ['CMP-01', 'pier', 'agreed', 'ours', 'opening', '2025-04-01'],
      ['CON-01', 'pier', 'tentatively agreed', 'theirs', undefined, '2025-03-10'],
      ['TRN-02', 'harbor', 'tentatively agreed', 'ours', 'opening', '2026-10-28'],
    ])
    expect(agreed[3]).toMatchObject({reopened: '2026-11-20', initials: 'OV / RT', at: '17:20'})
  })
  const asked: Readonly<Record<string, readonly [argv: readonly string[], code: number, says: RegExp]>> = {
    'one clause': [['con-01'], 0, /theirs: Company shall .*1 agreement in 2 negotiations/],
    'one party': [['--party', 'pier street'], 0, /CMP-01 .*CON-01 .*2 agreements in 2 negotiations/],
    'a party that agreed to nothing of it': [
      ['CMP-02', '--party', 'Pier'],
      0,
      /“Pier” did not agree to CMP-02 in 2 negotiations\./,
    ],
    'a clause that nobody agreed to': [['ENF-03'], 0, /Nobody agreed to ENF-03 in 2 negotiations\./],
    'a party that is none': [
      ['--party', 'Lantern Studios'],
      2,
      /No negotiation here is with “Lantern Studios”; there are Halfpenny Lantern Pictures, Pier Street Television/,
    ],
    'a party, misspelt': [['--party', 'Pier Street Televison'], 2, /did you mean “Pier Street Television”\?/],
    'a clause that is none': [['CON-99'], 2, /There is no clause “CON-99”/],
  }
  test.each(Object.entries(asked))('%s', async (_, [argv, code, says]) => {
    const told = await proviso(workspace(), 'recall', ...argv)
    expect(squeezed(`${told.out}\n${told.err}`)).toMatch(says)
    expect(told.code).toBe(code)
  })
  test('words of neither side alone, words that nobody wrote down, and what was ratified, once', async () => {
    const text = (more: string) =>
      (files['negotiations/pier/ledger.yaml'] ?? '').replace(
        'CON-01: {state: tentatively agreed, agreed: {on: 2025-03-10, at: 09:15}}',
        more,
      )
    const recalled = async (more: string) => {
      const world = workspace({'negotiations/pier/ledger.yaml': text(more)})
      return squeezed((await proviso(world, 'recall', 'CON-01')).out)
    }
    expect(
      await recalled(
        `CON-01: {state: tentatively agreed, text: 'Ask, and wait.', agreed: {on: 2025-03-10, words: ${digestOf('Ask, and wait.')}}}`,
      ),
    ).toMatch(/of neither side pier .*alone: Ask, and wait\..*1 agreement in 2/)
    expect(await recalled('CON-04: {state: agreed, agreed: {on: 2025-03-10}}')).toMatch(/Nobody agreed to CON-01/)
  })
  test('a ledger in doubt is told, and the others are recalled', async () => {
    const {code, out, err} = await proviso(workspace({'negotiations/pier/ledger.yaml': 'a: 1\n'}), 'recall')
    expect([code, squeezed(out)]).toEqual([1, expect.stringContaining('2 agreements in 1 negotiation')])
    expect(err).toContain('negotiations/pier/ledger.yaml')
  })
  test('without a table it is said where to go', async () => {
    const world = workspace()
    for (const path of [...world.files.keys()]) if (path.startsWith('negotiations/')) world.files.delete(path)
    const {code, err} = await proviso(world, 'recall')
    expect([code, squeezed(err)]).toEqual([2, expect.stringContaining('go to the workspace that holds yours')])
  })
})

describe('the page of the manual', () => {
  const page = filesBelow('docs/negotiating.md').get('docs/negotiating.md') ?? ''
  const file = 'negotiations/pier/ledger.yaml'
  const shown = page.split(` file=${file}\n`)[1]?.split('```')[0] ?? ''
  const world = () =>
    whole({'engagements/first.yaml': files['engagements/harbor.yaml'] ?? '', [file]: shown}, {columns: 100})
  test('shows a ledger that is right', async () => {
    const {code, out} = await proviso(world(), 'check', file)
    expect([code, squeezed(out)]).toEqual([0, '1 file, 0 errors, 0 warnings'])
  })
  test('and what it becomes', async () => {
    const {out} = await proviso(world(), 'track', 'pier')
    golden('manual', out)
    const {out: recalled} = await proviso(world(), 'recall', '--party', 'Pier')
    expect(recalled).toMatch(/CON-01[\s\S]*ours, opening/)
  })
})
