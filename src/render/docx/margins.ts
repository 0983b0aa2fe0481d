import type {Document} from '../../document/document.js'
import {declaration, element} from '../../ooxml/xml.js'
import {below, initialsLabel} from '../running.js'
import {field, run, tab} from './runs.js'
import type {Shell} from './shell.js'
import {watermark} from './watermark.js'

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
}

const line = (style: string, content: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`

/** Every page but the first names the document; the first has its title in the text. */
export const header = (document: Document, shell: Shell, first: boolean): string => {
  const {title, stamp, watermark: notice} = document
  const drawn = notice ? watermark(notice, shell, first ? 2 : 1) : ''
  const names = first ? line('HeaderFirst', drawn + run(stamp)) : line('Header', drawn + run(title) + tab + run(stamp))
  return declaration + element('w:hdr', namespaces, (notice ? line('HeaderNotice', run(notice)) : '') + names)
}

/** Which document on the left, the place for initials in the middle, which page on the right. */
export const footer = (document: Document, {words}: Shell): string => {
  const initials = initialsLabel(document)
  const [label = '', ...draft] = below(document)
  const page = `${run(`${words.page} `)}${field('PAGE', run('1'))}${run(` ${words.of} `)}${field('NUMPAGES', run('1'))}`
  const lines =
    initials === undefined
      ? line('Footer', run(below(document).join(' · ')) + tab + page)
      : line('FooterInitials', `${run(label)}${tab}${run(`${initials} ____________`)}${tab}${page}`) +
        line('FooterMore', run(draft.join(' · ')))
  return declaration + element('w:ftr', namespaces, lines)
}
