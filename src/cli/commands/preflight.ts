import {command, count, flag, oneOf, words} from '../command.js'

export const options = {
  negotiation: words('<name>', 'Folder in negotiations/ to compare with (default: the one that names the engagement)'),
  all: flag('Show everything, also what goes beyond one page'),
  maxWarnings: count('<n>', 'End with code 1 when more things than this are amber'),
  format: oneOf('<format>', ['pretty', 'json'], 'How it is told'),
  json: flag('The same as --format json'),
  output: words('<file>', 'Write it to this file; the verdict is still shown'),
  today: words('<date>', 'The day on which it would be sent (default: today)'),
}

export const preflight = command({
  name: 'preflight',
  does: 'Look at a document once more before it is sent, on one page',
  takes: [
    {
      word: '[documents...]',
      says: 'names of documents that plans make, plan files, or folders of plans (default: plans/; “examples” means the shipped examples)',
      meant: {files: ['yaml', 'yml'], words: ['examples'], names: ['planned']},
    },
  ],
  options,
  examples: [
    ['proviso preflight lind-rider', 'the document of that name in plans/'],
    ['proviso preflight plans/rider.yaml', 'all that this plan makes, a line each'],
    ['proviso preflight p1-package-proposal examples', 'one of the shipped examples'],
    ['proviso preflight lind-rider --max-warnings 0', 'for a script that sends only what is green'],
  ],

  run: async (asked, world) => (await import('../work/preflight.js')).lookBeforeSending(asked, world),
})
