import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {proviso, small} from '../support/cli.js'
import {expectGolden} from '../support/golden.js'

/**
 * What a person sees, read as a conversation: each case is a workspace, a screen and some command lines; its golden holds
 * every line that comes back, those of standard error behind “! ”.
 */
interface Case {
  readonly lines: readonly (readonly string[])[]
  readonly files?: Readonly<Record<string, string>>
  readonly columns?: number
}

const engagement = (answers = '{fee: 18500.00 USD}', kind = 'adult') =>
  `id: T1\ndate: 2026-11-23\nfacts:\n  performer: {name: Ada Example, kind: ${kind}}\nanswers: ${answers}\n`
const plan = (more = '') => `- template: rider\n  engagement: ../engagements/ada.yaml\n  formats: [txt, md]\n${more}`
const workspace = {
  'proviso.yaml': 'out: made\n',
  'engagements/ada.yaml': engagement(),
  'plans/ada.yaml': plan(),
}

/** A clause that leans on what nobody has looked at for years. */
const late = `id: CON-20
title: Twenty
family: CON
version: 1
status: draft
purpose: For tests.
asks: [A01]
sources:
  - {cite: An old act, url: "https://example.org", asOf: 2020-01-01, evidence: secondary}
text:
  rider:
    opening: |
      Company shall ask Performer first.
`

const own = {
  'proviso.yaml': 'out: made\n',
  'clauses/CON/CON-01.yaml':
    'overrides: 2\ntitle: Only with a yes\ntext:\n  handout:\n    en: |\n      **They ask first.** You have {{reply_days}} to answer.\n',
  'rider-2025.md':
    'Made in March.\n\n# 1. Consent\n\n“**Use**” is what costs $500.00. Write {{x}}:\n\n1. in 14 days; or\n2. never.\n\n# 2. Fee\n',
}
const ownLines = [
  ['diff', 'CON-01'],
  ['diff', 'DEF-01'],
  ['check', 'clauses/CON/CON-01.yaml', '--today', '2026-11-23'],
  ['adopt', 'rider-2025.md'],
  ['adopt', 'rider-2025.md', '--family', 'CMP'],
  ['adopt', 'rider-2025.md', '--family', 'CMP', '--from', '20'],
  ['editions'],
]

const cases: Readonly<Record<string, Case>> = {
  help: {lines: [['--help'], ['make', '--help'], ['help', 'show']]},
  'help-narrow': {lines: [['make', '--help']], columns: 50},
  'wrong-use': {
    lines: [
      ['mkae'],
      ['make', '--fianl'],
      ['make', '--rung', 'flor'],
      ['make', '--format', 'odt'],
      ['list', 'clause'],
      ['list', 'clauses', 'rules'],
      ['show'],
      ['show', 'CON-02'],
      ['show', 'CON-01', '--rung', 'floor'],
      ['show', 'CON-01', '--register', 'handout', '--rung', 'floor'],
      ['show', 'CON-01', '--register', 'proposal'],
      ['show', 'fee', '--register', 'rider'],
      ['explain', 'blank'],
      ['make'],
      ['new', 'claus', 'CON-20'],
      ['new', 'clause', 'CON-20'],
      ['check', '--format', 'xml'],
      ['check', '--json', '--format', 'junit'],
      ['check', '--max-warnings', '-1'],
      ['check', '--max-warnings', 'none'],
    ],
  },
  lists: {
    lines: [
      ['list'],
      ['list', 'documents'],
      ['list', 'asks'],
      ['list', 'fields'],
      ['list', 'terms'],
      ['list', 'facts'],
    ],
    columns: 90,
  },
  'lists-narrow': {lines: [['list'], ['list', 'fields'], ['list', 'facts']], columns: 44},
  show: {
    lines: [
      ['show', 'con-01'],
      ['show', 'CON-01', '--register', 'rider'],
      ['show', 'CON-01', '--register', 'rider', '--rung', 'floor'],
      ['show', 'CON-01', '--register', 'handout'],
      ['show', 'rider'],
      ['show', 'training uses'],
      ['show', 'reply_days'],
      ['show', 'performer.kind'],
      ['show', 'a01'],
    ],
    columns: 70,
  },
  explain: {
    lines: [
      ['explain', 'blank-left'],
      ['explain', 'no-page'],
    ],
    columns: 60,
  },
  make: {lines: [['make'], ['make', 'plans/ada.yaml', '--format', 'html,md', '--to', 'elsewhere/']], files: workspace},
  'make-findings': {
    files: {...workspace, 'engagements/ada.yaml': engagement('{reply_days: 0}', 'minor')},
    lines: [['make'], ['make', '--verbose', '--format', 'txt'], ['make', '--final']],
  },
  'make-narrow': {files: {...workspace, 'engagements/ada.yaml': engagement('{}')}, lines: [['make']], columns: 50},
  'make-wrong-plans': {
    files: {
      ...workspace,
      'plans/ada.yaml': plan('  rung: opning\n'),
      'plans/b.yaml': plan('  rungs: {CON-99: floor}\n'),
      'plans/c.yaml':
        '- {template: ridr, engagement: ../engagements/ada.yaml}\n- {template: rider, engagement: nobody.yaml}\n',
      'plans/d.yaml': plan('  name: four\n'),
      'plans/e.yaml': '- [\n',
      'notes.txt': 'Ada called.',
    },
    lines: [['make'], ['make', 'engagements/ada.yaml'], ['make', 'notes.txt'], ['make', 'plan'], ['make', 'lib']],
  },
  'make-same-name': {
    files: {...workspace, 'plans/b.yaml': plan('  name: first\n'), 'plans/c.yaml': plan('  name: First\n')},
    lines: [['make']],
  },
  'make-wrong-answers': {
    files: {
      ...workspace,
      'engagements/ada.yaml':
        'id: T1\ndate: 2026-02-30\nfacts:\n  performer: {name: Ada, knid: adult}\n  deal: {days: 3}\nanswers: {fee: 18500, fe: 1 USD}\n',
    },
    lines: [['make']],
  },
  'broken-library': {
    files: {...workspace, 'clauses/CON/CON-20.yaml': 'id: CON-20\ntitel: Twenty\n', 'clauses/CON/CON-21.yaml': 'id: "'},
    lines: [['make'], ['check'], ['list'], ['make', '--json']],
  },
  'broken-workspace': {files: {...workspace, 'proviso.yaml': 'outt: made\n'}, lines: [['make'], ['list'], ['check']]},
  'broken-condition': {
    files: {
      ...workspace,
      'clauses/CON/CON-20.yaml':
        'id: CON-20\ntitle: Twenty\nfamily: CON\nversion: 1\nstatus: draft\npurpose: For tests.\nasks: [A01]\nwhen: performer.knid == "adult"\ntext: {rider: {opening: Company waits.}}\n',
    },
    lines: [['make'], ['check', 'clauses']],
  },
  check: {
    files: {
      ...workspace,
      'plans/b.yaml': '- {template: rider, engagement: ../engagements/bob.yaml}\n',
      'what.yaml': 'a: 1\n',
    },
    lines: [
      ['check', 'plans'],
      ['check', 'engagements', 'what.yaml'],
      ['check', 'nowhere.yaml'],
      ['check', 'lib/package.json'],
    ],
  },
  'check-outputs': {
    files: {...workspace, 'clauses/CON/CON-20.yaml': late, 'engagements/bob.yaml': 'id: T2\ndate: 2026-11-31\n'},
    lines: [
      ['check'],
      ['check', 'clauses/CON/CON-20.yaml'],
      ['check', 'clauses/CON/CON-20.yaml', '--max-warnings', '1'],
      ['check', 'clauses/CON/CON-20.yaml', '--max-warnings', '0'],
      ['check', '--format', 'github'],
      ['check', 'engagements', '--format', 'junit'],
      ['check', 'clauses/CON/CON-20.yaml', '--json', '--max-warnings', '0'],
      ['check', '--format', 'sarif', '--output', 'reports/findings.sarif', '--max-warnings', '0'],
    ],
  },
  'check-help': {lines: [['check', '--help']]},
  new: {
    files: {'proviso.yaml': 'out: out\n'},
    lines: [
      ['new', 'clause', 'con-20', '--title', 'Second opinion: asked first'],
      ['show', 'CON-20'],
      ['new', 'clause', 'CON-20'],
      ['new', 'clause', 'CON-01'],
      ['new', 'clause', 'CN-01'],
      ['new', 'clause', 'twenty'],
      ['new', 'engagement', 'ada', '--date', '2026-11-23'],
      ['new', 'engagement', 'ada'],
      ['new', 'engagement', 'ada b'],
      ['new', 'engagement', 'eve', '--date', 'today'],
    ],
  },
  own: {files: own, lines: ownLines},
  'own-narrow': {files: own, lines: ownLines, columns: 40},
  init: {
    lines: [
      ['init', 'my deal', '--date', '2026-11-23'],
      ['init', 'my deal'],
      ['init', 'other', '--date', '2026-02-30'],
      ['init', 'other', '--performer', 'Ada\nExample'],
      ['init', 'other', '--side', 'studio'],
      ['init'],
    ],
  },
}

test.each(Object.keys(cases))('%s', async (name) => {
  const {lines, files = {}, columns = 80} = cases[name] ?? {lines: []}
  const world = small(files, {columns})
  const told: string[] = []
  for (const line of lines) {
    const {code, out, err} = await proviso(world, ...line)
    const words = line.map((word) => (/^[\w./,-]+$/.test(word) ? word : JSON.stringify(word)))
    told.push(
      [`$ proviso ${words.join(' ')}`, out, err.replace(/^/gm, '! '), `[${code}]`]
        .filter((part) => part !== '' && part !== '! ')
        .join('\n'),
    )
  }
  expectGolden(join(import.meta.dirname, 'golden', `${name}.txt`), `${told.join('\n\n')}\n`)
})

test('every golden has its case', () => {
  const goldens = readdirSync(join(import.meta.dirname, 'golden')).sort()
  expect(goldens).toEqual(
    Object.keys(cases)
      .map((name) => `${name}.txt`)
      .sort(),
  )
})

test.each(['lists-narrow', 'make-narrow'])('%s keeps to its screen', async (name) => {
  const {lines, files = {}, columns = 80} = cases[name] ?? {lines: []}
  for (const line of lines) {
    const {out} = await proviso(small(files, {columns}), ...line)
    expect(out.split('\n').filter((one) => one.length > columns)).toEqual([])
  }
})
