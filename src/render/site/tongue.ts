import type {Language} from '../../document/document.js'
import {escaped} from '../html/escape.js'
import type {Said} from './site.js'

/** Words of a language on a page of perhaps another: a reader who listens hears them as they are spoken. */
export const spoken = (text: string, language: Language, page: Language): string =>
  language === page ? escaped(text) : `<span lang="${language}">${escaped(text)}</span>`

/** The words in the language of the page, else in English. */
export const told = ({en, es}: Said, page: Language): string =>
  page === 'es' && es !== undefined ? escaped(es) : spoken(en, 'en', page)

/** The same without markup, for titles. */
export const plainly = ({en, es}: Said, page: Language): string => (page === 'es' && es !== undefined ? es : en)

/** The attribute that says what is foreign; nothing where it is at home. */
export const tongue = (language: Language, page: Language): string => (language === page ? '' : ` lang="${language}"`)
