import type {Library} from '../library/library.js'
import {textsOf} from '../library/library.js'
import {siblings} from '../library/siblings.js'
import type {DocumentTemplate} from '../library/template.js'
import {digestOf} from '../words/digest.js'
import {type Pair, pairsOf} from './pairs.js'

/**
 * A digest of all that a reviewer of a document in Spanish has read: its texts, the clauses that it may print, the words that it
 * explains and those that it prints as answers, each beside its English. Another deal, date or edition changes nothing in it.
 */
export const vouched = (library: Library, template: DocumentTemplate): string => {
  const texts = textsOf(template)
  const calls = texts.flatMap((passage) => passage.template.calls)
  const english = siblings(library).find(([, spanish]) => spanish.id === template.id)?.[0].id
  const sections = new Set(template.file.sections)
  const clauses = new Set(
    library.clauses.flatMap(({id, file}) =>
      sections.has(file.family) || calls.some(({name, argument}) => name === 'clause' && argument === id) ? [id] : [],
    ),
  )
  const explains = calls.some(({name}) => name === 'words')
  const isRead = ({id, owner}: Pair): boolean => {
    if (owner === english) return true
    const [, what = ''] = id.split('/')
    if (owner === 'parts') return template.parts.has(what)
    if (what === 'gloss') return explains
    return clauses.has(owner) && (what === 'title' || what === template.file.register)
  }
  const pairs = pairsOf(library)
  const printed = new Set(
    [...texts, ...library.clauses.flatMap(({id, passages}) => (clauses.has(id) ? passages : []))]
      .filter(({variant}) => variant === template.file.language)
      .flatMap((passage) => passage.template.calls)
      .flatMap(({name, argument}) => (name === 'field' ? [argument] : [])),
  )
  const isAnswer = ({id}: Pair): boolean => id.split('/').length > 2 && printed.has(id.split('/')[1] ?? '')
  return digestOf(
    JSON.stringify([
      texts.map(({owner, text}) => [owner, text]),
      pairs
        .filter((pair) => isRead(pair) || isAnswer(pair))
        .map(({id, english: first, spanish}) => [id, first, spanish]),
    ]),
  )
}
