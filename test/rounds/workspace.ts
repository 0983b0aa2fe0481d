import {whole} from '../support/cli.js'
import {filesBelow} from '../support/shipped.js'

const folder = 'test/rounds/workspace/'

/** A workspace with one invented table at which nothing was passed yet. */
export const workspace = (more: Readonly<Record<string, string>> = {}) => whole({...files, ...more}, {columns: 100})

export const files: Readonly<Record<string, string>> = Object.fromEntries(
  [...filesBelow(folder)].map(([path, text]) => [path.slice(folder.length), text]),
)
