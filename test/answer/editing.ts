import {pack} from '../../src/ooxml/pack.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'

/** What the other side does to a file of ours, without a word processor: splices in its text. */
export type Edit =
  | {
      readonly do: 'replace' | 'strike' | 'put'
      readonly words: string
      readonly with?: string
      readonly tracked: boolean
    }
  | {readonly do: 'drop' | 'add'; readonly words: string; readonly with?: string; readonly tracked: boolean}

export const they = {author: 'Desmond Achterberg', date: '2026-11-24T15:20:00Z'}
let id = 90_000
const by = (): string => `w:id="${++id}" w:author="${they.author}" w:date="${they.date}"`
const run = (text: string, tag = 't'): string => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`

/** The paragraph of a file that holds some words, and nothing else does. */
const paragraphWith = (xml: string, words: string): readonly [from: number, to: number] => {
  const at = xml.indexOf(`${words}`)
  if (at < 0) throw new Error(`nobody says “${words}”`)
  return [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + '</w:p>'.length]
}

const edited = (xml: string, {do: what, words, with: other = '', tracked}: Edit): string => {
  const [from, to] = paragraphWith(xml, words)
  const before = xml.slice(from, to)
  const put = (after: string): string => xml.slice(0, from) + after + xml.slice(to)
  if (what === 'drop')
    return put(
      tracked
        ? before
            .replace('</w:pPr>', `<w:rPr><w:del ${by()}/></w:rPr></w:pPr>`)
            .replace(
              /<w:r>.*?<\/w:r>/g,
              (one) =>
                `<w:del ${by()}>${one.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText').replace(/<(\/?)w:instrText/g, '<$1w:delInstrText')}</w:del>`,
            )
        : '',
    )
  const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/.exec(before) ?? []
  if (what === 'add')
    return put(
      before +
        (tracked
          ? `<w:p>${properties.replace('</w:pPr>', `<w:rPr><w:ins ${by()}/></w:rPr></w:pPr>`)}<w:ins ${by()}>${run(other)}</w:ins></w:p>`
          : `<w:p>${properties}${run(other)}</w:p>`),
    )
  const [gone, come] = [what === 'put' ? '' : words, what === 'strike' ? '' : other]
  const pieces = [
    what === 'put' ? run(words) : '',
    gone === '' ? '' : tracked ? `<w:del ${by()}>${run(gone, 'delText')}</w:del>` : '',
    come === '' ? '' : tracked ? `<w:ins ${by()}>${run(come)}</w:ins>` : run(come),
  ]
  return put(
    before.replace(
      new RegExp(
        `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">([^<]*)${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([^<]*)</w:t></w:r>`,
      ),
      (_, look = '', start: string, end: string) => {
        const part = (text: string): string => (text === '' ? '' : run(text).replace('<w:r>', `<w:r>${look}`))
        return part(start) + pieces.join('') + part(end)
      },
    ),
  )
}

/** A file with some of its text in other words. */
export const withText = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array =>
  pack(
    [...partsOf(bytes)].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(name === 'word/document.xml' ? change(text) : text),
    })),
    codec,
  )

/** A file of ours as it comes back. */
export const returned = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array =>
  withText(bytes, (xml) => edits.reduce(edited, xml))
