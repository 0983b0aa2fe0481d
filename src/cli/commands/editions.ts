import {command, flag} from '../command.js'

export const options = {json: flag('Print them as JSON')}

export const editions = command({
  name: 'editions',
  does: 'List printed editions, and which of them are out of date',
  takes: [],
  options,
  examples: [
    ['proviso make plans/handout.yaml --edition', 'print a handout, and keep what was printed'],
    ['proviso editions', 'which of them would be printed differently today, and why'],
  ],

  run: async (asked, world) => (await import('../work/editions.js')).listEditions(asked, world),
})
