import type {Review, ReviewedPart} from '../../src/negotiate/review/review.js'
import type {Reported} from './scenarios.js'

/** Words that were changed together, as a review tells them. */
export interface Told {
  readonly clause: string | undefined
  readonly kind: string
  readonly removed: string
  readonly added: string
  readonly tracked: boolean
  readonly authors: readonly string[]
}

/** Every change in a review, in reading order. */
export const toldIn = ({parts}: Review): readonly Told[] => parts.flatMap(toldOf)

const toldOf = ({part, paragraphs}: ReviewedPart): readonly Told[] => {
  const told: Told[] = []
  for (const {fate, stretches} of paragraphs) {
    if (fate === 'unchanged') continue
    let open: Told | undefined
    const close = (): void => {
      if (open) told.push(open)
      open = undefined
    }
    const fresh: Told = {clause: part?.id, kind: fate, removed: '', added: '', tracked: true, authors: []}
    for (const {kind, text, tracked, automatic} of stretches) {
      if (kind === 'kept' || automatic) {
        close()
        continue
      }
      const now: Told = open ?? fresh
      open = {
        ...now,
        [kind]: now[kind] + text,
        tracked: now.tracked && tracked !== undefined,
        authors: [...now.authors, ...(tracked?.author ? [tracked.author] : [])],
      }
    }
    close()
    if (fate === 'moved' && stretches.every(({kind}) => kind === 'kept'))
      told.push({...fresh, removed: stretches.map(({text}) => text).join(''), tracked: false})
  }
  return told
}

const spaced = (text: string): string =>
  text
    .replace(/[\u200b-\u200d]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const wordsIn = (text: string): string[] => spaced(text).split(/ |(?=[.,;:]$)/)

/** What differs of two texts, without what both begin or end with. */
const core = (removed: string, added: string): string => {
  const [old, now] = [wordsIn(removed), wordsIn(added)]
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    old.shift()
    now.shift()
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop()
    now.pop()
  }
  return `${old.join(' ')} → ${now.join(' ')}`
}

/** What was to be reported and was not, and what was reported though nobody did it. */
export const compared = (
  expected: readonly Reported[],
  told: readonly Told[],
): {readonly missed: readonly Reported[]; readonly invented: readonly Told[]} => {
  const left = [...told]
  const missed: Reported[] = []
  for (const one of expected) {
    if (one.kind === 'formatting' || one.kind === 'commented') continue
    const found = one.kind === 'moved' ? movedIn(left, one) : editIn(left, one)
    if (!found) missed.push(one)
    else for (const each of found) left.splice(left.indexOf(each), 1)
  }
  return {missed, invented: left}
}

const isIn = (told: Told, {clause, tracked, author}: Reported): boolean =>
  told.clause === clause && told.tracked === tracked && (!tracked || told.authors.includes(author))

/** The changes that together are an edit: one, or one a paragraph where it took or put several. */
const editIn = (left: readonly Told[], one: Reported): readonly Told[] | undefined => {
  if (one.shape !== undefined) {
    const end = left.find(
      (told) => isIn(told, one) && told.kind === 'edited' && /^\s*\n?\s*$/.test(told.removed + told.added),
    )
    return end && [end]
  }
  const wanted = core(one.removed, one.added)
  const isNew = (told: Told): boolean => one.kind === 'added' && told.clause === undefined && told.kind === 'added'
  for (const [index, first] of left.entries()) {
    if (!(isIn(first, one) || isNew(first)) || first.kind !== one.kind) continue
    const taken: Told[] = []
    let [removed, added] = ['', '']
    for (const next of left.slice(index)) {
      if (next.kind !== one.kind || next.clause !== first.clause) break
      taken.push(next)
      removed += ` ${next.removed}`
      added += ` ${next.added}`
      if (core(removed, added) === wanted) return taken
      if (one.kind === 'edited') break
    }
  }
  return undefined
}

/** Both ends of a move, or all paragraphs that stand elsewhere now. */
const movedIn = (left: readonly Told[], one: Reported): readonly Told[] | undefined => {
  const words = spaced(one.removed)
  const ends = left.filter((told) => told.kind === 'moved' && words.includes(spaced(told.removed + told.added)))
  const gone = spaced(ends.map(({removed}) => removed).join(' '))
  return gone === words || (ends.length > 0 && !one.tracked) ? ends : undefined
}
