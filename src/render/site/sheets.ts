import type {Block, Clause} from '../../document/nodes.js'
import {numberBefore} from '../headings.js'
import {escaped} from '../html/escape.js'
import {renderNode} from '../html/handlers.js'
import {words as htmlWords} from '../html/words.js'
import {below} from '../running.js'
import {sheetName} from './frame.js'
import type {Here, Page} from './page.js'
import type {Download, Sheet} from './site.js'
import {sized} from './size.js'
import {spoken, tongue} from './tongue.js'

/** One document, to be read here and taken along. */
export const sheetPage = (here: Here, sheet: Sheet): Page => {
  const {say} = here
  const {document, kind, name} = sheet
  const {language, title, stamp, watermark, children} = document
  const around = {
    words: htmlWords[language],
    level: 0,
    among: {address: (clause: string) => `#${escaped(encodeURIComponent(clause))}`, table: say.table},
  }
  const sections = children.filter(isSection)
  const links = sections.map(
    (one) =>
      `<li><a href="#${escaped(encodeURIComponent(one.id))}">${escaped(`${numberBefore(one)} ${one.title}`)}</a></li>\n`,
  )
  const isLong = links.length > 1
  const contents = isLong
    ? `<nav class="contents" aria-labelledby="contents"><div>
<h2 id="contents">${escaped(say.onThisPage)}</h2>
<ul>
${links.join('')}</ul>
</div></nav>\n`
    : ''
  const front = children.findIndex(isSection)
  const [before, after] = isLong ? [children.slice(0, front), children.slice(front)] : [children, []]
  const shown = (blocks: readonly Block[]): string => blocks.map((one) => renderNode(one, around)).join('')
  const colophon = [...new Set([stamp, ...below(document)])].filter((one) => one !== '')
  return {
    language,
    name: sheetName(name),
    area: kind === 'handout' ? 'handouts' : 'guideline',
    title,
    says: sheet.says,
    other: sheet.other && sheetName(sheet.other),
    layout: 'wide',
    body: `<div class="sheet ${kind}${isLong ? ' long' : ''}">
<article>
${watermark ? `<p class="notice" role="note">${escaped(watermark)}</p>\n` : ''}${shown(before)}${contents}${shown(after)}<p class="colophon">${colophon.map(escaped).join(' · ')}</p>
</article>
<aside class="take" aria-labelledby="take">
<h2 id="take">${escaped(say.download)}</h2>
<ul class="files">
${sheet.downloads.map((one) => `<li>${fileLink(here, one, title)}</li>\n`).join('')}</ul>
</aside>
</div>
`,
  }
}

const isSection = (block: Block): block is Clause => block.type === 'clause' && block.number !== undefined

/** A link to a file: its format, its size, and for those who listen what it holds. */
export const fileLink = ({file, say}: Here, {path, ending, bytes, variant}: Download, title: string): string => {
  const format = say.formats[ending] ?? ending
  const kind = variant === undefined ? format : `${format}, ${say.variants[variant]}`
  return `<a href="${file(path)}" download><span class="heard">${escaped(title)}: </span>${escaped(kind)} <small>${sized(bytes)}</small></a>`
}

/** All handouts, by who reads them. */
export const handoutsPage = (here: Here): Page => {
  const {site, say, language} = here
  const mine = site.sheets.filter(({kind, document}) => kind === 'handout' && document.language === language)
  const item = ({name, reader, says, document, other}: Sheet): string => {
    const their = site.sheets.find((one) => one.name === other)
    const foreign = their?.document.language
    const also =
      their && foreign
        ? ` <a class="also" href="${here.page(sheetName(their.name), undefined, foreign)}" hreflang="${foreign}"${tongue(foreign, language)}>${escaped(their.document.title)}</a>`
        : ''
    return `<li>${reader === undefined ? '' : `<span class="reader">${escaped(reader)}</span> `}<a class="title" href="${here.page(sheetName(name))}">${escaped(document.title)}</a> <span class="says">${escaped(says)}</span>${also}</li>\n`
  }
  const part = (id: string, title: string, sheets: readonly Sheet[]): string =>
    sheets.length === 0
      ? ''
      : `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
<ul class="entries">
${sheets.map(item).join('')}</ul>
</section>\n`
  return {
    language,
    name: 'handouts',
    area: 'handouts',
    title: say.areas.handouts,
    says: say.areaSays.handouts,
    body: `<h1>${escaped(say.areas.handouts)}</h1>
<p class="lead">${escaped(say.areaSays.handouts)}</p>
${part(
  'by-role',
  say.byRole,
  mine.filter(({reader, teaches}) => reader !== undefined && !teaches),
)}${part(
  'for-everyone',
  say.forEveryone,
  mine.filter(({reader, teaches}) => reader === undefined && !teaches),
)}${part(
  'for-teaching',
  say.forTeaching,
  mine.filter(({teaches}) => teaches),
)}`,
  }
}

/** All files, by document. */
export const downloadsPage = (here: Here): Page => {
  const {site, say, language} = here
  const row = ({document, name, downloads}: Sheet): string =>
    `<tr><th scope="row"><a href="${here.page(sheetName(name), undefined, document.language)}"${tongue(document.language, language)}>${escaped(document.title)}</a></th><td>${spoken(languageOf(document.language), document.language, language)}</td><td><ul class="files">${downloads.map((one) => `<li>${fileLink(here, one, document.title)}</li>`).join('')}</ul></td></tr>\n`
  return {
    language,
    name: 'downloads',
    area: 'downloads',
    title: say.areas.downloads,
    says: say.areaSays.downloads,
    layout: 'wide',
    body: `<h1>${escaped(say.areas.downloads)}</h1>
<p class="lead">${escaped(say.downloads.intro)}</p>
<table class="plain stacked">
<thead><tr><th scope="col">${escaped(say.downloads.document)}</th><th scope="col">${escaped(say.downloads.language)}</th><th scope="col">${escaped(say.downloads.files)}</th></tr></thead>
<tbody>
${site.sheets.map(row).join('')}</tbody>
</table>
`,
  }
}

const languageOf = (language: Sheet['document']['language']): string => ({en: 'English', es: 'Español'})[language]
