import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {partsOf} from './docx.js'
import {packed} from './packed.js'

/** One thing that is done to a Word file; `test/office/edit.py` says what else each kind takes. */
export interface OfficeEdit {
  readonly do: string
}
/** What one person does to a file before it is saved. */
export interface OfficeJob {
  readonly from: Uint8Array
  readonly author?: string
  /** Day and time that the tracked changes bear, such as `2026-11-24T15:20:00Z`. */
  readonly on?: string
  readonly tracked?: boolean
  readonly edits?: readonly OfficeEdit[]
  /** The format in which the file is kept for a while. */
  readonly through?: 'docx' | 'odt' | 'doc'
}
export interface Office {
  /** The file as LibreOffice saves it. The same job gives the same bytes. */
  readonly edit: (job: OfficeJob) => Promise<Uint8Array>
}

const script = join(import.meta.dirname, '../office/edit.py')
/** Milliseconds in which LibreOffice must start, and in which each job must be done. */
const patience = 40_000

const dates = (xml: string): readonly string[] => [...xml.matchAll(/ w:date="([^"]*)"/g)].map(([, date = '']) => date)

/** Puts the day that was asked for in the place of today, where the file that came in has not that date already. */
const dated = (before: Uint8Array, after: Uint8Array, on: string): Uint8Array => {
  const kept = new Set([...partsOf(before).values()].flatMap(dates))
  const parts = [...partsOf(after)].map(([name, xml]) => {
    const told = xml
      .replace(/ w:date="([^"]*)"/g, (whole, date: string) => (kept.has(date) ? whole : ` w:date="${on}"`))
      .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${on}`)
      .replace(/(<TotalTime>)[^<]*/, '$10')
    return [name, told] as const
  })
  return packed(parts)
}

/** Answers of the script, line by line, each within the time that is given to it. */
const conversation = (child: ChildProcessWithoutNullStreams) => {
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  return async (): Promise<void> => {
    let clock: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      clock = setTimeout(() => reject(new Error(`LibreOffice gave no answer in ${patience} ms`)), patience)
    })
    try {
      const {value, done} = await Promise.race([lines.next(), late])
      if (done) throw new Error(`LibreOffice ended: ${said}`)
      const {ok, why} = JSON.parse(value) as {ok: boolean; why?: string}
      if (!ok) throw new Error(why)
    } finally {
      clearTimeout(clock)
    }
  }
}

/** Starts LibreOffice once, with a profile of its own, for all that is done with it. */
export const withOffice = async <T>(does: (office: Office) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-office-'))
  const child = spawn('/usr/bin/python3', [script, folder.replace(/\W/g, ''), join(folder, 'profile')])
  const ended = new Promise((resolve) => child.on('close', resolve))
  const answer = conversation(child)
  const edit = async ({from, on = '2026-11-24T09:00:00Z', ...job}: OfficeJob): Promise<Uint8Array> => {
    const [source, target] = [join(folder, 'in.docx'), join(folder, 'out.docx')]
    writeFileSync(source, from)
    rmSync(target, {force: true})
    child.stdin.write(`${JSON.stringify({...job, from: source, to: target})}\n`)
    await answer()
    return dated(from, readFileSync(target), on)
  }
  try {
    await answer()
    return await does({edit})
  } finally {
    child.stdin.end()
    const impatient = setTimeout(() => child.kill(), 10_000)
    await ended
    clearTimeout(impatient)
    rmSync(folder, {recursive: true, force: true})
  }
}
