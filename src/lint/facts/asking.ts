import {type Clause, passageFor} from '../../library/clause.js'
import type {Passage, Register, Rung} from '../../library/passage.js'

/** Whether a text prints a name, walks it, or asks it in a condition. */
export const asks = ({template: {calls, tests}}: Passage, name: string): boolean =>
  calls.some((call) => (call.name === 'field' || call.name === 'words') && call.argument === name) ||
  tests.some((test) => test.kind === 'name' && test.name === name)

/** The proposal and the rider by which a clause stands at a rung: the texts of that rung, or of the next stronger one. */
export const standingAt = (clause: Clause, rung: Rung): readonly Passage[] =>
  (['proposal', 'rider'] as const satisfies readonly Register[]).flatMap((register) => {
    const passage = passageFor(clause, register, rung, 'en')
    return passage ? [passage] : []
  })
