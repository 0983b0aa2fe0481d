import type {RevisedParagraph, RevisedWord, Tracked} from './revised.js'

/** A paragraph as it reads on one side of all tracked changes. */
export interface SideParagraph {
  readonly text: string
  readonly bookmarks: readonly string[]
  /** Indexes of the paragraphs of the file that it is made of: several where an end between them is not there on this side. */
  readonly from: readonly number[]
}

/**
 * The paragraphs as they read with all tracked changes taken out, or with all of them made. A paragraph whose end is not there
 * runs on into the next one of its cell, text box or body; where none follows, it stands if anything is left of it.
 */
export const sideOf = (
  word: Pick<RevisedWord, 'paragraphs' | 'xml'>,
  which: 'rejected' | 'accepted',
): readonly SideParagraph[] => {
  const absent = which === 'rejected' ? 'inserted' : 'deleted'
  const isGone = (change: Tracked | undefined): boolean => change?.kind === absent || change?.undoes?.kind === absent
  const {paragraphs, xml} = word
  const textOf = ({runs}: RevisedParagraph): string =>
    runs
      .filter(({tracked}) => !tracked.some(({kind}) => kind === absent))
      .map(({text}) => text)
      .join('')
  const sides: SideParagraph[] = []

  /** Paragraphs from an index up to a place in the file, each with those of its text boxes behind it. */
  const read = (first: number, place: number): number => {
    let open: number[] = []
    let held: (readonly [from: number, place: number])[] = []
    const close = (): void => {
      const all = open.map((index) => paragraphs[index] as RevisedParagraph)
      const text = all.map(textOf).join('')
      if (text !== '' || !isGone(all.at(-1)?.end))
        sides.push({text, bookmarks: [...new Set(all.flatMap(({bookmarks}) => bookmarks))], from: open})
      open = []
      const boxes = held
      held = []
      for (const [from, to] of boxes) read(from, to)
    }
    let index = first
    while (index < paragraphs.length) {
      const one = paragraphs[index] as RevisedParagraph
      if (one.from >= place) break
      const last = paragraphs[open.at(-1) ?? -1]
      if (last && (!isGone(last.end) || isParted(xml, last, one))) close()
      const own = index
      index += 1
      const boxed = index
      while (index < paragraphs.length && (paragraphs[index]?.from ?? 0) < one.to) index += 1
      if (isGone(one.row)) continue
      open.push(own)
      if (index > boxed) held.push([boxed, one.to])
    }
    if (open.length > 0) close()
    return index
  }
  read(0, Number.POSITIVE_INFINITY)
  return sides
}

/** Whether a table or a cell begins or ends between two paragraphs. */
const isParted = (xml: string, one: RevisedParagraph, next: RevisedParagraph): boolean =>
  /<\/?(?:[\w.-]+:)?(?:tbl|tc|txbxContent)[\s/>]/.test(xml.slice(one.to, next.from))
