import {anchorsOf} from '../../../library/anchors.js'
import type {Rule} from '../../rule.js'

export const outdatedText: Rule = {
  id: 'outdated-text',
  severity: 'warning',
  demands: 'Every text that explains another was written against the version that is here.',
  *check({library}) {
    for (const clause of library.clauses) {
      const {id, file, source} = clause
      for (const {name, text, from, version, path} of anchorsOf(clause))
        if (text && from && version !== undefined && version >= 1 && version < file.version)
          yield {
            place: source.place(path),
            message: `${name} was written from ${from.register}.${from.variant} as it stood in version ${version}, and ${id} is at version ${file.version}; read both, mend ${name}, and write @${file.version}`,
            related: [{message: 'the version now', place: source.place(['version'])}],
          }
    }
  },
}
