import {command, flag, words} from '../command.js'

export const options = {
  negotiation: words('<name>', 'Folder in negotiations/ (default: the only one)', {names: ['negotiations']}),
  sent: words('<name>', 'Name of the document that was sent (default: the one whose mark the file carries)', {
    names: ['planned'],
  }),
  date: words('<date>', 'The day on which it came, as 2026-11-23 (default: today)'),
  at: words('<time>', 'The time at which it came, in 24 hours, as 14:40'),
  dryRun: flag('Show what would be written, and write nothing'),
  json: flag('Print the round as JSON'),
}

export const received = command({
  name: 'received',
  does: 'Write a Word file that came back into the ledger: how each clause reads in it now',
  takes: [{word: '<returned>', says: 'the .docx file that came back; it is copied as it is', meant: {files: ['docx']}}],
  options,
  examples: [
    ['proviso received from-them.docx --dry-run', 'what the round would say'],
    ['proviso received from-them.docx --negotiation harbor --at 23:40', 'stored beside the ledger, with its hash'],
  ],

  run: async (asked, world) => (await import('../work/received.js')).receiveRound(asked, world),
})
