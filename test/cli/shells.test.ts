import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {root} from '../support/shipped.js'

/** Completion as a person meets it: real shells, a real program on the path, a folder with files in it. */
const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
const deal = join(folder, 'deal')
const env = {...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, HOME: folder}
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0
const run = (shell: string, argv: readonly string[]): readonly string[] => {
  const {stdout, stderr} = spawnSync(shell, argv, {cwd: deal, env, encoding: 'utf8'})
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

beforeAll(() => {
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href
  const program = join(folder, 'proviso')
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${join(root, 'src/cli/bin.ts')}" "$@"\n`,
  )
  chmodSync(program, 0o755)
  mkdirSync(join(deal, 'plans'), {recursive: true})
  for (const file of ['plans/rider.yaml', 'plans/my plan.yaml', 'plans/notes.txt', 'proviso.yaml'])
    writeFileSync(join(deal, file), '')
})
afterAll(() => rmSync(folder, {recursive: true}))

describe.skipIf(!has('bash'))('bash', () => {
  /** The words up to the cursor as bash takes them apart, and what it is told. */
  const cases = [
    [['proviso', 'sho'], ['show']],
    [['proviso', 'explain', 'undefined'], ['undefined-term']],
    [['proviso', 'show', 'con-07'], ['CON-07']],
    [['proviso', 'show', 'CON-01', '--rung', '=', 'fl'], ['floor']],
    [['proviso', 'make', 'pl'], ['plans']],
    [
      ['proviso', 'make', 'plans/'],
      ['plans/my plan.yaml', 'plans/rider.yaml'],
    ],
    [['proviso', 'init', ''], ['plans']],
    [['proviso', 'show', `$(touch '${folder}/run')`], []],
  ] as const
  const drive = `
    eval "$(proviso completion bash)"
    eval "$(proviso completion bash)"
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _proviso 2>/dev/null
    printf '%s\\n' "\${COMPREPLY[@]}"`
  test.each(cases)('%j', (words, told) => {
    expect([...run('bash', ['--norc', '-c', drive, 'bash', ...words])].toSorted()).toEqual(told)
  })
  test('runs nothing of what is being typed', () => expect(existsSync(join(folder, 'run'))).toBe(false))
})

describe.skipIf(!has('fish'))('fish', () => {
  const cases = [
    ['proviso sho', ['show\tShow a clause and its texts, a document, a term, a field, a fact, an ask']],
    ['proviso show con-07', ['CON-07\tEstates']],
    ['proviso show --rung=fl', ['--rung=floor']],
    ['proviso make plans/r', ['plans/rider.yaml']],
    ['proviso init ', ['plans/\tDirectory']],
  ] as const
  test.each(cases)('“%s”', (line, told) => {
    expect(run('fish', ['--no-config', '-c', `proviso completion fish | source; complete -C'${line}'`])).toEqual(told)
  })
})

describe.skipIf(!has('zsh'))('zsh', () => {
  /** What was typed before a Tab, and what stands on the line after it. */
  const cases = {
    'proviso sho': 'proviso show ',
    'proviso explain undefined': 'proviso explain undefined-term ',
    'proviso show con-07': 'proviso show CON-07 ',
    'proviso show CON-01 --rung=f': 'proviso show CON-01 --rung=floor ',
    'proviso make --format docx,h': 'proviso make --format docx,html ',
    'proviso make plans/r': 'proviso make plans/rider.yaml ',
    'proviso init ': 'proviso init plans/',
  }
  // A terminal in which each line is typed and completed; a key then writes down what stands there.
  const drive = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'autoload -U compinit; compinit -u -D; eval "$(proviso completion zsh)"'
    zpty -w shell 'keep() { print -r -- "$BUFFER|" >> kept; BUFFER= }; zle -N keep; bindkey "^X" keep; print ready > kept'
    repeat 300; do [[ -s kept ]] && break; sleep 0.1; done
    for line in "$@"; do zpty -w -n shell "$line"$'\\t'$'\\C-x'; done
    repeat 300; do (( $(wc -l < kept) > $# )) && break; sleep 0.1; done
    zpty -d shell`
  test('completes what stands on the line', () => {
    run('zsh', ['-f', '-c', drive, 'zsh', ...Object.keys(cases)])
    const [, ...kept] = readFileSync(join(deal, 'kept'), 'utf8').trimEnd().split('\n')
    expect(kept).toEqual(Object.values(cases).map((line) => `${line}|`))
  })
})

describe.skipIf(!has('pwsh'))('PowerShell', () => {
  const cases = [
    ['proviso sho', ['show']],
    ['proviso show con-07', ['CON-07']],
    ['proviso show CON-01 --rung ', ['opening', 'acceptable', 'floor']],
  ] as const
  test.each(cases)('“%s”', (line, told) => {
    const drive = `proviso completion powershell | Out-String | Invoke-Expression; (TabExpansion2 '${line}' ${line.length}).CompletionMatches | ForEach-Object CompletionText`
    expect(run('pwsh', ['-NoProfile', '-Command', drive])).toEqual(told)
  })
})
