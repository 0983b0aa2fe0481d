import {blocks} from './blocks.js'
import {page} from './page.js'
import {settings} from './settings.js'
import {words} from './words.js'

/** The typesetter’s program: fixed, and the same for every document. It reads `/document.json` and draws what stands there. */
export const program = [settings, words, blocks, page].join('\n')
