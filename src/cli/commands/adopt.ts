import {languages, registers, rungs} from '../choices.js'
import {command, flag, oneOf, words} from '../command.js'

export const options = {
  family: words('<family>', 'Family of the clauses, such as CON', {names: ['families']}),
  register: oneOf('<register>', registers, 'What kind of text it is'),
  rung: oneOf('<rung>', rungs, 'Rung, of a proposal or a rider'),
  language: oneOf('<language>', languages, 'Language, of a guideline or a handout'),
  from: words('<number>', 'Number of the first clause, such as 20'),
  yes: flag('Ask nothing; what is not given is what stands there'),
  json: flag('Print what was made and found as JSON'),
}

export const adopt = command({
  name: 'adopt',
  does: 'Make own clauses of a precedent, word for word',
  takes: [
    {word: '<file>', says: 'a Word file (.docx), Markdown (.md) or plain text', meant: {files: ['docx', 'md', 'txt']}},
  ],
  options,
  examples: [
    ['proviso adopt rider-2025.docx', 'asks for family, register, rung and number'],
    ['proviso adopt rider-2025.docx --family CON --from 30', 'CON-30 and on, for a rider at opening'],
    ['proviso adopt policy.md --register guideline --yes', 'asks nothing'],
  ],

  run: async (asked, world) => (await import('../work/adopt.js')).adoptPrecedent(asked, world),
})
