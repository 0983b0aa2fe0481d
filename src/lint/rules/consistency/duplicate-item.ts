import {placed} from '../../facts/placed.js'
import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const duplicateItem: Rule = {
  id: 'duplicate-item',
  severity: 'error',
  demands: 'No two clauses have the same item number.',
  check: ({library}) =>
    duplicates(
      library.clauses.flatMap(({id, file, source}) =>
        file.proposes?.item === undefined
          ? []
          : [placed(source, ['proposes', 'item'], {name: String(file.proposes.item), id})],
      ),
      ({name, id}, earlier) =>
        `Item ${name} is ${earlier.id} already, so at the table P-${name} would mean two things; give ${id} a number that was never used`,
    ),
}
