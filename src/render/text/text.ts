import type {Document} from '../../document/document.js'
import {oneLine} from '../characters.js'
import {legendOf} from '../legend.js'
import {lettersFor} from '../letters.js'
import {redlineOf} from '../redline.js'
import {above, below, initialsLabel} from '../running.js'
import {type Around, renderNode} from './handlers.js'
import {wrap} from './wrap.js'

/**
 * Plain text for a mail or a terminal, without pages: every word that the other formats print.
 *
 * @param columns width to wrap at; only a word that is longer goes beyond
 */
export const renderText = (document: Document, columns = 78): string => {
  const running = (words: string): string => wrap(oneLine(words), columns)
  const initials = initialsLabel(document)
  const redline = redlineOf(document)
  const changes = redline && {letters: lettersFor(document, redline), shared: redline.shared}
  const around: Around = {columns, level: 0, changes}
  const parts = [
    above(document).map(running).join('\n'),
    ...(redline ? [renderNode(legendOf(redline, document.language, 'letters'), around)] : []),
    ...document.children.map((child) => renderNode(child, around)),
    [
      '-'.repeat(columns),
      running(below(document).join(' · ')),
      ...(initials === undefined ? [] : [running(`${initials} __________`)]),
    ].join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
