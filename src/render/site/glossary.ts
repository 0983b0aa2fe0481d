import {escaped} from '../html/escape.js'
import {clauseLink} from './library.js'
import type {Here, Page} from './page.js'
import {spoken, told} from './tongue.js'

/** Every term of the clauses in plain words. */
export const glossaryPage = (here: Here): Page => {
  const {site, say, language} = here
  const entries = site.terms.map(({key, name, gloss, clause}) => {
    const defined =
      clause === undefined
        ? ''
        : `<p class="defined">${escaped(say.glossary.definedIn)} ${clauseLink(here, clause)}</p>`
    return `<div><dt id="${escaped(key)}">${spoken(name, 'en', language)}</dt><dd><p>${told(gloss, language)}</p>${defined}</dd></div>\n`
  })
  return {
    language,
    name: 'glossary',
    area: 'glossary',
    title: say.areas.glossary,
    says: say.areaSays.glossary(site.terms.length),
    body: `<h1>${escaped(say.areas.glossary)}</h1>
<p class="lead">${escaped(say.glossary.intro)}</p>
<dl class="terms glossary">
${entries.join('')}</dl>
`,
  }
}
