import {escaped} from '../html/escape.js'
import {doorTo} from './frame.js'
import type {Area, Here, Page} from './page.js'

/** The box to search with, on whatever page. */
export const seeker = ({page, say}: Here): string => `<form class="seek" role="search" action="${page('search')}">
<label for="q">${escaped(say.search.label)}</label>
<div><input type="search" id="q" name="q" autocomplete="off" spellcheck="false"> <button type="submit">${escaped(say.search.go)}</button></div>
</form>
`

const otherwise: readonly Area[] = ['handouts', 'guideline', 'clauses', 'asks', 'glossary', 'downloads']

/** Where the words are sought: the index and the script stand beside it, since a page from a disk may fetch nothing. */
export const searchPage = (here: Here): Page => {
  const {site, say, language, page} = here
  const {search} = say
  const doors = otherwise.flatMap((area) => {
    const name = doorTo(site, language, area)
    return name === undefined ? [] : [`<li><a href="${page(name)}">${escaped(say.areas[area])}</a></li>`]
  })
  const told = {found: search.found, foundOne: search.foundOne, none: search.none, kinds: search.kinds}
  return {
    language,
    name: 'search',
    area: 'search',
    title: say.areas.search,
    says: say.areaSays.search,
    scripts: ['search-index', 'search'],
    body: `<h1>${escaped(say.areas.search)}</h1>
${seeker(here)}<p class="says">${escaped(search.hint)} <span class="with-script" hidden>${escaped(search.keys)}</span></p>
<noscript><p>${escaped(search.without)}</p>
<ul>${doors.join('')}</ul></noscript>
<p id="told" role="status"></p>
<ol id="found" data-root="${escaped('../'.repeat(language === 'en' ? 0 : 1))}" data-words="${escaped(JSON.stringify(told))}"></ol>
`,
  }
}
