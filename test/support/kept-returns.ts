import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse, stringify} from 'yaml'
import {bookmarksIn, partOf, partsOf} from './docx.js'
import {foreignForm, pasteInto} from './foreign.js'
import {googled} from './googled.js'
import {rewritten, withParts} from './parts.js'
import {expected, type Played, type Reported} from './scenarios.js'
import {scrub} from './scrub.js'
import {root} from './shipped.js'
import {readXml} from './xml.js'

/** What became of a file after it was edited: nothing, or one of the ways in which it no longer shows where it comes from. */
type Disguise = 'as saved' | 'scrubbed' | 'through Google Docs' | 'pasted into their form'

/** A file that came back, kept so that it can be read where LibreOffice is not installed. */
export interface Returned {
  readonly file: string
  /** Name of the document that was sent. */
  readonly of: string
  readonly scenario: string
  readonly disguise: Disguise
  /** Clauses of ours that are in it, where not all of them are. */
  readonly only?: readonly string[]
  readonly holds: readonly Reported[]
}

const folder = join(root, 'test/data/kept')
export const pathOf = ({file}: Pick<Returned, 'file'>): string => join(folder, file)

/** Which scenarios are kept, and as what. */
const kept: readonly Pick<Returned, 'scenario' | 'disguise' | 'only'>[] = [
  {scenario: 'short-tracked', disguise: 'as saved'},
  {scenario: 'short-tracked', disguise: 'scrubbed'},
  {scenario: 'short-tracked', disguise: 'through Google Docs'},
  {scenario: 'short-silent', disguise: 'as saved'},
  {scenario: 'short-silent', disguise: 'scrubbed'},
  {scenario: 'short-silent', disguise: 'pasted into their form', only: ['CTL-03', 'CON-01', 'CON-02', 'CON-03']},
  {scenario: 'memo-tracked', disguise: 'as saved'},
  {scenario: 'page-mixed', disguise: 'as saved'},
  {scenario: 'consent-form', disguise: 'as saved'},
  {scenario: 'proposal-counter', disguise: 'as saved'},
  {scenario: 'proposal-silent', disguise: 'as saved'},
  {scenario: 'handout-silent', disguise: 'as saved'},
]

const endings: Readonly<Record<Disguise, string>> = {
  'as saved': '',
  scrubbed: '-scrubbed',
  'through Google Docs': '-googled',
  'pasted into their form': '-pasted',
}

/** Names and days are gone from a scrubbed file, and tracking from a form into which words were pasted without it. */
const told = (report: Reported, disguise: Disguise): Reported =>
  disguise === 'scrubbed' && report.tracked ? {...report, author: 'Author', date: ''} : report

/** LibreOffice puts every typeface that it printed with into a file that carries some: a megabyte that no test reads. */
const withoutFonts = (bytes: Uint8Array): Uint8Array => {
  const parts = partsOf(bytes)
  const fonts = [...parts.keys()].filter((name) => /^word\/(?:fonts\/|_rels\/fontTable)/.test(name))
  const [table] = rewritten(readXml(parts.get('word/fontTable.xml') ?? ''), (one) =>
    one.name.startsWith('w:embed') ? [] : [one],
  )
  return fonts.length === 0 || table === undefined
    ? bytes
    : withParts(bytes, new Map([['word/fontTable.xml', table], ...fonts.map((name) => [name, undefined] as const)]))
}

const disguised = ({sent, files}: Played, {disguise, only = []}: Pick<Returned, 'disguise' | 'only'>): Uint8Array => {
  const last = files.at(-1) ?? sent.bytes
  if (disguise === 'scrubbed') return scrub(last)
  if (disguise === 'through Google Docs') return googled(last)
  if (disguise === 'as saved') return withoutFonts(last)
  const names = sent.paragraphs.filter(({clause = ''}) => only.includes(clause)).map(({bookmark}) => bookmark)
  const left = new Set(bookmarksIn(partOf(last, 'word/document.xml')))
  return pasteInto(
    foreignForm(),
    last,
    names.filter((name) => left.has(name)),
    {after: 'approved likeness', bookmarks: false},
  )
}

/** The files to keep of what was played, with what each holds. */
export const makeReturned = (all: readonly Played[]): readonly (Returned & {readonly bytes: Uint8Array})[] =>
  kept.flatMap((one) => {
    const played = all.find(({scenario}) => scenario.scenario === one.scenario)
    if (played === undefined) return []
    const {sent, scenario} = played
    const holds = expected(scenario, sent)
      .filter(({clause = ''}) => one.only === undefined || one.only.includes(clause))
      .map((report) => told(report, one.disguise))
    const file = `${one.scenario}${endings[one.disguise]}.docx`
    return [{file, of: sent.name, ...one, holds, bytes: disguised(played, one)}]
  })

const heading = `# Made by “UPDATE=1 npx vitest run test/office/office.test.ts” from test/office/edits.yaml; do not edit by hand.
# FICTIONAL: people, companies and what they did to these drafts are invented.
`

/** Writes the files and what they hold. */
export const keepReturned = (all: ReturnType<typeof makeReturned>): void => {
  for (const one of all) writeFileSync(pathOf(one), one.bytes)
  const told = all.map(({bytes: _, ...one}) => one)
  writeFileSync(join(folder, 'returned.yaml'), heading + stringify(told, {lineWidth: 0, aliasDuplicateObjects: false}))
}

/** What is kept, each with the file as it came back. */
export const returned = (): readonly (Returned & {readonly bytes: Uint8Array})[] =>
  (parse(readFileSync(join(folder, 'returned.yaml'), 'utf8')) as readonly Returned[]).map((one) => ({
    ...one,
    bytes: new Uint8Array(readFileSync(pathOf(one))),
  }))
