import {celType} from '../../../library/conditions.js'
import type {Question} from '../../../library/question.js'
import type {Asked} from '../../facts/mentions.js'
import type {Rule} from '../../rule.js'

export const conditionType: Rule = {
  id: 'condition-type',
  severity: 'error',
  demands: 'Every condition asks facts that exist, compares like with like, and gives what is wanted.',
  *check({library, conditions, asked, askable}) {
    for (const {expression, wants, at} of conditions) {
      const problem = library.conditions.check(expression, wants)
      if (problem) yield {place: at(problem), message: problem.message}
    }
    for (const mention of asked) {
      const question = askable.get(mention.name)
      const message = question && unfit(mention, question)
      if (message !== undefined) yield {place: mention.place, message}
    }
  },
}

/** Why a name cannot be asked in the way in which it is; a printed name always can. */
const unfit = ({name, how}: Asked, question: Question): string | undefined => {
  const {type} = question
  if (how === 'each' && type !== 'list')
    return `“${name}” is ${spoken(question)}, and only a list can be walked with {{#each}}`
  if (how === 'if' && type !== 'list' && type !== 'yes/no')
    return `“${name}” is ${spoken(question)}, which is never yes; ask a yes/no fact, or derive one with from: has(…) or a comparison`
  return undefined
}

const spoken = (question: Question): string => (celType(question) === 'int' ? 'a whole number' : `a ${question.type}`)
