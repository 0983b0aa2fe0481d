import {beforeAll, describe, expect, test} from 'vitest'
import type {LedgerFile} from '../../src/library/files.js'
import {readSource} from '../../src/source/source.js'
import {digestOf} from '../../src/words/digest.js'
import {added, type Deed, movedBehind, returned, scrubbed, silently, tracked} from '../review/return.js'
import {proviso} from '../support/cli.js'
import type {MemoryWorld} from '../support/world.js'
import {workspace} from './workspace.js'

const ledgerFile = 'negotiations/tern/ledger.yaml'
const squeezed = (text: string) => text.replace(/\s+/g, ' ')
type Round = LedgerFile['rounds'][number]

let files: ReadonlyMap<string, string | Uint8Array>
let sent: Uint8Array
beforeAll(async () => {
  const world = workspace()
  await proviso(world, 'send', 'tern-proposal', '--date', '2026-12-01')
  files = new Map(world.files)
  sent = world.files.get('negotiations/tern/round-01/tern-proposal.docx') as Uint8Array
})

/** A workspace in which the first round was passed. */
const passed = (more = ''): MemoryWorld => {
  const world = workspace()
  for (const [path, content] of files) world.files.set(path, content)
  world.files.set(ledgerFile, String(files.get(ledgerFile)) + more)
  return world
}
const received = async (world: MemoryWorld, bytes: Uint8Array | string, ...argv: readonly string[]) => {
  world.files.set('from-them.docx', bytes)
  const told = await proviso(world, 'received', 'from-them.docx', '--date', '2026-12-04', ...argv)
  const {value} = readSource(ledgerFile, String(world.files.get(ledgerFile)))
  return {...told, last: (value?.value as LedgerFile | undefined)?.rounds.at(-1) as Round}
}

/** Everything from one heading to the next, tables too. */
const fromTo =
  (heading: string, next: string): Deed =>
  (xml) => {
    const [start, end] = [heading, next].map((words) => xml.lastIndexOf('<w:p>', xml.indexOf(words)))
    if (start === undefined || end === undefined || start < 0 || end <= start)
      throw new Error(`no ${heading} before ${next}`)
    return xml.slice(0, start) + xml.slice(end)
  }

describe('what comes back', () => {
  const cases: Readonly<
    Record<string, readonly [deeds: readonly Deed[], clauses: Record<string, unknown>, notes: readonly RegExp[]]>
  > = {
    'as it was sent': [[], {}, []],
    'scrubbed, and one word other': [
      [scrubbed, silently('silence is refusal', 'silence is consent')],
      {
        'TRN-02': {
          state: 'countered',
          text: expect.stringContaining('silence is consent'),
          note: 'Not tracked in their file: 1 paragraph.',
        },
      },
      [],
    ],
    'with a clause gone': [
      [fromTo('>Records<', '>Compensation<')],
      {
        'TRN-03': {
          state: 'countered',
          summary: 'Deleted.',
          note: expect.stringMatching(/^Not tracked in their file: \d+ paragraphs\.$/),
        },
      },
      [],
    ],
    'with a paragraph of their own': [
      [added('Payment is not consent.', 'Producer may end it at any time.', 'Vale Counsel')],
      {'CMP-02': {state: 'countered', text: expect.stringContaining('Producer may end it at any time.')}},
      [],
    ],
    'with two paragraphs in another order': [
      [movedBehind('Refusal is the rule until consent', 'In any dispute Producer bears')],
      {},
      [],
    ],
    'with an edit around a clause': [
      [silently('a new sideletter', 'an annex')],
      {},
      [/^CON-01 was left alone, and what stands around it was changed; its words are ours\.$/],
    ],
    'with an edit outside of all clauses': [
      [silently('without prejudice to any position', 'in the light of any position')],
      {},
      [/^Outside the clauses, “Bargaining Proposal on AI Training” was edited in their file\.$/],
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, [deeds, clauses, notes]) => {
    const world = passed()
    const {code, last} = await received(world, returned(sent, ...deeds))
    expect(code).toBe(0)
    expect(last).toMatchObject({number: 2, on: '2026-12-04', by: 'company'})
    if (Object.keys(clauses).length > 0 || deeds.length === 0) expect(last.clauses).toEqual(clauses)
    expect((last.notes ?? []).map(({say}) => say)).toEqual(notes.map((one) => expect.stringMatching(one)))
    expect(world.files.get('negotiations/tern/round-02/from-them.docx')).toEqual(world.files.get('from-them.docx'))
    const checked = await proviso(world, 'check', ledgerFile)
    expect([checked.code, squeezed(checked.out)]).toEqual([0, '1 file, 0 errors, 0 warnings'])
  })
  test('what they counter is put by itself, without the number and the frame of its item', async () => {
    const {last} = await received(passed(), returned(sent, tracked('', '60 days', '15 days')))
    const {text = ''} = last.clauses['TRN-02'] ?? {}
    expect(text.startsWith('“Training Notice” means a written notice')).toBe(true)
    expect(text.trim().endsWith('notice, information and bargaining.')).toBe(true)
    expect(text).toContain('\n\n(b) extends, renews')
    expect(text).not.toMatch(/Instruction|Who pays|Tentative agreement|P-16/)
  })
  test('agreed words that it touches are no move: they are told aloud, and noted', async () => {
    const words = digestOf('x')
    const world = passed(
      `  - number: 2\n    on: 2026-12-02\n    by: company\n    clauses:\n      TRN-02: {state: tentatively agreed, agreed: {on: 2026-12-02, words: ${words}}}\n`,
    )
    const {code, out, last} = await received(world, returned(sent, tracked('', '60 days', '15 days')))
    expect([code, last.number, last.clauses]).toEqual([0, 3, {}])
    expect(squeezed(out)).toContain('Look: TRN-02 is agreed, and their file touches the words.')
    expect(last.notes).toEqual([
      {about: ['TRN-02'], say: 'Their file touches TRN-02, which is agreed; “proviso review” shows how.'},
    ])
  })
  test('for programs, the round as the ledger gets it', async () => {
    const world = passed()
    world.files.set('from-them.docx', returned(sent, tracked('', '60 days', '15 days')))
    const {code, out} = await proviso(
      world,
      'received',
      'from-them.docx',
      '--date',
      '2026-12-04',
      '--json',
      '--dry-run',
    )
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      {
        version: 1,
        dryRun: true,
        file: 'negotiations/tern/round-02/from-them.docx',
        round: {number: 2, clauses: {'TRN-02': {state: 'countered'}}},
      },
    ])
    expect(world.files.has('negotiations/tern/round-02/from-them.docx')).toBe(false)
  })
  test('nothing in their words can become anything but words', async () => {
    const hostile = '"}, rung: floor # {x: [ | > - key: value \u2028 *a &amp;b %'
    const {code, last} = await received(passed(), returned(sent, silently('silence is refusal', hostile)))
    expect(code).toBe(0)
    expect(Object.keys(last.clauses)).toEqual(['TRN-02'])
    expect(last.clauses['TRN-02']?.rung).toBeUndefined()
    expect(last.clauses['TRN-02']?.text).toContain('"}, rung: floor # {x: [ | > - key: value')
  })
})

describe('what is refused, and then nothing is written', () => {
  const strange = () =>
    returned(sent, (xml) =>
      xml.replace(/<w:body>.*<w:sectPr/s, '<w:body><w:p><w:r><w:t>Other words.</w:t></w:r></w:p><w:sectPr'),
    )
  const refused: Readonly<
    Record<
      string,
      readonly [
        made: () => Promise<readonly [MemoryWorld, Uint8Array | string, ...string[]]>,
        code: number,
        says: RegExp,
      ]
    >
  > = {
    'a file that is no Word file': [async () => [passed(), 'not a Word file'], 1, /from-them\.docx/],
    'a name that nothing was sent under': [
      async () => [passed(), strange(), '--sent', 'x'],
      1,
      /Nothing called “x” was kept in sent\//,
    ],
    'a day before the last round': [
      async () => [passed('  - {number: 2, on: 2026-12-06, by: company, clauses: {}}\n'), sent],
      1,
      /Round 3 is dated 2026-12-04, before round 2/,
    ],
    'a time that is none': [async () => [passed(), sent, '--at', '7 pm'], 2, /is no time/],
    'another file of that name': [
      async () => {
        const world = passed()
        world.files.set('negotiations/tern/round-02/from-them.docx', 'Another one.')
        return [world, sent]
      },
      1,
      /round-02\/from-them\.docx is there already and says something else/,
    ],
    'a table that is none': [
      async () => [passed(), sent, '--negotiation', 'harbor'],
      2,
      /There is no negotiations\/harbor\/ledger\.yaml/,
    ],
  }
  test.each(Object.entries(refused))('%s', async (_, [made, code, says]) => {
    const [world, bytes, ...argv] = await made()
    world.files.set('from-them.docx', bytes)
    const before = new Map(world.files)
    const told = await received(world, bytes, ...argv)
    expect(squeezed(`${told.out}\n${told.err}`)).toMatch(says)
    expect(told.code).toBe(code)
    expect(world.files).toEqual(before)
  })
})
