import {command, flag, oneOf, several, words} from '../command.js'

export const options = {
  answer: words('<file>', 'What is answered, clause by clause, as a YAML file', {files: ['yaml', 'yml']}),
  accept: several('<clauses>', 'Clauses where their words stand', {names: ['clauses']}),
  reject: several('<clauses>', 'Clauses that go back to what was sent', {names: ['clauses']}),
  counter: several('<clause@rung>', 'Clauses whose words at another rung are put against theirs: CMP-01@acceptable'),
  rest: oneOf('<answer>', ['accept', 'reject', 'leave'], 'What becomes of all others; without it they stay pending'),
  author: words('<name>', 'Under which name your changes stand in their file'),
  date: words('<day>', 'The day that your changes bear (default: today)'),
  release: words(
    '<who, date>',
    'Who let clauses go out at their floor, and when: “the bargaining committee, 2026-11-20”',
  ),
  sent: words('<name>', 'Name of the document that was sent (default: the one whose mark the file carries)', {
    names: ['planned'],
  }),
  plans: words(
    '<path>',
    'Plan file or folder of plans that made what was sent (default: plans/; “examples” means the shipped examples)',
    {files: ['yaml', 'yml'], words: ['examples']},
  ),
  into: words(
    '<file>',
    'Put clauses into this Word file of theirs, a long form that is not ours, in its own numbering',
    {
      files: ['docx'],
    },
  ),
  clauses: several('<clauses>', 'With --into: the clauses to put in, in this order', {names: ['clauses']}),
  after: words('<heading>', 'With --into: behind the section with this heading (default: at the end)'),
  before: words('<heading>', 'With --into: before the section with this heading'),
  document: words('<name>', 'With --into: the planned document that the clauses are taken from', {names: ['planned']}),
  output: words('<file>', 'Where to write it (default: <name>-counter.docx among the documents)'),
  clean: flag('Write a copy beside it with everything accepted and nothing tracked'),
}

export const counter = command({
  name: 'counter',
  does: 'Answer in their Word file: accept, reject or counter, clause by clause, as tracked changes',
  takes: [
    {
      word: '[returned]',
      says: 'the .docx file that came back; it is read and never changed. With --into it is left out',
      meant: {files: ['docx']},
    },
  ],
  options,
  examples: [
    ['proviso counter from-them.docx --answer answer.yaml', 'the next round, as the file says'],
    [
      'proviso counter from-them.docx --accept CON-01 --reject CMP-02 --author "The Union"',
      'two clauses; the rest stays pending',
    ],
    [
      'proviso counter from-them.docx --counter CMP-01@acceptable --rest accept --author "The Union" --clean',
      'one counter, and a clean copy',
    ],
    [
      'proviso counter --into long-form.docx --clauses CON-01,CON-02 --after "12. Artificial Intelligence" --author "The Union"',
      'two clauses, as tracked insertions',
    ],
  ],

  run: async (asked, world) => (await import('../work/counter.js')).answerReturned(asked, world),
})
