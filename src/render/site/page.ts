import type {Language} from '../../document/document.js'
import {escaped} from '../html/escape.js'
import type {Site} from './site.js'
import {type Words, words} from './words.js'

/** Parts of the site, as its menus name them. */
export type Area =
  | 'home'
  | 'handouts'
  | 'guideline'
  | 'clauses'
  | 'asks'
  | 'glossary'
  | 'quiz'
  | 'search'
  | 'downloads'
  | 'about'

/** One page, before it has a frame. */
export interface Page {
  readonly language: Language
  /** Its path below the folder of its language, without ending. */
  readonly name: string
  readonly area: Area
  readonly title: string
  /** What a list of pages says of it. */
  readonly says: string
  readonly body: string
  /** Scripts of the site that it needs, by name. */
  readonly scripts?: readonly string[]
  /** Name of the same page in the other language, where it is called otherwise. */
  readonly other?: string | undefined
  readonly layout?: 'wide'
}

export const pathOf = (language: Language, name: string): string =>
  `${language === 'en' ? '' : `${language}/`}${name}.html`

/** Where a page stands, and how it leads elsewhere: all addresses are relative, so that the site works from any folder. */
export interface Here {
  readonly site: Site
  readonly language: Language
  readonly say: Words
  /** To a page in this language, or in another. */
  page(name: string, anchor?: string, language?: Language): string
  /** To a file, by its path from the root of the site. */
  file(path: string): string
}

export const standingAt = (site: Site, language: Language, name: string): Here => {
  const up = '../'.repeat(pathOf(language, name).split('/').length - 1)
  const file = (path: string): string => escaped(up + path.split('/').map(encodeURIComponent).join('/'))
  return {
    site,
    language,
    say: words[language],
    page: (other, anchor, its = language) =>
      `${file(pathOf(its, other))}${anchor === undefined ? '' : `#${escaped(encodeURIComponent(anchor))}`}`,
    file,
  }
}
