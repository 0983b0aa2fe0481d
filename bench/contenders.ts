import {libraryContenders} from './library.js'
import {riderContenders} from './riders.js'
import {startContenders} from './start.js'

/** Who competes with whom. Each group is prepared with a folder to write into, and gives what to run over and over, by name. */
export const groups = {riders: riderContenders, library: libraryContenders, start: startContenders}

export type Group = keyof typeof groups
export type Contenders<G extends Group> = Awaited<ReturnType<(typeof groups)[G]>>
