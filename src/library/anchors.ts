import type {Path} from '../source/source.js'
import type {Clause} from './clause.js'
import type {Passage} from './passage.js'

/** What `writtenAgainst` says of one text: that it was written from another, as that stood in a version of the clause. */
export interface Anchor {
  readonly clause: Clause
  /** The text that was written, such as handout.en; nothing where the clause has none of that name. */
  readonly text: Passage | undefined
  readonly name: string
  /** The text that it was written from; nothing where there is none, or the entry cannot be read. */
  readonly from: Passage | undefined
  readonly version: number | undefined
  /** What the entry says, such as rider.opening@1. */
  readonly written: string
  readonly path: Path
}

export const anchorsOf = (clause: Clause): readonly Anchor[] =>
  Object.entries(clause.file.writtenAgainst ?? {}).map(([name, written]) => {
    const [, from, version] = /^([a-z]+\.[a-z]+)@(\d+)$/.exec(written) ?? []
    return {
      clause,
      text: passageNamed(clause, name),
      name,
      from: from === undefined ? undefined : passageNamed(clause, from),
      version: version === undefined ? undefined : Number(version),
      written,
      path: ['writtenAgainst', name],
    }
  })

const passageNamed = ({passages}: Clause, name: string): Passage | undefined =>
  passages.find(({register, variant}) => `${register}.${variant}` === name)

/** The texts of a clause by name. */
export const textNames = ({passages}: Clause): readonly string[] =>
  passages.map(({register, variant}) => `${register}.${variant}`)
