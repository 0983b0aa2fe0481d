import {rungs} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {Passage, Rung} from '../../library/passage.js'
import {type Run, runsIn, runsOf} from '../../library/runs.js'
import {proseOf} from '../../lint/facts/prose.js'
import {spaced, telling, wordsIn} from '../../words/runs.js'
import type {Positions} from '../positions.js'

/** Some words in a row that may not leave, or only with a rung. */
export interface Secret {
  /** As “the notes of CON-01”. */
  readonly what: string
  /** Whose rung it is, and which; absent where no choice lets it out. */
  readonly opens?: {readonly clause: string; readonly rung: Rung}
}
/** Words of the house, and what they are: “a note of the ledger”. */
export interface Aside {
  readonly what: string
  readonly words: string
}
/** What a library and its positions keep to themselves. */
export interface Secrets {
  /** Who holds a run of telling words, unless what may always be said holds it too: an opening, a handout, a caption, a label. */
  readonly runs: ReadonlyMap<string, readonly Secret[]>
}

/** Works out once what is internal; which of it an order lets out is asked of each secret. */
export const secretsOf = (
  library: Library | undefined,
  positions: Positions | undefined,
  aside: readonly Aside[],
): Secrets => {
  const {passages = [], clauses = [], documents = []} = library ?? {}
  const runs = new Map<string, Secret[]>()
  const hide = (found: readonly Run[], secret: Secret): void => {
    for (const {words} of found) {
      const known = runs.get(words)
      if (!known) runs.set(words, [secret])
      else if (!known.includes(secret)) known.push(secret)
    }
  }
  const isLower = ({variant}: Passage): boolean => rungs.indexOf(variant as Rung) > 0
  for (const passage of passages.filter(isLower)) {
    const {owner, variant, register} = passage
    hide(runsOf(passage), {
      what: `the ${variant} ${register} text of ${owner}`,
      opens: {clause: owner, rung: variant as Rung},
    })
  }
  for (const {id, file} of clauses) {
    hide(runsIn(file.notes ?? ''), {what: `the notes of ${id}`})
    for (const {say} of file.cautions ?? []) hide(runsIn(say), {what: `a caution of ${id}`})
  }
  for (const {id, file} of documents)
    for (const {say} of file.refuses ?? []) hide(runsIn(say), {what: `a warning of ${id}`})
  for (const [id, position] of Object.entries(positions?.value ?? {}))
    for (const words of wordsOfPosition(position)) hide(runsIn(words), {what: `the position on ${id}`})
  for (const {what, words} of aside) hide(runsIn(words), {what})
  for (const passage of passages) if (!isLower(passage)) for (const {words} of runsOf(passage)) runs.delete(words)
  for (const {kind, outgoing, words} of library ? proseOf(library) : [])
    if (outgoing && kind !== 'question') for (const {words: row} of runsIn(words)) runs.delete(row)
  return {runs}
}

/** Positions and notes too short for a run of telling words, and long enough to be met only as themselves: they are looked for whole. */
export const shortSecrets = (
  positions: Positions | undefined,
  aside: readonly Aside[],
): readonly {readonly form: string; readonly what: string}[] => {
  const ofPositions = Object.entries(positions?.value ?? {}).flatMap(([id, {floor, walkAway, note}]) =>
    [floor, walkAway, note].map((words = '') => ({words, what: `the position on ${id}`})),
  )
  return [...ofPositions, ...aside].flatMap(({words, what}) => {
    const {length} = wordsIn(words)
    return length >= telling / 2 && length < telling ? [{form: spaced(words), what}] : []
  })
}

const wordsOfPosition = ({floor, walkAway, authority, note}: Positions['value'][string]): readonly string[] =>
  [floor, walkAway, authority, note].filter((one) => one !== undefined)
