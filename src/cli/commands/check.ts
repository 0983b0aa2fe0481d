import {command} from '../command.js'
export const check = command({
  name: 'check',
  does: '',
  takes: [],
  options: {},
  examples: [['a', 'b']],
  run: async () => 0,
})
