import type {Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import {childrenOf, type Element, wordsIn} from './parse.js'
import {commentsOf} from './revised-comments.js'
import {readStory, type Story} from './revised-story.js'
import {looksOf, type Stand} from './word-looks.js'
import {notesIn, withWord} from './word-parts.js'

/** A Word file as others left it: what stands in it, and who put in or took out which words. */
export interface RevisedWord {
  /** The mark under which the sender knows the file again; absent where it was scrubbed, or is not ours. */
  readonly mark?: string
  /** All paragraphs of the body in their order, those in cells of tables included; those of a text box behind the one that holds it. */
  readonly paragraphs: readonly RevisedParagraph[]
  readonly comments: readonly RevisedComment[]
  /** Words in headers, footers, footnotes and endnotes as they stand, a paragraph each; `part` is the name of the part. */
  readonly asides: readonly {readonly part: string; readonly text: string}[]
  /**
   * Text of `word/document.xml` (or whatever the package calls it), and the name of that part: what `from` and `to` count in. A byte
   * order mark is its first character; where its bytes were UTF-16, it says so in its declaration.
   */
  readonly xml: string
  readonly part: string
}
/** A change that Word tracked. Dates as the file has them: `2026-11-24T10:00:00Z`. */
export interface Tracked {
  readonly kind: 'inserted' | 'deleted'
  readonly author?: string
  readonly date?: string
  /** Whether it is one end of a move (`w:moveFrom`, `w:moveTo`). */
  readonly moved: boolean
  /**
   * Of the end of a paragraph, or of a row, that one side put in and the other took out again: the insertion. It stands neither
   * in the file as it was sent nor in the file as it reads with all changes. Words say the same by two entries of `tracked`.
   */
  readonly undoes?: Tracked
}
export interface RevisedParagraph {
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[]
  /** Name of its style, as people see it. */
  readonly style?: string
  /** Level of the heading, from 1, by its style or outline. */
  readonly heading?: number
  /** The list that counts it, and the level, from 0, by its style or its own properties. */
  readonly list?: NonNullable<Stand['list']>
  /**
   * Where it stands in a table; all counted from 0, tables through the file, columns as people see them where cells are merged. Of
   * tables within tables the outermost.
   */
  readonly cell?: {readonly table: number; readonly row: number; readonly column: number}
  readonly runs: readonly RevisedRun[]
  /** Whether its end was put in (a paragraph was split, or is new) or taken out (it runs on into the next one). */
  readonly end?: Tracked
  /** Whether the row of a table in which it stands, or its cell, was put in or taken out. */
  readonly row?: Tracked
  /** Whether Word tracked a change of looks in it: bold, style, numbering. */
  readonly reformatted: boolean
  /** The element `w:p`, in characters of `xml`. */
  readonly from: number
  readonly to: number
}
export interface RevisedRun {
  /** Words as they are, never empty; `\n` for a line break (or one of a page or a column), `\t` for a tab. */
  readonly text: string
  /**
   * What was done to it. Words that one side put in and the other took out again have both, the insertion first: they stand
   * neither in the file as it was sent nor in the file as it reads with all changes.
   */
  readonly tracked: readonly Tracked[]
  /**
   * Whether Word works it out by itself: the result of REF, PAGEREF, PAGE, TOC and their like. A HYPERLINK is plain text, and so is
   * every field of which that is not known.
   */
  readonly counted: boolean
  readonly hidden: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly struck: boolean
  /** The element `w:r`, or `m:r` in a formula, in characters of `xml`. Two runs have one element where a field begins or ends in it. */
  readonly from: number
  readonly to: number
}
export interface RevisedComment {
  readonly id: string
  readonly author?: string
  readonly date?: string
  readonly text: string
  /** Whether its author marked it as done. */
  readonly done: boolean
  /** Comment that it answers. */
  readonly answers?: string
  /**
   * Indexes of the paragraphs that it is about, at most 200, and the words in them as they read with all changes, or as they were
   * where all are taken out, a line each; cut off with `…` after 2,000 characters.
   */
  readonly paragraphs: readonly number[]
  readonly quote: string
}

/**
 * Reads a Word file that anyone may have changed, with every change that was tracked. Hostile bytes are one finding, in bounded
 * time and memory.
 */
export const readRevised = (bytes: Uint8Array, codec: Codec, file: string): Outcome<RevisedWord> =>
  withWord(bytes, codec, file, (parts) => {
    const first = (names: readonly string[]): Element | undefined =>
      names[0] === undefined ? undefined : parts.read(names[0])?.root
    const {name: part, text: xml, body} = parts.main
    const looks = looksOf(first(parts.kind('styles')), first(parts.kind('numbering')))
    const storyOf = (container: Pick<Element, 'name' | 'children'>): Story => readStory(container, looks)
    const {paragraphs, anchors} = storyOf(body)
    const comments = commentsOf(
      first(parts.kind('comments')),
      first(parts.kind('commentsExtended')),
      (comment) => linesOf(storyOf(comment)).join('\n'),
      {paragraphs, anchors},
    )
    const asides = asideKinds.flatMap((kind) =>
      parts.kind(kind).flatMap((name) =>
        linesOf(storyOf({name, children: notesIn(parts.read(name)?.root)}))
          .filter((text) => text !== '')
          .map((text) => ({part: name, text})),
      ),
    )
    const mark = markIn(first([...parts.wholeKind('custom-properties'), ...parts.wholeKind('customProperties')]))
    return {...(mark === undefined ? {} : {mark}), paragraphs, comments, asides, xml, part}
  })

const asideKinds = ['header', 'footer', 'footnotes', 'endnotes']

/** Its paragraphs as they read with all changes. */
const linesOf = ({paragraphs}: Story): readonly string[] =>
  paragraphs.map(({runs}) =>
    runs
      .filter(({tracked}) => tracked.at(-1)?.kind !== 'deleted')
      .map(({text}) => text)
      .join(''),
  )

const markIn = (properties: Element | undefined): string | undefined => {
  const property = childrenOf(properties, 'op:property').find(({attributes}) => attributes.name === 'ProvisoId')
  const [value] = childrenOf(property)
  return value && wordsIn(value)
}
