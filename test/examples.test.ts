import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {saidInPdf} from '../src/workshop/guard/said-in-pdf.js'
import {type Made, makeDocument} from '../src/workshop/make.js'
import {readPlan} from '../src/workshop/plan.js'
import {openWorkshop} from '../src/workshop/workshop.js'
import {contentOf, paragraphsOf, structure} from './support/docx.js'
import {expectGolden} from './support/golden.js'
import {altsIn, headOf, native, readPdf, roles} from './support/pdf.js'
import {root, shipped, shippedWorld} from './support/shipped.js'
import {hasOffice, hasValidator, saveAgain, validate} from './support/validator.js'
import type {MemoryWorld} from './support/world.js'

/** Every example document, made once in every format. */
let world: MemoryWorld
const made: Made[] = []
const text = (file: string): string => String(world.files.get(file))
const bytes = (file: string): Uint8Array => world.files.get(file) as Uint8Array
const word = (): readonly string[] => made.flatMap(({files}) => files.filter((file) => file.endsWith('.docx')))

const makeAll = async (into: MemoryWorld): Promise<Made[]> => {
  const workshop = openWorkshop(into, await shipped())
  const all: Made[] = []
  for (const plan of await into.list('examples/plans')) {
    const {value: jobs = []} = await readPlan(workshop, plan, {})
    for (const job of jobs) all.push(await makeDocument(workshop, job, {out: 'out', final: false}))
  }
  return all
}

beforeAll(async () => {
  world = shippedWorld()
  made.push(...(await makeAll(world)))
})

const deals = ['s1-principal', 's2-background', 's3-stunt-dancer', 's4-voice', 's5-estate', 's6-minor']
const kinds = ['', '-background', '-voice', '-stunt', '-minors', '-estates', '-report', '-words']
const topics = ['background', 'consent', 'minors-and-families', 'pay', 'rights-after', 'training-and-twins', 'voice']
const lessons = [
  ...topics.flatMap((topic) => [`quiz-${topic}`, `quiz-answers-${topic}`]),
  ...['slides', 'spoken-card', 'feedback', 'wallet-card', 'glossary'],
]

test('riders, consents, short forms, proposals, the guideline, the handouts and what teaches in five formats, one in large print, one with its figure', () => {
  const names = [
    ...deals.flatMap((deal) => [`${deal}-rider`, `${deal}-training-consent`]),
    ...[
      's1-principal-rider-page',
      's1-principal-rider-memo',
      'p1-package-proposal',
      'p1-permissive-items',
      'guideline',
    ],
    ...[...[...kinds, '-with-figure'].map((kind) => `handout${kind}`), ...lessons].flatMap((name) => [
      name,
      `${name}-es`,
    ]),
  ]
  const endings = made.map(({name, files}) => `${name}: ${files.map((file) => file.split('.').at(-1)).join(' ')}`)
  const large = ['handout-large-print: docx pdf', 'handout-large-print-es: docx pdf']
  expect(endings.sort()).toEqual([...names.map((name) => `${name}: docx html pdf md txt`), ...large].sort())
})

test('the words of every document are those that were read and agreed to', () => {
  for (const {name, files} of made)
    for (const file of files.filter((one) => one.endsWith('.txt'))) expectGolden(golden(name), text(file))
})
const golden = (name: string): string => join(root, 'test/golden/documents', `${name}.txt`)

test('all formats say the same words', async () => {
  for (const {files} of made.filter((one) => one.files.length === 5)) {
    const plain = files.find((file) => file.endsWith('.txt')) ?? ''
    const running = new Set(
      text(plain)
        .split('\n')
        .filter((line) => runs.test(line))
        .flatMap(wordsIn),
    )
    const said = async (file: string): Promise<readonly string[]> =>
      [...new Set(wordsIn(await bodyOf(file)))].sort().filter((one) => !running.has(one))
    const expected = await said(plain)
    for (const file of files) expect(await said(file), file).toEqual(expected)
  }
})

/** Lines that run along the pages: outside the body of a Word file, and in different words from format to format. */
const runs =
  /^Draft \d+ of|^Draft for discussion|· Draft \d+|^Initials of|^Signature|, \d{4}$|^Borrador|· Borrador \d+|de \d{4}$/
const wordsIn = (words: string): readonly string[] => words.toLowerCase().match(/\p{L}{3,}/gu) ?? []
const bodyOf = async (file: string): Promise<string> => {
  // A booklet has a list of its own headings.
  if (file.endsWith('.pdf')) return ((await saidInPdf(bytes(file)))?.[0]?.text ?? '').replace(/^Contents$/m, '')
  if (file.endsWith('.docx'))
    return paragraphsOf(bytes(file))
      .map((one) => one.text)
      .join('\n')
  if (!file.endsWith('.html')) return text(file)
  const signs: Record<string, string> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&'}
  return text(file)
    .replace(/<(style|head|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&\w+;/g, (sign) => signs[sign] ?? sign)
}

test('the same input gives the same bytes, again and in another process', async () => {
  const again = shippedWorld()
  await makeAll(again)
  const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
  const files = made.flatMap(({files: own}) => own)
  for (const file of files) expect(hash(again.files.get(file) ?? ''), file).toBe(hash(world.files.get(file) ?? ''))
  const out = mkdtempSync(join(tmpdir(), 'proviso-'))
  try {
    const {status, stderr} = spawnSync('node', ['dist/bin/proviso.js', 'make', 'examples', '--to', out], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    for (const name of readdirSync(out))
      expect(hash(readFileSync(join(out, name))), name).toBe(hash(world.files.get(`out/${name}`) ?? ''))
    expect(readdirSync(out)).toHaveLength(files.length)
  } finally {
    rmSync(out, {recursive: true, force: true})
  }
})

test('nothing internal is in any file: no note, no lower rung, no name of a rung', async () => {
  const {library} = await shipped()
  const noted = library.clauses
    .flatMap(({file}) => (file.notes ?? '').split(/\n\n|(?<=[.;:])\s/))
    .filter((one) => one.length > 40)
  expect(noted.length).toBeGreaterThan(50)
  for (const {files} of made)
    for (const file of files) {
      const content = await bodyOf(file)
      for (const note of noted) expect(content.includes(note.trim())).toBe(false)
      expect(content).not.toMatch(/\b(opening|acceptable|floor) (rung|position)\b/i)
    }
})

test('no Word file says who made it, when, or with which clauses', () => {
  for (const file of word()) {
    const raw = Buffer.from(bytes(file)).toString('latin1')
    expect(raw).not.toMatch(/CON-0|DEF-0|clauses\//)
    for (const {bookmark} of contentOf(bytes(file))) expect(bookmark).toMatch(/^_pv_[a-z0-9]+_\d+$/)
  }
})

test('our structural checks find nothing in any Word file', () => {
  for (const file of word()) expect(structure(bytes(file)), file).toEqual([])
})

describe.skipIf(!hasValidator)('the Open XML SDK (skipped where its package is not installed)', () => {
  test('finds no error in any Word file', () => {
    // Quizzes on other topics differ from these in their words only.
    for (const file of word().filter((one) => !/quiz-(?!(?:answers-)?consent)/.test(one)))
      expect(validate(bytes(file)), file).toEqual([])
  }, 180_000)
})

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  test('keeps the bookmark of every paragraph when it saves a rider again', () => {
    const [rider = ''] = word().filter((file) => file.includes('s1-principal-rider'))
    const before = contentOf(bytes(rider)).map(({bookmark}) => bookmark)
    expect(before.length).toBeGreaterThan(100)
    const after = saveAgain(bytes(rider), 'docx', (path) =>
      paragraphsOf(readFileSync(path)).flatMap(({bookmark}) => bookmark ?? []),
    )
    expect(after).toEqual(before)
  })
})

test('a handout has two pages in PDF, and no more', async () => {
  for (const {name, files} of made.filter((one) => /^handout(?!-large|-with-figure)/.test(one.name)))
    for (const file of files.filter((one) => one.endsWith('.pdf')))
      expect([name, (await readPdf(bytes(file))).pages]).toEqual([name, 2])
})

test('a handout lets its questions be cut out', () => {
  for (const {name, files} of made.filter((one) => /^handout-(?:background|voice|minors)/.test(one.name)))
    for (const file of files.filter((one) => one.endsWith('.html')))
      expect([name, text(file).match(/<ol type="1" class="questions">/g)?.length]).toEqual([name, 1])
})

test('each slide is a page, and a sheet of four cards is read once', async () => {
  const file = (name: string): string =>
    made.find((one) => one.name === name)?.files.find((path) => path.endsWith('.pdf')) ?? ''
  for (const name of ['slides', 'slides-es']) {
    const {pages, tree} = await readPdf(bytes(file(name)))
    expect([name, pages]).toEqual([name, 1 + roles(tree).filter((role) => role === 'H2').length])
  }
  for (const [name, title] of [
    ['wallet-card', 'Before you sign'],
    ['wallet-card-es', 'Antes de firmar'],
  ] as const) {
    const {pages, text, tree} = await readPdf(bytes(file(name)))
    expect([pages, text.split(title).length, roles(tree).filter((role) => role === 'H1').length]).toEqual([1, 2, 1])
  }
})

test('every document exists as a PDF that everyone can read', async () => {
  expect(made.map(({name, pdf}) => `${name}: ${pdf}`)).toEqual(
    made.map(({name}) => `${name}: ${native ? 'PDF/UA-1' : 'tagged PDF'}`),
  )
  for (const {name, title, files} of made)
    for (const file of files.filter((one) => one.endsWith('.pdf'))) {
      const head = await headOf(bytes(file))
      const language = /-es$/.test(name) ? 'es' : 'en'
      expect([name, head.title, head.language, head.marked, head.roles.includes('H1')]).toEqual([
        name,
        title,
        language,
        true,
        true,
      ])
    }
})

test('whoever does not see a figure in a PDF is told what it shows, and reads what it says', async () => {
  const {tree} = await readPdf(bytes('out/guideline.pdf'))
  const alts = altsIn(tree)
  expect(roles(tree).filter((role) => role === 'Figure')).toHaveLength(alts.length)
  expect(alts.map((alt) => alt.split('. ')[0])).toEqual([
    'How a consent to training comes about',
    'What a yes to training covers',
    'What the open letter asks, and where this document answers',
  ])
  for (const alt of alts) expect(alt.length).toBeGreaterThan(60)
})
