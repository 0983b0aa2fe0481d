import {lessonAnchorsOf} from '../../facts/lessons.js'
import type {Rule} from '../../rule.js'

export const lessonAnchor: Rule = {
  id: 'lesson-anchor',
  severity: 'error',
  demands:
    'Every question of a quiz, and every document that teaches, names a text and a version of its clause that there was.',
  *check({library}) {
    for (const {what, clause, version, fault, source, path} of lessonAnchorsOf(library)) {
      const now = clause.file.version
      if (fault !== undefined) yield {place: source.place(path), message: fault}
      if (version !== undefined && (version > now || version < 1))
        yield {
          place: source.place(path),
          message: `${clause.id} has version ${now}, so ${what} cannot have been written against version ${version}; correct one of the two`,
        }
    }
  },
}
