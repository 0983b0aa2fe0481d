import {readValue} from '../../library/question.js'
import {WrongUse} from '../command.js'
import {today} from '../today.js'

/** The day that was said, or today. @throws WrongUse */
export const dateOf = (typed: string | undefined): string => {
  if (typed === undefined) return today()
  const {problem} = readValue({type: 'date', label: {}}, typed)
  if (problem !== undefined) throw new WrongUse(`--date ${problem}`)
  return typed
}

/** The time that was said. @throws WrongUse */
export const timeOf = (typed: string | undefined): string | undefined => {
  if (typed !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(typed))
    throw new WrongUse(`“--at ${typed}” is no time; write it in 24 hours, as 09:30 or 23:40`)
  return typed
}
