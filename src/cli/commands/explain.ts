import {command} from '../command.js'
export const explain = command({
  name: 'explain',
  does: '',
  takes: [],
  options: {},
  examples: [['a', 'b']],
  run: async () => 0,
})
