import {command, flag, oneOf, words} from '../command.js'

export const options = {
  sent: words(
    '<name>',
    'Name of the document that was sent, or that their paper answers (default: the one whose mark the file carries, or the one it reads like)',
    {
      names: ['planned'],
    },
  ),
  plans: words(
    '<path>',
    'Plan file or folder of plans that made what was sent (default: plans/; “examples” means the shipped examples)',
    {files: ['yaml', 'yml'], words: ['examples']},
  ),
  format: oneOf(
    '<format>',
    ['pretty', 'json', 'html', 'docx', 'md'],
    'How it is told; docx: their file with a comment beside each change',
  ),
  json: flag('The same as --format json'),
  date: words('<day>', 'The day that comments in a Word file bear (default: today)'),
  output: words('<file>', 'Write it to this file'),
}

export const review = command({
  name: 'review',
  does: 'Read what came back: our Word file, with every change, or a paper of theirs, item by item beside our clauses',
  takes: [
    {
      word: '<returned>',
      says: 'the .docx file that came back, or their own paper in Word, PDF, HTML, Markdown or text; it is read and never changed',
      meant: {files: ['docx', 'pdf', 'html', 'htm', 'md', 'txt']},
    },
  ],
  options,
  examples: [
    ['proviso review from-them.docx', 'what nobody tracked first, then the rest, clause by clause'],
    ['proviso review from-them.docx --sent lind-rider', 'when the file carries no mark any more'],
    ['proviso review counter.pdf --sent lind-proposal', 'a paper of theirs: which of our clauses each item answers'],
    ['proviso review from-them.docx --format html --output review.html', 'the same as a page'],
    ['proviso review from-them.docx --format docx --output commented.docx', 'their file, with comments for us'],
  ],

  run: async (asked, world) => (await import('../work/review.js')).reviewReturned(asked, world),
})
