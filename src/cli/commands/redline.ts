import {formats} from '../../render/formats.js'
import {command, flag, oneOf, words} from '../command.js'

export const options = {
  plans: words(
    '<path>',
    'Plan file or folder of plans that names are looked for in (default: plans/; “examples” means the shipped examples)',
    {
      files: ['yaml', 'yml'],
      words: ['examples'],
    },
  ),
  format: oneOf('<format>', Object.keys(formats), 'Format of the file (default: by its ending)'),
  output: words('<file>', 'Write it to this file; without it the redline is shown as text'),
  paper: flag('Mark changes as at the bargaining table: bold and underlined, or struck, in place of tracked changes'),
  table: flag('Show only what changed, in two columns: current and proposed'),
  author: words('<name>', 'In whose name changes are tracked (default: who made the draft)'),
  internal: flag('Let it show what stays in the house, such as lower rungs; it must not leave'),
}

export const redline = command({
  name: 'redline',
  does: 'Show what makes one version of a document into another',
  takes: [
    {
      word: '<before>',
      says: 'a document by its name in plans, with @opening, @acceptable or @floor at that rung, or with @sent as it was sent last; a file in sent/; or a Word file that came back',
      meant: {names: ['planned'], files: ['docx', 'json']},
    },
    {
      word: '[after]',
      says: 'the same for the later version (default: the document as the plans make it today, against what was sent last)',
      meant: {names: ['planned'], files: ['docx', 'json']},
    },
  ],
  options,
  examples: [
    ['proviso redline lind-rider --output redline.docx', 'what changed since it was sent'],
    ['proviso redline lind-rider@opening lind-rider@acceptable --internal', 'two rungs, for us'],
    ['proviso redline lind-rider from-them.docx --table', 'what they made of it, beside what we sent'],
  ],

  run: async (asked, world) => (await import('../work/redline.js')).showRedline(asked, world),
})
