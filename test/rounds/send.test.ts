import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {readRevised} from '../../src/ooxml/revised.js'
import {saidInFile} from '../../src/workshop/guard/said.js'
import {digestOf} from '../../src/workshop/sent/record.js'
import {returned, silently, tracked} from '../review/return.js'
import {proviso, type Said} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'
import {expectGolden} from '../support/golden.js'
import {hasValidator, validate} from '../support/validator.js'
import type {MemoryWorld} from '../support/world.js'
import {files, workspace} from './workspace.js'

const ledgerFile = 'negotiations/tern/ledger.yaml'
const golden = (name: string, text: string) => expectGolden(join(import.meta.dirname, 'golden', name), `${text}\n`)
const squeezed = (text: string) => text.replace(/\s+/g, ' ')
const bytesAt = (world: MemoryWorld, path: string): Uint8Array => {
  const content = world.files.get(path)
  if (!(content instanceof Uint8Array)) throw new Error(`${path} is no file of bytes`)
  return content
}
const textAt = (world: MemoryWorld, path: string): string => String(world.files.get(path))
const snapshot = (world: MemoryWorld) => new Map(world.files)
const edited = (world: MemoryWorld, path: string, from: string, to: string): void => {
  if (!textAt(world, path).includes(from)) throw new Error(`${path} has no “${from}”`)
  world.files.set(path, textAt(world, path).replaceAll(from, to))
}

/** Three rounds at one table: passed, answered in Word, answered by a step down. */
const played = async () => {
  const world = workspace()
  const first = await proviso(world, 'send', 'tern-proposal', '--date', '2026-12-01', '--at', '10:15')
  const afterFirst = textAt(world, ledgerFile)
  world.files.set(
    'in/from them.docx',
    returned(
      bytesAt(world, 'negotiations/tern/round-01/tern-proposal.docx'),
      tracked('', '60 days', '15 days'),
      silently('for the license or supply', 'for the license'),
    ),
  )
  const dry = await proviso(world, 'received', 'in/from them.docx', '--date', '2026-12-04', '--dry-run')
  const afterDry = textAt(world, ledgerFile)
  const second = await proviso(world, 'received', 'in/from them.docx', '--date', '2026-12-04', '--at', '18:00')
  edited(world, 'plans/tern.yaml', 'rung: opening,', 'rung: opening, rungs: {CON-03: acceptable, CMP-02: acceptable},')
  edited(world, 'engagements/tern.yaml', '2026-12-01', '2026-12-08')
  const third = await proviso(world, 'send', 'tern-proposal', '--date', '2026-12-08', '--by', 'Ana Lind (fictional)')
  edited(world, 'engagements/tern.yaml', '2026-12-08', '2026-12-09')
  edited(world, 'plans/tern.yaml', 'TRN-02, TRN-03, ', 'TRN-02, ')
  const fourth = await proviso(world, 'send', 'tern-proposal', '--date', '2026-12-09', '--protect')
  return {world, first, afterFirst, dry, afterDry, second, third, fourth}
}

describe('three rounds', () => {
  let so: Awaited<ReturnType<typeof played>>
  beforeAll(async () => {
    so = await played()
  })
  const told = (one: Said) => [one.code, squeezed(one.err)]

  test('are passed', () => {
    expect([told(so.first), told(so.third), told(so.fourth)]).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ])
    golden('send-first.txt', so.first.out)
    golden('send-third.txt', so.third.out)
  })
  test('are in the ledger, whose comments and earlier rounds stay as they were', () => {
    const text = textAt(so.world, ledgerFile)
    golden('ledger.yaml', text.replaceAll(/[0-9a-f]{64}/g, '<sha256>').trimEnd())
    const head = files[ledgerFile]?.split('rounds:')[0] ?? ''
    expect(so.afterFirst.startsWith(`${head}rounds: # the first one`)).toBe(true)
    expect(text.startsWith(so.afterFirst.trimEnd())).toBe(true)
  })
  test('are handed over with the hashes that the ledger has, and check finds nothing', async () => {
    const hashes = [...textAt(so.world, ledgerFile).matchAll(/file: ([^,]+), sha256: "?([0-9a-f]{64})/g)]
    expect(hashes.length).toBeGreaterThan(15)
    for (const [, file, hash] of hashes) {
      const content = so.world.files.get(`negotiations/tern/${file}`)
      expect(content === undefined ? file : digestOf(content)).toBe(hash)
    }
    const {code, out} = await proviso(so.world, 'check', ledgerFile)
    expect([code, squeezed(out)]).toEqual([0, '1 file, 0 errors, 0 warnings'])
  })
  test.each(['issues.md', 'cover-note.md', 'internal/decision-note.md'])('%s', (file) => {
    golden(file.replace('internal/', ''), textAt(so.world, `negotiations/tern/round-03/${file}`).trimEnd())
  })
  test('the client is told what is dropped, and what of the letter nothing answers any more', () => {
    const note = textAt(so.world, 'negotiations/tern/round-04/internal/decision-note.md')
    expect(note).toContain('TRN-03: stood in our last round, and is not passed again')
    expect(note).toMatch(
      /A07 \(Developers keep records[^)]*\): TRN-03 is not passed again, and nothing else answers it/,
    )
  })
  test('are kept so that what comes back is read against the right one', async () => {
    const again = returned(
      bytesAt(so.world, 'negotiations/tern/round-03/tern-proposal.docx'),
      silently('shall not be sublicensed', 'may be sublicensed'),
    )
    so.world.files.set('again.docx', again)
    const {out} = await proviso(so.world, 'review', 'again.docx')
    expect(squeezed(out)).toContain('known by its mark')
    expect(squeezed(out)).toMatch(/CON-03.*Scope and term/)
  })
  test('the redline is against our last round, the cumulative one against our first', () => {
    const sides = (file: string) => {
      const {value} = readRevised(bytesAt(so.world, `negotiations/tern/${file}`), codec, file)
      const runs = value?.paragraphs.flatMap((one) => one.runs) ?? []
      const side = (not: string) =>
        runs
          .filter(({tracked: by}) => !by.some(({kind}) => kind === not))
          .map(({text}) => text)
          .join('')
      return {
        before: side('inserted'),
        after: side('deleted'),
        authors: new Set(runs.flatMap(({tracked: by}) => by.map(({author}) => author))),
      }
    }
    const third = sides('round-03/tern-proposal-redline.docx')
    expect(third.before).toContain('10% of its Training Gross')
    expect(third.after).toContain('5.4% of its Training Gross')
    expect([...third.authors]).toEqual(['Ana Lind (fictional)'])
    const fourth = sides('round-04/tern-proposal-redline.docx')
    expect(fourth.before).toContain('5.4% of its Training Gross')
    expect(sides('round-04/tern-proposal-redline-cumulative.docx').before).toContain('10% of its Training Gross')
    expect(so.world.files.has('negotiations/tern/round-03/tern-proposal-redline-cumulative.docx')).toBe(false)
  })
  test('nothing internal stands in what crosses the table', () => {
    const secrets = ['acceptable', 'weaker', 'Not tracked', 'INTERNAL', 'Internal', 'decision']
    const outward = [...so.world.files].filter(([path]) => /round-0[134]\/[^/]+$/.test(path))
    expect(outward.length).toBeGreaterThan(15)
    for (const [path, content] of outward)
      for (const {text} of saidInFile(content, codec) ?? [])
        expect([path, secrets.filter((secret) => text.includes(secret) && !/^[^ ]+$/.test(text))]).toEqual([path, []])
  })
  test('a file that came back is shown before anything is written, and then kept as it is', () => {
    golden('received.txt', so.second.out.replaceAll(/[0-9a-f]{64}/g, '<sha256>'))
    expect(so.dry.code).toBe(0)
    expect(so.dry.out).toContain('Nothing was written.')
    expect(so.afterDry).toBe(so.afterFirst)
    expect(bytesAt(so.world, 'negotiations/tern/round-02/from them.docx')).toEqual(
      bytesAt(so.world, 'in/from them.docx'),
    )
  })
  test('only --protect protects, and what is protected is a sound file', () => {
    const settings = (round: string) =>
      partsOf(bytesAt(so.world, `negotiations/tern/${round}/tern-proposal.docx`)).get('word/settings.xml') ?? ''
    expect(settings('round-03')).not.toContain('documentProtection')
    expect(settings('round-04')).toContain('<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>')
  })
  test.skipIf(!hasValidator)('the Word files are sound', () => {
    const words = [...so.world.files.keys()].filter((path) => /round-0[34]\/.*\.docx$/.test(path))
    expect(words.length).toBe(11)
    for (const path of words) expect([path, validate(bytesAt(so.world, path))]).toEqual([path, []])
  })
  test('the same again gives the same bytes', async () => {
    const again = workspace()
    await proviso(again, 'send', 'tern-proposal', '--date', '2026-12-01', '--at', '10:15')
    const made = [...again.files].filter(([path]) => /round-01\//.test(path) || path.startsWith('sent/'))
    expect(made.length).toBe(8)
    for (const [path, content] of made)
      expect([path, digestOf(content)]).toEqual([path, digestOf(so.world.files.get(path) ?? '')])
    expect(textAt(again, ledgerFile)).toBe(so.afterFirst)
  })
})

describe('what is refused, and then nothing is written', () => {
  const cases: Readonly<
    Record<
      string,
      readonly [more: Readonly<Record<string, string>>, argv: readonly string[], code: number, says: RegExp]
    >
  > = {
    'a day that is none': [{}, ['tern-proposal', '--date', '2026-13-01'], 2, /--date/],
    'a time that is none': [{}, ['tern-proposal', '--at', '25:00'], 2, /“--at 25:00” is no time; write it in 24 hours/],
    'a document that no plan makes': [
      {},
      ['tern'],
      2,
      /No plan makes a document “tern”; plans\/tern\.yaml would make tern-proposal/,
    ],
    'a path in the place of a name': [{}, ['plans/tern.yaml'], 2, /is no document; give its name/],
    'a handout': [
      {'plans/tern.yaml': '- {template: handout, engagement: ../engagements/tern.yaml, name: leaflet}\n'},
      ['leaflet'],
      2,
      /leaflet is neither a proposal nor a rider, so it is passed in no round/,
    ],
    'a reason without words': [{}, ['tern-proposal', '--although', ' '], 2, /Say why it goes out/],
    'a table that is none': [
      {},
      ['tern-proposal', '--negotiation', 'harbor'],
      2,
      /There is no negotiations\/harbor\/ledger\.yaml; there are tern/,
    ],
    'a table that does not know the deal': [
      {[ledgerFile]: (files[ledgerFile] ?? '').replace('[../../engagements/tern.yaml]', '[]')},
      ['tern-proposal'],
      2,
      /No ledger in negotiations\/ names engagements\/tern\.yaml/,
    ],
    'rounds between brackets': [
      {
        [ledgerFile]: (files[ledgerFile] ?? '').replace(
          'rounds: []',
          'rounds: [{number: 1, on: 2026-11-01, by: company, clauses: {}}]',
        ),
      },
      ['tern-proposal', '--date', '2026-12-01'],
      1,
      /No round can be added to “rounds”, since it is written between brackets/,
    ],
    'a round before the last one': [
      {
        [ledgerFile]: (files[ledgerFile] ?? '').replace(
          /rounds: \[\].*/,
          'rounds:\n  - {number: 1, on: 2026-12-02, by: company, clauses: {}}',
        ),
      },
      ['tern-proposal', '--date', '2026-12-01'],
      1,
      /The round that would be added cannot be right: Round 2 is dated 2026-12-01, before round 1 \(2026-12-02\)/,
    ],
    'a blank': [
      {'engagements/tern.yaml': (files['engagements/tern.yaml'] ?? '').replace("    number: '3'\n", '')},
      ['tern-proposal', '--date', '2026-12-01', '--although', 'They wait.'],
      1,
      /proposal\.number.*a final document has none.*Nothing was written/,
    ],
    'what preflight calls red': [
      {'engagements/tern.yaml': (files['engagements/tern.yaml'] ?? '').replace("    number: '3'\n", '')},
      ['tern-proposal', '--date', '2026-12-01'],
      1,
      /RED Stop\..*mend what is red, or say why it goes out all the same with --although/,
    ],
    'a floor that nobody released': [
      {
        'plans/tern.yaml': (files['plans/tern.yaml'] ?? '').replace(
          'rung: opening',
          'rung: opening, rungs: {CON-03: floor}',
        ),
      },
      ['tern-proposal', '--date', '2026-12-01', '--although', 'They wait.'],
      1,
      /CON-03 stands at its floor, and nobody has released it/,
    ],
    'a floor in the words of the house': [
      {
        'engagements/tern.yaml': (files['engagements/tern.yaml'] ?? '').replace(
          "    number: '3'\n",
          "    number: '3'\n    information: whether the permission is nonexclusive and extends to every Model and version that the developer trains for the Stated Purpose\n",
        ),
      },
      ['tern-proposal', '--date', '2026-12-01', '--although', 'They wait.'],
      1,
      /Internal words would leave the house: the floor proposal text of CON-03/,
    ],
    'a file that is there already': [
      {'negotiations/tern/round-01/issues.md': 'Something else.\n'},
      ['tern-proposal', '--date', '2026-12-01'],
      1,
      /round-01\/issues\.md is there already and says something else; nothing is ever overwritten/,
    ],
    'words of the house': [
      {
        'positions.yaml':
          'CMP-02:\n  floor: Two and a half percent of everything, and not a penny below it.\n  authority: the chief negotiator\n  decided: {by: the committee, on: 2026-10-01}\n',
      },
      [
        'tern-proposal',
        '--date',
        '2026-12-01',
        '--by',
        'Ana Lind, two and a half percent of everything, and not a penny below it',
      ],
      1,
      /cover-note\.docx Internal words would leave the house: the position on CMP-02/,
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, [more, argv, code, says]) => {
    const world = workspace(more)
    const before = snapshot(world)
    const told = await proviso(world, 'send', ...argv)
    expect(squeezed(`${told.out}\n${told.err}`)).toMatch(says)
    expect(told.code).toBe(code)
    expect(world.files).toEqual(before)
  })
  test('for programs', async () => {
    const world = workspace()
    const before = snapshot(world)
    const dry = await proviso(world, 'send', 'tern-proposal', '--date', '2026-12-01', '--dry-run', '--json')
    const told = JSON.parse(dry.out) as {files: readonly {path: string; internal: boolean}[]}
    expect([dry.code, told]).toMatchObject([
      0,
      {version: 1, code: 0, round: 1, dryRun: true, ledger: ledgerFile, problems: []},
    ])
    expect(told.files.filter(({internal}) => internal).map(({path}) => path)).toEqual([
      'negotiations/tern/round-01/internal/decision-note.docx',
      'negotiations/tern/round-01/internal/decision-note.md',
    ])
    expect(world.files).toEqual(before)
  })
  test('outside of a workspace', async () => {
    const world = workspace()
    world.files.delete('proviso.yaml')
    const {code, err} = await proviso(world, 'send', 'tern-proposal')
    expect([code, squeezed(err)]).toEqual([2, expect.stringContaining('Rounds are kept in a workspace')])
  })
  test('with a reason it goes out all the same, and the reason stays in the house', async () => {
    const world = workspace({
      [ledgerFile]: (files[ledgerFile] ?? '')
        .replace('bulletin: yes', 'bulletin: yes, new_items_until: 2026-11-01')
        .replace(
          /rounds: \[\].*/,
          'rounds:\n  - {number: 1, on: 2026-11-02, by: union, clauses: {CON-01: {state: proposed, rung: opening}}}',
        ),
    })
    const refused = await proviso(world, 'send', 'tern-proposal', '--date', '2026-12-01')
    expect([refused.code, squeezed(refused.out)]).toEqual([1, expect.stringContaining('allow nothing new after')])
    const reason = 'They agreed to it on the telephone.'
    const {code, err} = await proviso(world, 'send', 'tern-proposal', '--date', '2026-12-01', '--although', reason)
    expect([code, squeezed(err)]).toEqual([0, expect.stringContaining('There is no redline')])
    expect(textAt(world, ledgerFile)).toContain(reason)
    expect(textAt(world, 'negotiations/tern/round-02/internal/decision-note.md')).toContain(reason)
    const outward = [...world.files].filter(([path]) => /round-02\/[^/]+$/.test(path))
    for (const [, content] of outward)
      expect((saidInFile(content, codec) ?? []).filter(({text}) => text.includes('telephone'))).toEqual([])
  })
})
