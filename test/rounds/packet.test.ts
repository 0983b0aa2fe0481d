import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {saidInFile} from '../../src/workshop/guard/said.js'
import {digestOf} from '../../src/workshop/sent/record.js'
import {proviso} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {expectGolden} from '../support/golden.js'
import {hasValidator, validate} from '../support/validator.js'
import type {MemoryWorld} from '../support/world.js'
import {files, workspace} from './workspace.js'

const ledgerFile = 'negotiations/tern/ledger.yaml'
const golden = (name: string, text: string) => expectGolden(join(import.meta.dirname, 'golden', name), `${text}\n`)
const squeezed = (text: string) => text.replace(/\s+/g, ' ')
const floor = 'Two and a half percent of everything, and not a penny below it.'
/** Words of the floor of a clause that stands at its opening. */
const floorText =
  'whether the permission is nonexclusive and extends to every Model and version that the developer trains for the Stated Purpose'
const note = 'They will move on the pool before the holidays.'
const house: Readonly<Record<string, string>> = {
  'positions.yaml': `CMP-02:\n  floor: ${floor}\n  authority: the chief negotiator\n  decided: {by: the committee, on: 2026-10-01}\n`,
  'costings/tern.yaml': readFileSync(
    join(import.meta.dirname, '../../examples/costings/marrow-bay.yaml'),
    'utf8',
  ).replace('../engagements/s1-principal.yaml', '../engagements/tern.yaml'),
  [ledgerFile]: (files[ledgerFile] ?? '').replace(
    /rounds: \[\].*/,
    `rounds:\n  - number: 1\n    on: 2026-11-02\n    by: union\n    clauses:\n      CON-01: {state: proposed, rung: opening}\n      CMP-02: {state: proposed, rung: opening, note: ${note}}\n`,
  ),
}
const without = (rule: string): Readonly<Record<string, string>> => ({
  ...house,
  [ledgerFile]: (house[ledgerFile] ?? '').replace('ground_rules: {bulletin: yes}', rule),
})
const below = (world: MemoryWorld, folder: string) => [...world.files].filter(([path]) => path.startsWith(`${folder}/`))
const wordsIn = (content: string | Uint8Array): string =>
  (saidInFile(content, codec) ?? []).map(({text}) => text).join('\n')

describe('a packet', () => {
  let world: MemoryWorld
  beforeAll(async () => {
    world = workspace(house)
    const {code, out, err} = await proviso(world, 'packet', 'tern-proposal', '--to', 's')
    expect([code, err]).toEqual([0, ''])
    golden('packet.txt', out)
  })
  test('for the table has nothing of the house in any of its bytes', () => {
    const made = below(world, 's/table')
    expect(made.length).toBe(5)
    for (const [path, content] of made) {
      const text = wordsIn(content)
      const found = [
        floor,
        note,
        'Acceptable',
        'acceptable',
        'INTERNAL',
        'Private brief',
        'What opposing counsel',
        '104,904.68',
      ].filter((secret) => text.includes(secret))
      expect([path, found]).toEqual([path, []])
    }
  })
  test('for the house has the rungs, the position, the notes, the costs and the words of the letter', () => {
    const brief = String(world.files.get('s/ours/brief.md'))
    for (const words of [
      floor,
      note,
      '### Floor',
      '5.4% of its Training Gross',
      '3.6% of its Training Gross',
      '104,904.68',
      'the chief negotiator',
    ])
      expect(brief).toContain(words)
    const points = String(world.files.get('s/ours/talking-points.md'))
    for (const words of ['by opt-in only', 'What opposing counsel will say', 'Performers share in what the owner'])
      expect(points).toContain(words)
  })
  test('asks for information on a page of its own', () => {
    const text = wordsIn(world.files.get('s/table/information-requests.docx') ?? '')
    expect(text).toContain('the records that identify the recordings used')
    expect(text).not.toContain('Training Gross')
  })
  test('tells members where items stand, and no words of them', () => {
    golden('bulletin.md', String(world.files.get('s/ours/bulletin.md')).trimEnd())
  })
  test.each(['table', 'ours'])('has a manifest of %s that is right and sorted', (folder) => {
    const {files: listed} = JSON.parse(String(world.files.get(`s/${folder}/manifest.json`))) as {
      files: readonly {name: string; sha256: string; bytes: number; what: string}[]
    }
    const there = below(world, `s/${folder}`).filter(([path]) => !path.endsWith('manifest.json'))
    expect(listed.map(({name}) => name)).toEqual(there.map(([path]) => path.slice(`s/${folder}/`.length)).toSorted())
    for (const {name, sha256, bytes, what} of listed) {
      const content = world.files.get(`s/${folder}/${name}`) ?? ''
      const size = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length
      expect([name, sha256, bytes]).toEqual([name, digestOf(content), size])
      expect(what).not.toBe('')
    }
  })
  test('is the same each time, and may be made again into the same folder', async () => {
    const before = new Map(world.files)
    const {code} = await proviso(world, 'packet', 'tern-proposal', '--to', 's')
    expect(code).toBe(0)
    expect(world.files).toEqual(before)
  })
  test('for programs', async () => {
    const {code, out} = await proviso(world, 'packet', 'tern-proposal', '--to', 's', '--json')
    const told = JSON.parse(out) as {files: readonly {path: string; sha256: string; internal: boolean}[]}
    expect([code, told]).toMatchObject([0, {version: 1, code: 0, problems: []}])
    for (const {path, sha256, internal} of told.files)
      expect([path, sha256, internal]).toEqual([
        path,
        digestOf(world.files.get(path) ?? ''),
        path.startsWith('s/ours/'),
      ])
    world.files.set('s/table/stray.txt', 'Not of this packet.')
    const refused = await proviso(world, 'packet', 'tern-proposal', '--to', 's', '--json')
    world.files.delete('s/table/stray.txt')
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([
      1,
      {code: 1, files: [], problems: [{rule: 'overwritten'}]},
    ])
  })
  test.skipIf(!hasValidator)('has sound Word files', () => {
    const words = below(world, 's').filter(([path]) => path.endsWith('.docx'))
    expect(words.length).toBe(5)
    for (const [path, content] of words) expect([path, validate(content as Uint8Array)]).toEqual([path, []])
  })
})

describe('members are not written to', () => {
  const rules: Readonly<Record<string, readonly [rule: string, says: RegExp]>> = {
    'where both write together': [
      'ground_rules: {bulletin: joint}',
      /only what both sides wrote together \(bulletin: joint\)/,
    ],
    'where it is forbidden': ['ground_rules: {bulletin: no}', /forbid it until the end \(bulletin: no\)/],
    'where nobody agreed on it': ['', /no ground rule allows one/],
  }
  test.each(Object.entries(rules))('%s', async (_, [rule, says]) => {
    const world = workspace(without(rule))
    const {code, out} = await proviso(world, 'packet', 'tern-proposal', '--to', 's')
    expect(code).toBe(0)
    expect(squeezed(out)).toMatch(says)
    expect(below(world, 's').filter(([path]) => path.includes('bulletin'))).toEqual([])
    expect(String(world.files.get('s/ours/brief.md'))).toContain('There is no bulletin to members')
  })
})

describe('what is refused, and then nothing is written', () => {
  const engagement = files['engagements/tern.yaml'] ?? ''
  const refused: Readonly<Record<string, readonly [more: Readonly<Record<string, string>>, says: RegExp]>> = {
    'a position in what is asked': [
      {...house, 'engagements/tern.yaml': engagement.replace("number: '3'", `number: '3, ${floor.slice(0, -1)}'`)},
      /table\/tern-proposal\.docx Internal words would leave the house: the position on CMP-02/,
    ],
    'a floor in what is asked': [
      {
        ...house,
        'engagements/tern.yaml': engagement.replace(
          "    number: '3'\n",
          `    number: '3'\n    information: ${floorText}\n`,
        ),
      },
      /table\/tern-proposal\.docx Internal words would leave the house: the floor proposal text of CON-03/,
    ],
    'a blank': [
      {...house, 'engagements/tern.yaml': engagement.replace("    number: '3'\n", '')},
      /a final document has none/,
    ],
    'a file of another packet': [
      {...house, 's/table/old-brief.md': 'Our floor.\n'},
      /s\/table\/old-brief\.md is not of this packet/,
    ],
    'a file that says something else': [
      {...house, 's/ours/brief.md': 'Something else.\n'},
      /s\/ours\/brief\.md is there already and says something else/,
    ],
  }
  test.each(Object.entries(refused))('%s', async (_, [more, says]) => {
    const world = workspace(more)
    const before = new Map(world.files)
    const {code, out, err} = await proviso(world, 'packet', 'tern-proposal', '--to', 's')
    expect([code, out]).toEqual([1, ''])
    expect(squeezed(err)).toMatch(says)
    expect(world.files).toEqual(before)
  })
  test('a bulletin with words of the house', async () => {
    const party = 'Tern Bay Performers’ Guild, which will move on the pool before the holidays and never'
    const world = workspace({
      ...house,
      [ledgerFile]: (house[ledgerFile] ?? '')
        .replace('union: Tern Bay Performers’ Guild', `union: '${party}'`)
        .replace(note, party.replace(',', '')),
    })
    const {code, err} = await proviso(world, 'packet', 'tern-proposal', '--to', 's')
    expect([code, squeezed(err)]).toEqual([
      1,
      expect.stringMatching(
        /ours\/bulletin\.docx Internal words would leave the house: a note of the ledger on CMP-02/,
      ),
    ])
    expect(below(world, 's')).toEqual([])
  })
})
