import type {House} from './house.js'
import {adopting} from './library/adopting.js'
import {browsing} from './library/browsing.js'
import {drafting} from './library/drafting.js'

/** Clauses: what there is, what is written anew, and what is taken from a precedent. */
export const shelving = (house: House) => ({...browsing(house), ...drafting(house), ...adopting(house)})
