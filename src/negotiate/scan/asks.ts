import type {AskSigns} from './asks/ask.js'
import {consented} from './asks/consent.js'
import {governance} from './asks/governance.js'
import {money} from './asks/money.js'
import {openness} from './asks/openness.js'
import {repair} from './asks/repair.js'

/** How each ask of the letter is known in a sentence, in the order of the letter. */
export const asks: readonly AskSigns[] = [...openness, ...consented, ...repair, ...money, ...governance].sort((a, b) =>
  a.ask < b.ask ? -1 : 1,
)
