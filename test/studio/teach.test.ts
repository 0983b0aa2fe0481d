import {beforeAll, describe, expect, test} from 'vitest'
import {WorldError} from '../../src/base/world.js'
import {nodeWorld} from '../../src/cli/world.js'
import {withItem} from '../../src/source/item.js'
import {type Desk, openDesk} from '../../src/studio/desk/desk.js'
import {packOf} from '../../src/studio/pack.js'
import type {Store} from '../../src/studio/store/store.js'
import {type Issue, issuePaths, type Sheet, sheetFormats} from '../../src/workshop/teaching/issue.js'
import {proviso, whole} from '../support/cli.js'
import {partsOf} from '../support/docx.js'
import {supply} from '../support/installed.js'
import {root} from '../support/shipped.js'
import {deskHere, memoryStore} from '../support/studio.js'

const issue: Issue = {
  name: 'set-visit',
  number: 3,
  date: '2026-11-23',
  maker: 'Education committee',
  facts: {
    'union.name': 'SAG-AFTRA',
    'union.office': 'Contracts desk',
    'union.phone': '+1 555 0100',
    'agreement.name': '2026 TV/Theatrical agreement',
    'agreement.status': 'in force',
    'agreement.as_of': '2026-11-23',
    'agreement.has_training_consent': 'no',
    'agreement.has_training_notice': 'yes',
  },
}
const handout: Sheet = {template: 'handout-background', figures: [], page: 'letter', large: false}

let desk: Desk
beforeAll(async () => {
  desk = await deskHere()
})

/** A desk over files that a test looks at, too. */
const deskOver = async (store: Store, supplying = supply): Promise<Desk> => {
  const pack = await packOf(nodeWorld(process), root === process.cwd() ? '' : root, {
    here: false,
    folders: {clauses: [], templates: []},
  })
  return openDesk({store, pack, supply: supplying}, '2026-11-23')
}
const textIn = async (store: Store, path: string): Promise<string> =>
  new TextDecoder().decode((await store.read(path))?.bytes)

const valueIn = async <T>(outcome: Promise<{readonly value?: T; readonly diagnostics: readonly unknown[]}>) => {
  const {value, diagnostics} = await outcome
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return structuredClone(value)
}

describe('what there is', () => {
  test('every document for members is offered once, in both languages', async () => {
    const {sheets, quizzes, issues} = await valueIn(desk.sheets())
    expect(sheets.filter(({is}) => is === 'for somebody').map(({id}) => id)).toEqual([
      'handout-background',
      'handout-estates',
      'handout-minors',
      'handout-stunt',
      'handout-voice',
      'handout',
    ])
    expect(sheets.filter(({is}) => is === 'beside').map(({id}) => id)).toEqual([
      'feedback',
      'glossary',
      'quiz-answers',
      'quiz',
      'slides',
      'spoken-card',
      'wallet-card',
    ])
    for (const {id, in: both} of sheets) expect(both).toMatchObject({en: {template: id}, es: {template: `${id}-es`}})
    expect(sheets.filter(({takesQuiz}) => takesQuiz).map(({id}) => id)).toEqual(['quiz-answers', 'quiz'])
    expect(sheets.filter(({figures}) => figures.length > 0).map(({id}) => id)).toEqual([
      'handout-stunt',
      'handout-voice',
      'handout',
    ])
    expect(quizzes).toContainEqual({id: 'consent', title: {en: 'Your yes or no', es: 'Tu sí o tu no'}})
    expect(issues).toMatchObject([{name: 'H1', isExample: true, facts: {'agreement.has_training_consent': 'no'}}])
  })
})

describe('a sheet', () => {
  test('is the page that is sent, with names of fields', async () => {
    const {html, title, language} = await valueIn(desk.sheet(issue, handout))
    expect({title, language}).toEqual({title: 'Your background work and AI', language: 'en'})
    const {bytes} = await valueIn(desk.sheetFile(issue, handout, 'html'))
    expect(html.replace(/ data-field="[^"]*"/g, '')).toBe(new TextDecoder().decode(bytes))
    expect(html).toContain('<bdi data-field="union.phone">+1 555 0100</bdi>')
  })

  test('tells its blanks with what they print, in its language', async () => {
    const said = async (template: string) => (await valueIn(desk.sheet(issue, {...handout, template}))).blanks
    expect(await said('handout-background')).toEqual([{name: 'union.email', prints: '[Union email]'}])
    expect(await said('handout-background-es')).toEqual([
      {name: 'union.email', prints: '[Correo electrónico del sindicato]'},
    ])
  })

  test('asks what matters to it and nothing else', async () => {
    const asked = async (template: string, facts = issue.facts) =>
      (await valueIn(desk.sheet({...issue, facts}, {...handout, template}))).questions.map(({name}) => name)
    expect(await asked('wallet-card')).toEqual(['union.office', 'union.phone', 'union.email'])
    expect(await asked('handout')).toEqual([
      'union.name',
      'union.signing_policy',
      'union.office',
      'union.phone',
      'union.email',
      'agreement.name',
      'agreement.status',
      'agreement.as_of',
      'agreement.has_training_consent',
      'agreement.has_training_notice',
    ])
  })

  test.each([
    ['a character that is not seen', {'union.phone': 'call‮ me'}, 'union.phone'],
    ['a day that is none', {'agreement.as_of': '2026-02-30'}, 'agreement.as_of'],
    ['a choice that is none', {'agreement.status': 'maybe'}, 'agreement.status'],
    ['a fact that is none', {'union.motto': 'all for one'}, 'union.motto'],
    ['a name that objects have', {'constructor.prototype': 'x'}, 'constructor.prototype'],
  ])('lives on with %s: it is told, and no file is made', async (_, facts, name) => {
    const hostile = {...issue, facts: {...issue.facts, ...facts}}
    const view = await valueIn(desk.sheet(hostile, handout))
    expect(view.problems.map((one) => one.name)).toEqual([name])
    expect(view.html).toContain('Your background work and AI')
    const {value, diagnostics} = await desk.sheetFile(hostile, handout, 'txt')
    expect(value).toBeUndefined()
    expect(diagnostics.some(({severity}) => severity === 'error')).toBe(true)
  })

  test('an answer is never read as markup', async () => {
    const facts = {...issue.facts, 'union.office': '<img src=x onerror=alert(1)> {{fee}} **bold**'}
    const {html} = await valueIn(desk.sheet({...issue, facts}, handout))
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; {{fee}} **bold**')
    expect(html).not.toContain('<img')
  })

  test.each(['../x', 'a b', '', 'xxx/y'])('an edition called “%s” is refused', async (name) => {
    const {value, diagnostics} = await desk.keepSheet({...issue, name}, handout, true)
    expect(value).toBeUndefined()
    expect(diagnostics[0]?.severity).toBe('error')
  })
})

const sheets: readonly Sheet[] = [
  handout,
  {...handout, template: 'handout-es', figures: ['consent'], page: 'a4'},
  {...handout, template: 'handout', large: true},
  {...handout, template: 'quiz-es', quiz: 'pay'},
  {...handout, template: 'wallet-card'},
]

describe('a file', () => {
  test('is what the command line makes of the files that are saved', async () => {
    const store = memoryStore()
    const mine = await deskOver(store)
    for (const sheet of sheets) await valueIn(mine.keepSheet(issue, sheet, false))
    const texts: Record<string, string> = {}
    for (const path of Object.values(issuePaths(issue))) texts[path] = await textIn(store, path)
    // Two typesetters do not set the same bytes: both use the portable one.
    const {typesetter: _, ...world} = whole(texts)
    const {code, out} = await proviso(world, 'make', issuePaths(issue).plan)
    expect(out).toContain(`${sheets.length} documents`)
    expect(code).toBe(0)
    for (const sheet of sheets)
      for (const format of sheetFormats) {
        const {name, bytes} = await valueIn(mine.sheetFile(issue, sheet, format))
        const there = await world.readBytes(`out/${name}`)
        if (format === 'docx') expect(partsOf(bytes)).toEqual(partsOf(there))
        else expect(Buffer.from(bytes).equals(Buffer.from(there)), name).toBe(true)
      }
  })

  test('without the engine a PDF is refused kindly, and the rest is made', async () => {
    const bare = await deskOver(memoryStore(), async (path) => {
      if (path.endsWith('typst_ts_web_compiler_bg.wasm'))
        throw new WorldError(`${path} is not beside this page`, path, true)
      return supply(path)
    })
    const {value, diagnostics} = await bare.sheetFile(issue, handout, 'pdf')
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{rule: 'no-engine', message: expect.stringContaining('proviso-pdf.js')}])
    expect((await bare.sheetFile(issue, handout, 'docx')).value?.name).toBe('set-visit-handout-background.docx')
  })
})

describe('saving', () => {
  const other: Sheet = {...handout, template: 'wallet-card'}

  test('an edition grows sheet by sheet, and what is there already is not written again', async () => {
    const store = memoryStore()
    const mine = await deskOver(store)
    const {engagement, plan} = issuePaths(issue)
    expect(await valueIn(mine.keepSheet(issue, handout, false))).toEqual({paths: [engagement, plan], there: []})
    const first = await textIn(store, plan)
    expect(await valueIn(mine.keepSheet(issue, other, false))).toEqual({paths: [plan], there: []})
    expect((await textIn(store, plan)).startsWith(first)).toBe(true)
    expect(await valueIn(mine.keepSheet(issue, other, false))).toEqual({paths: [], there: []})
    const {issues} = await valueIn(mine.sheets())
    expect(issues).toEqual([{...issue, isExample: false}])
  })

  test('nothing that says something else gives way unasked', async () => {
    const {engagement, plan} = issuePaths(issue)
    const store = memoryStore()
    const mine = await deskOver(store)
    await valueIn(mine.keepSheet(issue, handout, false))
    const before = await textIn(store, engagement)
    const moved = {...issue, facts: {...issue.facts, 'union.phone': '+1 555 0199'}}
    expect(await valueIn(mine.keepSheet(moved, {...handout, page: 'a4'}, false))).toEqual({
      paths: [],
      there: [engagement, plan],
    })
    expect(await textIn(store, engagement)).toBe(before)
    expect(await valueIn(mine.keepSheet(moved, {...handout, page: 'a4'}, true))).toEqual({
      paths: [engagement, plan],
      there: [],
    })
    expect(await textIn(store, engagement)).toContain('0199')
    expect(await textIn(store, plan)).toMatch(/page: a4\}\n$/)
    expect((await textIn(store, plan)).match(/^- /gm)).toHaveLength(1)
  })

  test('what an engagement says besides stays, and a plan by another hand keeps every character', async () => {
    const {engagement, plan} = issuePaths(issue)
    const theirs = `# Ours.\n\n- template: handout   # the long one\n  engagement: ../engagements/set-visit.yaml\n  name: long`
    const store = memoryStore(
      new Map([
        [engagement, 'id: set-visit\ndate: 2026-11-23\nauthority: The Board\nfacts: {union: {name: Ours}}\n'],
        [plan, theirs],
      ]),
    )
    const mine = await deskOver(store)
    const {issues} = await valueIn(mine.sheets())
    const [found] = issues
    expect(found).toMatchObject({name: 'set-visit', kept: {authority: 'The Board'}, facts: {'union.name': 'Ours'}})
    if (!found) return
    const {isExample: _, ...known} = found
    expect((await valueIn(mine.keepSheet({...known, maker: 'We'}, other, true))).paths).toContain(plan)
    expect(await textIn(store, engagement)).toContain('authority: The Board')
    expect((await textIn(store, plan)).startsWith(`${theirs}\n- {template: wallet-card, `)).toBe(true)
  })

  test.each([
    ['broken YAML', '- {template: ['],
    ['no plan at all', 'id: x\n'],
    ['a list between brackets', '[{template: handout, engagement: ../engagements/set-visit.yaml}]\n'],
  ])('%s in the place of the plan stands until it is asked', async (_, text) => {
    const {plan} = issuePaths(issue)
    const store = memoryStore(new Map([[plan, text]]))
    const mine = await deskOver(store)
    expect((await valueIn(mine.keepSheet(issue, handout, false))).there).toEqual([plan])
    expect(await textIn(store, plan)).toBe(text)
    expect((await valueIn(mine.keepSheet(issue, handout, true))).paths).toContain(plan)
  })
})

test('an item is put into a list, and every other character stays', () => {
  const item = {a: 'x: y', b: ['1', 'é']}
  const line = '{a: "x: y", b: ["1", é]}'
  expect(withItem('', item)).toBe(`- ${line}\n`)
  expect(withItem('# only words', item)).toBe(`# only words\n- ${line}\n`)
  expect(withItem('  - 1 # one\r\n  - 2', item)).toBe(`  - 1 # one\r\n  - 2\r\n  - ${line}\r\n`)
  expect(withItem('- 1 # one\n- k: 2\n  l: 3\n# end\n- 4\n', item, 0)).toBe(
    `- ${line} # one\n- k: 2\n  l: 3\n# end\n- 4\n`,
  )
  expect(withItem('- 1\n- k: 2\n  l: 3\n# end\n- 4\n', item, 1)).toBe(`- 1\n- ${line}\n# end\n- 4\n`)
  expect(withItem('[1]', item)).toBeUndefined()
  expect(withItem('a: 1', item)).toBeUndefined()
  expect(withItem('- [', item)).toBeUndefined()
})

test('the quiz of a sheet is said in its language, with the answers of the edition', async () => {
  const quiz = await valueIn(desk.quizOn(issue, {...handout, template: 'quiz-es', quiz: 'consent'}))
  expect(quiz).toMatchObject({id: 'consent', language: 'es', title: 'Tu sí o tu no'})
  for (const {answers, why} of quiz.questions) {
    expect(answers.filter(({right}) => right)).toHaveLength(1)
    expect(why).not.toMatch(/[{}]/)
  }
})
