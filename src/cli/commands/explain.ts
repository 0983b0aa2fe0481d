import {command, flag} from '../command.js'

export const options = {json: flag('Print it as JSON')}

export const explain = command({
  name: 'explain',
  does: 'Explain a rule: what it wants, why, right and wrong',
  takes: [{word: '<rule>', says: 'id of the rule, as findings show it', meant: {names: ['rules']}}],
  options,
  examples: [
    ['proviso explain undefined-term', 'a rule of the library'],
    ['proviso explain blank-left', 'a finding on a deal'],
    ['proviso list rules', 'all of them'],
  ],

  run: async (asked, world) => (await import('../work/explain.js')).explainRule(asked, world),
})
