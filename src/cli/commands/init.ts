import {sides} from '../choices.js'
import {command, flag, oneOf, words} from '../command.js'

export const options = {
  side: oneOf('<side>', sides, 'Whose drafts these are'),
  performer: words('<name>', 'The performer’s legal name'),
  company: words('<name>', 'The company’s legal name'),
  picture: words('<title>', 'Title of the picture'),
  date: words('<date>', 'Date of the first draft, such as 2026-11-23 (default: today)'),
  yes: flag('Ask nothing; what is not given is invented'),
}

export const init = command({
  name: 'init',
  does: 'Begin a workspace: a folder with one worked engagement',
  takes: [{word: '<folder>', says: 'a new or an empty folder', meant: {folders: true}}],
  options,
  examples: [
    ['proviso init my-deal', 'asks a few questions on a terminal'],
    ['proviso init my-deal --yes', 'asks none: a fictional deal to look at'],
    ['proviso init my-deal --side union --performer "Ana Lind"', 'the same, in part with your own names'],
  ],

  run: async (asked, world) => (await import('../work/init.js')).beginWorkspace(asked, world),
})
