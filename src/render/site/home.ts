import {escaped} from '../html/escape.js'
import {doorTo, sheetName} from './frame.js'
import type {Area, Here, Page} from './page.js'
import {seeker} from './search.js'

/** The first page: who are you? */
export const homePage = (here: Here): Page => {
  const {site, say, language} = here
  const card = (name: string, title: string, says: string): string =>
    `<li><a href="${here.page(name)}"><strong>${escaped(title)}</strong> <span>${escaped(says)}</span></a></li>\n`
  const roles = site.sheets.flatMap(({name, reader, document}) =>
    reader === undefined || document.language !== language ? [] : [card(sheetName(name), reader, document.title)],
  )
  const library = card('clauses/index', say.practitioner, say.practitionerSays(site.clauses.length))
  const rest: readonly (readonly [Area, string])[] = [
    ['handouts', say.areaSays.handouts],
    ['guideline', say.areaSays.guideline],
    ['clauses', say.areaSays.clauses(site.clauses.length)],
    ['asks', say.areaSays.asks(site.asks.length)],
    ['glossary', say.areaSays.glossary(site.terms.length)],
    ['quiz', say.areaSays.quiz],
    ['downloads', say.areaSays.downloads],
    ['about', say.areaSays.about],
  ]
  const shelf = rest.flatMap(([area, says]) => {
    const name = doorTo(site, language, area)
    return name === undefined ? [] : [card(name, say.areas[area], says)]
  })
  return {
    language,
    name: 'index',
    area: 'home',
    title: site.title[language],
    says: say.lead,
    layout: 'wide',
    body: `<div class="hero">
<h1>${escaped(say.headline)}</h1>
<p class="lead">${escaped(say.lead)}</p>
</div>
<section aria-labelledby="who">
<h2 id="who">${escaped(say.who)}</h2>
<ul class="cards">
${roles.join('')}${library}</ul>
</section>
<section aria-labelledby="look-up">
<h2 id="look-up">${escaped(say.lookUp)}</h2>
${seeker(here)}<ul class="shelf">
${shelf.join('')}</ul>
</section>
`,
  }
}
