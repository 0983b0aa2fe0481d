import {type Opening, openPdf} from '../open-pdf.js'
import type {Said} from './said.js'

/** As much of pdf.js as is asked here. */
interface Pdf {
  readonly numPages: number
  getPage(number: number): Promise<Page>
  getMetadata(): Promise<{readonly info: object; readonly metadata: {getRaw(): string} | null}>
  getOutline(): Promise<readonly Entry[] | null>
  getAttachments(): Promise<Readonly<Record<string, {readonly content: Uint8Array}>> | null>
}
interface Page {
  getTextContent(options: object): Promise<{readonly items: readonly object[]}>
  getAnnotations(): Promise<readonly {readonly url?: string; readonly contentsObj?: {readonly str: string}}[]>
  getStructTree(): Promise<Tagged | null>
}
interface Entry {
  readonly title: string
  readonly items: readonly Entry[]
}
interface Tagged {
  readonly alt?: string
  readonly children?: readonly Tagged[]
}

/**
 * Everything that a PDF of our own making says: on its pages, along them, in bookmarks, addresses, descriptions and properties.
 *
 * @returns nothing for a file that cannot be opened
 */
export const saidInPdf = async (bytes: Uint8Array): Promise<readonly Said[] | undefined> => {
  let opening: Opening | undefined
  try {
    opening = await openPdf(bytes)
    const pdf = (await opening.promise) as Pdf
    const pages: Page[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pdf.getPage(number))
    const texts = await Promise.all(pages.map(textsOf))
    const {info, metadata} = await pdf.getMetadata()
    const attached = Object.entries((await pdf.getAttachments()) ?? {})
    return [
      {text: texts.map(({text}) => text).join('\n'), where: ''},
      ...(texts.some(({text, apart}) => text !== apart)
        ? [{text: texts.map(({apart}) => apart).join('\n'), where: ''}]
        : []),
      ...[...new Set(texts.map(({running}) => running))].map((text): Said => ({text, where: '', kind: 'running'})),
      ...[...Object.values(info), metadata?.getRaw() ?? ''].flatMap((value) => aside(value, 'in its properties')),
      ...titles((await pdf.getOutline()) ?? []).flatMap((title) => aside(title, 'in a bookmark')),
      ...(await Promise.all(pages.map(hiddenIn))).flat(),
      ...attached.flatMap(([name, {content}]) =>
        [name, new TextDecoder().decode(content)].flatMap((text) => aside(text, 'in an attached file')),
      ),
    ]
  } catch {
    return undefined
  } finally {
    await opening?.destroy().catch(() => undefined)
  }
}

const aside = (text: unknown, where: string): readonly Said[] =>
  typeof text === 'string' && text !== '' ? [{text, where, kind: 'aside'}] : []

const titles = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({title, items}) => [title, ...titles(items)])

/** Addresses of links, remarks, and what is said of pictures. */
const hiddenIn = async (page: Page): Promise<readonly Said[]> => {
  const remarks = (await page.getAnnotations()).flatMap(({url, contentsObj}) => [
    ...aside(url, 'in the address of a link'),
    ...aside(contentsObj?.str, 'in a remark'),
  ])
  const tree = await page.getStructTree()
  return [...remarks, ...(tree ? altsIn(tree) : []).flatMap((alt) => aside(alt, 'in the description of a picture'))]
}

const altsIn = ({alt, children = []}: Tagged): readonly string[] => [
  ...(alt === undefined ? [] : [alt]),
  ...children.flatMap(altsIn),
]

/**
 * What a page says: as it runs on; with words taken apart that run into each other where the look changes; and along its edges, which
 * is no part of its text.
 */
interface Texts {
  readonly text: string
  readonly apart: string
  readonly running: string
}

const textsOf = async (page: Page): Promise<Texts> => {
  const {items} = await page.getTextContent({includeMarkedContent: true})
  let [text, apart, running] = ['', '', '']
  const marks: boolean[] = []
  let parted = false
  for (const item of items) {
    const {type, tag, str, hasEOL} = item as Partial<Record<'type' | 'tag' | 'str', string>> & {hasEOL?: boolean}
    const said = `${str ?? ''}${hasEOL ? '\n' : ''}`
    if (type !== undefined) {
      if (type === 'endMarkedContent') marks.pop()
      else marks.push(tag === 'Artifact')
      if (/[\p{L}\p{N}]$/u.test(apart)) parted = true
    } else if (marks.includes(true)) running += said
    else {
      text += said
      apart += parted && /^[\p{L}\p{N}]/u.test(said) ? `\n${said}` : said
      if (said !== '') parted = false
    }
  }
  return {text, apart, running}
}
