import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

const require = createRequire(import.meta.url)
const program = ((): string => {
  try {
    return require('@microsoft/sarif-multitool') as string
  } catch {
    return ''
  }
})()
/** Microsoft’s tool is large, so it is installed where it is wanted and is no part of the project. */
export const hasSarifTool = program !== ''

/** The official schema, which comes with the validator. */
export const sarifSchema = (): object =>
  JSON.parse(readFileSync(join(dirname(program), 'sarif-2.1.0.json'), 'utf8').replace(/^\uFEFF/, '')) as object

/** What Microsoft’s validator of SARIF has against a log: by the standard, and by what GitHub’s code scanning asks for. */
export const faultsInSarif = (log: string): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
  try {
    const [path, out] = [join(folder, 'log.sarif'), join(folder, 'out.sarif')]
    writeFileSync(path, log)
    if (process.platform !== 'win32' && existsSync(program)) chmodSync(program, 0o755)
    const {error, stdout, stderr} = spawnSync(
      program,
      ['validate', path, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--output', out],
      {encoding: 'utf8', timeout: 60_000},
    )
    if (error || !existsSync(out)) throw new Error(`The validator did not run: ${error?.message ?? stdout + stderr}`)
    const said = JSON.parse(readFileSync(out, 'utf8').replace(/^\uFEFF/, '')) as {
      runs: {results?: {ruleId: string; message: {arguments?: string[]}}[]}[]
    }
    return said.runs.flatMap(({results = []}) =>
      results.map(({ruleId, message}) => [ruleId, ...(message.arguments ?? [])].join(' ')),
    )
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
