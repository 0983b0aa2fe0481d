import {placed} from '../../facts/placed.js'
import type {Rule} from '../../rule.js'
import {missingTarget} from '../../shapes/missing-target.js'

export const requiredSlot: Rule = {
  id: 'required-slot',
  severity: 'error',
  demands: 'Every call that a document requires is made in its text.',
  *check({library}) {
    for (const {id, file, source, text} of library.documents)
      yield* missingTarget(
        (file.requires ?? []).map((name, index) => placed(source, ['requires', index], {name})),
        () => new Set(text.template.calls.map((call) => call.name)),
        ({name}) => ({
          what: `${id} requires {{${name}}}, but its text never calls it`,
          cure: 'call it where it belongs, or no longer require it',
        }),
      )
  },
}
