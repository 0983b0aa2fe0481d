import {command, flag} from '../command.js'

export const options = {json: flag('Print it as JSON')}

export const diff = command({
  name: 'diff',
  does: 'Show where an own clause differs from the shipped one, word by word',
  takes: [{word: '<id>', says: 'id of the clause, such as CON-01', meant: {names: ['clauses']}}],
  options,
  examples: [
    ['proviso diff CON-01', 'what this workspace says differently'],
    ['proviso check clauses/CON', 'whether an override was left behind by a newer library'],
  ],

  run: async (asked, world) => (await import('../work/diff.js')).showDifferences(asked, world),
})
