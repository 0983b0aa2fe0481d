import type {Revision} from '../../document/nodes.js'
import {oneLine} from '../characters.js'
import {handOf, type Redline} from '../redline.js'
import {escaped} from './escape.js'
import type {Words} from './words.js'

const tags: Readonly<Record<Revision['kind'], 'ins' | 'del'>> = {inserted: 'ins', deleted: 'del'}

/** A date or a time as HTML knows it; what is none is not told. */
const when = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/

const heard = (text: string): string => `<span class="heard">${escaped(text)}</span>`

/** Text that one side put in or took out. Screens show it by lines; those who hear the page are told where it begins and ends. */
export const changed = (revision: Revision, content: string, redline: Redline, words: Words): string => {
  if (content === '') return ''
  const {kind, author, date = '', moved} = revision
  const tag = tags[kind]
  const said = words.changes[moved === undefined ? kind : kind === 'inserted' ? 'movedHere' : 'movedAway']
  const name = redline.authors.length > 1 && author !== undefined ? words.changes.by(oneLine(author).trim()) : ''
  const second = handOf(redline, author) === 'second' ? ' class="second"' : ''
  const dated = when.test(date) ? ` datetime="${date}"` : ''
  return `<${tag}${second}${dated}>${heard(`${said.from}${name}: `)}${content}${heard(` ${said.to} `)}</${tag}>`
}
