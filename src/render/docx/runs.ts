import {escaped} from '../../ooxml/xml.js'
import {legible} from '../characters.js'

/** How a run of text stands out. A run has one character style, so two that meet are one of their own. */
export type Mark = 'none' | 'strong' | 'emphasis' | 'both' | 'term' | 'blank' | 'link'

const styled = (id: string): string => `<w:rPr><w:rStyle w:val="${id}"/></w:rPr>`

const properties: Readonly<Record<Mark, string>> = {
  none: '',
  strong: styled('Strong'),
  emphasis: styled('Emphasis'),
  both: styled('StrongEmphasis'),
  term: styled('DefinedTerm'),
  blank: styled('Blank'),
  link: styled('Hyperlink'),
}

/** The same in text that its paragraph sets in bold: Word would take a second bold for its opposite. */
const unbold: Readonly<Record<Mark, Mark>> = {
  none: 'none',
  strong: 'none',
  emphasis: 'emphasis',
  both: 'emphasis',
  term: 'none',
  blank: 'blank',
  link: 'link',
}

export const runProperties = (mark: Mark, bold: boolean): string => properties[bold ? unbold[mark] : mark]

/** What cannot stand in a run as it is. */
const special = /[&<>"\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

const piece = (text: string): string =>
  text === '\n' ? '<w:br/>' : text === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(text)}</w:t>`

/** Text as one run. A line break or tab in it stays one; what no file can hold becomes U+FFFD. */
export const run = (text: string, look = ''): string => {
  if (text === '') return ''
  if (!special.test(text)) return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
  return `<w:r>${look}${(legible(text).match(/[\n\t]|[^\n\t]+/g) ?? []).map(piece).join('')}</w:r>`
}

export const lineBreak = '<w:r><w:br/></w:r>'
export const tab = '<w:r><w:tab/></w:r>'

/** A field that Word works out, with the result that it has now. `shown` is runs. */
export const field = (instruction: string, shown: string, look = ''): string =>
  `<w:r>${look}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${look}<w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r><w:r>${look}<w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r>${look}<w:fldChar w:fldCharType="end"/></w:r>`

/** A link as a field, so that the package has no relationship for it. Other schemes than `https:` and `mailto:` stay plain text. */
export const link = (url: string, shown: string): string =>
  /^(https|mailto):/i.test(url)
    ? field(
        `HYPERLINK "${url.replace(/[\u0000-\u0020"\\\u007f]/g, (character) => encodeURIComponent(character))}"`,
        shown,
      )
    : shown
