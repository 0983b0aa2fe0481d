import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import type {Scans} from '../../src/cli/scan/shape.js'
import {proviso, whole} from '../support/cli.js'
import {paragraphsOf} from '../support/docx.js'
import {expectGolden} from '../support/golden.js'
import {root} from '../support/shipped.js'
import {hasValidator, validate} from '../support/validator.js'

const at = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'test/cases/scan', name)))
const theirs = new TextDecoder().decode(at('their-rider.md'))
const files = {'their-rider.md': theirs, 'hotel.txt': 'The hotel is booked by Company.\n'}
const world = (columns = 100) => {
  const made = whole(files, {columns})
  made.files.set('their-rider.pdf', at('their-rider.pdf'))
  made.files.set('locked.pdf', at('locked.pdf'))
  return made
}

describe('on a screen', () => {
  for (const columns of [40, 100])
    test(`a rider at ${columns} columns`, async () => {
      const {code, out, err} = await proviso(world(columns), 'scan', 'their-rider.md')
      expect([code, err]).toEqual([0, ''])
      expect(out.split('\n').filter((line) => line.length > columns)).toEqual([])
      expectGolden(join(root, `test/scan/golden/rider-${columns}.txt`), `${out}\n`)
    })

  test('nothing found is no all-clear', async () => {
    const {code, out} = await proviso(world(), 'scan', 'hotel.txt')
    expect(code).toBe(0)
    expect(out).toMatch(/No flag was found\. Of 26 asks: 0 contradicted, 0 weaker, 26 missing, 0 met\./)
    expect(out).toMatch(/no advice/)
    expect(out.replace(/nothing here says that a\s+draft is safe/, '')).not.toMatch(
      /\bsafe\b|\bfine\b|\bclean\b|no risk/i,
    )
  })
})

describe('for programs', async () => {
  const schema = JSON.parse(readFileSync(join(root, 'schema/scan.schema.json'), 'utf8')) as object
  const told = async (...argv: readonly string[]): Promise<Scans> => {
    const {out} = await proviso(world(), 'scan', ...argv, '--json')
    const validator = new Ajv2020({allErrors: true, strict: false}).compile(schema)
    const value = JSON.parse(out) as Scans
    expect([validator(value), validator.errors]).toEqual([true, null])
    return value
  }

  test('what is printed is by its schema, with pages, places and the sentence', async () => {
    const {code, drafts, problems} = await told('their-rider.pdf')
    expect([code, problems]).toEqual([0, []])
    const grant = drafts[0]?.flags.find(({id}) => id === 'training-grant')
    expect(grant?.found).toEqual([
      {
        sentence: '(a) use the recordings to train, test and improve machine learning systems of any kind;',
        passage: 6,
        clause: '1.2 (a)',
        heading: '1. Rights',
        page: 1,
        lead: 'Company may',
      },
    ])
    expect(drafts[0]?.asks).toHaveLength(26)
    expect(drafts[0]?.asks.find(({id}) => id === 'A12')?.verdict).toBe('contradicted')
  })

  test('a file that cannot be read is a problem beside the others', async () => {
    const {code, drafts, problems} = await told('their-rider.md', 'locked.pdf', 'absent.docx')
    expect(code).toBe(1)
    expect(drafts.map(({file}) => file)).toEqual(['their-rider.md'])
    expect(problems.map(({rule}) => rule)).toEqual(['unreadable-file', 'file-access'])
  })

  test('the same draft gives the same bytes', async () => {
    const once = await proviso(world(), 'scan', 'their-rider.pdf', '--json')
    expect((await proviso(world(), 'scan', 'their-rider.pdf', '--json')).out).toBe(once.out)
  })
})

describe('as a file', () => {
  test('a Word file says what the page says', async () => {
    const made = world()
    const {code, out} = await proviso(made, 'scan', 'their-rider.md', '--output', 'scan.docx')
    expect([code, out]).toEqual([0, expect.stringMatching(/^their-rider\.md: 17 flags.*\nIt is in scan\.docx$/)])
    const bytes = made.files.get('scan.docx') as Uint8Array
    const text = paragraphsOf(bytes)
      .map((one) => one.text)
      .join('\n')
    for (const words of [
      'Scan of their-rider.md',
      'A grant to train on the work',
      '1.2 (a), Rights: “Company may … (a) use the recordings to train, test and improve machine learning systems of any kind;”',
      'Internal: not for the other side. This is a search by patterns, and no advice.',
    ])
      expect(text).toContain(words)
    if (hasValidator) expect(validate(bytes)).toEqual([])
  })

  test('a page of HTML, and a draft’s own markup in it stays text', async () => {
    const made = whole({
      'evil.txt': 'Company may train AI models on the recordings <script>alert(1)</script> & **more**.\n',
    })
    expect((await proviso(made, 'scan', 'evil.txt', '--output', 'scan.html')).code).toBe(0)
    const page = String(made.files.get('scan.html'))
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; **more**')
    expect(page).not.toContain('<script>alert')
  })

  test('a text file, and JSON by its ending', async () => {
    const made = world(40)
    await proviso(made, 'scan', 'their-rider.md', '--output', 'scan.txt')
    expect(String(made.files.get('scan.txt'))).toMatch(/^their-rider\.md\n17 flags/)
    await proviso(made, 'scan', 'their-rider.md', '--output', 'scan.json')
    expect(JSON.parse(String(made.files.get('scan.json')))).toMatchObject({version: 1, code: 0})
  })
})

describe('how it is asked', () => {
  const cases: readonly (readonly [argv: readonly string[], code: number, says: RegExp])[] = [
    [[], 2, /missing required argument “files”/],
    [['their-rider.md', '--max-flags', '0'], 1, /17 flags/],
    [['hotel.txt', '--max-flags', '0'], 0, /No flag/],
    [['their-rider.md', '--max-flags', '15'], 0, /17 flags in 15 sentences/],
    [['locked.pdf'], 1, /locked with a password/],
    [['locked.pdf', 'hotel.txt'], 1, /No flag was found/],
    [['absent.pdf'], 1, /There is no file absent\.pdf/],
    [['hotel.txt', '--format', 'docx'], 2, /say where it goes: --output scan\.docx/],
    [['hotel.txt', '--json', '--format', 'html'], 2, /leave one out/],
    [['hotel.txt', '--format', 'pdf'], 2, /one of pretty, json, html, docx/],
  ]
  for (const [argv, code, says] of cases)
    test(`scan ${argv.join(' ')}`, async () => {
      const {code: ended, out, err} = await proviso(world(), 'scan', ...argv)
      expect(`${out}\n${err}`).toMatch(says)
      expect(ended).toBe(code)
    })
})
