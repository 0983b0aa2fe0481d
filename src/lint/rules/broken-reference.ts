import {didYouMean} from '../../base/names.js'
import type {Clause} from '../../library/clause.js'
import type {Facts} from '../facts.js'
import type {Reference} from '../mentions.js'
import type {Rule} from '../rule.js'

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

const broken = ({name, how, text}: Reference, library: Facts['library']): string | undefined => {
  const {register, owner} = text.passage
  const alone = text.clause ? undefined : text.documents.find(({file}) => file.alone?.includes(owner))
  if (alone && how === 'ref')
    return `${owner} is also made as its own file, in which there is nothing to refer to; say it in words`
  const schedules = how === 'clause' ? [] : text.documents.flatMap(({file}) => file.schedules ?? [])
  if (schedules.includes(name)) return undefined
  const clause = library.clause.get(name)
  if (!clause) return `“${name}” is ${what(how, register)}${didYouMean(name, [...library.clause.keys(), ...schedules])}`
  if (hasText(clause, register)) return undefined
  return `${name} has no ${register} text (it has ${Object.keys(clause.file.text).join(', ') || 'none'}), so it never stands here; write one, or take this out`
}

const what = (how: Reference['how'], register: string): string =>
  how === 'clause' ? 'the id of no clause' : `neither a clause nor a schedule of a ${register} that takes this text`

const hasText = ({passages}: Clause, register: string): boolean =>
  passages.some((passage) => passage.register === register)
