import {all, child, type Element} from './xml.js'

/** Runs of a paragraph with fields replaced by what they show: instructions and marks of fields are gone. */
export const withoutFields = (paragraph: Element): Element => {
  let depth = 0
  let shows = true
  const keeps = (run: Element): boolean => {
    const kind = child(run, 'w:fldChar')?.attributes['w:fldCharType']
    if (kind === 'begin') {
      depth++
      shows = false
    }
    if (kind === 'separate') shows = true
    if (kind === 'end') {
      depth--
      shows = depth === 0 || shows
    }
    return kind === undefined && shows && all(run, 'w:instrText').length === 0
  }
  const walk = (one: Element): Element => ({
    ...one,
    children: one.children.flatMap((inner): (Element | string)[] => {
      if (typeof inner === 'string') return [inner]
      if (inner.name === 'w:r') return keeps(inner) ? [inner] : []
      return [walk(inner)]
    }),
  })
  return walk(paragraph)
}
