import {describe, expect, test} from 'vitest'
import {proviso, small} from '../support/cli.js'
import {ledger, table} from './table.js'

describe('a ledger that cannot be right', () => {
  const round = (more: string) => `  - {number: 3, on: 2026-11-20, by: union, clauses: {${more}}}\n`
  const wrong: Readonly<Record<string, readonly [text: string, line: number, says: RegExp]>> = {
    'rounds out of order': [
      ledger({more: round('').replace('2026-11-20', '2026-10-01')}),
      24,
      /Round 3 is dated 2026-10-01, before round 2 \(2026-11-02\)/,
    ],
    'a round is missing': [
      ledger({more: round('').replace('number: 3', 'number: 5')}),
      24,
      /Round 5 stands after round 2; rounds are counted one by one/,
    ],
    'no such day': [
      ledger({more: round('').replace('2026-11-20', '2026-11-31')}),
      24,
      /must be a day that the calendar has/,
    ],
    'a misspelt clause': [
      ledger({more: round('COM-01: {state: proposed, rung: opening}')}),
      24,
      /There is no clause “COM-01”; did you mean “C\w+-01”\?/,
    ],
    'a misspelt state': [
      ledger({more: round('CON-01: {state: conutered, rung: opening}')}),
      24,
      /“conutered”, but must be one of .*did you mean “countered”\?/,
    ],
    'agreed, but not when': [
      ledger({more: round('CON-01: {state: agreed}')}),
      24,
      /CON-01 is agreed, but not since when; add “agreed: \{on: 2026-11-20\}”/,
    ],
    'a day for what is open': [
      ledger({more: round('CON-01: {state: withdrawn, agreed: {on: 2026-11-20}}')}),
      24,
      /has the day of an agreement, but is withdrawn/,
    ],
    'agreed before it was passed': [
      ledger({more: round('CON-01: {state: agreed, agreed: {on: 2026-11-19}}')}),
      24,
      /CON-01 was agreed on 2026-11-19, before round 3 was passed/,
    ],
    'put, but not how': [
      ledger({more: round('CON-01: {state: proposed}')}),
      24,
      /It is not said how CON-01 was put; add its “rung”, or its words/,
    ],
    'put in two ways': [
      ledger({more: round('CON-01: {state: proposed, rung: opening, text: Ask.}')}),
      24,
      /has a rung and words of its own/,
    ],
    'a mandate on nothing': [
      ledger({}).replace('for: {', 'for: {COM: floor, '),
      9,
      /There is no clause or family “COM”; did you mean “C\w+”\?/,
    ],
    'a digest by hand': [
      ledger({}).replace('version: 1', 'words: none'),
      23,
      /“none”, but a digest is sixteen small letters/,
    ],
    'an engagement that is not there': [
      ledger({}).replace('ada.yaml', 'adda.yaml'),
      5,
      /There is no engagement engagements\/adda\.yaml/,
    ],
    'another kind of file': ['a: 1\n', 1, /“a” is not a key|lacks the key/],
  }
  test.each(Object.keys(wrong))('%s', async (name) => {
    const [text, line, says] = wrong[name] ?? ['', 0, /$./]
    const world = small({...table, 'negotiations/ada/ledger.yaml': text})
    const {code, out} = await proviso(world, 'check', 'negotiations', '--json')
    const {diagnostics} = JSON.parse(out) as {diagnostics: readonly {message: string; place: {line: number}}[]}
    expect(code).toBe(1)
    expect(diagnostics.map(({message}) => message).join('\n')).toMatch(says)
    expect(diagnostics.map(({place}) => place.line)).toContain(line)
  })
  test('the table of the cases has nothing wrong', async () => {
    expect(JSON.parse((await proviso(small(table), 'check', 'negotiations', '--json')).out)).toMatchObject({
      code: 0,
      diagnostics: [],
    })
  })
})
