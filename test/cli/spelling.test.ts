import {expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {proviso, small} from '../support/cli.js'
import {dictionary} from '../support/installed.js'
import type {MemoryWorld} from '../support/world.js'

const path = 'clauses/CON/CON-09.yaml'
const clause = `# yaml-language-server: $schema=../../lib/schema/clause.schema.json
id: CON-09
title: {en: Trainning, es: Autorizacion}
family: CON
version: 1
status: draft
purpose: A zorblat in each file.
asks: []
text:
  guideline:
    en: |
      Ask first.
`
const world = (more: Readonly<Record<string, string>> = {}): MemoryWorld => ({
  ...small({'proviso.yaml': '{}\n', [path]: clause, ...more}),
  dictionary,
})

const check = async (at: MemoryWorld, ...options: readonly string[]): Promise<readonly string[]> => {
  const {out} = await proviso(at, 'check', '--json', ...options)
  return (JSON.parse(out) as {diagnostics: readonly Diagnostic[]}).diagnostics
    .filter(({rule}) => rule === 'misspelled-word')
    .map(
      ({severity, place, message}) => `${severity} ${place.file}:${place.line ?? ''} ${/“[^”]+”/.exec(message)?.[0]}`,
    )
}

test('words are checked in both languages, unless nobody wants it', async () => {
  expect(await check(world())).toEqual([
    `warning ${path}:3 “Trainning”`,
    `warning ${path}:3 “Autorizacion”`,
    `warning ${path}:7 “zorblat”`,
  ])
  expect(await check(world(), '--no-spelling', '--verbose')).toEqual([])
})

test('the workspace has lists of its own', async () => {
  const lists = {
    'words.en.txt': 'zorblat # ours\n',
    'clauses/words.en.txt': 'trainning\n',
    'words.es.txt': 'autorizacion',
  }
  expect(await check(world(lists))).toEqual([])
  expect(await check(world({'words.es.txt': 'zorblat trainning'}))).toHaveLength(3)
})

test('the shipped lists count for a library of one’s own too', async () => {
  const {files} = small()
  const own = [...files].flatMap(([file, text]) =>
    file.startsWith('lib/clauses/') && typeof text === 'string' ? [[file.replace('lib/clauses', 'other'), text]] : [],
  )
  const shipped = {'proviso.yaml': 'library: other\n', 'lib/clauses/words.en.txt': 'zorblat'}
  expect(await check(world({...Object.fromEntries(own), ...shipped}))).toEqual([
    `warning ${path}:3 “Trainning”`,
    `warning ${path}:3 “Autorizacion”`,
  ])
})

test('a dictionary that is not installed is a remark', async () => {
  const spanish = {
    ...world(),
    dictionary: async (language: string) => (language === 'es' ? undefined : dictionary(language)),
  }
  expect(await check(spanish)).toEqual([`warning ${path}:3 “Trainning”`, `warning ${path}:7 “zorblat”`])
  expect(await check(spanish, '--verbose')).toContain('info words.es.txt: “npm install dictionary-es”')
  const {out} = await proviso(small({'proviso.yaml': '{}\n'}), 'check', '--verbose')
  expect(out.match(/npm install dictionary-\w\w/g)).toEqual(['npm install dictionary-en', 'npm install dictionary-es'])
})

test('a language without a dictionary has none', async () => {
  expect(await dictionary('de')).toBeUndefined()
})
