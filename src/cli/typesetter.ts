import {createRequire} from 'node:module'
import type {Printed, Typesetter, Typesetting} from '../base/typesetter.js'

/** As much of the native compiler as is used here. Its package names one platform and has no types. */
interface Native {
  readonly NodeCompiler: {create(options: object): Compiler}
}
interface Compiler {
  addSource(path: string, text: string): void
  mapShadow(path: string, bytes: Buffer): void
  resetShadow(): void
  evictCache(age: number): void
  compile(options: {readonly mainFilePath: string}): {readonly result: unknown; takeDiagnostics(): unknown}
  fetchDiagnostics(diagnostics: unknown): unknown
  pdf(document: unknown, options: object): Buffer
}

const platform = 'linux-x64-gnu'
/** Documents for which the compiler keeps what it worked out: enough for the program, and no more memory with each page. */
const keptFor = 3
/** A folder that is nowhere: the compiler finds what it is given, and no file of this machine. */
const nowhere = '/proviso-nowhere'
const main = `${nowhere}/main.typ`

/** Typst as this machine runs it, which refuses what PDF/UA-1 forbids; nothing where it is not installed. */
export const nativeTypesetter = (fonts: readonly Uint8Array[]): Typesetter | undefined => {
  let native: Native
  try {
    native = createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${platform}`)
  } catch {
    return undefined
  }
  const compiler = native.NodeCompiler.create({
    workspace: nowhere,
    fontArgs: [{fontBlobs: fonts.map((font) => Buffer.from(font))}],
  })
  return {set: (typesetting) => setBy(compiler, typesetting)}
}

const setBy = (compiler: Compiler, {source, data, date}: Typesetting): Printed => {
  compiler.resetShadow()
  compiler.evictCache(keptFor)
  compiler.addSource(main, source)
  for (const [path, bytes] of data) compiler.mapShadow(nowhere + path, Buffer.from(bytes))
  const compiled = compiler.compile({mainFilePath: main})
  const {result} = compiled
  if (result === null || result === undefined)
    throw new Error(
      `The typesetter refused the page: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()))}`,
    )
  const creationTimestamp = Date.parse(date) / 1000
  try {
    return {bytes: compiler.pdf(result, {pdfStandard: 'ua-1', creationTimestamp}), standard: 'PDF/UA-1'}
  } catch {
    // A sign that no typeface has breaks the standard, and is no reason to have no file.
    return {bytes: compiler.pdf(result, {creationTimestamp}), standard: 'tagged PDF'}
  }
}
