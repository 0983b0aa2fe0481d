import type {Language} from '../../document/document.js'
import {escaped} from '../html/escape.js'
import {type Area, type Here, type Page, standingAt} from './page.js'
import type {Site} from './site.js'
import {words} from './words.js'

const policy = `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'`

/** What the frame knows of all pages. */
export interface Around {
  readonly site: Site
  /** Whether there is such a page. */
  has(language: Language, name: string): boolean
}

/** Where each part of the site begins; nothing for a part that is not there in the language. */
const doors = (site: Site, language: Language): readonly {readonly area: Area; readonly name: string}[] => {
  const mine = site.sheets.filter(({document}) => document.language === language)
  const guideline = mine.find(({kind}) => kind === 'guideline')
  const there: readonly (readonly [Area, string | undefined])[] = [
    ['home', 'index'],
    ['handouts', mine.some(({kind}) => kind === 'handout') ? 'handouts' : undefined],
    ['guideline', guideline && sheetName(guideline.name)],
    ['clauses', 'clauses/index'],
    ['asks', language === 'en' ? 'letter' : undefined],
    ['glossary', 'glossary'],
    ['quiz', site.quizzes.some((quiz) => quiz.language === language) ? 'quiz/index' : undefined],
    ['search', 'search'],
    ['downloads', site.sheets.length > 0 ? 'downloads' : undefined],
    ['about', 'about'],
  ]
  return there.flatMap(([area, name]) => (name === undefined ? [] : [{area, name}]))
}
export const doorTo = (site: Site, language: Language, area: Area): string | undefined =>
  doors(site, language).find((door) => door.area === area)?.name

export const sheetName = (name: string): string => `documents/${name}`
export const clauseName = (id: string): string => `clauses/${id}`

/** In the middle of the page’s head; all else is reached from its foot. */
const first: readonly Area[] = ['handouts', 'guideline', 'clauses', 'glossary', 'quiz', 'about']

const menu = (page: Page, here: Here, areas?: readonly Area[]): string =>
  doors(here.site, page.language)
    .filter(({area}) => areas === undefined || areas.includes(area))
    .map(({area, name}) => {
      const current = name === page.name ? ' aria-current="page"' : area === page.area ? ' aria-current="true"' : ''
      return `<li><a href="${here.page(name)}"${current}>${escaped(here.say.areas[area])}</a></li>\n`
    })
    .join('')

/** To the same page in the other language, or to the start of it where there is no such page. */
const tongues = (
  page: Page,
  here: Here,
  {has}: Around,
): {readonly link: string; readonly alternate: string; readonly note: string} => {
  const other: Language = page.language === 'en' ? 'es' : 'en'
  const {language, startHere, notHere} = words[other]
  const name = page.other ?? page.name
  const link = (target: string, label: string): string =>
    `<a class="tongue" href="${here.page(target, undefined, other)}" lang="${other}" hreflang="${other}">${escaped(label)}</a>`
  return has(other, name)
    ? {
        link: link(name, language),
        alternate: `<link rel="alternate" hreflang="${other}" href="${here.page(name, undefined, other)}">\n`,
        note: '',
      }
    : {link: link('index', startHere), alternate: '', note: `<p class="only" lang="${other}">${escaped(notHere)}</p>\n`}
}

/** The whole of a page: what all pages have around what this one says. */
export const framed = (page: Page, around: Around): string => {
  const {site} = around
  const here = standingAt(site, page.language, page.name)
  const {say} = here
  const home = page.name === 'index'
  const title = home ? site.title[page.language] : `${page.title} – ${site.title[page.language]}`
  const {link, alternate, note} = tongues(page, here, around)
  const scripts = (page.scripts ?? []).map(
    (name) => `<script src="${here.file(`scripts/${name}.js`)}" defer></script>\n`,
  )
  const isDraft = site.sheets.some(({document}) => document.watermark !== undefined)
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(page.says)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${here.file('style.css')}">
${alternate}${scripts.join('')}</head>
<body class="${page.area}">
<a class="skip" href="#main">${escaped(say.skip)}</a>
<header class="top">
<a class="brand" href="${here.page('index')}"${home ? ' aria-current="page"' : ''}>${escaped(site.title[page.language])}</a>
<nav aria-label="${escaped(say.mainMenu)}"><ul>
${menu(page, here, first)}</ul></nav>
<div class="tools">
<a class="to-menu" href="#menu">${escaped(say.menu)}</a>
<a class="to-search" href="${here.page('search')}"${page.area === 'search' ? ' aria-current="page"' : ''}>${escaped(say.areas.search)}</a>
${link}
</div>
${note}</header>
<main id="main" tabindex="-1"${page.layout === 'wide' ? ' class="wide"' : ''}>
${page.body}</main>
<footer class="foot">
<nav id="menu" aria-label="${escaped(say.allPages)}" tabindex="-1"><ul>
${menu(page, here)}</ul></nav>
<p class="drafts">${escaped(isDraft ? say.drafts : say.advice)}</p>
</footer>
</body>
</html>
`
}
