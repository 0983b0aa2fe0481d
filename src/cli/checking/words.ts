import {forgetful} from '../../base/memory.js'
import type {World} from '../../base/world.js'
import {ask, type Told} from '../../lint/ask.js'
import {factsOf} from '../../lint/facts/facts.js'
import {isOfText} from '../../lint/rule.js'
import {rules} from '../../lint/rules.js'
import {usual} from '../../lint/settings.js'
import {openShelf} from '../shelf.js'
import {openAbout} from './about.js'
import type {Look} from './look.js'

/** Asks the rules of texts, from the files up: half of the work of a look, and it needs nothing of the other half. */
export const lookAtWords = async (world: World, wanted: Look): Promise<Told | undefined> => {
  const {value: shelf} = await openShelf(world, wanted.shipped)
  if (!shelf) return undefined
  const {value: about} = await openAbout(world, shelf, wanted, usual, forgetful)
  return ask(factsOf(shelf.library, about), rules.filter(isOfText))
}
