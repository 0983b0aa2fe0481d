import {getDocumentProxy} from 'unpdf'
import type {Typesetter} from '../../src/base/typesetter.js'
import {nativeTypesetter} from '../../src/cli/typesetter.js'
import type {Document} from '../../src/document/document.js'
import {shippedFaces} from '../../src/render/faces.js'
import {enlarged} from '../../src/render/look.js'
import {renderPdf} from '../../src/render/pdf/pdf.js'
import {portable} from '../../src/render/pdf/typesetter.js'
import {saidInPdf} from '../../src/workshop/guard/said-in-pdf.js'
import {supply} from './installed.js'
import {tokens} from './shells.js'

const fonts = await Promise.all(
  Object.values(shippedFaces)
    .flatMap((face) => Object.values(face) as readonly string[])
    .map(supply),
)
const wasm = await supply('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm')

/** The typesetter of this machine, which checks PDF/UA-1; nothing where none is installed. CI demands it. */
export const native = nativeTypesetter(fonts)
if (native === undefined && process.env.CI && process.platform === 'linux' && process.arch === 'x64')
  throw new Error('The native typesetter is not installed; run npm ci without --omit=optional')
export const aPortable = (): Promise<Typesetter> => portable(wasm, fonts)

export const pdf = (document: Document, typesetter: Typesetter) => {
  const look = tokens.looks[document.look]
  if (look === undefined) throw new Error(`no look ${document.look}`)
  return renderPdf(document, document.large ? enlarged(look) : look, tokens.pages, typesetter)
}

/** A node of the structure that screen readers walk. */
export interface Tagged {
  readonly role?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly (Tagged & {readonly type?: string; readonly id?: string})[]
}
export interface ReadPdf {
  readonly title: unknown
  readonly language: unknown
  readonly marked: boolean
  readonly tree: readonly Tagged[]
  readonly outline: readonly {readonly title: string; readonly items: readonly unknown[]}[]
  readonly pages: number
  /** What the pages say, and what runs along the last one. */
  readonly text: string
  readonly running: string
  readonly links: readonly {readonly url?: string; readonly dest?: unknown}[]
}

/** A PDF as a reader with pdf.js meets it. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const file = await getDocumentProxy(new Uint8Array(bytes), {verbosity: 0})
  const {info} = await file.getMetadata()
  const pages: Awaited<ReturnType<typeof file.getPage>>[] = []
  for (let number = 1; number <= file.numPages; number++) pages.push(await file.getPage(number))
  const said = (await saidInPdf(bytes)) ?? []
  return {
    title: (info as {Title?: unknown}).Title,
    language: (info as {Language?: unknown}).Language,
    marked: Boolean((await file.getMarkInfo())?.Marked),
    tree: (await Promise.all(pages.map((page) => page.getStructTree()))) as readonly Tagged[],
    outline: ((await file.getOutline()) ?? []) as ReadPdf['outline'],
    pages: file.numPages,
    text: said[0]?.text ?? '',
    running: said.filter(({kind}) => kind === 'running').at(-1)?.text ?? '',
    links: (await Promise.all(pages.map((page) => page.getAnnotations()))).flat(),
  }
}
/** What is said of pictures. */
export const altsIn = (tree: readonly Tagged[]): readonly string[] =>
  tree.flatMap(({alt, children = []}) => [...(alt === undefined ? [] : [alt]), ...altsIn(children)])
export const roles = (tree: readonly Tagged[]): readonly string[] =>
  tree.flatMap(({role, children = []}) => [...(role === undefined ? [] : [role]), ...roles(children)])

/** What stands at the head of a PDF: its title and language, and the roles of its first page. */
export const headOf = async (bytes: Uint8Array) => {
  const file = await getDocumentProxy(new Uint8Array(bytes), {verbosity: 0})
  const {info} = await file.getMetadata()
  const tree = (await (await file.getPage(1)).getStructTree()) as Tagged
  const {Title: title, Language: language} = info as {Title?: unknown; Language?: unknown}
  return {title, language, marked: Boolean((await file.getMarkInfo())?.Marked), roles: roles([tree])}
}
