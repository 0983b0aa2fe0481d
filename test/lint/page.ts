import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import type {RatesFile} from '../../src/library/files.js'
import type {Checked, Library} from '../../src/library/library.js'
import {openLibrary, readChecked} from '../../src/workshop/open.js'
import {openSpellings, type Spellings} from '../../src/workshop/spelling.js'
import {dictionary} from '../support/installed.js'
import {root} from '../support/shipped.js'
import {memoryWorld} from '../support/world.js'

/** A rule's page: its manual, and its test. */
export interface Page {
  readonly title: string
  /** The paragraph under the title. */
  readonly demands: string
  readonly right: Example
  readonly wrong: Example
}
/** Files that lie over those of `base`, and the lines in them that must be complained of, as `file:line`. */
export interface Example {
  readonly files: ReadonlyMap<string, string>
  readonly marked: readonly string[]
}

const folder = join(root, 'docs/rules')
export const pageNames = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length))

/** Reads a page. Its fences begin with the path of the file that they show; a line to complain of ends in `#!`. */
export const readPage = (name: string): Page => {
  const text = readFileSync(join(folder, `${name}.md`), 'utf8')
  const [, title = '', demands = ''] = /^# (.+)\n\n(.+)\n/.exec(text) ?? []
  const [before = '', wrong = ''] = text.split('\n**Wrong**\n')
  const [, right = ''] = before.split('\n**Right**\n')
  return {title, demands, right: exampleIn(right), wrong: exampleIn(wrong)}
}

const mark = / *#!$/
const exampleIn = (text: string): Example => {
  const files = new Map<string, string>()
  const marked: string[] = []
  for (const [, fence = ''] of text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)) {
    const path = /^(?:# |\{\{!-- )(\S+)/.exec(fence)?.[1]
    if (path === undefined) throw new Error(`A fence does not say which file it shows: ${fence.slice(0, 60)}`)
    const lines = fence.split('\n')
    for (const [index, line] of lines.entries()) if (mark.test(line)) marked.push(`${path}:${index + 1}`)
    const shown = lines.map((line) => line.replace(mark, '')).join('\n')
    files.set(path, lines.some((line) => mark.test(line)) ? shown : `${shown}${understood(path, shown)}`)
  }
  return {files, marked}
}

/** What goes without saying of a clause in which nothing is wrong: its place on the table, and from what its handouts were written. */
const understood = (path: string, shown: string): string => {
  if (!/^clauses\/\w+\/[\w-]+\.yaml$/.test(path)) return ''
  const has = (pattern: RegExp): boolean => pattern.test(shown)
  const instrument = has(/^ {2}rider:$/m) ? 'rider' : has(/^ {2}proposal:$/m) ? 'proposal' : undefined
  const handouts = /^ {2}handout:\n((?: {4}.*\n| *\n)+)/m.exec(shown)?.[1] ?? ''
  const anchors = ['en', 'es']
    .filter((language) => new RegExp(`^ {4}${language}:`, 'm').test(handouts))
    .map((language) => `handout.${language}: ${instrument}.opening@1`)
  return [
    has(/^ {2}proposal:$/m) && !has(/^proposes:/m) ? 'proposes: {subject: mandatory}\n' : '',
    instrument && anchors.length > 0 && !has(/^writtenAgainst:/m) ? `writtenAgainst: {${anchors.join(', ')}}\n` : '',
  ].join('')
}

const base = join(import.meta.dirname, 'base')
const baseFiles = new Map(
  readdirSync(base, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path, readFileSync(join(base, path), 'utf8')]),
)

/** What a clause needs besides what a page shows. */
const otherwise = (id: string, family: string): string => `id: ${id}
family: ${family}
title: {en: Example, es: Ejemplo}
version: 1
status: draft
purpose: An example.
asks: []
text:
  rider:
    opening: |
      Company shall tell Performer.
`

/** The parts of a YAML file by their top keys. */
const partsOf = (yaml: string): ReadonlyMap<string, string> =>
  new Map(
    yaml
      .split(/^(?=[^\s#-][^:\n]*:)/m)
      .flatMap((part) => (part.startsWith('#') ? [] : [[part.split(':')[0] ?? '', part]])),
  )

/** The file that a fence shows, with what it leaves out put behind it, so that its lines keep their numbers. */
const completed = (path: string, shown: string): string => {
  if (!path.endsWith('.yaml') || path.startsWith(`${ownClauses}/`)) return shown
  const [, family = '', id = ''] = /^clauses\/(?:[\w-]+\/)*(\w+)\/([\w-]+)\.yaml$/.exec(path) ?? []
  const full = baseFiles.get(path) ?? (family === '' ? '' : otherwise(id, family))
  const there = partsOf(shown)
  return [shown, ...[...partsOf(full)].flatMap(([key, part]) => (there.has(key) ? [] : [part]))].join('')
}

/** A folder over the library's own, as a workspace has: `own/clauses/CON/CON-01.yaml`. */
const ownClauses = 'own/clauses'

/** Opens a library of the base files with some laid over them, and its rate tables. */
export const openWith = async (
  files: ReadonlyMap<string, string>,
): Promise<{
  readonly library: Library | undefined
  readonly rates: readonly Checked<RatesFile>[]
  readonly diagnostics: readonly Diagnostic[]
}> => {
  const over = [...files].map(([path, text]) => [path, completed(path, text)] as const)
  const world = memoryWorld(new Map([...baseFiles, ...over]))
  const {value, diagnostics} = await openLibrary(world, {clauses: ['clauses', ownClauses], templates: ['templates']})
  const rates = files.has('clauses/rates.yaml')
    ? await readChecked<RatesFile>(world, 'rates', 'clauses/rates.yaml')
    : {diagnostics: []}
  return {
    library: value?.library,
    rates: rates.value ? [rates.value] : [],
    diagnostics: [...diagnostics, ...rates.diagnostics],
  }
}

/** The dictionaries that are installed, with the lists of words among some files. */
export const spellingsWith = async (files: ReadonlyMap<string, string>): Promise<Spellings> => {
  const {value, diagnostics} = await openSpellings({...memoryWorld(files), dictionary}, ['clauses', ''])
  if (!value || diagnostics.length > 0) throw new Error(`Dictionaries are missing: ${JSON.stringify(diagnostics)}`)
  return value
}
