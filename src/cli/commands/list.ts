import {command, flag} from '../command.js'

/** What can be listed. */
export const kinds = ['clauses', 'documents', 'rules', 'asks', 'fields', 'terms', 'facts', 'quizzes'] as const

export const options = {json: flag('Print them as JSON')}

export const list = command({
  name: 'list',
  does: 'List clauses, documents, rules, asks, fields, terms, facts or quizzes',
  takes: [{word: '[what]', says: `${kinds.join(', ')} (default: clauses)`, meant: {words: kinds}}],
  options,
  examples: [
    ['proviso list', 'the clauses that are seen from here'],
    ['proviso list asks', 'what the letter asks, and which clauses answer'],
    ['proviso list fields', 'what an engagement can answer'],
  ],

  run: async (asked, world) => (await import('../work/list.js')).listAll(asked, world),
})
