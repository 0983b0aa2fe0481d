import type {Screen} from '../../src/base/world.js'
import {whole} from '../support/cli.js'
import {filesBelow} from '../support/shipped.js'

const folder = 'test/table/workspace/'

/** A workspace with two invented tables: one that is open, with all that can happen at one, and one that ended a year before. */
export const workspace = (more: Readonly<Record<string, string>> = {}, screen: Partial<Screen> = {}) =>
  whole({...files, ...more}, screen)

export const files: Readonly<Record<string, string>> = Object.fromEntries(
  [...filesBelow(folder)].map(([path, text]) => [path.slice(folder.length), text]),
)
