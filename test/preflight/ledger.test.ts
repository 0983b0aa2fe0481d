import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {WorldError} from '../../src/base/world.js'
import {proviso, small} from '../support/cli.js'
import {agreedWords, ledger, table} from './table.js'

/** A round with packages; CON-20 in the package “days”, how it is put, and a round after it. */
const packaged = (packages: string, clauses: string): string =>
  `  - {number: 3, on: 2026-11-20, by: union, packages: [${packages}], clauses: {${clauses}}}\n`
const days = '{name: days, clauses: [CON-20], state: offered}'
const put = 'CON-20: {state: countered, rung: acceptable}'
const next = (by: string, packages: string, clauses = '', number = 4): string =>
  `  - {number: ${number}, on: 2026-11-21, by: ${by}, packages: [${packages}], clauses: {${clauses}}}\n`

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
    'the same day, an earlier hour': [
      ledger({
        more:
          round('').replaceAll('on: 2026-11-20', 'on: 2026-11-20, at: 14:00') +
          round('').replace('number: 3, on: 2026-11-20', 'number: 4, on: 2026-11-20, at: 09:30'),
      }),
      25,
      /Round 4 was passed at 09:30, before round 3 of the same day \(14:00\)/,
    ],
    'no such hour': [
      ledger({more: round('').replace('on: 2026-11-20', 'on: 2026-11-20, at: 25:00')}),
      24,
      /“25:00”, but a time is written in 24 hours, as 09:30 or 23:40/,
    ],
    'a supposal that is none': [
      ledger({more: round('CON-01: {state: withdrawn, supposal: yes}')}),
      24,
      /CON-01 is withdrawn and a supposal too; a supposal is “proposed” or “countered”/,
    ],
    'a reopening that is only supposed': [
      ledger({
        more: round(
          'CMP-01: {state: countered, rung: floor, supposal: yes, reopened: {by: us, on: 2026-11-20, why: A thought.}}',
        ),
      }),
      24,
      /CMP-01 is a supposal, which reopens nothing; take “reopened” out/,
    ],
    'a supposal, and not how': [
      ledger({more: round('CON-01: {state: proposed, supposal: yes}')}),
      24,
      /It is not said how CON-01 was put/,
    ],
    'discussed, and put': [
      ledger({more: round('CON-01: {state: discussed, rung: floor}')}),
      24,
      /CON-01 was only discussed, so nothing was put; write “state: proposed” or “countered”, or take “rung” out/,
    ],
    'held, and put': [
      ledger({more: round('CON-01: {state: held, summary: Ten days}')}),
      24,
      /CON-01 was only held, so nothing was put; .* take “summary” out/,
    ],
    'what is agreed, touched': [
      ledger({more: round('CMP-01: {state: countered, rung: floor}')}),
      24,
      /CMP-01 was tentatively agreed on 2026-11-02 \(round 2\), and is “countered” here; take it out, or say who reopened it: reopened: \{by: both sides, on: 2026-11-20, why: …\}/,
    ],
    'what is agreed, only supposed otherwise': [
      ledger({more: round('CMP-01: {state: countered, rung: floor, supposal: yes}')}),
      24,
      /CMP-01 was tentatively agreed on 2026-11-02 \(round 2\), and is “countered” here/,
    ],
    'what is agreed, agreed again': [
      ledger({more: round('CMP-01: {state: tentatively agreed, rung: opening, agreed: {on: 2026-11-20}}')}),
      24,
      /CMP-01 was tentatively agreed on 2026-11-02 \(round 2\), and is “tentatively agreed” here/,
    ],
    'ratified at another rung': [
      ledger({more: round('CMP-01: {state: agreed, rung: floor, agreed: {on: 2026-11-20}}')}),
      24,
      /CMP-01 was tentatively agreed on 2026-11-02 \(round 2\), and is agreed here in other words; say what was agreed then/,
    ],
    'ratified in words of another digest': [
      ledger({
        words: agreedWords,
        more: round('CMP-01: {state: agreed, agreed: {on: 2026-11-20, words: aaaaaaaaaaaaaaaa}}'),
      }),
      24,
      /and is agreed here in other words/,
    ],
    'words that are not those of the digest': [
      ledger({
        more: round(
          'CON-01: {state: tentatively agreed, text: Ask., agreed: {on: 2026-11-20, words: aaaaaaaaaaaaaaaa}}',
        ),
      }),
      24,
      /The words of CON-01 are not those that were agreed: the digest that was kept is a{16}, and theirs is [a-p]{16}; restore the words/,
    ],
    'reopened, and nothing was agreed': [
      ledger({
        more: round('CON-01: {state: proposed, rung: opening, reopened: {by: us, on: 2026-11-20, why: A thought.}}'),
      }),
      24,
      /CON-01 is not agreed, so nothing is reopened; take “reopened” out/,
    ],
    'reopened before it was agreed': [
      ledger({
        more: round('CMP-01: {state: proposed, rung: opening, reopened: {by: us, on: 2026-11-01, why: A thought.}}'),
      }),
      24,
      /CMP-01 was reopened on 2026-11-01, before it was agreed \(2026-11-02\)/,
    ],
    'a package without clauses': [
      ledger({more: packaged('{name: days, state: offered}', '')}),
      24,
      /It is not said what the package “days” holds; add “clauses: \[…\]”/,
    ],
    'a package with a misspelt clause': [
      ledger({more: packaged('{name: days, clauses: [COM-01], state: offered}', '')}),
      24,
      /There is no clause “COM-01”; did you mean/,
    ],
    'a package whose clause is not put': [
      ledger({more: packaged('{name: days, clauses: [CON-20], state: offered}', '')}),
      24,
      /The package “days” holds CON-20, but round 3 does not say how it is put; add CON-20 under “clauses” of the round/,
    ],
    'a package whose clause is only discussed': [
      ledger({more: packaged('{name: days, clauses: [CON-20], state: offered}', 'CON-20: {state: discussed}')}),
      24,
      /CON-20 was only discussed, so the package “days” does not hold it/,
    ],
    'a package of what is only supposed': [
      ledger({
        more: packaged(
          '{name: days, clauses: [CON-20], state: offered}',
          'CON-20: {state: countered, rung: floor, supposal: yes}',
        ),
      }),
      24,
      /CON-20 is a supposal, and what is only supposed cannot be offered in the package “days”/,
    ],
    'a clause in two packages': [
      ledger({
        more: packaged(
          '{name: a, clauses: [CON-20], state: offered}, {name: b, clauses: [CON-20], state: offered}',
          'CON-20: {state: countered, rung: floor}',
        ),
      }),
      24,
      /CON-20 is in “a” and in “b”, and a round says once how a clause is put; offer one of them in a round of its own/,
    ],
    'a package named twice': [
      ledger({more: packaged(`${days}, {name: days, state: withdrawn}`, put)}),
      24,
      /Round 3 speaks of the package “days” twice/,
    ],
    'an answer to no package': [
      ledger({more: packaged(days, put) + next('company', '{name: dais, state: accepted}')}),
      25,
      /No round before offers a package “dais”; did you mean “days”\?/,
    ],
    'an answer to one’s own package': [
      ledger({more: packaged(days, put) + next('union', '{name: days, state: accepted}')}),
      25,
      /“days” is a package of the union itself, which can only take it back \(“withdrawn”\); put the answer into a round of the company/,
    ],
    'the other side’s package, taken back': [
      ledger({more: packaged(days, put) + next('company', '{name: days, state: withdrawn}')}),
      25,
      /“days” is a package of the union, so the company cannot take it back; write “rejected”/,
    ],
    'the other side’s package, offered': [
      ledger({more: packaged(days, put) + next('company', days, put)}),
      25,
      /“days” lies on the table as a package of the union; give the package of the company another name/,
    ],
    'a package that was answered before': [
      ledger({
        more:
          packaged(days, put) +
          next('company', '{name: days, state: rejected}') +
          next('company', '{name: days, state: accepted}', '', 5),
      }),
      26,
      /The package “days” was rejected in round 4, so it cannot be accepted here; offer it again first/,
    ],
    'a package answered in part': [
      ledger({more: packaged(days, put) + next('company', '{name: days, state: accepted, clauses: [CON-01]}')}),
      25,
      /The package “days” held CON-20 when it was offered; it is answered as a whole, so take “clauses” out here/,
    ],
    'a package with what is agreed meanwhile': [
      ledger({
        more:
          packaged(days, put) +
          next('company', '', 'CON-20: {state: tentatively agreed, rung: opening, agreed: {on: 2026-11-21}}') +
          next('company', '{name: days, state: accepted}', '', 5),
      }),
      26,
      /The package “days” holds CON-20, which was tentatively agreed on 2026-11-21 \(round 4\); leave CON-20 out of it/,
    ],
    'a note on no clause': [
      ledger({more: round('').replace('clauses:', 'notes: [{about: [COM-01], say: x}], clauses:')}),
      24,
      /There is no clause “COM-01”/,
    ],
    'a note of no day': [
      ledger({more: round('').replace('clauses:', 'notes: [{on: 2026-02-30, say: x}], clauses:')}),
      24,
      /must be a day that the calendar has/,
    ],
    'a hash by hand': [
      ledger({more: round('').replace('clauses:', 'sent: [{file: a.docx, sha256: abc}], clauses:')}),
      24,
      /“abc”, but a SHA-256 is 64 digits and small letters/,
    ],
    'a ground rule that is none': [
      ledger({rules: '{bulletin: never}'}),
      6,
      /“never”, but must be one of “no”, “joint”, “yes”/,
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

describe('files that lay on the table', () => {
  const sent = (more: string) =>
    ledger({more: round('').replace('clauses:', `sent: [{file: round-03/a.txt${more}}], clauses:`)})
  const round = (more: string) => `  - {number: 3, on: 2026-11-20, by: union, clauses: {${more}}}\n`
  const hash = createHash('sha256').update('As sent.').digest('hex')
  const cases: Readonly<Record<string, readonly [more: string, file: string | undefined, code: number, says: RegExp]>> =
    {
      'are as they were': [`, sha256: ${hash}`, 'As sent.', 0, /^$/],
      'are not here': [`, sha256: ${hash}`, undefined, 0, /^$/],
      'have no hash and are not here': ['', undefined, 0, /^$/],
      'were changed': [
        `, sha256: ${hash}`,
        'As sent!',
        1,
        /^overwritten error: round-03\/a\.txt is not the file that was sent in round 3: its SHA-256 is [0-9a-f]{64}, and another was written down; put the old file back/,
      ],
      'have no hash': [
        '',
        'As sent.',
        0,
        new RegExp(
          `^overwritten warning: Nobody can tell whether round-03/a\\.txt was changed after it was sent; write beside it “sha256: ${hash}”`,
        ),
      ],
    }
  test.each(Object.entries(cases))('%s', async (_, [more, file, code, says]) => {
    const world = small({...table, 'negotiations/ada/ledger.yaml': sent(more)})
    if (file !== undefined) world.files.set('negotiations/ada/round-03/a.txt', file)
    const told = await proviso(world, 'check', 'negotiations/ada/ledger.yaml', '--json')
    const {diagnostics} = JSON.parse(told.out) as {
      diagnostics: readonly Record<'rule' | 'severity' | 'message', string>[]
    }
    expect(told.code).toBe(code)
    expect(diagnostics.map(({rule, severity, message}) => `${rule} ${severity}: ${message}`).join('\n')).toMatch(says)
  })
  test('a path that refuses is told at its place, and so is an engagement that does', async () => {
    const refusing = (files: Readonly<Record<string, string>>, at: string) => {
      const world = small({...table, ...files})
      const read = world.readBytes
      world.readBytes = async (path) => {
        if (path === at) throw new WorldError(`${path} is a folder, but a file is meant`, path)
        return read(path)
      }
      return proviso(world, 'track', 'negotiations/ada/ledger.yaml')
    }
    const handed = await refusing(
      {'negotiations/ada/ledger.yaml': sent(`, sha256: ${hash}`)},
      'negotiations/ada/round-03/a.txt',
    )
    expect([handed.code, handed.err]).toEqual([
      0,
      expect.stringMatching(/warning file-access negotiations\/ada\/ledger\.yaml:\d+:\d+\n {2}\S+ is a folder/),
    ])
    const engagement = await refusing({}, 'engagements/ada.yaml')
    expect([engagement.code, engagement.err]).toEqual([
      1,
      expect.stringMatching(/There is no engagement engagements\/ada\.yaml/),
    ])
  })
  test('a file that was changed stops preflight, and no other answer is given', async () => {
    const world = small({...table, 'negotiations/ada/ledger.yaml': sent(`, sha256: ${hash}`)})
    world.files.set('negotiations/ada/round-03/a.txt', 'As sent!')
    const {code, out} = await proviso(world, 'preflight', 'ada-rider')
    expect([code, out.replace(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringMatching(/is not the file that was sent.*Nothing was looked at/),
    ])
  })
})

test('own words that were agreed without a digest are asked for it', async () => {
  const more =
    '  - {number: 3, on: 2026-11-20, by: union, clauses: {CON-01: {state: tentatively agreed, text: Ask., agreed: {on: 2026-11-20}}}}\n'
  const world = small({...table, 'negotiations/ada/ledger.yaml': ledger({more})})
  const {code, out} = await proviso(world, 'check', 'negotiations', '--json')
  expect(code).toBe(0)
  expect(out).toMatch(
    /Nobody can tell whether the words of CON-01 are still those that were agreed; write “words: [a-p]{16}” under its “agreed”/,
  )
})
