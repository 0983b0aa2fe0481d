import {command, flag, words} from '../command.js'

export const options = {
  negotiation: words('<name>', 'Folder in negotiations/ (default: the one that names the engagement)', {
    names: ['negotiations'],
  }),
  date: words('<date>', 'The day on which it is passed, as 2026-11-23 (default: today)'),
  at: words('<time>', 'The time at which it is passed, in 24 hours, as 14:40'),
  by: words('<name>', 'Who hands it over; changes are tracked in this name (default: who made the draft)'),
  although: words('<why>', 'Pass it although preflight says stop; the reason is written into the ledger'),
  protect: flag('Let Word edit the document only under tracking; anybody can take that off again'),
  dryRun: flag('Show what would be written, and write nothing'),
  json: flag('Print what was made or found as JSON'),
}

export const send = command({
  name: 'send',
  does: 'Make what a round needs, and write the round into the ledger',
  takes: [{word: '<document>', says: 'its name, as plans/ gives it', meant: {names: ['planned']}}],
  options,
  examples: [
    ['proviso send harbor-proposal', 'into negotiations/<name>/round-<nn>/, and the ledger'],
    ['proviso send harbor-proposal --at 14:40 --by "O. Venn"', 'with the time, and who hands it over'],
    ['proviso send harbor-proposal --dry-run', 'only look'],
  ],

  run: async (asked, world) => (await import('../work/send.js')).sendRound(asked, world),
})
