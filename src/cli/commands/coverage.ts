import {command, flag, words} from '../command.js'

export const options = {
  to: words('<file>', 'Write a page: its name ends in .html, .docx, .md or .txt', {
    files: ['html', 'docx', 'pdf', 'md', 'txt'],
  }),
  json: flag('Print it as JSON'),
}

export const coverage = command({
  name: 'coverage',
  does: 'Show which clauses and documents answer what the letter asks',
  takes: [],
  options,
  examples: [
    ['proviso coverage', 'each ask and concern, and the clauses that answer it'],
    ['proviso coverage --to coverage.html', 'the same as a page, both ways'],
    ['proviso show --ask A11', 'one ask: where is complete retraining?'],
  ],

  run: async (asked, world) => (await import('../work/coverage.js')).showCoverage(asked, world),
})
