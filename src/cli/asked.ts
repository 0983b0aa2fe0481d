import type {Language} from '../document/document.js'
import {type Clause, passageFor} from '../library/clause.js'
import {isInstrument, type Passage, type Register, type Rung} from '../library/passage.js'
import {WrongUse} from './command.js'

/** The text of a clause that is asked for. @throws WrongUse when there is none */
export const passageOf = (
  clause: Clause,
  {register, rung, language}: {register?: Register; rung?: Rung; language?: Language},
): Passage => {
  const there = Object.entries(clause.file.text).map(([name, texts]) => `${name} (${Object.keys(texts).join(', ')})`)
  const has = `; ${clause.id} has ${there.join(', ')}`
  if (register === undefined) throw new WrongUse(`Say in which register${has}`)
  if (rung !== undefined && !isInstrument(register)) throw new WrongUse(`A ${register} has no rungs${has}`)
  if (language !== undefined && isInstrument(register)) throw new WrongUse(`A ${register} has rungs${has}`)
  const passage = passageFor(clause, register, rung ?? 'opening', language ?? 'en')
  if (!passage)
    throw new WrongUse(
      `There is no ${register} text ${isInstrument(register) ? `at ${rung ?? 'opening'}` : `in ${language ?? 'en'}`}${has}`,
    )
  return passage
}
