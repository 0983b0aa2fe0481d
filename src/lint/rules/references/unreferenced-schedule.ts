import type {Rule} from '../../rule.js'

export const unreferencedSchedule: Rule = {
  id: 'unreferenced-schedule',
  severity: 'warning',
  demands:
    'Every schedule of a document is referred to by a text of the document, or by a clause that can stand in it.',
  *check({library, references}) {
    for (const document of library.documents)
      for (const [index, id] of (document.file.schedules ?? []).entries()) {
        const isNamed = references.some(
          ({name, how, text}) =>
            name === id &&
            how === 'ref' &&
            text.passage.owner !== id &&
            text.documents.some((one) => one.id === document.id),
        )
        if (!isNamed)
          yield {
            place: document.source.place(['schedules', index]),
            message: `Nothing in ${document.id} refers to ${id}, so nothing says that what it states is agreed; write {{ref "${id}"}} where it matters, or take it out`,
          }
      }
  },
}
