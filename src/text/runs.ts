import {type OpenBlock, type OpenInline, parseMarkdown} from './markdown.js'
import {printMarkdown} from './print.js'

/** Words of a strip as a word processor has them. Calls stand in them as tokens in brackets, such as `[reply_days]`. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}
/** A call or a tag: as it is written, and as it is shown to people who do not program. */
export interface Token {
  readonly source: string
  readonly shown: string
}
/** A strip, read. */
export interface Wording {
  readonly runs: readonly Run[]
  /** In the order in which they stand. */
  readonly tokens: readonly Token[]
}

const callForm = /\{\{(?:!--[\s\S]*?--|[^{}]*)\}\}/g

/** A call as it is shown: `{{ref "CON-01"}}` is `[ref CON-01]`, `{{#if x}}` is `[if x]`, `{{/if}}` is `[end if]`. */
export const tokenOf = (source: string): Token => {
  const words = source
    .replace(/^\{\{~?|~?\}\}$/g, '')
    .replace(/^\s*\//, 'end ')
    .replace(/["'()#^]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return {source, shown: `[${words}]`}
}

/** Reads the Markdown and the calls of one strip; nothing where it is no plain paragraph. */
export const readRuns = (source: string): Wording | undefined => {
  if (source.includes('\\{{')) return undefined
  const calls: Token[] = []
  const covered = source.replace(callForm, (call) => {
    calls.push(tokenOf(call))
    return `\uE000${calls.length - 1}\uE001`
  })
  const {blocks, problems} = parseMarkdown(covered)
  const [block] = blocks
  if (blocks.length !== 1 || block?.type !== 'paragraph' || problems.length > 0) return undefined
  const runs: Run[] = []
  const tokens: Token[] = []
  const walk = (all: readonly OpenInline[], look: Pick<Run, 'bold' | 'italic'>): void => {
    const token = (one: Token | undefined): void => {
      if (!one) return
      tokens.push(one)
      runs.push({text: one.shown, ...look})
    }
    for (const one of all)
      switch (one.type) {
        case 'text':
          runs.push({text: one.value, ...look})
          break
        case 'break':
          token({source: '\\\n', shown: '[new line]'})
          break
        case 'slot':
          token(calls[one.slot])
          break
        case 'link':
          token({source: '[', shown: '[link]'})
          walk(one.children, look)
          token({source: `](${one.url})`, shown: '[end link]'})
          break
        case 'strong':
          walk(one.children, {...look, bold: true})
          break
        case 'emphasis':
          walk(one.children, {...look, italic: true})
      }
  }
  walk(block.children, {bold: false, italic: false})
  return {runs: tidied(runs), tokens}
}

/**
 * The same words in one form: blanks single, none at the ends and none bold or italic beside plain words, neighbors of one look
 * joined. Two wordings say the same where these are the same.
 */
export const tidied = (runs: readonly Run[]): readonly Run[] => {
  const made: Run[] = []
  const add = (text: string, {bold, italic}: Pick<Run, 'bold' | 'italic'>): void => {
    const last = made.at(-1)
    if (last && last.bold === bold && last.italic === italic) made[made.length - 1] = {...last, text: last.text + text}
    else made.push({text, bold, italic})
  }
  let blankBefore = false
  for (const {text, ...look} of runs)
    for (const piece of text.split(/([ \t\n\r\f\v]+)/)) {
      if (piece === '') continue
      if (/^[ \t\n\r\f\v]/.test(piece)) {
        blankBefore = made.length > 0
        continue
      }
      const last = made.at(-1)
      if (blankBefore && last) add(' ', {bold: last.bold && look.bold, italic: last.italic && look.italic})
      blankBefore = false
      add(piece, look)
    }
  return trimmed(made)
}

/** Without blanks of any kind at the ends, such as those that do not break. */
const trimmed = (runs: readonly Run[]): readonly Run[] => {
  const words = wordsOf(runs)
  let [skip, left] = [words.length - words.trimStart().length, words.trim().length]
  return runs.flatMap((run) => {
    const text = run.text.slice(skip, skip + left)
    skip = Math.max(0, skip - run.text.length)
    left -= text.length
    return text === '' ? [] : [{...run, text}]
  })
}

export const saysSame = (one: readonly Run[], other: readonly Run[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

export const wordsOf = (runs: readonly Run[]): string => runs.map(({text}) => text).join('')

/** Tokens among words, in their order, each as it is shown. */
export const tokensAmong = (runs: readonly Run[], known: readonly Token[]): readonly string[] =>
  apart(wordsOf(runs), known).flatMap((piece, index) => (index % 2 === 1 ? [piece] : []))

/** Words and tokens in turn, words first. */
export const apart = (text: string, known: readonly Token[]): readonly string[] => {
  const shown = [...new Set(known.map((one) => one.shown))].sort((a, b) => b.length - a.length)
  if (shown.length === 0) return [text]
  return text.split(new RegExp(`(${shown.map((one) => one.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|')})`))
}

/**
 * Writes a wording as the Markdown of a strip. Whatever is no token is words: nothing in them becomes markup or a call.
 *
 * @param runs tidied
 * @param known the calls that may stand among the words
 * @returns nothing where Markdown has no way to say it, such as bold letters within a word
 */
export const printRuns = (runs: readonly Run[], known: readonly Token[]): string | undefined => {
  const sources: string[] = []
  const slot = (source: string): OpenInline => ({type: 'slot', slot: sources.push(source) - 1})
  const left = new Map<string, string[]>()
  for (const {shown, source} of known) left.set(shown, [...(left.get(shown) ?? []), source])
  const sourceOf = (shown: string): string => {
    const [first = '', ...others] = left.get(shown) ?? []
    if (others.length > 0) left.set(shown, others)
    return first
  }
  /** A bar would end the cell of a table. Beside what is escaped here, some signs mean more than elsewhere. */
  const worded = (text: string, isEscaped: boolean): OpenInline[] =>
    text.split(isEscaped ? /([|*_\\])/ : /(\|)/).flatMap((value, index): OpenInline[] => {
      if (index % 2 === 1) return [slot(`\\${value}`)]
      return value === '' ? [] : [{type: 'text', value}]
    })
  const inlines = (text: string): OpenInline[] => {
    const pieces = apart(text, known)
    return pieces.flatMap((piece, index): OpenInline[] => {
      if (index % 2 === 1) return [slot(sourceOf(piece))]
      // Handlebars would take a brace or a backslash that touches a call for a part of it.
      const [first = ''] = index > 0 ? (/^\}*/.exec(piece) ?? []) : []
      const [last = ''] = index < pieces.length - 1 ? (/[{\\]*$/.exec(piece.slice(first.length)) ?? []) : []
      const coded = (signs: string): OpenInline[] => [...signs].map((sign) => slot(`&#${sign.charCodeAt(0)};`))
      const middle = piece.slice(first.length, piece.length - last.length)
      return [...coded(first), ...worded(middle, first + last !== '' || middle.includes('|')), ...coded(last)]
    })
  }
  const children: OpenInline[] = []
  for (let index = 0; index < runs.length; ) {
    const {bold} = runs[index] as Run
    const end = runs.findIndex((run, at) => at > index && run.bold !== bold)
    const group = runs.slice(index, end === -1 ? runs.length : end)
    const inner = group.flatMap(({text, italic}): OpenInline[] =>
      italic ? [{type: 'emphasis', children: inlines(text)}] : inlines(text),
    )
    children.push(...(bold ? [{type: 'strong' as const, children: inner}] : inner))
    index += group.length
  }
  const block: OpenBlock = {type: 'paragraph', children}
  const printed = printMarkdown([block]).replace(
    /\uE000(\d+)\uE001/g,
    (_, index: string) => sources[Number(index)] ?? '',
  )
  const again = readRuns(printed)
  return again && saysSame(again.runs, runs) && !/\n/.test(printed.replaceAll('\\\n', '')) ? printed : undefined
}
