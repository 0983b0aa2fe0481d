import {beforeAll, describe, expect, test} from 'vitest'
import {sideOf} from '../../src/ooxml/sides.js'
import {proviso, whole} from '../support/cli.js'
import {p, revised, t, wordFile} from '../support/returned.js'
import {type Sent, sent} from '../support/sent.js'
import type {MemoryWorld} from '../support/world.js'
import {type Edit, returned} from './editing.js'

let rider: Sent
let file: Uint8Array
const edits: readonly Edit[] = [
  {
    do: 'put',
    words: 'Consent to one Training Use does not extend to another.',
    with: ' Company may assume it.',
    tracked: true,
  },
  {do: 'strike', words: ' in Performer’s sole discretion', tracked: false},
]
beforeAll(async () => {
  rider = await sent('s1-principal-rider')
  file = returned(rider.bytes, edits)
})

const world = (more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryWorld => {
  const made = whole()
  made.files.set('theirs.docx', file)
  for (const [path, content] of Object.entries(more)) made.files.set(path, content)
  return made
}
const lines = (at: MemoryWorld, path: string): readonly string[] =>
  sideOf(revised(at.files.get(path) as Uint8Array), 'accepted').map(({text}) => text)
const us = ['--author', 'The Union', '--date', '2026-11-26'] as const

/** Answers what came back. */
const counter = (at: ReturnType<typeof world>, ...asked: readonly string[]) =>
  proviso(at, 'counter', 'theirs.docx', '--plans', 'examples', ...asked)

test('verdicts on the command line', async () => {
  const at = world()
  const {code, out, err} = await counter(
    at,
    '--reject',
    'CTL-02',
    '--counter',
    'CON-04@acceptable',
    '--rest',
    'accept',
    ...us,
    '--clean',
  )
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n')).toEqual([
    'Accepted: CON-01',
    'Back to what was sent: CTL-02',
    'Countered: CON-04 at acceptable',
    'out/s1-principal-rider-counter.docx written: tracked against their file, under “The Union”.',
    'out/s1-principal-rider-counter-clean.docx written: everything accepted, nothing tracked.',
  ])
  const text = lines(at, 'out/s1-principal-rider-counter-clean.docx').join('\n')
  expect(text).toContain('Company may assume it.')
  expect(text).toContain('in Performer’s sole discretion')
  expect(text).toContain('Minimum pay is what the Union’s collective agreement for productions of that kind sets')
  expect(at.files.get('theirs.docx')).toBe(file)
})

test('verdicts in a file, with own words and comments', async () => {
  const answer =
    'author: The Union\ndate: 2026-11-26\nrest: reject\nclauses:\n  CON-01: {text: Company shall ask first., comment: As we said.}\n'
  const at = world({'answer.yaml': answer})
  const {code, out} = await counter(at, '--answer', 'answer.yaml', '--output', 'next.docx')
  expect(code).toBe(0)
  expect(out).toContain('Countered in own words: CON-01')
  const made = revised(at.files.get('next.docx') as Uint8Array)
  expect(made.comments.map(({author, text}) => `${author}: ${text}`)).toEqual(['The Union: As we said.'])
  expect(lines(at, 'next.docx')).toContain('Company shall ask first.')
})

test('the same answer gives the same bytes', async () => {
  const [one, other] = [world(), world()]
  for (const at of [one, other]) await counter(at, '--rest', 'reject', ...us, '--output', 'next.docx')
  expect(one.files.get('next.docx')).toEqual(other.files.get('next.docx'))
})

test('a floor needs a release, and so do private words: nothing is written', async () => {
  const at = world()
  const floor = await counter(at, '--counter', 'CON-04@floor', ...us, '--output', 'next.docx')
  expect(floor.code).toBe(1)
  expect(floor.err).toMatch(/CON-04 stands at its floor[\s\S]*--release/)
  const released = await counter(
    at,
    '--counter',
    'CON-04@floor',
    '--release',
    'the committee, 2026-11-20',
    ...us,
    '--output',
    'released.docx',
  )
  expect(released.code).toBe(0)
  const [, secret = ''] =
    /\n {4}floor: \|\n([\s\S]*?)\n {2}\w/.exec(String(at.files.get('lib/clauses/CMP/CMP-04.yaml'))) ?? []
  const words = secret
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400)
  at.files.set('answer.yaml', `author: The Union\nclauses:\n  CON-01:\n    text: ${JSON.stringify(words)}\n`)
  const leak = await counter(at, '--answer', 'answer.yaml', '--output', 'leak.docx')
  expect(leak.code).toBe(1)
  expect(leak.err).toMatch(/Internal words would leave the house/)
  expect([at.files.has('next.docx'), at.files.has('leak.docx'), at.files.has('released.docx')]).toEqual([
    false,
    false,
    true,
  ])
})

describe('put in to a long form', () => {
  const form = wordFile(
    [
      p(t('12. Artificial Intelligence', '<w:b/>')),
      p(t('12.1 Producer may use the results of the services in all technologies now known.')),
      p(t('13. Law', '<w:b/>')),
      p(t('13.1 This agreement is governed by the law of the place where the picture is produced.')),
    ].join(''),
  )
  test('clauses of a planned document', async () => {
    const at = world({'form.docx': form})
    const {code, out} = await proviso(
      at,
      'counter',
      '--into',
      'form.docx',
      '--plans',
      'examples',
      '--document',
      's1-principal-rider',
      '--clauses',
      'CON-01',
      '--after',
      '12. Artificial Intelligence',
      ...us,
    )
    expect(code).toBe(0)
    expect(out).toBe(
      'Put in: CON-01, from s1-principal-rider\nout/form-with-ours.docx written: tracked against their file, under “The Union”.',
    )
    expect(lines(at, 'out/form-with-ours.docx')).toContain('12A. Opt-in only')
    expect(at.files.get('form.docx')).toBe(form)
  })
  test.each<readonly [readonly string[], RegExp]>([
    [['--clauses', 'CON-01'], /Several planned documents hold CON-01; say which with --document: /],
    [['--clauses', 'CON-99'], /There is no clause “CON-99”; did you mean/],
    [[], /Say which clauses are to be put in/],
    [['--clauses', 'CON-01', '--after', 'x', '--before', 'y'], /--after and --before were both said/],
    [['--clauses', 'CON-01', '--rest', 'accept'], /--rest answers to a file of ours/],
    [['--clauses', 'CON-01', '--document', 's1-principal'], /No plan makes a document called “s1-principal”/],
    [
      ['--clauses', 'CON-01', '--document', 's1-principal-rider', '--output', 'form.docx'],
      /form.docx is their file, which is never changed/,
    ],
  ])('%s', async (more, message) => {
    const {code, err} = await proviso(
      world({'form.docx': form}),
      'counter',
      '--into',
      'form.docx',
      '--plans',
      'examples',
      ...more,
      ...us,
    )
    expect(code).toBe(2)
    expect(err.replace(/\s+/g, ' ')).toMatch(message)
  })
})

test.each<readonly [string, readonly string[], number, RegExp]>([
  ['nothing is answered', ['theirs.docx', ...us], 2, /Nothing is answered yet/],
  ['no file', us, 2, /Name the file that came back/],
  ['no author', ['theirs.docx', '--rest', 'accept'], 2, /say which with --author/],
  ['no day', ['theirs.docx', '--rest', 'accept', '--author', 'x', '--date', '2026-13-01'], 2, /^error: The day /],
  ['two answers', ['theirs.docx', '--accept', 'CON-01', '--reject', 'CON-01', ...us], 2, /CON-01 has two answers/],
  ['no rung', ['theirs.docx', '--counter', 'CON-01', ...us], 2, /“CON-01” is no counter/],
  [
    'over their file',
    ['theirs.docx', '--plans', 'examples', '--rest', 'accept', '--output', './theirs.docx', ...us],
    2,
    /never changed/,
  ],
  [
    'over their file, by the clean copy',
    ['x-clean.docx', '--plans', 'examples', '--rest', 'accept', '--output', 'x.docx', '--clean', ...us],
    2,
    /never changed/,
  ],
  [
    'no Word file',
    ['theirs.docx', '--plans', 'examples', '--rest', 'accept', '--output', 'x.pdf', ...us],
    2,
    /x.pdf is no Word file/,
  ],
  ['--after alone', ['theirs.docx', '--after', 'x', ...us], 2, /--after goes with --into/],
  [
    'an unknown clause',
    ['theirs.docx', '--plans', 'examples', '--accept', 'CON-0', ...us],
    1,
    /Nothing in what was sent/,
  ],
  ['no Word file came', ['broken.docx', '--rest', 'accept', ...us], 1, /is not a Word file/],
  ['no such answer', ['theirs.docx', '--answer', 'no.yaml', ...us], 1, /There is no file no.yaml/],
  [
    'an answer of another form',
    ['theirs.docx', '--answer', 'bad.yaml', ...us],
    1,
    /but an answer is accept, reject or leave/,
  ],
  ['an answer with two answers', ['theirs.docx', '--answer', 'two.yaml', ...us], 1, /CON-01 has 2 answers/],
])('%s is said', async (_, words, exit, message) => {
  const at = world({
    'broken.docx': new Uint8Array([1, 2, 3]),
    'x-clean.docx': file,
    'bad.yaml': 'clauses: {CON-01: maybe}\n',
    'two.yaml': 'clauses: {CON-01: {answer: accept, counter: floor}}\n',
  })
  const {code, err} = await proviso(at, 'counter', ...words)
  expect(err.replace(/\s+/g, ' ')).toMatch(message)
  expect(code).toBe(exit)
})

test('a file that no word processor writes is refused', async () => {
  const xml = revised(file)
    .xml.replace('xmlns:w=', 'xmlns:x=')
    .replace(/(<\/?|\s)w:/g, '$1x:')
  const at = world({'strange.docx': wordFile({body: '', parts: {'word/document.xml': xml}})})
  const {code, err} = await proviso(at, 'counter', 'strange.docx', '--plans', 'examples', '--rest', 'accept', ...us)
  expect(code).toBe(1)
  expect(err.replace(/\s+/g, ' ')).toMatch(/is written in a way that no word processor writes/)
  expect([...at.files.keys()].filter((path) => path.startsWith('out/'))).toEqual([])
})
