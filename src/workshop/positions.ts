import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {World} from '../base/world.js'
import {passageFor} from '../library/clause.js'
import type {PositionsFile} from '../library/files.js'
import type {Checked, Library} from '../library/library.js'
import {readChecked} from './open.js'

/** What a side really wants, in a private file of its workspace. */
export type Positions = Checked<PositionsFile>

export const openPositions = (world: World, path: string): Promise<Outcome<Positions>> =>
  readChecked<PositionsFile>(world, 'positions', path)

/** Positions on clauses that are not there, and floors that are only the shipped illustration: whoever has the library knows those. */
export const checkPositions = (library: Library, {value, source}: Positions): readonly Diagnostic[] =>
  Object.entries(value).flatMap(([id, {floor}]): readonly Diagnostic[] => {
    const clause = library.clause.get(id)
    if (!clause)
      return [
        {
          rule: 'positions',
          severity: 'error',
          message: `There is no clause “${id}”${didYouMean(id, library.clause.keys())}`,
          place: source.place([id], 'key'),
        },
      ]
    const shipped = passageFor(clause, 'proposal', 'floor', 'en')?.text
    if (shipped === undefined || wordsOf(shipped) !== wordsOf(floor)) return []
    return [
      {
        rule: 'shipped-floor',
        severity: 'warning',
        message: `The floor on ${id} is the floor that everybody finds in the shipped library; decide on your own, and write it here`,
        place: source.place([id, 'floor']),
      },
    ]
  })

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
