import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {openPackage} from '../../src/ooxml/open.js'
import {pack} from '../../src/ooxml/pack.js'
import {codec} from './codec.js'
import {hasOffice} from './validator.js'

/** A cell as it lies in a workbook. */
export interface Found {
  readonly formula?: string
  /** Digits, or text. */
  readonly value: string
  readonly style: string
}
/** Sheets by name, cells by address. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, Found>>

/** The parts of a workbook as text. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const {value: parts, diagnostics} = openPackage(bytes, codec)
  if (!parts) throw new Error(JSON.stringify(diagnostics))
  return new Map([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)]))
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
      code === undefined ? (entities[name as string] ?? whole) : String.fromCodePoint(Number(code)),
    )

export const cellsOf = (bytes: Uint8Array): Cells => {
  const parts = partsOf(bytes)
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(
    ([, text = '']) => plain(text),
  )
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  )
  return new Map(
    names.map((name, index) => {
      const sheet = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''
      const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)]
      return [
        name,
        new Map(
          cells.map(([, address = '', attributes = '', inner = '']): [string, Found] => {
            const formula = /<f\b[^>]*>([\s\S]*?)<\/f>/.exec(inner)?.[1]
            const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1]
            const text = attributes.includes('t="s"')
              ? (shared[Number(value)] ?? '')
              : plain(/<is>([\s\S]*?)<\/is>/.exec(inner)?.[1] ?? value ?? '')
            const style = /s="(\d+)"/.exec(attributes)?.[1] ?? ''
            return [address, {...(formula === undefined ? {} : {formula: plain(formula)}), value: text, style}]
          }),
        ),
      ]
    }),
  )
}

/** The workbook without the values of its formulas: whoever shows them has to work them out. */
export const unworked = (bytes: Uint8Array): Uint8Array =>
  pack(
    [...partsOf(bytes)].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text.replace(/<\/f><v>[^<]*<\/v>/g, '</f>')),
    })),
    codec,
  )

/** Whether LibreOffice is installed with its spreadsheet. */
export const hasCalc =
  hasOffice &&
  ['/usr/lib/libreoffice', '/opt/libreoffice', '/usr/lib64/libreoffice'].some((folder) =>
    existsSync(join(folder, 'program/libsclo.so')),
  )

/** Workbooks as LibreOffice saves them after working out every formula, all in one run. */
export const recalculated = (workbooks: readonly Uint8Array[]): readonly Uint8Array[] => {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
  try {
    const paths = workbooks.map((bytes, index) => {
      const path = join(folder, `book${index}.xlsx`)
      writeFileSync(path, unworked(bytes))
      return path
    })
    const out = join(folder, 'out')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, ...paths], {timeout: 110_000})
    return paths.map((_, index) => new Uint8Array(readFileSync(join(out, `book${index}.xlsx`))))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
