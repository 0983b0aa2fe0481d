import {command, words} from '../command.js'

/** What can be begun. */
export const kinds = ['clause', 'engagement'] as const

export const options = {
  title: words('<title>', 'Title of the clause'),
  date: words('<date>', 'Date of the engagement, such as 2026-11-23 (default: today)'),
}

export const create = command({
  name: 'new',
  does: 'Begin a clause or an engagement in a workspace',
  takes: [
    {word: '<what>', says: kinds.join(' or '), meant: {words: kinds}},
    {word: '<name>', says: 'id of the clause, such as CON-20; name of the engagement, such as lind'},
  ],
  options,
  examples: [
    ['proviso new clause CON-20 --title "Second opinion"', 'clauses/CON/CON-20.yaml, to be written'],
    ['proviso new engagement lind', 'engagements/lind.yaml, with every question'],
  ],

  run: async (asked, world) => (await import('../work/new.js')).beginFile(asked, world),
})
