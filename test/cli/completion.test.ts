import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {shells} from '../../src/cli/commands/completion.js'
import {lists} from '../../src/cli/lists.js'
import {proviso, small, whole} from '../support/cli.js'
import {root, shipped} from '../support/shipped.js'
import type {MemoryWorld} from '../support/world.js'

/** What may stand last: names as they would be written, and what is asked of the shell itself. */
const offered = async (world: MemoryWorld, ...words: readonly string[]): Promise<readonly string[]> => {
  const {code, out, err} = await proviso(world, 'completion', 'bash', '--', ...words)
  expect([code, err]).toEqual([0, ''])
  return out === '' ? [] : out.split('\n').map((line) => line.split('\t')[0] ?? '')
}

const commands = readdirSync(join(root, 'src/cli/commands')).map((name) => name.replace(/\.ts$/, ''))
const rungs = ['opening', 'acceptable', 'floor']

/** What was typed after “proviso”, with the word at the cursor last; what is offered. */
const cases: readonly (readonly [typed: string, offered: readonly string[]])[] = [
  ['sh', ['share', 'show']],
  ['--', ['--help', '--version']],
  ['help ma', ['make']],
  ['help make ', []],
  ['nonsense ', []],
  ['list f', ['fields', 'facts']],
  ['list clauses ', []],
  ['new ', ['clause', 'engagement']],
  ['new clause ', []],
  ['show --r', ['--register', '--rung']],
  ['show --rung ', rungs],
  ['show --rung=', rungs.map((one) => `--rung=${one}`)],
  ['show --rung = ', rungs],
  ['show --rung = fl', ['floor']],
  ['show --rung =', rungs],
  ['show CON-01 --rung floor --re', ['--register']],
  ['show --rung floor --r', ['--register']],
  ['show --rung floor rid', ['rider', 'rider-memo', 'rider-page']],
  ['show con-0', ['CON-01', 'CON-02', 'CON-03', 'CON-04', 'CON-05', 'CON-06', 'CON-07']],
  ['show CON-01 ', []],
  ['show search_', ['search_days']],
  ['show performer.st', ['performer.status']],
  ['show --ask A2', ['A20', 'A21', 'A22', 'A23', 'A24', 'A25', 'A26']],
  ['diff DEF-07', ['DEF-07']],
  ['explain leak', ['leak', 'leaked-note', 'leaked-rung']],
  ['explain undefined', ['undefined-term']],
  ['adopt ', [':files docx md txt']],
  ['adopt old.docx ', []],
  ['adopt --family C', ['CMP', 'CON', 'CTL']],
  ['make ', ['examples', ':files yaml yml']],
  ['make plans/a.yaml ', ['examples', ':files yaml yml']],
  ['preflight ', ['examples', ':files yaml yml']],
  ['preflight --format ', ['pretty', 'json']],
  ['track ', ['examples', ':files yaml yml']],
  ['track --format x', ['xlsx']],
  ['history DEF-07', ['DEF-07']],
  ['history --negotiation ', ['examples']],
  ['recall DEF-07', ['DEF-07']],
  ['scan ', [':files docx pdf html htm md txt']],
  ['scan a.pdf b', [':files docx pdf html htm md txt']],
  ['scan --format ', ['pretty', 'json', 'html', 'docx']],
  ['make --final --format ', ['docx', 'html', 'pdf', 'md', 'txt']],
  ['make --format docx,', ['docx,html', 'docx,pdf', 'docx,md', 'docx,txt']],
  ['make --format docx,h', ['docx,html']],
  ['make --format docx --fo', ['--format']],
  ['make --to ', [':folders']],
  ['make --rung floor --r', ['--release']],
  ['coverage --to ', [':files html docx pdf md txt']],
  ['coverage ', []],
  ['init --side ', ['performer', 'company', 'union']],
  ['init ', [':folders']],
  ['completion ', [...shells]],
]
test.each(cases)('“proviso %s”', async (typed, names) => {
  expect(await offered(whole(), ...typed.split(' '))).toEqual(names)
})

test('every command is offered, and each of its options', async () => {
  const world = small()
  expect((await offered(world, '')).toSorted()).toEqual([...commands, 'help'].toSorted())
  for (const name of commands) {
    const {out} = await proviso(world, name, '--help')
    const options = [...out.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map(([, option]) => option)
    expect(await offered(world, name, '--')).toEqual(options)
  }
})

test('the negotiations of a workspace are offered by their names, with the counterparty', async () => {
  const world = whole({
    'negotiations/pier/ledger.yaml': 'parties: {union: A, company: Pier Street Television}\n',
    'negotiations/harbor/ledger.yaml': "parties:\n  union: A\n  company: 'Halfpenny Lantern'\n",
    'negotiations/harbor/round-01/ledger.yaml': '',
  })
  expect(await offered(world, 'track', '')).toEqual(['examples', 'harbor', 'pier', ':files yaml yml'])
  const {out} = await proviso(world, 'completion', 'zsh', '--', 'history', '--negotiation', '')
  expect(out.split('\n')).toEqual(['examples\t', 'harbor\tHalfpenny Lantern', 'pier\tPier Street Television'])
})

test('the documents of plans/ are offered by the names of their files', async () => {
  const plans = {
    'plans/a.yaml':
      '# All.\n- {template: rider, engagement: ../engagements/ada.yaml, name: first-rider}\n- {template: handout, engagement: ../engagements/bob.yaml}\n',
    'plans/b.yaml': '- template: rider\n  engagement: "../engagements/eve.yml"\n  formats: [txt]\n- template: rid\n',
  }
  expect(await offered(small(plans), 'preflight', '')).toEqual([
    'examples',
    'bob-handout',
    'eve-rider',
    'first-rider',
    ':files yaml yml',
  ])
})

describe('the names that are offered', () => {
  const kinds = [
    ['clauses', 'Title', ['diff', '']],
    ['rules', 'Demands', ['explain', '']],
    ['asks', 'Ask', ['show', '--ask', '']],
  ] as const
  test.each(kinds)('are all %s of the library, each with its words', async (kind, column, words) => {
    const {library} = await shipped()
    const {heads, rows} = lists[kind](library)
    const {out} = await proviso(whole(), 'completion', 'zsh', '--', ...words)
    const known = rows.map((row) => `${row[0]}\t${row[heads.indexOf(column)]}`)
    expect(out.split('\n').toSorted()).toEqual(known.toSorted())
  })

  test('are everything that can be shown but terms, which are several words', async () => {
    const {library} = await shipped()
    const {clause, document, fields, questions, letter} = library
    const all = [clause, document, fields, questions, new Map(Object.entries(letter.value.asks))]
    const names = all.flatMap((one: ReadonlyMap<string, unknown>) => [...one.keys()])
    expect((await offered(whole(), 'show', '')).toSorted()).toEqual(names.toSorted())
  })

  test('are those of the workspace too, and of the library that it names', async () => {
    const clause = 'id: CON-77\ntitle: Second opinion\nfields:\n  opinion_days:\n    type: integer\ntext: {}\n'
    const own = {'proviso.yaml': 'out: out\n', 'clauses/CON/CON-77.yaml': clause}
    expect(await offered(whole(own), 'show', 'con-7')).toEqual(['CON-77'])
    expect(await offered(whole(own), 'show', 'opinion')).toEqual(['opinion_days'])
    const named = {'proviso.yaml': "library: 'ours' # not the shipped one\n", 'ours/ABC/ABC-01.yaml': clause}
    expect(await offered(whole(named), 'diff', '')).toEqual(['ABC-01'])
  })

  test('are fewer where there is no library, and nobody is troubled', async () => {
    expect(await offered(small({'proviso.yaml': 'library: nowhere\n'}), 'diff', '')).toEqual([])
    expect(await offered(small({'proviso.yaml': 'library: nowhere\n'}), 'show', '')).toEqual(['rider'])
  })
})

test('a shell that cannot be told is named', async () => {
  const {code, err} = await proviso(small(), 'completion', 'bsh')
  expect(code).toBe(2)
  expect(err).toContain('“bsh” is no shell that can be told: bash, zsh, fish, powershell; did you mean “bash”?')
})

test('a script says how it is installed, and never hands a typed line to eval', async () => {
  for (const shell of shells) {
    const {code, out} = await proviso(small(), 'completion', shell)
    expect(code).toBe(0)
    const [install = '', ...lines] = out.split('\n').filter((line) => !line.startsWith('#compdef'))
    expect(install).toContain(`proviso completion ${shell}`)
    expect(lines.join('\n')).not.toMatch(/\beval\b|Invoke-Expression/)
  }
})
