import {command, count, flag, oneOf, words} from '../command.js'

export const options = {
  internal: flag('With rungs, floors, cost drivers and notes: for your own side only'),
  all: flag('Every column on the screen too'),
  round: count('<n>', 'As it stood after this round'),
  format: oneOf('<format>', ['pretty', 'docx', 'html', 'csv', 'xlsx', 'json'], 'How it is told'),
  json: flag('The same as --format json'),
  output: words('<file>', 'Write it to this file; its ending tells the format'),
}

export const track = command({
  name: 'track',
  does: 'Show where every item of a negotiation stands: the tracking chart',
  takes: [
    {
      word: '[negotiation]',
      says: 'its folder in negotiations/, or a ledger (default: the only one; “examples” means the shipped one)',
      meant: {files: ['yaml', 'yml'], words: ['examples'], names: ['negotiations']},
    },
  ],
  options,
  examples: [
    ['proviso track', 'the one table of this workspace'],
    ['proviso track harbor --format docx', 'a Word file that may cross the table'],
    ['proviso track harbor --internal --format xlsx', 'with floors, costs and notes'],
    ['proviso track harbor --round 3', 'as it stood after round 3'],
  ],

  run: async (asked, world) => (await import('../work/track.js')).trackItems(asked, world),
})
