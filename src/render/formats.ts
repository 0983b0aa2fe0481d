import type {Codec, World} from '../base/world.js'
import type {Document, Language, PageSize} from '../document/document.js'
import type {Look, Pages} from './look.js'

/** What a format needs to know before the first document of a kind. */
export interface Setting {
  readonly look: Look
  readonly pages: Pages
  readonly page: PageSize
  readonly language: Language
  /** Squeezes bytes and knows the files that are installed with the program. */
  readonly world: Codec & Pick<World, 'supply' | 'typesetter'>
}
/** Makes the bytes or the text of one document. Plain: same document, same bytes. */
export type Renderer = (document: Document) => string | Uint8Array
/** A format: what its files end in, and what is made once for a kind of document. */
export interface Format {
  readonly ending: string
  prepare(setting: Setting): Promise<Renderer>
}

/** All formats. Each loads only when it is asked for. */
export const formats = {
  docx: {
    ending: 'docx',
    prepare: async ({look, pages, page, language, world}) => {
      const {makeShell, renderDocx} = await import('./docx/docx.js')
      const shell = await makeShell(look, pages, page, language, world)
      return (document) => renderDocx(document, shell)
    },
  },
  html: {
    ending: 'html',
    prepare: async ({look, pages, world}) => {
      const [{renderHtml}, {facesWithin}] = await Promise.all([import('./html/html.js'), import('./html/faces.js')])
      const faces = await facesWithin(look, world)
      return (document) => renderHtml(document, look, pages, faces)
    },
  },
  pdf: {
    ending: 'pdf',
    prepare: async ({look, pages, world}) => {
      const [{renderPdf}, {typesetterOf}] = await Promise.all([import('./pdf/pdf.js'), import('./pdf/typesetter.js')])
      const typesetter = await typesetterOf(world)
      return (document) => renderPdf(document, look, pages, typesetter).bytes
    },
  },
  md: {ending: 'md', prepare: async () => (await import('./markdown/markdown.js')).renderMarkdown},
  txt: {ending: 'txt', prepare: async () => (await import('./text/text.js')).renderText},
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats
