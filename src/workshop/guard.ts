import {type Order, rungOf} from '../assemble/order.js'
import type {Diagnostic} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import {rungs} from '../library/clause.js'
import type {Library} from '../library/library.js'
import type {Passage} from '../library/passage.js'
import {openPackage} from '../ooxml/open.js'
import type {Positions} from './positions.js'

/** So many words in a row do not agree by accident, and are fewer than any sentence worth hiding. */
const window = 7

/** Looks through the bytes that are about to leave for anything internal. Finds nothing in a clean file. */
export type Guard = (file: string, content: string | Uint8Array) => readonly Diagnostic[]

/**
 * Makes the guard for one order: what stands below a chosen rung, notes, cautions and positions never leave.
 *
 * It reads what was written rather than what was meant: every part of a Word file, every attribute of a page. Words that the
 * document may say anyway (the chosen rung and stronger ones in any register, guidelines, handouts, its own texts) are no leak.
 */
export const guardFor = (library: Library, order: Order, codec: Codec, positions?: Positions): Guard => {
  const isPublic = ({owner, variant}: Passage): boolean =>
    rungs.indexOf(variant as (typeof rungs)[number]) <= rungs.indexOf(rungOf(order, owner))
  const said = library.passages.filter(isPublic).flatMap(({text}) => segments(text))
  const open = new Set(said.flatMap(windows))
  const hidden = new Map<string, string>()
  const hide = (owner: string, what: string, text: string | undefined): void => {
    for (const words of segments(text ?? '').flatMap(windows))
      if (!open.has(words)) hidden.set(words, `${what} of ${owner}`)
  }
  for (const passage of library.passages)
    if (!isPublic(passage)) hide(passage.owner, `the ${passage.variant} ${passage.register} text`, passage.text)
  for (const {id, file} of library.clauses) {
    hide(id, 'the notes', file.notes)
    for (const {say} of file.cautions ?? []) hide(id, 'a caution', say)
  }
  for (const [id, {floor, walkAway, note}] of Object.entries(positions?.value ?? {}))
    for (const secret of [floor, walkAway, note]) hide(id, 'the position', secret)
  return (file, content) => {
    const leaks = new Map<string, string>()
    for (const text of textsOf(content, codec)) {
      for (const words of segments(text).flatMap(windows)) {
        const what = hidden.get(words)
        if (what !== undefined && !leaks.has(what)) leaks.set(what, words)
      }
      const label = /\b(opening|acceptable|floor) (rung|position)\b/i.exec(text)
      if (label) leaks.set('the name of a rung', label[0])
    }
    return [...leaks].map(([what, words]) => ({
      rule: 'leak',
      severity: 'error',
      message: `Internal words would leave the house: ${what} (“${words} …”); nothing was written`,
      place: {file},
    }))
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** Words that stand together: cut at calls, which answers may fill with anything, and at the ends of sentences, paragraphs, items and cells. */
const segments = (text: string): readonly (readonly string[])[] =>
  text.split(/\{\{[^}]*\}\}|[.!?][”’)"]*\s|\n\s*\n|\n(?=\s*(?:[-*] |\d+\. |\(\w+\) ))|\|/).map(wordsOf)
const windows = (words: readonly string[]): readonly string[] => {
  const all: string[] = []
  for (let at = 0; at + window <= words.length; at++) all.push(words.slice(at, at + window).join(' '))
  return all
}

/** What a reader, or a curious reader, could find in a file: running text, and the values of attributes. */
const textsOf = (content: string | Uint8Array, codec: Codec): readonly string[] => {
  if (typeof content === 'string')
    return content.startsWith('<!') || content.startsWith('<?') ? fromMarkup(content) : [content]
  const decoder = new TextDecoder()
  const {value: parts} = openPackage(content, codec)
  if (!parts) throw new Error('A file that was just made cannot be opened')
  return [...parts].flatMap(([name, bytes]) => [name, ...fromMarkup(decoder.decode(bytes))])
}

const fromMarkup = (markup: string): readonly string[] => [
  plainText(markup.replace(/<\/(?:w:p|p|li|t[dh]|h[1-6]|div)>/g, '\n\n').replace(/<[^>]*>/g, '')),
  plainText([...markup.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join(' | ')),
]

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const plainText = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name as string] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
