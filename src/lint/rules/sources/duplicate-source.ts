import {placed} from '../../facts/placed.js'
import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const duplicateSource: Rule = {
  id: 'duplicate-source',
  severity: 'warning',
  demands: 'No clause lists a source twice.',
  *check({library}) {
    for (const {file, source} of library.clauses)
      yield* duplicates(
        (file.sources ?? []).map(({cite}, index) =>
          placed(source, ['sources', index], {
            name: cite
              .toLowerCase()
              .replace(/[^\p{L}\p{N}§]+/gu, ' ')
              .trim(),
          }),
        ),
        () =>
          'This source stands in the list already, and only one of the two would be kept fresh; take one out, or say in what they differ',
      )
  },
}
