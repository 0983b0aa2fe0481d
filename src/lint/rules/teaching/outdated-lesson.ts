import {lessonAnchorsOf} from '../../facts/lessons.js'
import type {Rule} from '../../rule.js'

export const outdatedLesson: Rule = {
  id: 'outdated-lesson',
  severity: 'warning',
  demands:
    'Every question of a quiz, and every document that teaches, was written against the version of its clause that is here.',
  *check({library}) {
    for (const {what, clause, version, source, path} of lessonAnchorsOf(library)) {
      const now = clause.file.version
      if (version !== undefined && version >= 1 && version < now)
        yield {
          place: source.place(path),
          message: `${what.charAt(0).toUpperCase()}${what.slice(1)} explains ${clause.id} as it stood in version ${version}, and it is at version ${now}; read both, mend what is no longer so, and write ${now}`,
          related: [{message: 'the version now', place: clause.source.place(['version'])}],
        }
    }
  },
}
