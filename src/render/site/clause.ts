import type {Language} from '../../document/document.js'
import {escaped} from '../html/escape.js'
import {renderNode} from '../html/handlers.js'
import {words as htmlWords} from '../html/words.js'
import {mayLead} from '../links.js'
import {clauseName, sheetName} from './frame.js'
import {clauseLink, registers} from './library.js'
import type {Here, Page} from './page.js'
import type {Entry, Source, Term, Wording} from './site.js'
import {plainly, spoken, told, tongue} from './tongue.js'

/** One clause: what it is for, how it reads for each kind of reader, and what it leans on. */
export const clausePage = (here: Here, clause: Entry): Page => {
  const {site, say, language} = here
  const {id, title, purpose, family, status, version, texts, withheld} = clause
  const shown = registers.flatMap((register) => {
    const all = texts.filter((one) => one.register === register)
    return all.find((one) => one.language === language) ?? all.find((one) => one.language === 'en') ?? []
  })
  const kept = withheld.map((one) => say.registers[one])
  const subject = site.families.find((one) => one.id === family)?.title ?? {en: family}
  const facts = [
    fact(say.clause.family, [`<a href="${here.page('clauses/index', family)}">${told(subject, language)}</a>`]),
    fact(say.clause.status, [`${escaped(say.statuses[status] ?? status)}, ${escaped(say.clause.version)} ${version}`]),
    fact(say.clause.asks, asked(here, clause)),
    fact(say.clause.requires, linked(here, clause.requires)),
    fact(say.clause.conflicts, linked(here, clause.conflicts)),
    fact(say.clause.standsIn, sheets(here, clause)),
  ]
  const silence = kept.length === 0 ? say.clause.noText : say.clause.withheld(listed(kept, language))
  const parts = [
    ...shown.map((one) => wording(here, one)),
    shown.length > 0 && kept.length === 0 ? '' : `<p class="kept">${escaped(silence)}</p>\n`,
    terms(here, 'defines', say.clause.defines, clause.defines),
    terms(here, 'uses', say.clause.uses, clause.uses),
    sources(here, clause.sources),
  ]
  return {
    language,
    name: clauseName(id),
    area: 'clauses',
    title: `${id} ${plainly(title, language)}`,
    says: purpose,
    body: `<article>
<h1><span class="id">${escaped(id)}</span> ${told(title, language)}</h1>
<p class="lead"><span class="heard">${escaped(say.clause.purpose)}: </span>${spoken(purpose, 'en', language)}</p>
<dl class="facts">
${facts.join('')}</dl>
${parts.join('')}</article>
`,
  }
}

const fact = (label: string, values: readonly string[]): string =>
  values.length === 0
    ? ''
    : `<div><dt>${escaped(label)}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}</div>\n`

const asked = ({site, page, language}: Here, {asks}: Entry): readonly string[] =>
  site.asks
    .filter(({id}) => asks.includes(id))
    .map(
      ({id, says}) =>
        `<a href="${page('letter', id, 'en')}"${language === 'en' ? '' : ' hreflang="en"'}><span class="id">${escaped(id)}</span> ${spoken(says, 'en', language)}</a>`,
    )

const linked = (here: Here, ids: readonly string[]): readonly string[] => ids.map((id) => clauseLink(here, id))

/** The documents in which it stands; those of the other language only where there is none in this one. */
const sheets = ({site, page, language}: Here, {id, standsIn}: Entry): readonly string[] =>
  site.sheets
    .filter(({name, other, document}) => standsIn.includes(name) && (document.language === language || !other))
    .map(
      ({name, document}) =>
        `<a href="${page(sheetName(name), id, document.language)}"${tongue(document.language, language)}>${escaped(document.title)}</a>`,
    )

const wording = (here: Here, {register, language: spokenIn, blocks}: Wording): string => {
  const {say, language, site} = here
  const address = (clause: string): string | undefined =>
    site.clauses.some(({id}) => id === clause) ? here.page(clauseName(clause), undefined, 'en') : undefined
  const around = {
    words: htmlWords[spokenIn],
    level: 2,
    heading: register,
    among: {address, table: say.table},
  }
  return `<section class="wording ${register}" aria-labelledby="${register}">
<h2 id="${register}">${escaped(say.registers[register])}</h2>
<p class="says">${escaped(say.registerSays[register])}</p>
<div class="text"${tongue(spokenIn, language)}>
${blocks.map((block) => renderNode(block, around)).join('')}</div>
</section>\n`
}

const terms = (here: Here, id: string, title: string, keys: readonly string[]): string => {
  const {site, language} = here
  const known = keys.flatMap((key): readonly Term[] => site.terms.filter((one) => one.key === key))
  if (known.length === 0) return ''
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
<dl class="terms">
${known
  .map(
    ({key, name, gloss}) =>
      `<div><dt><a href="${here.page('glossary', key)}">${spoken(name, 'en', language)}</a></dt><dd>${told(gloss, language)}</dd></div>\n`,
  )
  .join('')}</dl>
</section>\n`
}

const sources = ({say, language}: Here, all: readonly Source[]): string => {
  if (all.length === 0) return ''
  const item = ({cite, url, seen, evidence}: Source): string => {
    const words = spoken(cite, 'en', language)
    const named = url !== undefined && mayLead(url) ? `<a href="${escaped(url)}" rel="noreferrer">${words}</a>` : words
    return `<li>${named} <span class="says">${escaped(`${say.evidence[evidence]}; ${say.clause.seen} ${seen[language]}`)}</span></li>\n`
  }
  return `<section aria-labelledby="sources">
<h2 id="sources">${escaped(say.clause.sources)}</h2>
<ul class="sources">
${all.map(item).join('')}</ul>
</section>\n`
}

const listed = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, {type: 'conjunction'}).format(items.map((one) => one.toLowerCase()))
