import type {Language} from '../document/document.js'
import type {Inline, Paragraph, Revision} from '../document/nodes.js'
import {type Hand, handOf, type Redline} from './redline.js'

interface Words {
  readonly changes: string
  readonly by: (names: string) => string
  readonly unnamed: string
  readonly added: string
  readonly deleted: string
  readonly lines: Readonly<Record<Hand, string>>
  readonly look: string
  readonly moved: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    changes: 'Changes',
    by: (names) => `Changes by ${names}`,
    unnamed: 'an author not named',
    added: 'added words',
    deleted: 'deleted words',
    lines: {first: 'single lines', second: 'double lines'},
    look: 'Added words are bold and underlined; deleted words are struck through.',
    moved: 'What was moved is deleted in one place and added in another.',
  },
  es: {
    changes: 'Cambios',
    by: (names) => `Cambios de ${names}`,
    unnamed: 'autor sin nombre',
    added: 'palabras agregadas',
    deleted: 'palabras eliminadas',
    lines: {first: 'líneas sencillas', second: 'líneas dobles'},
    look: 'Lo agregado está en negrita y subrayado; lo eliminado está tachado.',
    moved: 'Lo que cambió de lugar está eliminado en un lugar y agregado en otro.',
  },
}

const text = (value: string): Inline => ({type: 'text', value})
const sample = (kind: Revision['kind'], author: string | undefined, value: string): Inline => ({
  type: 'change',
  kind,
  ...(author !== undefined && {author}),
  children: [text(value)],
})

/**
 * What the marks of a redline mean and whose they are: a paragraph with a sample of each, drawn like the changes themselves.
 *
 * @param marks `lines` in bold, underline and strike, of two looks; `letters` around the words, one for each author
 */
export const legendOf = (redline: Redline, language: Language, marks: 'lines' | 'letters'): Paragraph => {
  const said = words[language]
  const {authors} = redline
  const first = authors.slice(0, 1)
  const groups = marks === 'lines' ? [first, authors.slice(1)] : authors.map((author) => [author])
  const children = groups.flatMap((group, index): Inline[] => {
    if (group.length === 0) return []
    const [author] = group
    const names = new Intl.ListFormat(language).format(group.map((name) => name ?? said.unnamed))
    const whose = authors.length === 1 && author === undefined ? said.changes : said.by(names)
    const lines = marks === 'lines' && authors.length > 1 ? ` (${said.lines[handOf(redline, author)]})` : ''
    return [
      text(`${index === 0 ? '' : ' '}${whose}${lines}: `),
      sample('inserted', author, said.added),
      text(', '),
      sample('deleted', author, said.deleted),
      text('.'),
    ]
  })
  const more = [...(marks === 'lines' ? [said.look] : []), ...(redline.moves ? [said.moved] : [])]
  return {type: 'paragraph', children: [...children, text(more.map((one) => ` ${one}`).join(''))]}
}
