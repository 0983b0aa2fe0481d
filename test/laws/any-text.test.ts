import fc from 'fast-check'
import {beforeAll, expect, test} from 'vitest'
import {readEngagement} from '../../src/assemble/engagement.js'
import type {Diagnostic, Outcome} from '../../src/base/diagnostic.js'
import type {Place} from '../../src/base/place.js'
import {checkFile} from '../../src/library/check.js'
import {checkClause} from '../../src/library/clause.js'
import {type CostingFile, type FileKind, files as kinds, type LedgerFile} from '../../src/library/files.js'
import {buildLibrary, type Library} from '../../src/library/library.js'
import {isOverride, overlay} from '../../src/library/overlay.js'
import {checkTemplate} from '../../src/library/template.js'
import {lint} from '../../src/lint/lint.js'
import {rules} from '../../src/lint/rules.js'
import {cost} from '../../src/negotiate/cost/cost.js'
import {readCosting} from '../../src/negotiate/cost/costing.js'
import {stepsOf} from '../../src/negotiate/ledger/on-table.js'
import {readLedger} from '../../src/negotiate/ledger.js'
import {type Path, readSource, type Source} from '../../src/source/source.js'
import {openWith} from '../lint/page.js'
import {monsters} from '../support/monsters.js'
import {runs} from '../support/runs.js'
import {filesBelow, shipped} from '../support/shipped.js'
import {mutated, wildText} from '../support/wild.js'

/** Milliseconds in which any text has to be read, the largest among them. */
const patience = 2000

let whole: Library
let small: Library
beforeAll(async () => {
  whole = (await shipped()).library
  const {library} = await openWith(new Map())
  if (!library) throw new Error('The small library does not open')
  small = library
})

/** Every place that something names, however deep. */
const placesIn = (said: unknown): readonly Place[] => {
  if (typeof said !== 'object' || said === null) return []
  const own = 'file' in said && typeof said.file === 'string' && 'line' in said ? [said as Place] : []
  return [...own, ...Object.values(said).flatMap(placesIn)]
}

/** Where the strings of a value are, and how long they are. */
const stringsIn = (value: unknown, at: Path = []): readonly {readonly at: Path; readonly length: number}[] => {
  if (typeof value === 'string') return [{at, length: value.length}]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...at, key]))
}

const isInside = (text: string, {line = 1, column = 1, endLine = line, endColumn = column}: Place): boolean => {
  const lines = text.split('\n')
  const holds = (row: number, at: number) =>
    row >= 1 && row <= lines.length && at >= 1 && at <= (lines[row - 1]?.length ?? 0) + 1
  return (
    holds(line, column) && holds(endLine, endColumn) && (endLine > line || (endLine === line && endColumn >= column))
  )
}

/** Everything that reads a YAML file reads this one, as far as it comes. */
const readAll = (path: string, text: string): readonly unknown[] => {
  const said: unknown[] = []
  const hear = <T>({value, diagnostics}: Outcome<T>): T | undefined => {
    said.push(diagnostics)
    expect(value !== undefined || diagnostics.length > 0).toBe(true)
    return value
  }
  const source = hear(readSource(path, text))
  if (!source) return said
  for (const {at, length} of stringsIn(source.value).slice(0, 40)) {
    said.push(source.placeInText(at, 0, length), source.placeInText(at, length, length), source.place(at, 'key'))
    if (source.exact(at, 0, length)) expect(source.written(at)).toHaveLength(length)
  }
  for (const kind of Object.keys(kinds) as FileKind[]) {
    const checked = hear(checkFile(kind, source))
    if (checked !== undefined) said.push(...madeOf(kind, source, checked))
  }
  if (isOverride(source)) hear(overlay(source, whole.clause))
  hear(checkTemplate(source, new Map([['text', {file: 'text.md.hbs', text: 'Words'}]])))
  hear(readEngagement(whole, source))
  const clause = hear(checkClause(source))
  if (clause) {
    const clauses = [...small.clauses.filter(({id}) => id !== clause.id), clause]
    said.push(lint(buildLibrary({...small, clauses}), rules))
  }
  return said
}

/** What is made of a file whose form is sound: of a table a library, of a costing its sums, of a ledger its rounds. */
const madeOf = (kind: FileKind, source: Source, value: unknown): readonly unknown[] => {
  if (kind === 'facts' || kind === 'families' || kind === 'letter' || kind === 'hazards')
    return [lint(buildLibrary({...small, [kind]: {value, source}}), rules)]
  if (kind === 'ledger') {
    const {value: ledger, diagnostics} = readLedger(whole, {value: value as LedgerFile, source})
    return [diagnostics, ledger && stepsOf(ledger, 'CON-01').map(({said}) => said.place)]
  }
  if (kind !== 'costing') return []
  const {value: costing, diagnostics} = readCosting({value: value as CostingFile, source}, new Map(), true)
  return [diagnostics, costing && cost(costing, source).diagnostics]
}

/** Reads within the time. Two more tries are allowed, since the machine may have been busy. */
const inTime = <T>(read: () => T, tries = 3): T => {
  const start = performance.now()
  const result = read()
  const took = performance.now() - start
  if (took < patience) return result
  if (tries === 1) expect(took, 'milliseconds').toBeLessThan(patience)
  return inTime(read, tries - 1)
}

const eachIsInside = (path: string, text: string, said: readonly unknown[]): void => {
  for (const place of placesIn(said))
    if (place.file === path && !isInside(text, place)) expect.fail(`${JSON.stringify(place)} is not inside the file`)
}

const holds = (path: string, text: string): void =>
  eachIsInside(
    path,
    text,
    inTime(() => readAll(path, text)),
  )

test('any text as YAML: a value or findings, each inside the file, in time, never an exception', () => {
  fc.assert(
    fc.property(wildText, (text) => holds('clauses/CON/CON-01.yaml', text)),
    {numRuns: runs(300)},
  )
})

const around = 'id: CON-01\ntitle: A\nfamily: CON\nversion: 1\nstatus: draft\npurpose: A.\nasks: []\n'
test.each(Object.entries(monsters))('a monster: %s', (_, text) => {
  holds('clauses/CON/CON-01.yaml', text.startsWith('text:') ? around + text : text)
})

test('any shipped file with a few things done to it', () => {
  const yaml = new Map(
    [...filesBelow('clauses', 'templates', 'teaching', 'examples')].filter(([path]) => path.endsWith('.yaml')),
  )
  fc.assert(
    fc.property(mutated(yaml), ({path, text}) => holds(path, text)),
    {numRuns: runs(300)},
  )
})

test('any text of a document with a few things done to it', () => {
  const texts = new Map([...filesBelow('templates')].filter(([path]) => path.endsWith('.md.hbs')))
  const recipe = readSource(
    'document.yaml',
    'id: rider\ntitle: {en: Rider}\nregister: rider\nlanguage: en\nlook: instrument\n',
  ).value
  fc.assert(
    fc.property(mutated(texts), ({path, text}) => {
      if (!recipe) throw new Error('The recipe cannot be read')
      const {value, diagnostics} = inTime(() => checkTemplate(recipe, new Map([['text', {file: path, text}]])))
      const said: (Diagnostic | readonly Diagnostic[])[] = [diagnostics]
      expect(value !== undefined || diagnostics.length > 0).toBe(true)
      if (value) said.push(lint(buildLibrary({...small, documents: [value]}), rules).diagnostics)
      eachIsInside(path, text, said)
    }),
    {numRuns: runs(300)},
  )
})
