import {reportNames} from '../choices.js'
import {command, count, flag, oneOf, unless, words} from '../command.js'

export const options = {
  format: oneOf('<format>', reportNames, 'How the findings are told'),
  json: flag('The same as --format json'),
  output: words('<file>', 'Write the findings to this file; what they come to is still shown'),
  fix: flag('Mend what can be mended without a change of meaning, then check'),
  watch: flag('Check again whenever a file changes, until it is stopped'),
  maxWarnings: count('<n>', 'End with code 1 when there are more warnings than this'),
  all: flag('Show every finding, also of a rule that has very many'),
  verbose: flag('Show remarks too'),
  spelling: unless('Check everything but spelling'),
  today: words('<date>', 'The day from which the age of facts is told (default: today)'),
}

export const check = command({
  name: 'check',
  does: 'Check clauses, documents, engagements and plans',
  takes: [
    {
      word: '[paths...]',
      says: 'files or folders (default: the library, and engagements/, plans/ and negotiations/ of the workspace)',
      meant: {files: ['yaml', 'yml', 'hbs']},
    },
  ],
  options,
  examples: [
    ['proviso check', 'everything that is seen from here'],
    ['proviso check clauses/CON', 'only what concerns these files'],
    ['proviso check engagements/first.yaml', 'one engagement: its form, its facts, its answers'],
    ['proviso check --max-warnings 0', 'warnings count too'],
    ['proviso check --format sarif --output findings.sarif', 'for a program that reads SARIF'],
    ['proviso check --fix', 'mends what is safe to mend'],
    ['proviso check --watch', 'stays, and answers every save'],
    ['proviso explain unused-term', 'what a rule wants, and why'],
  ],

  run: async (asked, world) => (await import('../work/check.js')).checkAll(asked, world),
})
