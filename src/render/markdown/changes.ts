import type {PhrasingContent, Text} from 'mdast'
import type {Revision} from '../../document/nodes.js'
import {oneLine} from '../characters.js'
import type {Letters} from '../letters.js'
import type {Around} from './handlers.js'

/** How a redline is marked. */
export interface Changes {
  readonly letters: Letters
  /** What is said of a title that changed. */
  readonly shared: Pick<Revision, 'author' | 'date'>
}

export const text = (value: string): Text => ({type: 'text', value: oneLine(value)})

/** Whether nothing of it is seen. */
export const silent = (node: PhrasingContent): boolean =>
  'children' in node
    ? node.children.every(silent)
    : node.type === 'break' || ('value' in node && node.value.trim() === '')

/** Words without the blanks at their edges, and those blanks. */
const trimmed = (children: PhrasingContent[]): readonly [before: string, words: PhrasingContent[], after: string] => {
  const words = [...children]
  const [first] = words
  const before = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : ''
  if (first?.type === 'text') words[0] = text(first.value.slice(before.length))
  const last = words.at(-1)
  const after = last?.type === 'text' ? (/\s*$/.exec(last.value)?.[0] ?? '') : ''
  if (last?.type === 'text') words[words.length - 1] = text(last.value.slice(0, last.value.length - after.length))
  return [before, words.filter((one) => one.type !== 'text' || one.value !== ''), after]
}

/** Words of a change: bold or struck through, between the marks that the legend shows. Markdown wants blanks outside of them. */
export const marked = (
  children: PhrasingContent[],
  revision: Revision,
  {changes, inside}: Around,
): PhrasingContent[] => {
  if (changes === undefined || children.every(silent)) return children
  const [open, close] = changes.letters(revision)
  const [before, words, after] = trimmed(children)
  const struck: PhrasingContent = {type: 'delete', children: words}
  const strong: PhrasingContent = {type: 'strong', children: words}
  const look = revision.kind === 'deleted' ? [struck] : inside.has('strong') ? words : [strong]
  return [text(before + open), ...look, text(close + after)]
}

/** Text of a part: the marks stand around the words of each paragraph, heading and cell. */
export const worded = (children: PhrasingContent[], around: Around): PhrasingContent[] =>
  around.change === undefined ? children : marked(children, around.change, around)
