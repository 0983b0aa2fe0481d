import {shippedFaces} from '../render/faces.js'
import {pageFaces} from '../render/html/faces.js'

/** Files that a page may need and that come with the program, by package and path, or by their path in the program’s own folder. */

/** Typefaces of documents. */
export const faces: readonly string[] = [
  ...Object.values(shippedFaces).flatMap((files) => Object.values(files)),
  ...pageFaces,
]
/** What draws pictures. */
export const picturing = '@resvg/resvg-wasm/index_bg.wasm'
/** What sets PDFs: large, and loaded only for one. */
export const typesetting = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'
/** Returns to try the studio with. */
export const exampleReturns: readonly string[] = ['company-1.docx', 'company-2.docx', 'company-3.docx'].map(
  (name) => `examples/worked-negotiation/from-them/${name}`,
)
