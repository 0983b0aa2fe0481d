import type {Language} from '../../document/document.js'
import {aboutPage} from './about.js'
import {clausePage} from './clause.js'
import {doorTo, framed} from './frame.js'
import {glossaryPage} from './glossary.js'
import {homePage} from './home.js'
import {letterPage} from './letter.js'
import {libraryPage} from './library.js'
import {type Page, pathOf, standingAt} from './page.js'
import {quizPage, quizzesPage} from './quiz.js'
import {searchPage} from './search.js'
import {downloadsPage, handoutsPage, sheetPage} from './sheets.js'
import {isIn, type Site} from './site.js'

/** A file of the site, by its path from the root. */
export interface SiteFile {
  readonly path: string
  readonly content: string
  /** Name of the sheet that it shows, where it is the page of one. */
  readonly sheet?: string
}

const languages: readonly Language[] = ['en', 'es']

/** All pages of a site. Same site, same pages. */
export const renderSite = (site: Site): readonly SiteFile[] => {
  const made = languages.flatMap((language) => pagesIn(site, language))
  const names = new Set(made.map(({page}) => pathOf(page.language, page.name)))
  const around = {site, has: (language: Language, name: string) => names.has(pathOf(language, name))}
  return made.map(({page, sheet}) => ({
    path: pathOf(page.language, page.name),
    content: framed(page, around),
    ...(sheet === undefined ? {} : {sheet}),
  }))
}

const pagesIn = (site: Site, language: Language): readonly {readonly page: Page; readonly sheet?: string}[] => {
  const at = (name: string) => standingAt(site, language, name)
  const quizzes = site.quizzes.filter((quiz) => quiz.language === language)
  const pages: readonly Page[] = [
    homePage(at('index')),
    ...(doorTo(site, language, 'handouts') ? [handoutsPage(at('handouts'))] : []),
    libraryPage(at('clauses/index')),
    ...site.clauses.filter((one) => isIn(one, language)).map((one) => clausePage(at(`clauses/${one.id}`), one)),
    ...(language === 'en' ? [letterPage(at('letter'))] : []),
    glossaryPage(at('glossary')),
    ...(quizzes.length === 0 ? [] : [quizzesPage(at('quiz/index'), quizzes)]),
    ...quizzes.map((quiz) => quizPage(at(`quiz/${quiz.id}`), quiz)),
    searchPage(at('search')),
    ...(doorTo(site, language, 'downloads') ? [downloadsPage(at('downloads'))] : []),
    aboutPage(at('about')),
  ]
  const sheets = site.sheets
    .filter(({document}) => document.language === language)
    .map((sheet) => ({page: sheetPage(at(`documents/${sheet.name}`), sheet), sheet: sheet.name}))
  return [...pages.map((page) => ({page})), ...sheets]
}
