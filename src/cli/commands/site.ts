import {formatNames} from '../choices.js'
import {command, flag, someOf, words} from '../command.js'

export const options = {
  to: words('<folder>', 'Folder to write to (default: site in the folder of documents, out/site)', {folders: true}),
  format: someOf('<formats>', formatNames, 'Only these formats of the documents to take along'),
  json: flag('Print what was made and found as JSON'),
  verbose: flag('Show remarks too, and the lines of every finding'),
}

export const site = command({
  name: 'site',
  does: 'Make a web site of handouts, guideline and clauses',
  takes: [
    {
      word: '[plans...]',
      says: 'plan files, or folders of plans: their guidelines and handouts are shown (default: plans/ of a workspace, else the shipped examples)',
      meant: {files: ['yaml', 'yml'], words: ['examples']},
    },
  ],
  options,
  examples: [
    ['proviso site', 'open out/site/index.html, or put the folder on any server of files'],
    ['proviso site plans/handouts.yaml --to public', 'only the handouts of one plan, into public/'],
  ],

  run: async (asked, world) => (await import('../work/site.js')).makeTheSite(asked, world),
})
