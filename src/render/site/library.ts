import {escaped} from '../html/escape.js'
import {clauseName} from './frame.js'
import type {Here, Page} from './page.js'
import {type Entry, isIn, type Register} from './site.js'
import {plainly, told} from './tongue.js'

export const registers: readonly Register[] = ['handout', 'guideline', 'rider', 'proposal']

/** A clause by its number and title: to its page in this language, else to the English one. */
export const clauseLink = (here: Here, id: string): string => {
  const clause = here.site.clauses.find((one) => one.id === id)
  if (!clause) return escaped(id)
  const words = `<span class="id">${escaped(id)}</span> ${told(clause.title, here.language)}`
  return isIn(clause, here.language)
    ? `<a href="${here.page(clauseName(id))}">${words}</a>`
    : `<a href="${here.page(clauseName(id), undefined, 'en')}" hreflang="en">${words}</a>`
}

/** All clauses, by family; a script narrows them down. */
export const libraryPage = (here: Here): Page => {
  const {site, say, language} = here
  const {library} = say
  const item = (clause: Entry): string => {
    const {id, family, asks, texts, purpose} = clause
    const kinds = registers.filter((register) => texts.some((one) => one.register === register))
    return `<li data-family="${escaped(family)}" data-asks="${escaped(asks.join(' '))}" data-texts="${kinds.join(' ')}">${clauseLink(here, id)} <span class="says"${language === 'en' ? '' : ' lang="en"'}>${escaped(purpose)}</span></li>\n`
  }
  const families = site.families.filter(({id}) => site.clauses.some(({family}) => family === id))
  const sections = families.map(
    ({id, title}) => `<section aria-labelledby="${escaped(id)}">
<h2 id="${escaped(id)}">${told(title, language)}</h2>
<ul class="entries">
${site.clauses
  .filter(({family}) => family === id)
  .map(item)
  .join('')}</ul>
</section>\n`,
  )
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]): string =>
    `<div><label for="${name}">${escaped(label)}</label> <select id="${name}" name="${name}"><option value="">${escaped(library.all)}</option>${options.map(([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`).join('')}</select></div>\n`
  const asked = site.asks.filter(({id}) => site.clauses.some(({asks}) => asks.includes(id)))
  return {
    language,
    name: 'clauses/index',
    area: 'clauses',
    title: say.areas.clauses,
    says: say.areaSays.clauses(site.clauses.length),
    scripts: ['filter'],
    body: `<h1>${escaped(say.areas.clauses)}</h1>
<p class="lead">${escaped(say.areaSays.clauses(site.clauses.length))}</p>
<div id="filter" class="filter" hidden data-shown="${escaped(library.shown)}" data-none="${escaped(library.none)}">
<fieldset>
<legend>${escaped(library.filter)}</legend>
${choice(
  'family',
  library.family,
  families.map(({id, title}) => [id, plainly(title, language)]),
)}${choice(
  'asks',
  library.ask,
  asked.map(({id, says}) => [id, language === 'en' ? `${id} ${says}` : id]),
)}${choice(
  'texts',
  library.text,
  registers.map((one) => [one, say.registers[one]]),
)}</fieldset>
<p id="shown" role="status"></p>
</div>
${sections.join('')}`,
  }
}
