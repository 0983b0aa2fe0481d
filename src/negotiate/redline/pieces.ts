import type {Inline} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {tokensOf} from '../../words/changes.js'

/** A word, a sign, a field, a reference: the least that a redline keeps or changes, with the marks around it. */
export interface Piece {
  /** What it is, with its marks: two pieces of one key are the same. */
  readonly key: string
  /** As a reader sees it. */
  readonly text: string
  readonly node: Inline
  /** Strong, emphasis and links around it, the outermost first. */
  readonly marks: readonly Mark[]
}
type Mark = Extract<Inline, {type: 'strong' | 'emphasis' | 'link'}>

/** The pieces of a line. Fields, terms and references stay whole; of a reference its number is no part, since numbers follow by themselves. */
export const piecesOf = (words: readonly Inline[], marks: readonly Mark[] = []): readonly Piece[] => {
  const around = marks.map((mark) => (mark.type === 'link' ? `link ${mark.url}` : mark.type)).join(' ')
  return words.flatMap((node): readonly Piece[] => {
    if (node.type === 'text')
      return tokensOf(node.value).map((value) => ({
        key: `${around}\n${value}`,
        text: value,
        node: {type: 'text', value},
        marks,
      }))
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link')
      return piecesOf(node.children, [...marks, node])
    return [{key: `${around}\n${keyOf(node)}`, text: plain(node), node, marks}]
  })
}

const keyOf = (node: Inline): string =>
  JSON.stringify(node.type === 'crossReference' ? {...node, label: ''} : node, (_, value) => value)

/** The line that pieces make, neighbors under one mark together. */
export const lineOf = (pieces: readonly Piece[], depth = 0): readonly Inline[] => {
  const line: Inline[] = []
  for (let from = 0; from < pieces.length; ) {
    const mark = pieces[from]?.marks[depth]
    let to = from + 1
    while (to < pieces.length && isSame(pieces[to]?.marks[depth], mark)) to++
    const stretch = pieces.slice(from, to)
    if (mark) line.push({...mark, children: lineOf(stretch, depth + 1)})
    else for (const {node} of stretch) addWord(line, node)
    from = to
  }
  return line
}

const isSame = (one: Mark | undefined, other: Mark | undefined): boolean =>
  one === other ||
  (one?.type === other?.type && (one?.type !== 'link' || (other?.type === 'link' && one.url === other.url)))

/** Words that follow words are one text. */
const addWord = (line: Inline[], node: Inline): void => {
  const last = line.at(-1)
  if (last?.type === 'text' && node.type === 'text') line[line.length - 1] = {...last, value: last.value + node.value}
  else line.push(node)
}
