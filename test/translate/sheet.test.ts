import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {readSheet} from '../../src/translate/returned.js'
import {small as installed, proviso} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'
import {googled} from '../support/googled.js'
import {withOffice} from '../support/office.js'
import {runs} from '../support/runs.js'
import {hasOfficeScripts, hasValidator, validate} from '../support/validator.js'
import type {MemoryWorld} from '../support/world.js'
import {asked, edited, type Filling, filled, kept, shippedAsKept, withRow} from './filling.js'

const path = 'translation-es.docx'
const bytesOf = (world: MemoryWorld): Uint8Array => world.files.get(path) as Uint8Array

/** A library in which a clause, a caption, a handout and a shared text wait for their Spanish, in several styles. */
const clause = `# A clause of the tests
id: CON-01
title: Opt-in only # said everywhere
family: CON
version: 2
status: draft
purpose: For tests.
asks: [A01]
fields:
  reply_days: {type: integer, unit: days, label: {en: Time to reply}, default: 14}
text:
  rider:
    opening: |
      Company shall ask. Performer has {{reply_days}} to answer.
  handout:
    en: |
      **They should ask first.** You have {{reply_days}} to answer.

      1. Keep the page.
      2. Ask {{#if performer.adult}}a friend{{else}}a parent{{/if}}.
    es: |
      **Primero deberían preguntarte.** Tienes {{reply_days}} para contestar.

      1. Guarda la hoja.
      2. Pregunta a {{#if performer.adult}}alguien{{else}}tu familia{{/if}}.
writtenAgainst: {handout.en: rider.opening@2, handout.es: handout.en@1} # see the version
notes: |
  A note of the house that no translator has to see, whatever happens to the sheet.
`
const facts = `performer.kind: {type: choice, choices: {adult: {en: adult}, minor: {en: minor}}, label: {en: Kind of performer}}
performer.name: {type: text, label: {en: Name}}
performer.adult: {type: yes/no, default: yes, label: {en: Adult}}
deal.days: {type: integer, optional: true, label: {en: Days}}
`
const recipe = (id: string, language: string, title: string): string =>
  `id: ${id}\ntitle: {${language}: ${title}}\nregister: handout\nlanguage: ${language}\nlook: leaflet\n`
const small = (): MemoryWorld =>
  kept({
    'clauses/CON/CON-01.yaml': clause,
    'clauses/facts.yaml': facts,
    'templates/handout/document.yaml': recipe('handout', 'en', 'Before you sign'),
    'templates/handout/text.md.hbs': '# Before you sign\n\n{{clause "CON-01"}}\n\n{{part "end"}}\n',
    'templates/handout-es/document.yaml': recipe('handout-es', 'es', 'Antes de firmar'),
    'templates/handout-es/text.md.hbs': '# Antes de firmar\r\n\r\n{{clause "CON-01"}}\r\n\r\n{{part "end"}}\r\n',
    'templates/parts/end.en.md.hbs': '| Who | Number |\n| --- | --- |\n| The union | {{performer.name}} |\n',
    'templates/parts/end.es.md.hbs': '| Quién | Número |\n| --- | --- |\n| El sindicato | {{performer.name}} |\n',
  })

const returned = async (fillings: Readonly<Record<string, Filling>>, ...options: readonly string[]) => {
  const world = small()
  const made = await asked(world, 'translate')
  expect(made).toMatchObject({code: 0})
  world.files.set(path, filled(bytesOf(world), fillings))
  const before = new Map(world.files)
  const {code, out} = await asked(world, 'translated', path, ...options)
  const changed = [...world.files].flatMap(([file, content]) => (before.get(file) === content ? [] : [file]))
  return {code, out, changed, world}
}

test('a sheet shows every passage once, calls as tokens, and nothing internal', async () => {
  const world = small()
  expect(await asked(world, 'translate')).toMatchObject({code: 0})
  const xml = partsOf(bytesOf(world)).get('word/document.xml') ?? ''
  expect([...xml.matchAll(/>([^<>]+\/\d+)#[a-p]{6}-[a-p]{6}</g)].map(([, key]) => key)).toEqual([
    'handout/title/1',
    'handout/text/1',
    'parts/end/1',
    'parts/end/2',
    'parts/end/3',
    'CON-01/title/1',
    'CON-01/handout/1',
    'CON-01/handout/2',
    'CON-01/handout/3',
    'CON-01/reply_days/label/1',
    'facts/performer.name/label/1',
  ])
  expect(xml).toContain('[if performer.adult]')
  expect(xml).toContain('[clause CON-01] [part end]')
  expect(xml).not.toMatch(/\{\{|note of the house/)
})

test('what is missing or older is told, and can be asked for alone', async () => {
  const world = small()
  const {out} = await asked(world, 'translate', '--list')
  expect(out).toMatch(/CON-01\/title missing .*CON-01\/handout older than its English/)
  await asked(world, 'translate', '--stale')
  expect(partsOf(bytesOf(world)).get('word/document.xml')).toMatch(/This sheet has 3 rows/)
  await asked(world, 'translate', '--missing', 'CON-01')
  expect(partsOf(bytesOf(world)).get('word/document.xml')).toMatch(/This sheet has 2 rows/)
  expect(await asked(world, 'translate', 'CON-1')).toMatchObject({
    code: 2,
    out: expect.stringContaining('did you mean “CON-01”'),
  })
})

describe('the shipped library', () => {
  let world: MemoryWorld
  beforeAll(async () => {
    world = shippedAsKept()
    expect(await asked(world, 'translate')).toMatchObject({code: 0})
  }, 60_000)
  const unchanged = async (sheet: Uint8Array): Promise<void> => {
    const again = shippedAsKept()
    const before = new Map(again.files)
    again.files.set(path, sheet)
    const {code, out} = await asked(again, 'translated', path, '--write')
    expect({code, out}).toEqual({
      code: 0,
      out: expect.stringMatching(/^0 rows changed, \d{3} left as they were\. No file has to change\.$/),
    })
    for (const [file, text] of before) expect(again.files.get(file)).toBe(text)
  }

  test('out and back unchanged changes no byte', () => unchanged(bytesOf(world)))
  test('the same library and day give the same bytes', async () => {
    const twin = shippedAsKept()
    await asked(twin, 'translate')
    expect(bytesOf(twin)).toEqual(bytesOf(world))
  })
  test('Google Docs changes nothing', () => unchanged(googled(bytesOf(world))))
  test.skipIf(!hasOfficeScripts)(
    'LibreOffice changes nothing, as docx or kept as odt',
    async () => {
      await withOffice(async (office) => {
        await unchanged(await office.edit({from: bytesOf(world)}))
        await unchanged(await office.edit({from: bytesOf(world), through: 'odt'}))
      })
    },
    120_000,
  )
  test.skipIf(!hasValidator)(
    'Microsoft’s validator finds nothing',
    () => {
      expect(validate(bytesOf(world))).toEqual([])
    },
    60_000,
  )
})

test('new Spanish goes into the files, and everything else in them stays', async () => {
  const {code, out, changed, world} = await returned(
    {
      'CON-01/title/1': {spanish: 'Solo: con tu sí, #1', comment: 'Or: permiso'},
      'CON-01/handout/1': {
        spanish: [
          {text: 'Te preguntan antes.', bold: true, italic: false},
          ' En [reply_days] *contestas* {{o no}} <b>.',
        ],
      },
      'parts/end/3': {spanish: 'Tu sindicato | el tuyo'},
      'handout/text/1': {spanish: 'Antes de que firmes'},
      'facts/performer.name/label/1': {spanish: "Nombre d'artista"},
    },
    '--write',
  )
  expect(out).toContain('Comment: Or: permiso')
  expect({code, changed}).toEqual({
    code: 0,
    changed: [
      'clauses/CON/CON-01.yaml',
      'clauses/facts.yaml',
      'templates/handout-es/text.md.hbs',
      'templates/parts/end.es.md.hbs',
    ],
  })
  expect(world.files.get('clauses/CON/CON-01.yaml')).toBe(
    clause
      .replace('title: Opt-in only #', "title: {en: Opt-in only, es: 'Solo: con tu sí, #1'} #")
      .replace(
        '**Primero deberían preguntarte.** Tienes {{reply_days}} para contestar.',
        '**Te preguntan antes.** En {{reply_days}} \\*contestas\\* \\{\\{o no}} \\<b>.',
      )
      .replace('handout.es: handout.en@1', 'handout.es: handout.en@2'),
  )
  expect(world.files.get('clauses/facts.yaml')).toBe(facts.replace('{en: Name}', "{en: Name, es: Nombre d'artista}"))
  expect(world.files.get('templates/handout-es/text.md.hbs')).toBe(
    '# Antes de que firmes\r\n\r\n{{clause "CON-01"}}\r\n\r\n{{part "end"}}\r\n',
  )
  expect(world.files.get('templates/parts/end.es.md.hbs')).toContain(
    '| Tu sindicato \\| el tuyo | {{performer.name}} |',
  )
})

test('without --write nothing is written, and it is said what would be', async () => {
  const {code, out, changed} = await returned({'handout/text/1': {spanish: 'Antes de que firmes'}})
  expect({code, changed}).toEqual({code: 0, changed: []})
  expect(out).toMatch(
    /handout\/text\/1 .*\{\+.*1 row changed, 10 left.*With --write it goes into templates\/handout-es\/text\.md\.hbs/,
  )
})

test('whoever says that all was read brings up to date what was left as it was', async () => {
  const {changed, world} = await returned({}, '--write', '--read')
  expect(changed).toEqual(['clauses/CON/CON-01.yaml'])
  expect(world.files.get('clauses/CON/CON-01.yaml')).toBe(
    clause.replace('handout.es: handout.en@1', 'handout.es: handout.en@2'),
  )
})

test.each<[string, Record<string, Filling>, RegExp]>([
  [
    'a lost token',
    {'CON-01/handout/1': {spanish: 'Tienes tiempo.'}},
    /error sheet-token .*CON-01\/handout\/1: \[reply_days\] is missing/,
  ],
  ['a translated token', {'CON-01/handout/1': {spanish: 'Tienes [días].'}}, /sheet-token .*\[reply_days\] is missing/],
  ['a doubled token', {'CON-01/handout/1': {spanish: 'En [reply_days] o [reply_days].'}}, /sheet-token .*more often/],
  [
    'a choice turned around',
    {'CON-01/handout/3': {spanish: 'A [end if]x[else]y[if performer.adult].'}},
    /sheet-token .*another order/,
  ],
  ['an emptied cell', {'CON-01/handout/2': {spanish: ''}}, /sheet-row .*CON-01\/handout\/2: the Spanish is empty/],
  ['two paragraphs', {'CON-01/handout/2': {spanish: 'Guarda.\nGuarda.'}}, /sheet-row .*2 paragraphs/],
  ['a private-use character', {'CON-01/handout/2': {spanish: 'Guarda \uE000.'}}, /sheet-row .*U\+E000/],
  ['a character that turns lines around', {'CON-01/handout/2': {spanish: 'Guarda \u202E.'}}, /sheet-row .*U\+202E/],
  [
    'bold within a word',
    {'CON-01/handout/2': {spanish: ['Guar', {text: '¡da', bold: true, italic: false}, 'la']}},
    /sheet-row .*whole words/,
  ],
  ['a cell of calls alone', {'CON-01/handout/1': {spanish: '[reply_days]'}}, /sheet-row .*would not read/],
])('%s stops all, and nothing is written', async (_, fillings, message) => {
  const {code, out, changed} = await returned({...fillings, 'handout/text/1': {spanish: 'Otro título'}}, '--write')
  expect({code, changed}).toEqual({code: 1, changed: []})
  expect(out).toMatch(message)
  expect(out).toMatch(/Nothing was written/)
})

describe('rows', () => {
  const played = async (
    change: (sheet: Uint8Array) => Uint8Array,
    meanwhile: Readonly<Record<string, string>> = {},
  ) => {
    const world = small()
    await asked(world, 'translate')
    world.files.set(path, change(bytesOf(world)))
    for (const [file, text] of Object.entries(meanwhile)) world.files.set(file, text)
    return asked(world, 'translated', path)
  }

  test('a row that is gone, or twice there, or without an id is told', async () => {
    expect(await played((sheet) => withRow(sheet, 'CON-01/handout/2', () => ''))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/warning sheet-row .*CON-01\/handout\/2 did not come back/),
    })
    expect(await played((sheet) => withRow(sheet, 'facts/performer.name/label/1', () => ''))).toMatchObject({
      out: expect.stringContaining('1 of the 11 rows of this sheet did not come back'),
    })
    const twice = (sheet: Uint8Array) =>
      withRow(sheet, 'CON-01/handout/2', (row) => row + row.replace('Guarda', 'Tira'))
    expect(await played(twice)).toMatchObject({code: 1, out: expect.stringContaining('two rows that differ')})
    const nameless = (sheet: Uint8Array) =>
      withRow(sheet, 'CON-01/handout/2', (row) => row.replace('CON-01/handout/2#', ''))
    expect(await played(nameless)).toMatchObject({
      code: 1,
      out: expect.stringContaining('A row without an id says “Keep the page.'),
    })
  })

  test('a touched English column is told, and nothing of it is taken', async () => {
    const touched = (sheet: Uint8Array) =>
      filled(sheet, {'CON-01/handout/2': {english: 'Burn the page.', spanish: 'Guarda esta hoja.'}})
    expect(await played(touched)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/warning sheet-english .*“Burn the page\.”, and the library “Keep the page\.”/),
    })
  })

  test('what was changed here meanwhile is never overwritten', async () => {
    const answer = (sheet: Uint8Array) => filled(sheet, {'CON-01/handout/2': {spanish: 'Guarda esta hoja.'}})
    const english = clause.replace('Keep the page', 'Keep every page')
    expect(await played(answer, {'clauses/CON/CON-01.yaml': english})).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /sheet-english .*CON-01\/handout\/2: the English was changed after this sheet was made/,
      ),
    })
    const spanish = clause.replace('Guarda la hoja', 'Conserva la hoja')
    expect(await played(answer, {'clauses/CON/CON-01.yaml': spanish})).toMatchObject({
      code: 1,
      out: expect.stringMatching(/sheet-row .*the Spanish was changed here after this sheet was made/),
    })
    expect(await played((sheet) => sheet, {'clauses/CON/CON-01.yaml': spanish})).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 rows changed'),
    })
  })
})

test('a text is put in whole or not at all, on the frame of its English', async () => {
  const world = small()
  world.files.set(
    'clauses/CON/CON-01.yaml',
    clause.replace(/ {4}es: \|[\s\S]*?(?=writtenAgainst)/, '').replace(', handout.es: handout.en@1', ''),
  )
  await asked(world, 'translate')
  const sheet = bytesOf(world)
  const first = {
    'CON-01/handout/1': {spanish: 'Tienes [reply_days].'},
    'CON-01/handout/2': {spanish: 'Guarda la hoja.'},
  }
  world.files.set(path, filled(sheet, first))
  expect(await asked(world, 'translated', path, '--write')).toMatchObject({
    code: 1,
    out: expect.stringContaining('CON-01/handout/3 has no Spanish yet'),
  })
  const last = {'CON-01/handout/3': {spanish: 'Pregunta a [if performer.adult]alguien[else]tu familia[end if].'}}
  world.files.set(path, filled(sheet, {...first, ...last}))
  expect(await asked(world, 'translated', path, '--write')).toMatchObject({code: 0})
  const made = String(world.files.get('clauses/CON/CON-01.yaml'))
  expect(made).toContain(
    '    es: |\n      Tienes {{reply_days}}.\n\n      1. Guarda la hoja.\n      2. Pregunta a {{#if performer.adult}}alguien{{else}}tu familia{{/if}}.\n',
  )
  expect(made).toContain('handout.es: handout.en@2')
})

test('any mangled sheet is read or refused', async () => {
  const world = small()
  await asked(world, 'translate')
  const sheet = bytesOf(world)
  const cut = fc.tuple(
    fc.nat({max: 40_000}),
    fc.nat({max: 400}),
    fc.constantFrom('', '<w:tc>', '</w:tbl>', '<w:del>', '#', '&'),
  )
  fc.assert(
    fc.property(cut, ([at, length, put]) => {
      const mangled = edited(sheet, (xml) => xml.slice(0, at) + put + xml.slice(at + length))
      const {value, diagnostics} = readSheet(mangled, codec, path)
      expect((value?.rows.length ?? 0) + diagnostics.length).toBeGreaterThan(0)
    }),
    {numRuns: runs(150)},
  )
})

test('what may not leave does not leave with a sheet', async () => {
  const world = small()
  const leaking = clause.replace('Guarda la hoja', 'Guarda la hoja: es nuestro piso')
  world.files.set('clauses/CON/CON-01.yaml', leaking)
  expect(await asked(world, 'translate')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/error leak .*nothing was written/),
  })
  expect(world.files.has(path)).toBe(false)
})

test('a file that is no sheet is refused, and files of the program are not written to', async () => {
  const world = small()
  world.files.set('other.docx', new TextEncoder().encode('no'))
  expect(await asked(world, 'translated', 'other.docx')).toMatchObject({
    code: 1,
    out: expect.stringContaining('unreadable-file'),
  })
  const guest = installed({'proviso.yaml': 'out: out\n'})
  await proviso(guest, 'translate', 'CON-01')
  guest.files.set(path, filled(bytesOf(guest), {'CON-01/title/1': {spanish: 'Solo con tu permiso'}}))
  const before = new Map(guest.files)
  const {code, out} = await proviso(guest, 'translated', path, '--write')
  expect(code).toBe(1)
  expect(out).toMatch(/sheet-file lib\/clauses\/CON\/CON-01\.yaml[\s\S]*came with the program/)
  expect(guest.files).toEqual(before)
})

test('an own clause over a shipped one takes its own Spanish', async () => {
  const own = 'overrides: 1\ntext:\n  handout:\n    en: |\n      Ask first. You have {{reply_days}}.\n'
  const guest = installed({'proviso.yaml': 'out: out\n', 'clauses/CON/CON-01.yaml': own})
  await proviso(guest, 'translate', 'CON-01')
  guest.files.set(path, filled(bytesOf(guest), {'CON-01/handout/1': {spanish: 'Pregunta antes. Tienes [reply_days].'}}))
  expect((await proviso(guest, 'translated', path, '--write')).code).toBe(0)
  expect(guest.files.get('clauses/CON/CON-01.yaml')).toBe(
    `${own}    es: |\n      Pregunta antes. Tienes {{reply_days}}.\nwrittenAgainst: {handout.es: handout.en@1}\n`,
  )
})
