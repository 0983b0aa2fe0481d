import {didYouMean} from '../../../base/names.js'
import {type Anchor, anchorsOf, textNames} from '../../../library/anchors.js'
import type {Finding, Rule} from '../../rule.js'

export const anchorForm: Rule = {
  id: 'anchor-form',
  severity: 'error',
  demands:
    'Every entry of writtenAgainst names a text of the clause, another from which it was written, and a version that there was.',
  *check({library}) {
    for (const clause of library.clauses) for (const anchor of anchorsOf(clause)) yield* faults(anchor)
  },
}

function* faults({clause, text, name, from, version, written, path}: Anchor): Generator<Finding> {
  const {source, id, file} = clause
  const nearest = (wrong: string): string =>
    didYouMean(wrong, textNames(clause)) || `; it has ${textNames(clause).join(', ')}`
  if (!text) yield {place: source.place(path, 'key'), message: `${id} has no text “${name}”${nearest(name)}`}
  if (version === undefined)
    yield {
      place: source.place(path),
      message: `“${written}” does not say from which text and version ${name} was written; write it as rider.opening@${file.version}`,
    }
  else if (!from)
    yield {
      place: source.place(path),
      message: `${id} has no text “${written.split('@')[0]}”${nearest(written.split('@')[0] ?? '')}`,
    }
  else if (from === text)
    yield {
      place: source.place(path),
      message: `${name} cannot have been written from itself; name the text that it explains`,
    }
  else if (version > file.version || version < 1)
    yield {
      place: source.place(path),
      message: `${id} has version ${file.version}, so ${name} cannot have been written against version ${version}; correct one of the two`,
    }
}
