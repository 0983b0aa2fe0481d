import {createRequire} from 'node:module'
import type {Document} from '../src/document/document.js'

type Data = Readonly<Record<string, string>>

/** As much of both packages as is used here: they stand in `bench/package.json`, apart from the project's own. */
interface Zip {
  files: Readonly<Record<string, unknown>>
}
interface Template {
  render(data: Data): void
  toBuffer(): Uint8Array
  rendered: boolean
  mapper: unknown
  scopeManagers: unknown
}
const require = createRequire(import.meta.url)
const PizZip = require('pizzip') as new (bytes?: Uint8Array) => Zip
const Docxtemplater = require('docxtemplater') as new (zip: Zip, options?: object) => Template

/** The document with each answer replaced by a tag, and the answers by the names of their tags. */
export const withTags = (document: Document): {readonly document: Document; readonly data: Data} => {
  const data: Record<string, string> = {}
  const tag = (name: string, value: string): string => {
    data[name] = value
    return `{${name}}`
  }
  const tagged = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(tagged)
    if (typeof node !== 'object' || node === null) return node
    if ('type' in node && node.type === 'field' && 'value' in node && typeof node.value === 'string')
      return {...node, value: tag(`answer${Object.keys(data).length}`, node.value)}
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tagged(value)]))
  }
  const {label, draft, stamp, dated} = document
  const edition = {
    label: tag('label', label),
    draft: tag('draft', draft),
    stamp: tag('stamp', stamp),
    dated: tag('dated', dated),
  }
  return {document: {...document, ...edition, children: tagged(document.children) as Document['children']}, data}
}

/** From what the manual says to the least work that can be had. */
export const ways = ['documented', 'unzippedOnce', 'forced'] as const
export type Way = (typeof ways)[number]

/** Ways to fill the template. Each gives the file's bytes. */
export const docxtemplater = (template: Uint8Array, data: Data): Readonly<Record<Way, () => Uint8Array>> => {
  const filled = (made: Template): Uint8Array => {
    made.render(data)
    return made.toBuffer()
  }
  const unzipped = new PizZip(template)
  const unzippedOnce = (): Zip => Object.assign(new PizZip(), {files: {...unzipped.files}})
  const parsed = new Docxtemplater(unzippedOnce())
  return {
    /** As the manual says: the template's bytes to a new object for each document. */
    documented: () => filled(new Docxtemplater(new PizZip(template))),
    /** The zip's directory is read once, and each document gets an object of its own over the same entries. */
    unzippedOnce: () => filled(new Docxtemplater(unzippedOnce())),
    /** A second `render` is refused (“should be called only once”); here private fields are reset so that it goes through. */
    forced: () => filled(Object.assign(parsed, {rendered: false, mapper: undefined, scopeManagers: {}})),
  }
}
