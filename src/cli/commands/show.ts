import {languages, registers, rungs} from '../choices.js'
import {command, flag, oneOf, words} from '../command.js'

export const options = {
  register: oneOf('<register>', registers, 'Read the clause in this register'),
  rung: oneOf('<rung>', rungs, 'At this rung, in a proposal or a rider; opening when nothing is said'),
  language: oneOf('<language>', languages, 'In this language, in a guideline or a handout; en when nothing is said'),
  ask: words('<id>', 'An ask of the letter, such as A11: what answers it', {names: ['asks']}),
  json: flag('Print it as JSON'),
}

export const show = command({
  name: 'show',
  does: 'Show a clause and its texts, a document, a term, a field, a fact, an ask',
  takes: [
    {
      word: '[id]',
      says: 'such as CON-01, rider, “Training Use”, training_fee, performer.status, A03',
      meant: {names: ['clauses', 'documents', 'fields', 'facts', 'asks']},
    },
  ],
  options,
  examples: [
    ['proviso show CON-01', 'what the clause is for, and which texts it has'],
    ['proviso show CON-01 --register rider --rung floor', 'read one text'],
    ['proviso show "Training Use"', 'a defined term'],
    ['proviso show training_fee', 'what an engagement can answer'],
    ['proviso show --ask A11', 'where the letter’s ask is answered'],
  ],

  run: async (asked, world) => (await import('../work/show.js')).showOne(asked, world),
})
