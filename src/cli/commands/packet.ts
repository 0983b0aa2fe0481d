import {command, flag, words} from '../command.js'

export const options = {
  negotiation: words('<name>', 'Folder in negotiations/ (default: the one that names the engagement)', {
    names: ['negotiations'],
  }),
  to: words('<folder>', 'Folder to write to (default: out/<negotiation>-packet)', {folders: true}),
  json: flag('Print what was made or found as JSON'),
}

export const packet = command({
  name: 'packet',
  does: 'Make the two folders of a session: one for the table, one for your own side',
  takes: [{word: '<document>', says: 'its name, as plans/ gives it', meant: {names: ['planned']}}],
  options,
  examples: [
    ['proviso packet harbor-proposal --to session-3', 'session-3/table/ may be handed over; session-3/ours/ never'],
  ],

  run: async (asked, world) => (await import('../work/packet.js')).makePacket(asked, world),
})
