import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {compareSigned} from '../../src/negotiate/closing/compare.js'
import {digestOf} from '../../src/words/digest.js'
import {readDraft} from '../../src/workshop/drafts/read-draft.js'
import {digestOf as hashOf} from '../../src/workshop/sent/record.js'
import {returned, silently, tracked} from '../review/return.js'
import {proviso} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {expectGolden} from '../support/golden.js'
import {hasOffice, hasValidator, saveAgain, validate} from '../support/validator.js'
import type {MemoryWorld} from '../support/world.js'
import {files as tableFiles} from '../table/workspace.js'
import {files, workspace} from './workspace.js'

const ledgerFile = 'negotiations/tern/ledger.yaml'
const copyFile = 'negotiations/tern/closing/tern-memorandum-round-02.docx'
const golden = (name: string, text: string) => expectGolden(join(import.meta.dirname, 'golden', name), `${text}\n`)
const squeezed = (text: string) => text.replace(/\s+/g, ' ')

const own = 'Producer shall tell the Union first, and shall wait nine days.\n\n(a) The notice names the title.\n'
const round = (clauses: string) =>
  (files[ledgerFile] ?? '').replace(
    /rounds: \[\].*/,
    `rounds:
  - number: 1
    on: 2026-12-01
    by: union
    clauses:
      CON-01: {state: proposed, rung: opening}
      CMP-02: {state: proposed, rung: acceptable}
      TRN-02: {state: proposed, rung: opening}
      ENF-03: {state: proposed, rung: floor, supposal: yes, summary: 'What if it went?', note: We would let it go.}
  - number: 2
    on: 2026-12-05
    by: company
    clauses:
${clauses}`,
  )
const text = own
  .split('\n')
  .map((line) => `          ${line}`.trimEnd())
  .join('\n')
const trn = (words = digestOf(own)) =>
  `      TRN-02:\n        state: tentatively agreed\n        text: |\n${text}\n        agreed: {on: 2026-12-05, at: 23:40, initials: AL / RT, words: ${words}}\n`
const settled = (more: string) =>
  round(
    `      CON-01: {state: tentatively agreed, agreed: {on: 2026-12-05, at: 23:40, initials: AL / RT}}\n${trn()}${more}`,
  )
const all = settled('      CMP-02: {state: tentatively agreed, agreed: {on: 2026-12-05}}\n')
const someOpen = settled('      CMP-02: {state: countered, note: They will move on this one before the holidays.}\n')
const table = (ledger: string, more: Readonly<Record<string, string>> = {}) =>
  workspace({[ledgerFile]: ledger, ...more})

const edit = (world: MemoryWorld, path: string, from: string, to: string): void => {
  const before = String(world.files.get(path))
  if (!before.includes(from)) throw new Error(`${path} has no “${from}”`)
  world.files.set(path, before.replace(from, to))
}
const inPdf = (bytes: Uint8Array): Uint8Array => saveAgain(bytes, 'pdf', (path) => new Uint8Array(readFileSync(path)))
const bytesAt = (world: MemoryWorld, path: string): Uint8Array => {
  const content = world.files.get(path)
  if (!(content instanceof Uint8Array)) throw new Error(`${path} is no file of bytes`)
  return content
}

describe('the memorandum', () => {
  test('holds the words that were agreed, whosever they are', async () => {
    const world = table(all)
    const {code, out, err} = await proviso(world, 'close', 'tern')
    expect([code, out]).toEqual([0, expect.stringContaining('3 agreed texts; nothing is open.')])
    expect(squeezed(err)).toContain('CON-01 was tentatively agreed on 2026-12-05, but no digest of its words was kept')
    expect(squeezed(err)).toContain(
      'CON-01 leans on CON-02 (Form of consent), which is not in the memorandum; settle that too',
    )
    golden('memorandum.txt', String(world.files.get(copyFile.replace('docx', 'txt'))).trimEnd())
    expect(world.files.get(copyFile.replace('docx', 'html'))).toContain('nine days')
    if (hasValidator) expect(validate(bytesAt(world, copyFile))).toEqual([])
  })
  test('names what stays open in an annex, without a word of it', async () => {
    const world = table(someOpen)
    const {code, out} = await proviso(world, 'close', 'tern', '--open-too')
    expect([code, out]).toEqual([0, expect.stringContaining('not agreed: CMP-02.')])
    const made = String(world.files.get(copyFile.replace('docx', 'md')))
    expect(made).toMatch(/## Annex: not agreed[\s\S]*P-26 License revenue pool/)
    expect(made).not.toMatch(/License Pool”|holidays|ENF-03|damages/)
  })
  test('for programs, and the same bytes each time', async () => {
    const [one, other] = [table(all), table(all)]
    const {out} = await proviso(one, 'close', 'tern', '--json')
    await proviso(other, 'close', 'tern', '--json')
    expect(JSON.parse(out)).toMatchObject({version: 1, code: 0, agreed: ['CON-01', 'CMP-02', 'TRN-02'], open: []})
    expect(hashOf(bytesAt(one, copyFile))).toBe(hashOf(bytesAt(other, copyFile)))
  })
  const refused: Readonly<Record<string, readonly [world: () => MemoryWorld, argv: readonly string[], says: RegExp]>> =
    {
      'an item that is open': [
        () => table(someOpen),
        [],
        /CMP-02 \(License revenue pool\) is not agreed: countered\. Settle or withdraw it, or say --open-too/,
      ],
      'nothing agreed': [
        () => table(round('      CON-01: {state: discussed}\n')),
        ['--open-too'],
        /Nothing is agreed at tern yet/,
      ],
      'a digest that no longer fits': [
        () =>
          table(
            all.replace(
              'CMP-02: {state: tentatively agreed, agreed: {on: 2026-12-05}}',
              'CMP-02: {state: tentatively agreed, agreed: {on: 2026-12-05, words: abcdefghijklmnop}}',
            ),
          ),
        [],
        /CMP-02 was tentatively agreed on 2026-12-05 in words with the digest abcdefghijklmnop, and reads otherwise now/,
      ],
      'a version that is gone': [
        () =>
          table(
            all.replace(
              'CMP-02: {state: tentatively agreed, agreed: {on: 2026-12-05}}',
              'CMP-02: {state: tentatively agreed, agreed: {on: 2026-12-05, version: 7}}',
            ),
          ),
        [],
        /CMP-02 was tentatively agreed on 2026-12-05 in version 7, and the library has version 1/,
      ],
      'words that nobody wrote down': [
        () => table(round('      CON-02: {state: tentatively agreed, agreed: {on: 2026-12-05}}\n')),
        ['--open-too'],
        /CON-02 was tentatively agreed on 2026-12-05, and the ledger does not tell in whose words/,
      ],
      'a ledger without an engagement': [
        () => table(all.replace('[../../engagements/tern.yaml]', '[]')),
        [],
        /The ledger of tern names no engagement/,
      ],
      'another copy under the same name': [
        () => table(all, {[copyFile.replace('docx', 'md')]: 'Other words.\n'}),
        [],
        /closing\/tern-memorandum-round-02\.md is there already and says something else/,
      ],
      'a note of the house in an initial': [
        () =>
          table(
            all
              .replaceAll('AL / RT', 'They will move on this one before the holidays')
              .replace('note: We would let it go.', 'note: They will move on this one before the holidays.'),
          ),
        [],
        /Internal words would leave the house: a note of the ledger on ENF-03/,
      ],
    }
  test.each(Object.entries(refused))('is refused for %s', async (_, [made, argv, says]) => {
    const world = made()
    const before = new Map(world.files)
    const {code, out, err} = await proviso(world, 'close', 'tern', ...argv)
    expect([code, out]).toEqual([1, ''])
    expect(squeezed(err)).toMatch(says)
    expect(squeezed(err)).toContain('Nothing was written.')
    expect(world.files).toEqual(before)
  })
  test('is made where the digests are those that preflight shows, and no more where an answer was changed', async () => {
    const agreed = ['CON-01', 'CMP-02']
    const open = round(
      agreed.map((id) => `      ${id}: {state: tentatively agreed, agreed: {on: 2026-12-05}}\n`).join(''),
    )
    const world = table(open.replace('      TRN-02: {state: proposed, rung: opening}\n', ''))
    edit(world, 'plans/tern.yaml', 'rung: opening,', 'rung: opening, rungs: {CMP-02: acceptable},')
    edit(
      world,
      'plans/tern.yaml',
      'only: [CON-01, CON-02, CON-03, TRN-02, TRN-03, CMP-02, CMP-04]',
      'only: [CON-01, CMP-02]',
    )
    const {out} = await proviso(world, 'preflight', 'tern-proposal', '--today', '2026-12-05', '--json')
    const digests = [...out.matchAll(/write “words: ([a-p]{16})”/g)].map(([, digest]) => digest ?? '')
    expect(digests.length).toBe(2)
    for (const id of agreed)
      edit(
        world,
        ledgerFile,
        `${id}: {state: tentatively agreed, agreed: {on: 2026-12-05}}`,
        `${id}: {state: tentatively agreed, agreed: {on: 2026-12-05, words: ${digests[agreed.indexOf(id)]}}}`,
      )
    const made = await proviso(world, 'close', 'tern')
    expect([made.code, made.out]).toEqual([0, expect.stringContaining('2 agreed texts; nothing is open.')])
    expect(made.err).not.toContain('digest')
    edit(world, 'engagements/tern.yaml', 'items:', 'answers: {pool_pct: 6%}\nitems:')
    const refused = await proviso(world, 'close', 'tern')
    expect([refused.code, squeezed(refused.err)]).toEqual([
      1,
      expect.stringMatching(
        /CMP-02 was tentatively agreed on 2026-12-05 in words with the digest .* an answer that it prints has changed/,
      ),
    ])
  })
  test('of the table in which a package was accepted', async () => {
    const world = workspace(tableFiles)
    const {code, out} = await proviso(world, 'close', 'harbor', '--open-too')
    expect([code, out]).toEqual([0, expect.stringContaining('1 agreed text; not agreed: CON-01')])
  })
})

describe('a signed copy', () => {
  let world: MemoryWorld
  let copy: Uint8Array
  beforeAll(async () => {
    world = table(all)
    await proviso(world, 'close', 'tern')
    copy = bytesAt(world, copyFile)
  })
  const signed = async (bytes: Uint8Array | string, name: string, ...argv: readonly string[]) => {
    world.files.set(name, bytes)
    return proviso(world, 'close', 'tern', '--signed', name, ...argv)
  }

  test('that is the copy has no difference', async () => {
    const {code, out} = await signed(copy, 'signed.docx')
    expect([code, out]).toEqual([0, expect.stringContaining('No difference: all')])
  })
  test('with one word changed in Word', async () => {
    const {code, out} = await signed(returned(copy, silently('wait nine days', 'wait two days')), 'signed.docx')
    expect(code).toBe(1)
    golden('signed-word.txt', out)
  })
  test('with every kind of difference, for programs', async () => {
    const changed = returned(
      copy,
      silently('wait nine days', 'wait two days'),
      silently('The notice names the title.', 'The notice names the title and the price.'),
      silently('No part belongs to the Union. ', ''),
    )
    const {code, out} = await signed(changed, 'signed.docx', '--json')
    const told = JSON.parse(out) as {differences: readonly Record<string, string>[]}
    expect(code).toBe(1)
    expect(told.differences.map(({kind, was, is, where}) => [kind, was, is, where?.replace(/^P-\d+ /, '')])).toEqual([
      ['changed', 'nine', 'two', 'Notice of training licenses and internal training'],
      ['added', '', 'and the price', 'Notice of training licenses and internal training'],
      ['missing', 'No part belongs to the Union', '', 'License revenue pool'],
    ])
  })
  test('with tracked changes is an error, whatever they say', async () => {
    const {code, err} = await signed(returned(copy, tracked('wait nine ', 'days', 'days')), 'signed.docx')
    expect([code, squeezed(err)]).toEqual([
      1,
      expect.stringContaining(
        '“signed.docx” holds tracked changes of Vale Counsel, so it is not known what was signed',
      ),
    ])
  })
  test('as text of pages: quotes, lines and letters aside, one word is found', async () => {
    const draft = async (name: string, words: string) => {
      const {value} = await readDraft(name, new TextEncoder().encode(words), codec)
      if (!value) throw new Error(`${name} cannot be read`)
      return {...value, passages: value.passages.map((one) => ({...one, page: 2}))}
    }
    const execution = await draft(
      'a.md',
      '# P-1 Notice\n\nProducer shall tell the “Union” first.\n\n1. It names the title; and\n2. it names the in-house price.\n\n## Signatures\n\nSignature\n\nDate\n',
    )
    const page = (words: string) => draft('b.txt', words)
    const same = await page(
      'P-1 Notice\n\nProducer shall tell the "Union"\nfirst.\n\n(a) It names the title; and (b) it names the inhouse price.\n\nSignatures\n\nSignature Ana Lind\n\nDate December 5, 2026\n',
    )
    expect(compareSigned(execution, same)).toMatchObject({differences: [], filled: ['Ana Lind', 'December 5 2026']})
    const other = await page(
      'P-1 Notice\n\nProducer may tell the "Union"\nfirst.\n\n(a) It names the title; and (b) it names the inhouse price.\n\nSignatures\n\nSignature\n\nDate\n',
    )
    expect(compareSigned(execution, other).differences).toEqual([
      {kind: 'changed', was: 'shall', is: 'may', where: 'P-1 Notice', after: 'P-1 Notice Producer', page: 2},
    ])
  })
  test('a figure at the beginning of a paragraph is no number of it, and a condition is no name', async () => {
    const draft = async (words: string) => {
      const {value} = await readDraft('a.md', new TextEncoder().encode(words), codec)
      if (!value) throw new Error('it cannot be read')
      return value
    }
    const copyOf = (lead: string, name: string) =>
      draft(`${lead} days before any use, Producer tells.\n\n## Signatures\n\nName ${name}\n`)
    const of = await copyOf('60', '')
    expect(compareSigned(of, await copyOf('15', '')).differences).toMatchObject([{was: '60', is: '15'}])
    const condition = 'subject to the approval of the board of the Company, which may refuse it for any reason'
    expect(compareSigned(of, await copyOf('60', condition)).differences).toMatchObject([{kind: 'added'}])
  })
  test.skipIf(!hasOffice)('printed as PDF by another program', async () => {
    const {code, out} = await signed(inPdf(copy), 'signed.pdf')
    expect([code, out]).toEqual([0, expect.stringContaining('No difference: all')])
    const other = await signed(inPdf(returned(copy, silently('wait nine days', 'wait two days'))), 'other.pdf')
    expect(other.code).toBe(1)
    expect(squeezed(other.out)).toMatch(
      /1 difference.*P-16 Notice of training licenses and internal training, page \d+, after “[^”]*and shall wait”: “nine” reads “two”/,
    )
  })
  const wrong: Readonly<Record<string, readonly [argv: readonly string[], code: number, says: RegExp]>> = {
    'a copy without a signed one': [
      ['tern', '--copy', 'a.docx'],
      2,
      /--copy names what a signed copy is compared with/,
    ],
    'a file that is not there': [['tern', '--signed', 'none.pdf'], 1, /none\.pdf/],
  }
  test.each(Object.entries(wrong))('%s', async (_, [argv, code, says]) => {
    const told = await proviso(world, 'close', ...argv)
    expect([told.code, squeezed(told.err)]).toEqual([code, expect.stringMatching(says)])
  })
  test('before there is a copy to be signed', async () => {
    const {code, err} = await proviso(table(all), 'close', 'tern', '--signed', 'signed.pdf')
    expect([code, squeezed(err)]).toEqual([
      2,
      expect.stringContaining('There is no copy to be signed in negotiations/tern/closing/'),
    ])
  })
})
