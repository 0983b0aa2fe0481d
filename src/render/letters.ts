import type {Document} from '../document/document.js'
import type {Revision} from '../document/nodes.js'
import {lettersOf} from '../document/ordinals.js'
import {plain} from '../document/plain.js'
import {side} from '../document/side.js'
import type {Redline} from './redline.js'

/** Marks around the words of a change, in formats that have only letters: `{+added+}`, `{-deleted-}`. */
export type Letters = (revision: Pick<Revision, 'kind' | 'author'>) => readonly [before: string, after: string]

const lookAlike = /\{[A-Z]*([+-]+)|([+-]+)[A-Z]*\}/g

/**
 * The marks of one document. Where several changed it, each has a letter: `{A+added+A}`. No words of the document look like
 * them: where some would, the marks are longer.
 */
export const lettersFor = (document: Document, {authors}: Redline): Letters => {
  const {title, stamp, watermark = '', label, draft, dated, initials = ''} = document
  const words = (['before', 'after'] as const).flatMap((which) => side(document, which).children.map(plain))
  const said = [...words, title, stamp, watermark, label, draft, dated, initials, ...authors].join('\n')
  const longest = Math.max(
    0,
    ...[...said.matchAll(lookAlike)].map(([, open = '', close = '']) => (open || close).length),
  )
  return ({kind, author}) => {
    const sign = (kind === 'inserted' ? '+' : '-').repeat(longest + 1)
    const whose = authors.length > 1 ? lettersOf(Math.max(0, authors.indexOf(author)) + 1).toUpperCase() : ''
    return [`{${whose}${sign}`, `${sign}${whose}}`]
  }
}

/** Words without the blanks at their edges, and those blanks: marks stand close to words. */
export const edgesOf = (text: string): readonly [before: string, words: string, after: string] => {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return [before, words, after]
}
