import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {explanations} from '../../src/cli/explanations.js'
import {rules} from '../../src/lint/rules.js'
import {openPackage} from '../../src/ooxml/open.js'
import {reading} from '../../src/workshop/reading.js'
import {proviso, shippedAt, small, whole, within} from '../support/cli.js'
import {root, shipped} from '../support/shipped.js'
import type {MemoryWorld} from '../support/world.js'

const all = ['make', 'check', 'list', 'show', 'explain', 'init', 'new'] as const

describe('every command', () => {
  test.each(all)('%s explains itself, with examples of itself', async (name) => {
    const {code, out, err} = await proviso(small(), name, '--help')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain(`Usage: proviso ${name}`)
    expect(out.split('Examples:')[1]).toContain(`proviso ${name} `)
  })

  test.each([...all, 'help'])('%s is guessed from a slip of the finger', async (name) => {
    const slip = name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1)
    const {code, err} = await proviso(small(), slip)
    expect(code).toBe(2)
    expect(err).toContain(`did you mean “${name}”?`)
  })

  test('says its version', async () => {
    expect(await proviso(small(), '--version')).toEqual({code: 0, out: '7.8.9', err: ''})
    expect(await proviso(small(), '-v')).toEqual({code: 0, out: '7.8.9', err: ''})
  })

  test('without a word, proviso shows its help', async () => {
    expect(await proviso(small())).toEqual(await proviso(small(), '--help'))
  })
})

describe('colour', () => {
  const sequence = '\u001B['
  const lines = [['--help'], ['list'], ['show', 'CON-01'], ['make', 'x.yaml'], ['mkae'], ['explain', 'deal']]
  test.each(lines)('none where the screen has none: %s', async (...line) => {
    const {out, err} = await proviso(small({}, {colour: false}), ...line)
    expect(out + err).not.toContain(sequence)
  })
  test.each(lines)('some where the screen has it: %s', async (...line) => {
    const {out, err} = await proviso(small({}, {colour: true}), ...line)
    expect(out + err).toContain(sequence)
  })
})

describe('for programs', () => {
  const workspace = {
    'proviso.yaml': 'out: out\n',
    'plans/a.yaml': '- {template: rider, engagement: ../a.yaml, formats: [txt]}\n',
    'a.yaml': 'id: A\ndate: 2026-11-23\nfacts: {performer: {name: Ada}}\n',
  }
  const json = async (world: MemoryWorld, ...line: readonly string[]) => {
    const {code, out} = await proviso(world, ...line, '--json')
    return {code, value: JSON.parse(out) as unknown}
  }

  test('make says what was made and what was found', async () => {
    const {code, value} = await json(small(workspace), 'make')
    expect(code).toBe(0)
    expect(value).toMatchObject({
      code: 0,
      made: [
        {name: 'a-rider', files: ['out/a-rider.txt'], diagnostics: [{rule: 'blank-left', severity: 'warning'}]},
        {name: 'a-payment', files: ['out/a-payment.txt']},
      ],
      diagnostics: [],
    })
  })
  test('make that could not begin is JSON too', async () => {
    const {code, value} = await json(
      small({...workspace, 'plans/a.yaml': '- {template: x, engagement: ../a.yaml}'}),
      'make',
    )
    expect(code).toBe(1)
    expect(value).toMatchObject({code: 1, made: [], diagnostics: [{rule: 'plan'}]})
  })
  test('check counts files and lists findings', async () => {
    const {code, value} = await json(small({...workspace, 'engagements/a.yaml': 'id: A\n'}), 'check', 'engagements')
    expect(code).toBe(1)
    expect(value).toMatchObject({
      code: 1,
      files: 1,
      diagnostics: [{rule: 'file-form', place: {file: 'engagements/a.yaml', line: 1}}, {}],
    })
  })
  test('list gives one object a row', async () => {
    const {value} = await json(small(), 'list')
    expect(value).toContainEqual({
      id: 'CON-01',
      title: 'Opt-in only',
      registers: ['rider', 'handout'],
      status: 'draft',
      asks: ['A01'],
    })
  })
  test.each(['documents', 'rules', 'asks', 'fields', 'terms', 'facts'])('list %s', async (what) => {
    const {code, value} = await json(small(), 'list', what)
    expect(code).toBe(0)
    expect((value as object[]).length).toBeGreaterThan(0)
  })
  test('show gives the thing and its kind', async () => {
    expect((await json(small(), 'show', 'CON-01')).value).toMatchObject({
      kind: 'clause',
      id: 'CON-01',
      purpose: 'For tests.',
    })
    expect((await json(small(), 'show', 'fee')).value).toMatchObject({kind: 'field', name: 'fee', owner: 'CMP-01'})
  })
  test('show gives a text as it was written and as it is read', async () => {
    const {value} = await json(small(), 'show', 'CON-01', '--register', 'rider', '--rung', 'floor')
    expect(value).toMatchObject({id: 'CON-01', register: 'rider', variant: 'acceptable'})
    expect(value).toHaveProperty('text', expect.stringContaining('{{reply_days}}'))
    const {readable} = value as {readable: string}
    expect(readable.replace(/\s+/g, ' ')).toContain('[Time to reply, days]')
  })
  test('explain gives the page', async () => {
    expect((await json(small(), 'explain', 'deal')).value).toMatchObject({rule: 'deal'})
  })
})

describe('make', () => {
  const engagement = 'id: A\ndate: 2026-11-23\nfacts: {performer: {name: Ada}}\nanswers: {fee: 3.00 USD}\n'
  const workspace = (more: Readonly<Record<string, string>> = {}) => ({
    'proviso.yaml': 'out: out\n',
    'plans/a.yaml': '- {template: rider, engagement: ../engagements/a.yaml, formats: [docx, html, md, txt]}\n',
    'engagements/a.yaml': engagement,
    ...more,
  })
  const made = (world: MemoryWorld) => [...world.files.keys()].filter((path) => path.startsWith('out/'))

  test('writes every format, and --final too when nothing is open', async () => {
    const world = small(workspace())
    const files = ['docx', 'html', 'md', 'txt']
      .flatMap((ending) => [`out/a-payment.${ending}`, `out/a-rider.${ending}`])
      .sort()
    expect((await proviso(world, 'make', '--final')).code).toBe(0)
    expect(made(world).sort()).toEqual(files)
    const bytes = world.files.get('out/a-rider.docx')
    expect(bytes instanceof Uint8Array && openPackage(bytes, world).value?.has('word/document.xml')).toBe(true)
  })
  test('--final with a blank writes nothing', async () => {
    const world = small(workspace({'engagements/a.yaml': engagement.replace(/answers.*\n/, '')}))
    const {code, out} = await proviso(world, 'make', '--final')
    expect(code).toBe(1)
    expect(made(world)).toEqual([])
    expect(out).toContain('a final document has none')
    expect((await proviso(world, 'make')).code).toBe(0)
  })
  test('--final with an error on the deal writes nothing, a draft is made all the same', async () => {
    const world = small(workspace({'engagements/a.yaml': engagement.replace('name: Ada', 'name: Ada, kind: minor')}))
    expect((await proviso(world, 'make', '--final')).code).toBe(1)
    expect(made(world)).toEqual([])
    const draft = await proviso(world, 'make')
    expect(draft.code).toBe(0)
    expect(draft.out).toContain('A minor cannot sign alone.')
    expect(made(world)).toHaveLength(8)
  })
  test('two documents of one name write nothing, the others of the run included', async () => {
    const world = small(
      workspace({'plans/b.yaml': '- {template: rider, engagement: ../engagements/a.yaml, name: A-Rider}\n'}),
    )
    const {code, out} = await proviso(world, 'make')
    expect(code).toBe(1)
    expect(out).toContain('same-name plans/b.yaml:1:3')
    expect(made(world)).toEqual([])
  })
  test('here is a folder like any other', async () => {
    const world = small(workspace())
    expect((await proviso(world, 'make', '--to', '.', '--format', 'txt')).code).toBe(0)
    expect([...world.files.keys()].filter((path) => path.endsWith('.txt'))).toEqual([
      './a-rider.txt',
      './a-payment.txt',
    ])
  })
  test('a plan that asks for nothing is told so', async () => {
    const {code, out} = await proviso(small(workspace({'plans/a.yaml': '[]\n'})), 'make')
    expect({code, out}).toEqual({code: 1, out: 'Nothing was made: the plans ask for nothing.'})
  })
  test('one plan named twice is made once', async () => {
    const world = small(workspace())
    expect((await proviso(world, 'make', 'plans', './plans//a.yaml', '--format', 'txt')).code).toBe(0)
    expect(made(world)).toEqual(['out/a-rider.txt', 'out/a-payment.txt'])
  })
  test('what cannot be made does not stop what can', async () => {
    const world = small(workspace({'plans/b.yaml': '- {template: rider, engagement: nobody.yaml}\n'}))
    expect((await proviso(world, 'make', '--format', 'txt')).code).toBe(1)
    expect(made(world)).toEqual(['out/a-rider.txt', 'out/a-payment.txt'])
  })
  test('--rung wins over the plan', async () => {
    const world = small(workspace())
    const [opening] = [await proviso(world, 'make', '--format', 'txt'), world.files.get('out/a-rider.txt')].slice(1)
    await proviso(world, 'make', '--format', 'txt', '--rung', 'acceptable')
    expect(world.files.get('out/a-rider.txt')).not.toBe(opening)
    expect(world.files.get('out/a-rider.txt')).toContain('unless Performer agrees')
  })
  test('a folder of its own wins over the shipped examples', async () => {
    const examples = {
      [`${shippedAt}/examples/plans/x.yaml`]: '- {template: rider, engagement: ../x.yaml, formats: [txt]}\n',
      [`${shippedAt}/examples/x.yaml`]: engagement,
    }
    const world = small(examples)
    expect((await proviso(world, 'make', 'examples')).code).toBe(0)
    expect(made(world)).toEqual(['out/x-rider.txt', 'out/x-payment.txt'])
    const own = small({
      ...examples,
      'examples/plans/y.yaml': '- {template: rider, engagement: ../y.yaml, formats: [txt]}\n',
      'examples/y.yaml': engagement,
    })
    await proviso(own, 'make', 'examples')
    expect(made(own)).toEqual(['out/y-rider.txt', 'out/y-payment.txt'])
  })
  test('an own clause takes the place of a shipped one', async () => {
    const clause = String(small().files.get(`${shippedAt}/clauses/CON/CON-01.yaml`))
    const own = {'clauses/CON/CON-01.yaml': clause.replaceAll('unless Performer says yes', 'unless Performer sings')}
    const world = small(workspace(own))
    expect((await proviso(world, 'make', '--format', 'txt')).code).toBe(0)
    expect(world.files.get('out/a-rider.txt')).toContain('unless Performer sings')
  })
})

describe('a new workspace', () => {
  let world: MemoryWorld
  beforeAll(async () => {
    const outer = whole()
    expect(
      (
        await proviso(
          outer,
          'init',
          'deal',
          '--side',
          'union',
          '--performer',
          "Ann O’Dair: the 'first'",
          '--date',
          '2026-11-23',
        )
      ).code,
    ).toBe(0)
    world = within(outer, 'deal')
  })
  test('is sound', async () => {
    expect((await proviso(world, 'check')).out).toMatch(
      /^\d+ files, 0 errors, 0 warnings\n\nEvery variant of \d+ documents was covered/,
    )
  })
  test('makes a finished rider at once', async () => {
    const {code, out} = await proviso(world, 'make', '--final', '--format', 'docx,txt')
    expect({code, out}).toEqual({code: 0, out: expect.stringContaining('2 documents made, 4 files')})
    const rider = String(world.files.get('out/first-rider.txt'))
    expect(rider).toContain("Ann O’Dair: the 'first'")
    expect(rider).toContain('Draft 1 of Staff of the Union')
    expect(rider).not.toContain('[')
  })
  test('takes a new clause, which stands nowhere before it is written', async () => {
    expect((await proviso(world, 'new', 'clause', 'CON-20')).code).toBe(0)
    expect((await proviso(world, 'check')).out).toMatch(
      /^\d+ files, 0 errors, 0 warnings\n\nEvery variant of \d+ documents was covered/,
    )
    await proviso(world, 'make', '--format', 'txt')
    expect(world.files.get('out/first-rider.txt')).not.toContain('To be named')
  })
  test('takes a new engagement, of which everything is still open', async () => {
    expect((await proviso(world, 'new', 'engagement', 'lind', '--date', '2026-11-23')).code).toBe(0)
    world.files.set('plans/lind.yaml', '- {template: rider, engagement: ../engagements/lind.yaml, formats: [txt]}\n')
    expect((await proviso(world, 'check')).out).toMatch(
      /^\d+ files, 0 errors, 0 warnings\n\nEvery variant of \d+ documents was covered/,
    )
    const {code, out} = await proviso(world, 'make', 'plans/lind.yaml')
    expect(code).toBe(0)
    expect(out).toMatch(/\d+ answers are missing; the document shows blanks for/)
  })
  test('has a schema beside every file that a person writes', () => {
    for (const [path, content] of world.files) {
      const named = /^# yaml-language-server: \$schema=(\S+)/.exec(String(content))?.[1]
      if (named === undefined || path.startsWith(shippedAt)) continue
      expect(world.files.has(join(path, '..', named))).toBe(true)
    }
  })
})

test('the shipped library is sound, and its examples are made', async () => {
  const world = whole()
  expect((await proviso(world, 'check')).out).toMatch(
    /^\d+ files, 0 errors, 0 warnings\n\nEvery variant of \d+ documents was covered/,
  )
  expect((await proviso(world, 'make', 'examples', '--format', 'txt')).code).toBe(0)
})

test('every text of every clause can be read', async () => {
  const {library} = await shipped()
  for (const {passages} of library.clauses)
    for (const passage of passages) expect(reading(library, passage, 80)).not.toMatch(/\{\{|[\uE000-\uF8FF]/)
})

describe('explain', () => {
  const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.ts'),
  )
  const text = new Map(sources.map((file) => [file, readFileSync(join(root, 'src', file), 'utf8')]))
  const used = [...text].flatMap(([file, code]) => {
    const said = file.startsWith('assemble/')
      ? /(?:\brule: |\bwrong\(\s*)'([a-z][a-z-]+)'/g
      : /\brule: '([a-z][a-z-]+)'/g
    return [...code.matchAll(said)].map(([, id = '']) => id)
  })
  const asked = [...new Set([...used, ...rules.map(({id}) => id)])]
  test.each(asked)('knows %s', async (id) => {
    const {code, out} = await proviso(whole(), 'explain', id)
    expect(code).toBe(0)
    expect(out.length).toBeGreaterThan(80)
  })
  test('keeps nothing that no one finds', () => {
    const others = [...text].flatMap(([file, code]) => (file === 'cli/explanations.ts' ? [] : [code])).join('\n')
    const found = (id: string) => others.includes(`'${id}'`)
    expect(Object.keys(explanations).filter((id) => !found(id))).toEqual([])
  })
})
