import {answersFor} from '../../assemble/answers.js'
import {verifiedFor} from '../../assemble/item.js'
import type {Standing} from '../../assemble/standing.js'
import type {Document} from '../../document/document.js'
import type {Library} from '../../library/library.js'
import type {Blank} from '../../negotiate/preflight/sending.js'
import type {Job} from '../plan.js'
import {printedIn} from './printed.js'

/** What the document prints in brackets. A name that is blank only where it is signed is told of there. */
export const blanksIn = (library: Library, {order, engagement}: Job, document: Document): readonly Blank[] => {
  const answers = answersFor(library, order, engagement)
  const blanks = new Map<string, Blank>()
  for (const {node, within} of printedIn(document).fields) {
    if (node.value !== undefined) continue
    const before = blanks.get(node.name)?.within ?? []
    blanks.set(node.name, {
      label: node.blank,
      optional: answers(node.name)?.question.optional === true,
      within: within === undefined || before.includes(within) ? before : [...before, within],
      cure: `Answer “${node.name}”`,
      place: engagement.place([node.name.includes('.') ? 'facts' : 'answers'], 'key'),
    })
  }
  return [...blanks.values()]
}

/** Items that amend words which nobody compared: the document asks for them in brackets. */
export const unverified = ({order, engagement}: Job, standing: readonly Standing[]): readonly Blank[] =>
  (order.template.item ? standing : []).flatMap(({clause: {id}}): readonly Blank[] => {
    const item = engagement.file.items?.[id]
    if (item?.instruction !== 'amend' || verifiedFor(item)) return []
    return [
      {
        label: 'insert current language',
        optional: true,
        within: [id],
        cure: 'Write “current” and who “verified” it',
        place: engagement.place(['items', id], 'key'),
      },
    ]
  })
