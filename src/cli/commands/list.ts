import {command} from '../command.js'
export const list = command({
  name: 'list',
  does: '',
  takes: [],
  options: {},
  examples: [['a', 'b']],
  run: async () => 0,
})
