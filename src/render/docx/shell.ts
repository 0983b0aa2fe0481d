import type {Codec, World} from '../../base/world.js'
import type {Language, PageSize} from '../../document/document.js'
import {openPackage, type Package} from '../../ooxml/open.js'
import {contentTypes, type SqueezedPart, squeeze} from '../../ooxml/pack.js'
import {w} from '../../ooxml/xml.js'
import {type Look, laid, type Pages} from '../look.js'
import type {MakePicture} from '../png/png.js'
import {type Words, words} from '../words.js'
import {noPictures} from './figures.js'
import {fontsOf} from './fonts.js'
import {type Lists, listsOf, numberingEnd, numberingPart} from './lists.js'
import {stylesOf} from './styles/styles.js'
import {treatmentOf} from './treatment.js'
import {twips} from './units.js'

/** All of a Word file but its text: made once for each look, page and language, and filled for each document. */
export interface Shell {
  readonly look: Look
  readonly words: Words
  readonly lists: Lists
  /** Width of the lines, in points. */
  readonly width: number
  /** Height of the text of a page, in points. */
  readonly height: number
  /** Page size, margins, headers and footers, as they stand at the end of the body. */
  readonly section: string
  /** `word/numbering.xml` without its end, for documents that add lists. */
  readonly numbering: string
  /** The same as it stands where none are added. */
  readonly numberingAsIs: SqueezedPart
  /** What the package says of its parts, and the text of others, for documents that add pictures. */
  readonly contentTypes: string
  readonly relations: string
  /** Every part that is the same in each document. */
  readonly parts: readonly SqueezedPart[]
  readonly picture: MakePicture
  readonly codec: Codec
}

export const parts = {
  document: 'word/document.xml',
  header: 'word/header1.xml',
  firstHeader: 'word/header2.xml',
  footer: 'word/footer1.xml',
  firstFooter: 'word/footer2.xml',
  numbering: 'word/numbering.xml',
  core: 'docProps/core.xml',
  custom: 'docProps/custom.xml',
} as const

export const relationsPart = 'word/_rels/document.xml.rels'

const perDocument: ReadonlySet<string> = new Set(Object.values(parts))

/** The package leaves out footnotes and endnotes, which contracts here have none of, and relationships of parts that have none. */
const isUseless = (name: string): boolean => /(foot|end)notes\.xml|word\/_rels\/(?!document\.xml)/.test(name)

/** The bare package by the `docx` library, with our styles, lists and fonts in it. */
const frame = async (
  look: Look,
  {width, height}: {width: number; height: number},
  overrides: {path: string; data: string}[],
): Promise<Uint8Array> => {
  const {Document, Footer, Header, Packer} = await import('docx')
  const {top, bottom, side} = look.margin
  const {accent, ink, tint, quiet, rule} = look.colour
  const document = new Document({
    creator: '',
    compatibility: {version: 15},
    features: {trackRevisions: treatmentOf(look).tracked},
    theme: {
      name: 'Proviso',
      fonts: {headings: look.heading.name, body: look.body.name},
      colors: {dark1: ink, dark2: quiet, light2: tint, accent1: accent, accent2: rule, hyperlink: accent},
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {width: twips(width), height: twips(height)},
            margin: {
              top: twips(top),
              bottom: twips(bottom),
              left: twips(side),
              right: twips(side),
              header: twips(top / 2),
              footer: twips(bottom / 2),
            },
          },
        },
        headers: {default: new Header({children: []}), first: new Header({children: []})},
        footers: {default: new Footer({children: []}), first: new Footer({children: []})},
        children: [],
      },
    ],
  })
  return Packer.pack(document, 'uint8array', undefined, overrides)
}

const fontType =
  '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>'

/** Leaves out what nothing refers to. Nothing that differs from run to run is left: the rest is made for each document. */
const normalise = (made: Package, language: string, carriesFonts: boolean): readonly (readonly [string, string])[] =>
  [...made]
    .filter(([name]) => !isUseless(name) && !perDocument.has(name))
    .map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes)
      if (name === contentTypes)
        return [
          name,
          text
            .replace(/<Override [^>]*(foot|end)notes\.xml"\/>|<Default [^>]*Extension="(?!rels|xml)[^>]*\/>/g, '')
            .replace('<Override', carriesFonts ? `${fontType}<Override` : '<Override'),
        ]
      if (name === relationsPart) return [name, text.replace(/<Relationship [^>]*(foot|end)notes\.xml"\/>/g, '')]
      if (name === 'word/settings.xml')
        return [
          name,
          text
            .replace('</w:compat>', `</w:compat>${w('themeFontLang', {val: language})}`)
            .replace(
              '<w:displayBackgroundShape/>',
              (shape) => shape + (carriesFonts ? w('embedTrueTypeFonts', {}) : ''),
            ),
        ]
      return [name, text]
    })

/**
 * Makes the shell of all documents of one look, page size and language. Takes some tens of milliseconds; the result can be used any
 * number of times and is the same each time.
 *
 * @param picture makes the pictures of figures; without it there are none to make
 */
export const makeShell = async (
  look: Look,
  pages: Pages,
  page: PageSize,
  language: Language,
  world: Codec & Pick<World, 'supply'>,
  picture: MakePicture = noPictures,
): Promise<Shell> => {
  const said = words[language]
  const paper = laid(look, pages[page])
  const width = paper.width - 2 * look.margin.side
  const lists = listsOf(look, said)
  const numbering = numberingPart(lists)
  const fonts = await fontsOf(look, world)
  const bytes = await frame(look, paper, [
    {path: 'word/styles.xml', data: stylesOf(look, lists, width, said.tag)},
    {path: 'word/fontTable.xml', data: fonts.table},
  ])
  const {value: made, diagnostics} = openPackage(bytes, world)
  if (!made) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  const section = /<w:sectPr>.*<\/w:sectPr>/s.exec(new TextDecoder().decode(made.get(parts.document)))?.[0]
  if (section === undefined) throw new Error('the docx library made a document without a section')
  const texts = new Map(normalise(made, said.tag, fonts.parts.length > 0))
  const pressed = (name: string, text: string): SqueezedPart =>
    squeeze({name, bytes: new TextEncoder().encode(text)}, world)
  return {
    look,
    words: said,
    lists,
    width,
    height: paper.height - look.margin.top - look.margin.bottom,
    section,
    numbering,
    numberingAsIs: pressed(parts.numbering, numbering + numberingEnd),
    contentTypes: texts.get(contentTypes) ?? '',
    relations: texts.get(relationsPart) ?? '',
    parts: [
      ...[...texts].map(([name, text]) => pressed(name, text)),
      ...fonts.parts.map((part) => squeeze(part, world)),
    ],
    picture,
    codec: world,
  }
}
