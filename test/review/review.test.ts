import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Reviews} from '../../src/cli/review/shape.js'
import {readRevised} from '../../src/ooxml/revised.js'
import {table} from '../preflight/table.js'
import {proviso, small} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'
import {expectGolden} from '../support/golden.js'
import {root} from '../support/shipped.js'
import {hasValidator, validate} from '../support/validator.js'
import {added, type Deed, dropped, movedBehind, returned, scrubbed, silently, tracked} from './return.js'

/** What was sent, as it was kept. */
const sent = new Map<string, string | Uint8Array>()
const rider = (): Uint8Array => sent.get('made/ada-rider.docx') as Uint8Array
beforeAll(async () => {
  const world = small(table)
  const {code, out, err} = await proviso(world, 'make', '--final', '--format', 'docx')
  expect(code, out + err).toBe(0)
  for (const [path, content] of world.files) if (/^(?:made|sent)\//.test(path)) sent.set(path, content)
})

const workspace = (file: Uint8Array, columns = 80, more: Readonly<Record<string, string>> = {}) => {
  const world = small({...table, ...more}, {columns})
  for (const [path, content] of sent) if (path.startsWith('sent/')) world.files.set(path, content)
  world.files.set('back.docx', file)
  return world
}
const reviewed = async (...deeds: readonly Deed[]): Promise<Reviews> => {
  const {code, out, err} = await proviso(workspace(returned(rider(), ...deeds)), 'review', 'back.docx', '--json')
  expect({code, err}).toEqual({code: 0, err: ''})
  return JSON.parse(out) as Reviews
}
const fates = ({parts}: Reviews) =>
  Object.fromEntries(parts.filter(({fate}) => fate !== 'unchanged').map(({id, title, fate}) => [id ?? title, fate]))

describe('what was done is what is said', () => {
  test('nothing', async () => {
    const {parts, untracked, recognised} = await reviewed()
    expect({untracked, recognised}).toEqual({untracked: 0, recognised: 'mark'})
    expect(parts.every(({fate}) => fate === 'unchanged')).toBe(true)
  })

  const cases: Readonly<
    Record<string, {deeds: readonly Deed[]; fates: Readonly<Record<string, string>>; untracked: number}>
  > = {
    'a word, tracked': {
      deeds: [tracked('Nothing else is an ', 'answer', 'reply')],
      fates: {'CON-01': 'edited'},
      untracked: 0,
    },
    'a word, silently': {
      deeds: [silently('Nothing else is an answer', 'Nothing else is a reply')],
      fates: {'CON-01': 'edited'},
      untracked: 1,
    },
    'a paragraph gone silently': {
      deeds: [dropped('Nothing else is an answer')],
      fates: {'CON-01': 'edited'},
      untracked: 1,
    },
    'a clause gone silently': {
      deeds: [dropped('A day to think'), dropped('five days to think')],
      fates: {'CON-20': 'deleted'},
      untracked: 2,
    },
    'a paragraph put in, tracked': {
      deeds: [added('five days to think', 'Silence is a yes.', 'Vale Counsel')],
      fates: {'CON-20': 'edited'},
      untracked: 0,
    },
    'a paragraph put in silently': {
      deeds: [added('five days to think', 'Silence is a yes.')],
      fates: {'CON-20': 'edited'},
      untracked: 1,
    },
    'a clause put in silently': {
      deeds: [
        added('five days to think', 'Company may sublicense.', undefined),
        added('five days to think', 'Sublicensing', undefined, 'Heading2'),
      ],
      fates: {Sublicensing: 'added'},
      untracked: 2,
    },
    'a paragraph that stands elsewhere': {
      deeds: [movedBehind('Nothing else is an answer', 'Performer has five days')],
      fates: {'CON-01': 'edited'},
      untracked: 1,
    },
    'a row of a table': {deeds: [silently('>Fee<', '>Fee and costs<')], fates: {'CMP-01': 'edited'}, untracked: 1},
    'quotes and spaces': {
      deeds: [silently('“<', '&quot;<'), silently('Nothing else is', 'Nothing  else is')],
      fates: {},
      untracked: 0,
    },
  }
  test.each(Object.keys(cases))('%s', async (name) => {
    const {deeds = [], fates: wanted = {}, untracked} = cases[name] ?? {}
    const said = await reviewed(...deeds)
    expect({fates: fates(said), untracked: said.untracked}).toEqual({fates: wanted, untracked})
  })

  test('an amount of ours: what it was, what it is, and that nobody said so', async () => {
    const {parts} = await reviewed(silently('USD 18,500', 'USD 12,000'))
    const said = parts.flatMap(({id, answers, means}) => answers.map((one) => ({id, ...one, means})))
    expect(said).toMatchObject([{id: 'CMP-01', field: 'fee', from: 'USD 18,500', to: 'USD 12,000', tracked: false}])
    expect(said[0]?.means.map(({says}) => says).join(' ')).toContain('USD 6,500 less (35.1 %)')
  })

  test('our floor in their words', async () => {
    const {parts} = await reviewed(silently('five days to think', 'one day to think'))
    const means = parts.find(({id}) => id === 'CON-20')?.means.map(({says}) => says)
    expect(means?.[0]).toBe('Reads exactly as our floor; it was sent at our acceptable rung.')
    expect(means?.[1]).toMatch(/^Weaker: A01/)
  })

  test('a scrubbed file is known by its words, and its clauses too', async () => {
    const bare = returned(rider(), silently('five days to think', 'one day to think'), scrubbed)
    const world = workspace(bare)
    const {out} = await proviso(world, 'review', 'back.docx', '--json')
    const said = JSON.parse(out) as Reviews
    expect(fates(said)).toEqual({'CON-20': 'edited'})
  })

  test('the file that came back is never touched', async () => {
    const file = returned(rider(), silently('five days', 'one day'))
    const world = workspace(file)
    await proviso(world, 'review', 'back.docx', '--format', 'html', '--output', 'review.html')
    expect(world.files.get('back.docx')).toBe(file)
    expect([...world.files.keys()]).toContain('review.html')
    const {code, err} = await proviso(world, 'review', 'back.docx', '--format', 'docx', '--output', './back.docx')
    expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('never written over')})
    expect(world.files.get('back.docx')).toBe(file)
  })

  test('a comment stands beside each change in a copy of their file, and nothing else is touched', async () => {
    const file = returned(rider(), ...many)
    const world = workspace(file)
    const out = ['--format', 'docx', '--output', 'commented.docx', '--date', '2026-11-26']
    expect(await proviso(world, 'review', 'back.docx', ...out)).toMatchObject({code: 0, err: ''})
    const commented = world.files.get('commented.docx') as Uint8Array
    const {value: word} = readRevised(commented, codec, 'commented.docx')
    const said = word?.comments.map(({author, date, text, paragraphs}) => [author, date, text, paragraphs.length])
    expect(said).toHaveLength(4)
    for (const one of said ?? []) expect(one.slice(0, 2)).toEqual(['Review, internal', '2026-11-26T00:00:00Z'])
    expect(said?.map(([, , text]) => text).join(' ')).toContain(
      'Differs from what we sent; not tracked. We sent: “five days”. Now: “one day”.',
    )
    const uncommented = (bytes: Uint8Array) =>
      (partsOf(bytes).get('word/document.xml') ?? '').replace(
        /<w:commentRange(?:Start|End)[^>]*\/>|<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:commentReference[^>]*\/><\/w:r>/g,
        '',
      )
    expect(uncommented(commented)).toBe(uncommented(file))
    if (hasValidator) expect(validate(commented)).toEqual([])
  })
})

const many: readonly Deed[] = [
  tracked('Nothing else is an ', 'answer', 'reply'),
  silently('USD 18,500', 'USD 12,000'),
  silently('five days to think', 'one day to think'),
  added('is paid once', 'The fee is paid when Company is ready.', 'Nadia Quill', 'BodyText'),
  silently('“<', '&quot;<'),
]

describe('pages', () => {
  test.each([
    ['wide', 110],
    ['usual', 80],
    ['narrow', 44],
  ])('%s', async (name, columns) => {
    const {code, out, err} = await proviso(workspace(returned(rider(), ...many), columns), 'review', 'back.docx')
    expect({code, err}).toEqual({code: 0, err: ''})
    expectGolden(join(import.meta.dirname, 'golden', `${name}.txt`), `${out}\n`)
  })

  test('the report says the same in Markdown', async () => {
    const {out} = await proviso(workspace(returned(rider(), ...many)), 'review', 'back.docx', '--format', 'md')
    expectGolden(join(import.meta.dirname, 'golden', 'report.md'), `${out}\n`)
  })

  test('JSON has the published shape', async () => {
    const {out} = await proviso(workspace(returned(rider(), ...many)), 'review', 'back.docx', '--json')
    const schema = JSON.parse(readFileSync(join(root, 'schema/review.schema.json'), 'utf8')) as object
    const valid = new Ajv2020({strict: false}).compile(schema)
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors)).toBe(true)
  })
})

describe('what cannot be read is said in a sentence', () => {
  test('a file that is no Word file', async () => {
    const world = workspace(new TextEncoder().encode('hello'))
    const {code, err} = await proviso(world, 'review', 'back.docx')
    expect(code).toBe(1)
    expect(err).toContain('is not a Word file')
  })

  test('a file that is not there', async () => {
    const {code, err} = await proviso(workspace(rider()), 'review', 'gone.docx')
    expect(code).toBe(1)
    expect(err).toContain('gone.docx')
  })

  test('a name that nothing has', async () => {
    const {code, err} = await proviso(workspace(rider()), 'review', 'back.docx', '--sent', 'bob-rider')
    expect(code).toBe(1)
    expect(err).toContain('Nothing called “bob-rider” was kept')
  })

  test('a page without a file to write it to', async () => {
    const {code, err} = await proviso(workspace(rider()), 'review', 'back.docx', '--format', 'html')
    expect(code).toBe(2)
    expect(err).toContain('--output')
  })
})
