import {Parser} from 'htmlparser2'
import type {Outcome} from '../../base/diagnostic.js'
import type {Found} from './passages.js'

/** What no reader reads. */
const silent = new Set(['script', 'style', 'template', 'svg', 'math', 'iframe', 'object', 'head', 'del', 's', 'strike'])
/** They have no end tag, so nothing stands inside. */
const empty = new Set([
  'img',
  'input',
  'br',
  'hr',
  'meta',
  'link',
  'base',
  'area',
  'col',
  'embed',
  'source',
  'track',
  'wbr',
])
const kinds: Readonly<Record<string, Found['kind']>> = {
  li: 'item',
  dd: 'item',
  dt: 'item',
  td: 'cell',
  th: 'cell',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
}
/** They run on within a line. All else begins a new passage and ends one. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q ruby rb rp rt samp small span strong sub sup time tt u var del s strike script style template svg math'.split(
    ' ',
  ),
)
/** A page of people nests less, and the time of reading grows with the square of it. */
const deepest = 1_000
class TooDeep extends Error {}

/**
 * The words of a page, in their order, those that a browser hides with them: who wrote them may rely on them. A box that is ticked
 * from the start is said in words. Nothing is fetched and nothing is run.
 */
export const fromHtml = (file: string, html: string): Outcome<readonly Found[]> => {
  const made: Found[] = []
  const open: string[] = []
  let muted = 0
  let depth = 0
  let text = ''
  const close = (): void => {
    if (text.trim() !== '') made.push({kind: kindOf(open), text})
    text = ''
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1
      if (depth > deepest) throw new TooDeep()
      if (name === 'br') text += ' '
      else if (name === 'input') {
        if (/^(?:checkbox|radio)$/i.test(attributes.type ?? '') && attributes.checked !== undefined)
          text += ' (box already ticked) '
      } else if (!empty.has(name)) {
        if (!inline.has(name)) close()
        open.push(name)
        if (silent.has(name)) muted += 1
      }
    },
    ontext: (words) => {
      if (muted === 0) text += words
    },
    onclosetag: (name) => {
      depth -= 1
      if (empty.has(name) || open.at(-1) !== name) return
      if (!inline.has(name)) close()
      open.pop()
      if (silent.has(name)) muted -= 1
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    const message = `“${file}” nests more than ${deepest} elements, one in the other, which no page needs; save it as text and take that`
    return {diagnostics: [{rule: 'unreadable-file', severity: 'error', message, place: {file}}]}
  }
  close()
  return {value: made, diagnostics: []}
}

/** The innermost element that says what it is. */
const kindOf = (open: readonly string[]): Found['kind'] => {
  for (let at = open.length - 1; at >= Math.max(0, open.length - 8); at--) {
    const kind = kinds[open[at] ?? '']
    if (kind) return kind
  }
  return 'paragraph'
}
