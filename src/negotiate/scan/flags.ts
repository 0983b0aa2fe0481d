import {breadth} from './flags/breadth.js'
import {consent} from './flags/consent.js'
import {data} from './flags/data.js'
import type {Flag} from './flags/flag.js'
import {remedies} from './flags/remedies.js'
import {scope} from './flags/scope.js'
import {training} from './flags/training.js'

/** All red flags, in the order in which they are told. */
export const flags: readonly Flag[] = [...training, ...consent, ...breadth, ...remedies, ...data, ...scope]
