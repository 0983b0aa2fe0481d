import {command, flag, words} from '../command.js'

export const options = {
  party: words('<name>', 'Only what this counterparty agreed to; a part of its name will do'),
  json: flag('Print it as JSON'),
}

export const recall = command({
  name: 'recall',
  does: 'Show what the other side agreed to before, over all negotiations of this workspace',
  takes: [{word: '[clause]', says: 'id of a clause (default: all that were agreed)', meant: {names: ['clauses']}}],
  options,
  examples: [
    ['proviso recall', 'every clause that anybody agreed to'],
    ['proviso recall CON-01', 'in whose words, when and with whom'],
    ['proviso recall --party Halfpenny', 'what one company agreed to'],
  ],

  run: async (asked, world) => (await import('../work/recall.js')).recallAgreed(asked, world),
})
