import {command} from '../command.js'
export const show = command({
  name: 'show',
  does: '',
  takes: [],
  options: {},
  examples: [['a', 'b']],
  run: async () => 0,
})
