import {paintWith} from '../../base/paint.js'
import type {Screen} from '../../base/world.js'
import type {Line, Section} from '../../negotiate/paper/told.js'
import {widthOf} from '../../render/text/width.js'
import {hang, wrap} from '../../render/text/wrap.js'

/** What a page says besides the sections. */
export interface PaperPage {
  readonly title: string
  readonly says: readonly string[]
  readonly screen: Pick<Screen, 'columns' | 'colour'>
}

/** Below so many columns labels stand before their words, and not beside them. */
const roomy = 60

/** How a paper of the other side answers ours, for a person at a table. */
export const paperPage = (sections: readonly Section[], {title, says, screen}: PaperPage): string => {
  const columns = Math.min(screen.columns, 110)
  const {strong, quiet, error, good} = paintWith(screen.colour)
  const width = 13
  const line = ({label, text, tone}: Line): string => {
    const brush = tone === 'against' ? error : tone === 'for' ? good : quiet
    if (label === undefined) return hang('  ', wrap(text, columns - 2))
    if (columns < roomy) {
      const [first = '', ...rest] = wrap(`${label}: ${text}`, columns - 2).split('\n')
      return hang('  ', [brush(label) + first.slice(label.length), ...rest].join('\n'))
    }
    const [first = '', ...rest] = wrap(text, columns - 2 - width).split('\n')
    const space = ' '.repeat(Math.max(1, width - widthOf(label)))
    return [`  ${brush(label)}${space}${first}`, ...rest.map((more) => ' '.repeat(2 + width) + more)].join('\n')
  }
  const entry = ({head, lines}: Section['entries'][number]): string =>
    [lines.length === 0 ? hang('  ', wrap(head, columns - 2)) : strong(wrap(head, columns)), ...lines.map(line)].join(
      '\n',
    )
  return [
    [strong(wrap(title, columns)), ...says.map((one) => quiet(wrap(one, columns)))].join('\n'),
    ...sections.map(({name, says: about, entries}) => {
      const isList = entries.every(({lines}) => lines.length === 0)
      return [
        `${strong(name)}\n${wrap(about, columns)}`,
        ...(entries.length === 0 ? [] : [entries.map(entry).join(isList ? '\n' : '\n\n')]),
      ].join('\n\n')
    }),
  ].join('\n\n')
}
