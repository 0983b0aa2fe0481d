import type {RevisedParagraph, RevisedRun, RevisedWord, Tracked} from '../../ooxml/revised.js'

/** Words of a returned file that share one fate. */
export interface Fiber {
  readonly text: string
  /** Who put them in or took them out, where that was tracked; at most one of each. */
  readonly inserted?: Tracked
  readonly deleted?: Tracked
  /** Whether Word works them out by itself. */
  readonly counted: boolean
}

/**
 * A paragraph of a returned file as it was before anything that was tracked, with all that was tracked in it. One that was
 * put in as a whole was not there before: it is `added`, and by whom.
 */
export interface Strand {
  readonly fibers: readonly Fiber[]
  readonly bookmarks: readonly string[]
  readonly added?: Tracked
  readonly isHeading: boolean
  readonly style: string | undefined
  /** Paragraphs of the file that it is made of. */
  readonly paragraphs: readonly number[]
  readonly reformatted: boolean
  /** Who put in its end, where that was tracked. */
  readonly end?: Tracked
}

/** The words of a strand with every tracked change rejected. */
export const beforeIn = ({fibers}: Strand): string =>
  fibers.reduce((text, fiber) => (fiber.inserted ? text : text + fiber.text), '')

/** The words of a strand as it reads now. */
export const afterIn = ({fibers}: Strand): string =>
  fibers.reduce((text, fiber) => (fiber.deleted ? text : text + fiber.text), '')

/** The paragraphs of a returned file, put together where a tracked change parted them. Empty ones that nobody touched are left out. */
export const strandsOf = ({paragraphs}: RevisedWord): readonly Strand[] => {
  const strands: Strand[] = []
  let open: Strand[] = []
  const close = (): void => {
    strands.push(...joined(open))
    open = []
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    const strand = strandOf(paragraph, index)
    if (strand.fibers.length === 0 && strand.bookmarks.length === 0) {
      if (open.length > 0 && paragraph.end?.kind !== 'inserted') close()
      continue
    }
    open.push(strand)
    const inserted = paragraph.row?.kind === 'inserted' || paragraph.end?.kind === 'inserted'
    if (!inserted || (strand.added && open.length === 1)) close()
  }
  close()
  return strands
}

const strandOf = (paragraph: RevisedParagraph, index: number): Strand => {
  const fibers = paragraph.runs.flatMap((run) => fiberOf(run, paragraph.row))
  const end = paragraph.end ?? paragraph.row
  const first = fibers[0]?.inserted
  const added = first && fibers.every(({inserted}) => inserted) ? first : undefined
  return {
    fibers: merged(fibers),
    bookmarks: paragraph.bookmarks,
    ...(added && (end?.kind === 'inserted' || isLoose(paragraph)) && {added}),
    isHeading: paragraph.heading !== undefined,
    style: paragraph.style,
    paragraphs: [index],
    reformatted: paragraph.reformatted,
    ...(end?.kind === 'inserted' && {end}),
  }
}

/** A paragraph that was typed behind another keeps the end of that one. The paragraph of a cell was there before its words. */
const isLoose = ({bookmarks, cell}: RevisedParagraph): boolean => bookmarks.length === 0 && cell === undefined

const fiberOf = ({text, tracked, counted}: RevisedRun, row: Tracked | undefined): readonly Fiber[] => {
  if (text === '') return []
  const all = row ? [row, ...tracked] : tracked
  const inserted = all.find(({kind}) => kind === 'inserted')
  const deleted = all.find(({kind}) => kind === 'deleted')
  return [{text, counted, ...(inserted && {inserted}), ...(deleted && {deleted})}]
}

const merged = (fibers: readonly Fiber[]): readonly Fiber[] => {
  const made: Fiber[] = []
  for (const fiber of fibers) {
    const last = made.at(-1)
    if (last && isAlike(last, fiber)) made[made.length - 1] = {...last, text: last.text + fiber.text}
    else made.push(fiber)
  }
  return made
}

const isAlike = (one: Fiber, other: Fiber): boolean =>
  one.counted === other.counted && isBy(one.inserted, other.inserted) && isBy(one.deleted, other.deleted)
const isBy = (one: Tracked | undefined, other: Tracked | undefined): boolean =>
  one === other || (one?.author === other?.author && one?.date === other?.date && one?.moved === other?.moved)

/** Paragraphs that were one before: those that are new as a whole stay by themselves, the others are one with new ends in it. */
const joined = (strands: readonly Strand[]): readonly Strand[] => {
  const [first] = strands.filter(({added}) => !added)
  if (strands.length < 2 || !first) return strands
  const made: Strand[] = []
  let whole: Strand | undefined
  for (const strand of strands) {
    if (strand.added) {
      made.push(strand)
      continue
    }
    if (whole) {
      const inserted = whole.end ?? {kind: 'inserted', moved: false}
      const end: Fiber = {text: '\n', counted: false, inserted}
      const at = made.indexOf(whole)
      whole = {
        ...whole,
        fibers: [...whole.fibers, end, ...strand.fibers],
        bookmarks: [...whole.bookmarks, ...strand.bookmarks],
        paragraphs: [...whole.paragraphs, ...strand.paragraphs],
        reformatted: whole.reformatted || strand.reformatted,
        ...(strand.end && {end: strand.end}),
      }
      made[at] = whole
    } else {
      whole = strand
      made.push(strand)
    }
  }
  return made
}
