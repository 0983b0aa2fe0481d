import {childOf, type Element} from './parse.js'
import type {Tracked} from './revised.js'
import {added, removed} from './word-words.js'

const trackedBy = ({name, attributes}: Element): Tracked => {
  const {'w:author': author, 'w:date': date} = attributes
  return {
    kind: added.has(name) || name === 'w:cellIns' ? 'inserted' : 'deleted',
    ...(author === undefined ? {} : {author}),
    ...(date === undefined ? {} : {date}),
    moved: name === 'w:moveFrom' || name === 'w:moveTo',
  }
}

/** What was done to the words within an element. Of two changes of one kind the inner one counts. */
export const withChange = (tracked: readonly Tracked[], element: Element): readonly Tracked[] => {
  if (!added.has(element.name) && !removed.has(element.name)) return tracked
  const change = trackedBy(element)
  const others = tracked.filter(({kind}) => kind !== change.kind)
  return change.kind === 'inserted' ? [change, ...others] : [...others, change]
}

/** What was done to words, as it is said of the end of a paragraph. */
export const allOf = ([first, second]: readonly Tracked[]): Tracked | undefined =>
  first && second ? {...second, undoes: first} : first

/** What was done to something that is there or is not: taken out, put in, or both. */
const changeOf = (put: Element | undefined, taken: Element | undefined): Tracked | undefined => {
  if (!put || !taken) return put || taken ? trackedBy((put ?? taken) as Element) : undefined
  return {...trackedBy(taken), undoes: trackedBy(put)}
}

export const endOf = (mark: Element | undefined): Tracked | undefined =>
  changeOf(childOf(mark, 'w:ins') ?? childOf(mark, 'w:moveTo'), childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom'))

/**
 * What was done to a row or a cell, by its properties, on top of what was done to that around it.
 *
 * @param put name of the element that says that it was put in, @param taken of that which says that it was taken out
 */
export const rowOf = (
  around: Tracked | undefined,
  properties: Element | undefined,
  put: string,
  taken: string,
): Tracked | undefined => {
  const change = changeOf(childOf(properties, put), childOf(properties, taken))
  if (!change || !around || change.undoes || around.kind === change.kind) return change ?? around
  return change.kind === 'deleted' ? {...change, undoes: around} : {...around, undoes: change}
}

/** Whether looks were changed, by the `w:pPr` of a paragraph and what that says of its end. */
export const isReformatted = (properties: Element | undefined, mark: Element | undefined): boolean => {
  if (!properties) return false
  const list = childOf(properties, 'w:numPr')
  return (
    childOf(properties, 'w:pPrChange') !== undefined ||
    childOf(mark, 'w:rPrChange') !== undefined ||
    childOf(list, 'w:ins') !== undefined ||
    childOf(list, 'w:numberingChange') !== undefined
  )
}
