import type {Mention} from '../../facts/mentions.js'
import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const duplicateSource: Rule = {
  id: 'duplicate-source',
  severity: 'warning',
  demands: 'No clause lists a source twice.',
  *check({library}) {
    for (const {file, source} of library.clauses)
      yield* duplicates(
        (file.sources ?? []).map(
          ({cite}, index): Mention => ({
            name: cite
              .toLowerCase()
              .replace(/[^\p{L}\p{N}§]+/gu, ' ')
              .trim(),
            place: source.place(['sources', index]),
          }),
        ),
        () =>
          'This source stands in the list already, and only one of the two would be kept fresh; take one out, or say in what they differ',
      )
  },
}
