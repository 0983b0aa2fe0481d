import type {Document} from '../../document/document.js'
import {oneLine} from '../characters.js'
import {above, below, initialsLabel} from '../running.js'
import {renderNode} from './handlers.js'
import {wrap} from './wrap.js'

/**
 * Plain text for a mail or a terminal, without pages: every word that the other formats print.
 *
 * @param columns width to wrap at; only a word that is longer goes beyond
 */
export const renderText = (document: Document, columns = 78): string => {
  const running = (words: string): string => wrap(oneLine(words), columns)
  const initials = initialsLabel(document)
  const parts = [
    above(document).map(running).join('\n'),
    ...document.children.map((child) => renderNode(child, {columns, level: 0})),
    [
      '-'.repeat(columns),
      running(below(document).join(' · ')),
      ...(initials === undefined ? [] : [running(`${initials} __________`)]),
    ].join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
