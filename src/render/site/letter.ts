import {escaped} from '../html/escape.js'
import {clauseLink} from './library.js'
import type {Here, Page} from './page.js'

/** What the open letter asks, and which clauses answer it. The letter is in English, and so is this page. */
export const letterPage = (here: Here): Page => {
  const {site, say, language} = here
  const asks = site.asks.map(({id, says, quote}) => {
    const answering = site.clauses.filter((clause) => clause.asks.includes(id))
    const answers =
      answering.length === 0
        ? `<p>${escaped(say.letter.unanswered)}</p>`
        : `<p class="answered">${escaped(say.letter.answered)}</p>
<ul>
${answering.map((clause) => `<li>${clauseLink(here, clause.id)}</li>\n`).join('')}</ul>`
    return `<section class="ask" aria-labelledby="${escaped(id)}">
<h2 id="${escaped(id)}"><span class="id">${escaped(id)}</span> ${escaped(says)}</h2>
<blockquote><p>“${escaped(quote)}”</p></blockquote>
${answers}
</section>\n`
  })
  return {
    language,
    name: 'letter',
    area: 'asks',
    title: say.areas.asks,
    says: say.areaSays.asks(site.asks.length),
    body: `<h1>${escaped(say.areas.asks)}</h1>
<p class="lead">${escaped(say.letter.intro)}</p>
${asks.join('')}`,
  }
}
