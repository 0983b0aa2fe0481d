import {command, flag, words} from '../command.js'

export const options = {
  negotiation: words('<name>', 'Folder in negotiations/ (default: the only one; “examples” means the shipped one)', {
    words: ['examples'],
    names: ['negotiations'],
  }),
  json: flag('Print it as JSON'),
}

export const history = command({
  name: 'history',
  does: 'Show one clause’s way through the rounds of a negotiation, word by word',
  takes: [{word: '<clause>', says: 'id of the clause, such as CON-01', meant: {names: ['clauses']}}],
  options,
  examples: [
    ['proviso history CON-01', 'who put what, and when'],
    ['proviso history CMP-02 --negotiation harbor', 'at one of several tables'],
  ],

  run: async (asked, world) => (await import('../work/history.js')).tellHistory(asked, world),
})
