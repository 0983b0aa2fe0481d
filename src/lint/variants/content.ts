import type {Cases, Logic} from '../../logic/decisions.js'
import type {Call} from '../../text/template.js'
import type {Standing} from './standing.js'
import {callMark, type Stretch} from './stretches.js'

/** The heading that a stretch is, with the words before the first call in it. */
export const headingOf = ({words}: Stretch): {readonly depth: number; readonly title: string} | undefined => {
  const [, marks, title = ''] = /^\s*(#{1,6})[^\S\n]+([^\uE000\n]*)/u.exec(words) ?? []
  return marks === undefined ? undefined : {depth: marks.length, title: title.trim()}
}

/** Where a stretch comes out as something to read: words of its own, or a call that makes some. */
export const saysSomething = ({path, words, calls}: Stretch, standing: Standing, logic: Logic): Cases => {
  const own = /[\p{L}\p{N}]/u.test(words.replaceAll(callMark, ''))
  return logic.and(
    standing.along(path),
    own ? logic.all : logic.or(...calls.map((call) => made(call, standing, logic))),
  )
}

const made = ({name, argument}: Call, standing: Standing, logic: Logic): Cases => {
  if (name === 'clause') return standing.stands(argument)
  if (name === 'clauses') return logic.or(...standing.sections.map(standing.stands))
  return logic.all
}
