import {command, flag, words} from '../command.js'

export const options = {
  today: words('<date>', 'The day from which the age of facts is told (default: today)'),
  json: flag('Print the findings as JSON'),
  verbose: flag('Show remarks too'),
}

export const check = command({
  name: 'check',
  does: 'Check clauses, documents, engagements and plans',
  takes: [
    {word: '[paths...]', says: 'files or folders (default: the library, and engagements/ and plans/ of the workspace)'},
  ],
  options,
  examples: [
    ['proviso check', 'everything that is seen from here'],
    ['proviso check clauses/CON', 'only what concerns these files'],
    ['proviso check engagements/first.yaml', 'one engagement: its form, its facts, its answers'],
    ['proviso explain unused-term', 'what a rule wants, and why'],
  ],

  run: async (asked, world) => (await import('../work/check.js')).checkAll(asked, world),
})
