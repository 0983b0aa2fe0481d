import {readValue} from '../../library/question.js'
import type {Hand} from '../../ooxml/revise.js'
import {tidy} from '../../workshop/workspace/paths.js'
import type {Outgoing} from '../../workshop/written.js'
import {WrongUse} from '../command.js'
import {today} from '../today.js'

/** Who writes into a file, and on which day. @throws WrongUse */
export const handOf = (author = '', date = today()): Hand => {
  if (author.trim() === '')
    throw new WrongUse('Word shows a name beside each change; say which with --author, or as “author” in the answer')
  const {problem} = readValue({type: 'date', label: {}}, date)
  if (problem !== undefined) throw new WrongUse(`The day ${problem}`)
  return {author: author.trim().slice(0, 255), date: `${date}T00:00:00Z`}
}

/** Where the next round is written, and its clean copy: never over the file that came. @throws WrongUse */
export const outputsFor = (
  {output, clean}: {readonly output?: string | undefined; readonly clean?: boolean | undefined},
  usual: string,
  from: string,
): {
  outgoing(tracked: Uint8Array, clean: Uint8Array): readonly Outgoing[]
  told(path: string, hand: Hand): string
} => {
  const path = tidy(output ?? usual)
  if (!/\.docx$/i.test(path)) throw new WrongUse(`${path} is no Word file; let its name end in .docx`)
  const copy = path.replace(/\.docx$/i, '-clean.docx')
  const isTheirs = (one: string): boolean => one.toLowerCase() === from.toLowerCase()
  if (isTheirs(path) || (clean && isTheirs(copy)))
    throw new WrongUse(`${from} is their file, which is never changed; name another with --output`)
  return {
    outgoing: (tracked, cleaned) => [{path, content: tracked}, ...(clean ? [{path: copy, content: cleaned}] : [])],
    told: (one, {author}) =>
      one === path
        ? `${one} written: tracked against their file, under “${author}”.`
        : `${one} written: everything accepted, nothing tracked.`,
  }
}
