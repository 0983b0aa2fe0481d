import type {RevisedParagraph, RevisedWord} from '../../ooxml/revised.js'

/** How a number that somebody typed is written: what stands before it, which parts it has, what stands behind. */
export interface Typed {
  readonly kind: 'article' | 'section' | 'deeper' | 'letter'
  readonly before: string
  readonly number: string
  readonly after: string
}
/** A paragraph of somebody else’s document, as one reads it. */
export interface Block {
  /** Its place in the file. */
  readonly place: number
  /** Its words behind a number that was typed. */
  readonly words: string
  readonly typed?: Typed
  /** Paragraphs of one sign are set and counted alike. */
  readonly sign: string
  readonly heading?: number
  readonly list?: RevisedParagraph['list']
  /** Whether it is short enough, and stands out enough, to be a caption. */
  readonly isCaption: boolean
}

/** The paragraphs of the body, those in tables and those that are gone left out. */
export const blocksIn = ({paragraphs, xml}: RevisedWord): readonly Block[] => {
  let last = 0
  return paragraphs.flatMap((paragraph, place): readonly Block[] => {
    // A paragraph of a text box stands behind the one that holds it.
    const inBox = paragraph.from < last
    last = Math.max(last, paragraph.to)
    if (inBox || paragraph.cell || paragraph.from >= xml.length) return []
    const runs = paragraph.runs.filter(({tracked}) => !tracked.some(({kind}) => kind === 'deleted'))
    const text = runs.map(({text}) => text).join('')
    if (text.trim() === '') return []
    const typed = paragraph.list?.ordered ? undefined : typedIn(text)
    const words = (typed ? text.slice(typed.before.length + typed.number.length + typed.after.length) : text).trim()
    const {style = '', heading, list} = paragraph
    const stands = runs.every(({bold, text}) => bold || text.trim() === '')
    const isCounted = list?.ordered === true || typed !== undefined
    return [
      {
        place,
        words,
        ...(typed && {typed}),
        sign: JSON.stringify([style, heading, list?.ordered === true ? list.level : -1, typed?.kind, stands]),
        ...(heading !== undefined && {heading}),
        ...(list && {list}),
        isCaption:
          words.length <= 120 &&
          !/[;:,]$/.test(words) &&
          (heading !== undefined || stands || (isCounted && isTitle(words))),
      },
    ]
  })
}

/** Few words and no sentence. */
const isTitle = (words: string): boolean => words.split(/\s+/).length <= 10 && !/[.!?]$/.test(words)

/** “12.”, “ARTICLE XII”, “12.1”, “12.1.3”, “(a)”. */
export const typedIn = (text: string): Typed | undefined => {
  const patterns: readonly (readonly [Typed['kind'], RegExp])[] = [
    ['deeper', /^(\s*)(\d{1,3}[A-Z]?(?:\.\d{1,3}){2,})(\.?\s+)/],
    ['section', /^(\s*(?:Section|SECTION|§)?\s*)(\d{1,3}[A-Z]?\.\d{1,3})(\.?\s+)/],
    ['article', /^(\s*(?:(?:Article|ARTICLE|Section|SECTION|§)\s+)?)(\d{1,3}[A-Z]?)([.):]?\s+|[.:]?\s*[–—-]\s*)/],
    ['article', /^(\s*(?:Article|ARTICLE|Section|SECTION)\s+)([IVXLC]{1,7}[A-Z]?)([.):]?\s+|[.:]?\s*[–—-]\s*|$)/],
    ['article', /^(\s*)([IVXLC]{1,7})(\.\s+)/],
    ['letter', /^(\s*\()([a-z]|[ivx]{1,5})(\)\s+)/],
  ]
  for (const [kind, pattern] of patterns) {
    const [, before, number, after] = pattern.exec(text) ?? []
    if (before !== undefined && number !== undefined && after !== undefined) return {kind, before, number, after}
  }
  return undefined
}

/** The paragraph that somebody calls by its words, with its number or without; several where the words stand in several. */
export const blocksCalled = (blocks: readonly Block[], called: string): readonly Block[] => {
  const form = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[“”"‘’']/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const typed = typedIn(`${called} `)
  const bare = typed ? called.slice(typed.before.length + typed.number.length + typed.after.trimEnd().length) : called
  const wholeOf = ({typed: own, words}: Block): string =>
    form(own ? `${own.before}${own.number}${own.after}${words}` : words)
  const ways: readonly ((block: Block) => boolean)[] = [
    (block) => wholeOf(block) === form(called),
    (block) =>
      form(bare) !== '' &&
      form(block.words) === form(bare) &&
      (!block.typed || !typed || block.typed.number === typed.number),
    (block) => form(bare) === '' && block.typed?.number === typed?.number && typed !== undefined,
    (block) => wholeOf(block).startsWith(form(called)),
  ]
  for (const way of ways) {
    const found = blocks.filter(way)
    const captions = found.filter(({isCaption}) => isCaption)
    if (found.length > 0) return captions.length > 0 ? captions : found
  }
  return []
}
