import {didYouMean} from '../../../base/names.js'
import type {Library} from '../../../library/library.js'
import type {Reference} from '../../facts/mentions.js'
import {targetOf} from '../../facts/targets.js'
import type {Rule} from '../../rule.js'

export const brokenReference: Rule = {
  id: 'broken-reference',
  severity: 'error',
  demands: 'Every {{ref}}, {{clause}} and has names a clause, or a schedule of the document, that can stand there.',
  *check({library, references}) {
    for (const reference of references) {
      const message = broken(reference, library)
      if (message !== undefined) yield {place: reference.place, message}
    }
  },
}

const broken = (reference: Reference, library: Library): string | undefined => {
  const {name, how, text} = reference
  const {register, owner} = text.passage
  const alone = !text.clause && text.documents.some(({file}) => file.alone?.includes(owner))
  if (alone && how === 'ref')
    return `${owner} is also made as its own file, in which there is nothing to refer to; say it in words`
  const target = targetOf(reference, library)
  if (target === 'there') return undefined
  if (target === 'never here')
    return `${name} has no ${register} text (it has ${Object.keys(library.clause.get(name)?.file.text ?? {}).join(', ')}), so it never stands here; write one, or take this out`
  const schedules = how === 'clause' ? [] : text.documents.flatMap(({file}) => file.schedules ?? [])
  const what = how === 'clause' ? 'no clause' : `neither a clause nor a schedule of a ${register} that takes this text`
  const cure = didYouMean(name, [...library.clause.keys(), ...schedules]) || '; correct the id, or take this out'
  return `“${name}” is ${what}${cure}`
}
