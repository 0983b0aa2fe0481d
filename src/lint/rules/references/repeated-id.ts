import type {Source} from '../../../source/source.js'
import type {Mention} from '../../facts/mentions.js'
import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const repeatedId: Rule = {
  id: 'repeated-id',
  severity: 'warning',
  demands: 'No list of ids names one of them twice.',
  *check({library}) {
    for (const {file, source} of [...library.clauses, ...library.documents])
      for (const [list, entries] of Object.entries(file))
        if (lists.has(list) && Array.isArray(entries))
          yield* duplicates(
            named(source, list, entries),
            ({name}) =>
              `“${name}” stands in ${list} already, a few entries before; was another one meant? Correct this one, or take it out`,
          )
  },
}

const lists = new Set([
  'asks',
  'concerns',
  'hazards',
  'requires',
  'conflicts',
  'sections',
  'schedules',
  'covers',
  'alone',
])

const named = (source: Source, list: string, entries: readonly unknown[]): Mention[] =>
  entries.map((name, index) => ({
    name: String(name),
    get place() {
      return source.place([list, index])
    },
  }))
